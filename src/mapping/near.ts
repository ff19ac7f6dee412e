import { isSpaceless, type Edge } from './names';

/** Words before a known name that turn its meaning: "to be resolved", "ready for testing", "no change reason". */
const TURNING_BEFORE = words(
  'no not non un to be before awaiting waiting pending ready needs requires without other',
  'kein keine nicht noch zu vor warten wartet bereit ohne ausstehend',
  'pas à avant attente prêt prête sans',
  'sin por pendiente espera listo lista antes',
);

/** Words after a known name that turn its meaning: "test failed", "approval pending", "review not started". */
const TURNING_AFTER = words(
  'not no failed rejected pending required needed missing',
  'nicht fehlgeschlagen abgelehnt ausstehend nötig erforderlich fehlt',
  'non pas échoué échouée refusé refusée requis requise manquant',
  'no fallido fallida rechazado rechazada pendiente requerido requerida',
);

/** The same in scripts that put no space between words. */
const TURNING_SIGNS = /[未不非無无待否没]/u;

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** Whether what stands beside a known name makes it say something else. */
export function isTurned({ how, rest }: Edge): boolean {
  const turning = how === 'ends' ? TURNING_BEFORE : TURNING_AFTER;
  return TURNING_SIGNS.test(rest) || wordsOf(rest).some((word) => turning.has(word));
}

/** Most words that may stand beside a known name of several words. */
const MOST_WORDS = 2;
/** The same for scripts without spaces, in signs; a known name of fewer signs is too little to go by. */
const MOST_SIGNS = 3;
const FEWEST_SIGNS = 3;
/** "Impact (ITIL)": a remark, not another name. */
const REMARK = /^\(.*\)$/u;

/**
 * Whether a field whose name starts or ends with a known name is likely to be the same thing. One word proves nothing ("Epic Name",
 * "Target start"), unless the rest is a remark in brackets; two words with little beside them do ("Planned start date (UTC)").
 */
export function isNear(edge: Edge): boolean {
  if (isTurned(edge)) return false;
  const { part, rest } = edge;
  if (REMARK.test(rest)) return true;
  if (isSpaceless(part)) return part.length >= FEWEST_SIGNS && rest.length <= MOST_SIGNS;
  return wordsOf(part).length > 1 && wordsOf(rest).length <= MOST_WORDS;
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
