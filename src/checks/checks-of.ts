import type { ProcessId } from '../standard/index';
import { askedBy, together } from './asked';
import { asksSite, type Check, type Declaration } from './check';
import { compile } from './condition';

/** Turns the declarations of a process, keyed by slug, into checks; needs and reads are derived, never written down. */
export function checksOf(process: ProcessId, declarations: Readonly<Record<string, Declaration>>): readonly Check[] {
  return Object.entries(declarations).map(([slug, declaration]): Check => {
    const { appliesWhen = null, needsSetting = [], ask } = declaration;
    const reads = together(...(appliesWhen ? [askedBy(appliesWhen)] : []), ask.asked, { settings: needsSetting });
    const known = { ...declaration, slug, process, appliesWhen, needsSetting, reads, applies: appliesWhen && compile(appliesWhen) };
    if (!asksSite(ask)) return { ...known, level: 'record', kinds: 'kinds' in declaration ? declaration.kinds : [], ask, site: null };
    const level = ask.template === 'COVERAGE' ? 'register' : 'process';
    // An entry that is no member of the set is left out like a record to which a condition does not apply.
    if (ask.member) return { ...known, level, applies: ask.member.applies, kinds: [ask.member.kind], ask: ask.member.ask, site: ask };
    return { ...known, level, kinds: [], ask: null, site: ask };
  });
}
