import { normaliseName, remarkOf } from './name-form';
import { edgesOf, isSpaceless, type Edge } from './names';

/** Words before a known name that turn its meaning: "to be resolved", "ready for testing", "no change reason". */
const TURNING_BEFORE = words(
  'no not non un to be before awaiting waiting pending ready needs requires without other',
  'kein keine nicht noch zu vor warten wartet bereit ohne ausstehend',
  'pas avant attente prêt prête sans',
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

/** Compared as names are, without accents. */
function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ').map(normaliseName)));
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

/**
 * The parts of a name that, were they known names, would make it likely to be the same thing. One word proves nothing ("Epic Name",
 * "Target start"), unless the rest is a remark in brackets ("Impact (ITIL)"); two words with little beside them do ("Planned start date
 * (UTC)"). `name` as the site spells it.
 */
export function nearPartsOf(name: string): Edge[] {
  return [...remarkEdge(name), ...edgesOf(normaliseName(name)).filter(isNear)].filter((edge) => !isTurned(edge));
}

/** A name before a remark in brackets, as an edge of it. */
export function remarkEdge(name: string): Edge[] {
  const found = remarkOf(name);
  return found === null ? [] : [{ how: 'starts', part: found.part, rest: found.remark }];
}

function isNear({ part, rest }: Edge): boolean {
  if (isSpaceless(part)) return part.length >= FEWEST_SIGNS && rest.length <= MOST_SIGNS;
  return wordsOf(part).length > 1 && wordsOf(rest).length <= MOST_WORDS;
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');
