export { normaliseName } from './name-form';

const SPACELESS_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a normalised text is of a script that puts no space between words. */
export const isSpaceless = (text: string): boolean => SPACELESS_SCRIPT.test(text);

/** A part of a name that could be a name itself: the name starts or ends with it. `rest` is what is left. */
export interface Edge {
  readonly how: 'starts' | 'ends';
  readonly part: string;
  readonly rest: string;
}

/** All parts at the two edges of a normalised name, longest first; of equally long ones the one it starts with. */
export function edgesOf(name: string): Edge[] {
  const edges: Edge[] = [];
  for (let length = name.length - 1; length > 0; length--) {
    for (const how of ['starts', 'ends'] as const) {
      const at = how === 'starts' ? length : name.length - length;
      const part = how === 'starts' ? name.slice(0, at) : name.slice(at);
      const rest = how === 'starts' ? name.slice(at) : name.slice(0, at);
      const standsAlone = how === 'starts' ? isWhole(part, part.slice(-1), rest.charAt(0)) : isWhole(part, part.charAt(0), rest.slice(-1));
      if (standsAlone) edges.push({ how, part, rest: rest.trim() });
    }
  }
  return edges;
}

/** A shorter katakana word is as likely to be the tail of another one: "asterisk" ends with "risk". */
const FEWEST_KATAKANA = 5;

/** Scripts without spaces have no word boundary to look for; a single sign of them is too little to go by. */
function isWhole(part: string, edge: string, next: string): boolean {
  if (part.startsWith(' ') || part.endsWith(' ')) return false;
  if (!isSpaceless(part)) return !LETTER.test(next);
  if (part.length < FEWEST_KATAKANA && KATAKANA.test(edge) && KATAKANA.test(next)) return false;
  return part.length > 1;
}
