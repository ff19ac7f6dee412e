import type { Reader } from '../shared/figures';

/** Where the view is shown, and for whom. */
export type Here = {
  issue: { id: string; key: string };
  /** Comments of a service desk are shown to its customers unless they are internal. */
  serviceDesk: boolean;
  reader: Reader;
};
