import type { Fact } from '../facts';

export const namedItemsEdited: Fact = {
  name: 'the named items were edited after going live',
  denied: 'the named items were not edited after going live',
  needs: [['source:assetsHistory'], ['field:configItems']],
  fields: ['configItems'],
  settings: [],
  // The history of objects takes the Assets licence and an interface of its own, which this app does not read: as if not mapped.
  holds: () => 'unmapped',
};
