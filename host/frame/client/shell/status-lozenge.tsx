import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../jira';

const APPEARANCES = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** A status in the colour of its category. */
export const StatusLozenge = ({ status }: { status: Status | undefined }) =>
  status ? (
    <Lozenge appearance={APPEARANCES[(status.statusCategory?.key ?? 'new') as keyof typeof APPEARANCES] ?? 'default'}>
      {status.name}
    </Lozenge>
  ) : null;
