import type { Asked } from '../../src/checks/check';
import json from './specified.json';

/** What the specification of the checks says, as values: the code derives the same from its parameters. */
export interface Specified {
  readonly id: string;
  readonly slug: string;
  readonly process: string;
  readonly level: 'record' | 'register' | 'process';
  readonly template: string;
  readonly severity: string;
  readonly basis: string;
  readonly kinds: readonly string[];
  readonly needsSetting: readonly string[];
  readonly answers: readonly string[];
  readonly appliesWhen: unknown;
  readonly params: unknown;
  readonly remedy: unknown;
  readonly needs: readonly (readonly string[])[];
  readonly reads: Pick<Asked, 'fields' | 'events' | 'links' | 'facts' | 'settings' | 'groups'>;
}

export const SPECIFIED: readonly Specified[] = json as unknown as readonly Specified[];
