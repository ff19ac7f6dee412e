import type { ProcessId } from '../standard/index';
import { askedBy, together } from './asked';
import type { Check, Declaration } from './check';
import { compile } from './condition';

/** Turns the declarations of a process, keyed by slug, into checks; needs and reads are derived, never written down. */
export function checksOf(process: ProcessId, declarations: Readonly<Record<string, Declaration>>): readonly Check[] {
  return Object.entries(declarations).map(([slug, declaration]) => {
    const { appliesWhen = null, needsSetting = [], ask } = declaration;
    const reads = together(...(appliesWhen ? [askedBy(appliesWhen)] : []), ask.asked, { settings: needsSetting });
    return { ...declaration, slug, process, appliesWhen, needsSetting, reads, applies: appliesWhen && compile(appliesWhen) };
  });
}
