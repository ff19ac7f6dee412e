import { randomUUID } from 'node:crypto';
import { makeResolver, type Request } from '@forge/resolver';
import type { AppCalls, Reply } from '../contract';
import { failure } from '../problem';
import { assessIssue, assessIssues } from './assess-issue';
import { backfills, backfillStatus, pauseBackfill, resumeBackfill, startBackfill } from './back-fill';
import { bypassed } from './bypassed';
import type { Caller } from './caller';
import { conformance } from './conformance';
import { conformanceOptions } from './conformance-options';
import { figures } from './figures';
import { health } from './health';
import { reportHint, settleWrongHints, wrongHints } from './hint-reports';
import { coverage } from './set-up/coverage';
import { discover } from './set-up/discover';
import { applyDraft, previewDraft, saveDraft } from './set-up/draft';
import { dryRun } from './set-up/dry-run';
import { checkImport, exportMap } from './set-up/exchange';
import { history, restoreVersion, versionChanges } from './set-up/history';
import { projectMap, saveProjectMap } from './set-up/project-map';
import { discardDraft, setUp } from './set-up/set-up';
import { vocabulary } from './set-up/vocabulary';
import { saveSiteMap, siteMap } from './site-map';
import { standing } from './standing';
import { askWaiver } from './waivers/ask';
import { decideWaiver } from './waivers/decide';
import { extendWaiver } from './waivers/extend';
import { waivers } from './waivers/list';
import { withdrawWaiver } from './waivers/withdraw';

type Answer<Name extends keyof AppCalls> = (payload: unknown, caller: Caller) => ReturnType<AppCalls[Name]>;

/** Every call of the contract; the type refuses a missing one and one too many. */
const ANSWERS: { readonly [Name in keyof AppCalls]: Answer<Name> } = {
  assessIssue,
  assessIssues,
  conformance,
  conformanceOptions,
  standing,
  figures,
  backfillStatus,
  startBackfill,
  pauseBackfill,
  resumeBackfill,
  backfills,
  health,
  siteMap,
  saveSiteMap,
  setUp,
  discardDraft,
  vocabulary,
  discover,
  coverage,
  dryRun,
  saveDraft,
  previewDraft,
  applyDraft,
  history,
  versionChanges,
  restoreVersion,
  exportMap,
  checkImport,
  projectMap,
  saveProjectMap,
  askWaiver,
  decideWaiver,
  extendWaiver,
  withdrawWaiver,
  waivers,
  reportHint,
  wrongHints,
  settleWrongHints,
  bypassed,
};

/** The names of all calls. */
export const CALLS: readonly string[] = Object.keys(ANSWERS);

/** The one place that catches exceptions, which are bugs: the page gets an id to report, the log the same id and the stack. */
const guarded =
  <T>(call: string, answer: (payload: unknown, caller: Caller) => Promise<Reply<T>>) =>
  async ({ payload, context }: Request<unknown>): Promise<Reply<T>> => {
    try {
      // @forge/resolver puts the platform's principal over whatever the page said of itself.
      return await answer(payload, { accountId: typeof context['accountId'] === 'string' ? context['accountId'] : null });
    } catch (error) {
      const id = randomUUID().slice(0, 8);
      console.error(`Clausewise ${id}: ${call} failed: ${framesOf(error)}`);
      return failure('unexpected', `Something went wrong in Clausewise. If it goes on, please report it with the number ${id}.`);
    }
  };

/** Name and frames of an error without its message, which may quote what somebody wrote on a ticket. */
const framesOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
};

type Handlers = Parameters<typeof makeResolver<AppCalls>>[0];

const definitions = makeResolver<AppCalls>(
  // ANSWERS has each call with its own reply, which the entries of an object cannot say.
  Object.fromEntries(Object.entries(ANSWERS).map(([call, answer]) => [call, guarded<unknown>(call, answer)])) as Handlers,
);

/**
 * Resolver of all surfaces. @forge/resolver looks calls up with `in`, which finds `constructor` too, and throws for unknown names;
 * both get an ordinary refusal here.
 */
export const resolver: typeof definitions = async (request, platform) =>
  Object.hasOwn(ANSWERS, request.call.functionKey) ? definitions(request, platform) : failure('bad-request', 'There is no such call.');
