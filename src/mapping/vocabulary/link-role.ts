import type { RecordKind } from '../../record/vocabulary';
import type { Words } from './words';

/**
 * What recognises the links of a role. `phrases`: how the link reads from the record, in the order of preference; `inverse`: how it reads
 * from the other end, for a link type that spells only that end as usual; `phrasesFrom`: phrases that say so only from records of one
 * kind ("fixes", from a release).
 */
export interface LinkSigns {
  readonly phrases: Words;
  readonly inverse?: Words;
  readonly phrasesFrom?: Readonly<Partial<Record<RecordKind, Words>>>;
}
