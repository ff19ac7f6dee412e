import type { Check, Outcome, Surveyed } from '../checks/check';
import { denied } from '../checks/described';
import { documentCheck, documentRequirements, documentSays } from '../checks/document-check';
import { siteChecks } from '../checks/index';
import { missingSettings } from '../checks/judge';
import { nothingFound } from '../checks/survey-counts';
import { memberOf } from '../checks/templates/fixed-sets';
import { NOW } from '../checks/truth';
import { tuned } from '../checks/tuned';
import { SETTINGS } from '../checks/vocabulary';
import { joined } from '../checks/words';
import type { World } from '../checks/world';
import { rulesOf } from '../record/site-rules';

/** What is found of the site by one question: an outcome, counts and ids; no text of anybody's. */
export interface SiteFinding extends Omit<Surveyed, 'outcome'> {
  /** `failed`: the question threw, which is a bug of ours and no statement about the site. */
  readonly outcome: Outcome | 'failed';
  /** What was found, in plain words; no names of the site's own. */
  readonly sentence: string;
  /** Settings that the site has to make before the question is put, by their key (`off` when it is switched off). */
  readonly notRun: readonly string[];
}

/** The findings of all questions about registers and periods, by check id. Never throws: a question that does gives `failed`, alone. */
export const survey = (world: World): Record<string, SiteFinding> =>
  Object.fromEntries(siteChecks.map((check) => [check.id, surveyed(check, world)]));

/** Under what key the finding about the document of a requirement is kept. */
export const documentKey = (requirement: string): string => `document:${requirement}`;

/** The question about documents, as it is shown. */
export const DOCUMENT_CHECK = {
  question: 'Is there current, approved evidence with an owner?',
  hint: 'Attach the document, its owner, approval and next review date.',
  severity: 'high',
} as const;

/** The findings about documents, by `document:` and the id of the requirement. */
export const documentFindings = (world: World): Record<string, SiteFinding> =>
  Object.fromEntries(
    documentRequirements.map((requirement) => [
      documentKey(requirement),
      guarded(() => {
        const found = documentCheck(requirement, world);
        return { ...found, sentence: said(documentSays[found.why]?.(found)), notRun: [] };
      }),
    ]),
  );

/** One question; exported for tests of one that throws. */
export function surveyed(given: Check, world: World): SiteFinding {
  const check = tuned(given, world.bench.settings);
  const { site, appliesWhen, applies } = check;
  if (site === null) throw new Error(`Check ${check.id} asks single records`);
  return guarded(() => {
    if (rulesOf(world.bench.settings).off.has(check.id)) return before('cannot-tell', 'off', OFF, ['off']);
    // Conditions and settings are asked of the site as if it were a record.
    const itself = memberOf({ ...world, asked: { check: check.id, from: -Infinity } }, '', '', {}).subject;
    const missing = missingSettings(check, itself);
    if (missing.length > 0) {
      const names = joined(missing.map((name) => SETTINGS[name].name));
      return before('cannot-tell', 'not-run', `Not judged: your site has not set ${names}.`, missing);
    }
    const holds = appliesWhen === null || applies === null ? 'yes' : applies.holds(itself, NOW);
    if (holds === 'no') return before('not-applicable', 'does-not-apply', `It does not apply: ${appliesWhen ? denied(appliesWhen) : ''}.`);
    if (holds !== 'yes') return before('cannot-tell', 'applies-unknown', UNSURE);
    const found = site.survey(world, check);
    return { ...found, sentence: said(site.says[found.why]?.(found)), notRun: [] };
  });
}

const OFF = 'Not judged: this check is switched off on this site.';
const UNSURE = 'It cannot be told whether the question applies: part of what it takes cannot be read or is not mapped.';

const before = (outcome: Outcome, why: string, sentence: string, notRun: readonly string[] = []): SiteFinding => ({
  ...nothingFound(outcome, why),
  sentence,
  notRun,
});

function said(sentence: string | undefined): string {
  if (sentence === undefined) throw new Error('No sentence for what was found');
  return sentence;
}

function guarded(find: () => SiteFinding): SiteFinding {
  try {
    return find();
  } catch {
    return { ...before('cannot-tell', 'failed', MISTAKE), outcome: 'failed' };
  }
}

const MISTAKE = 'This question could not be put because of a mistake in the app; it says nothing about the site.';
