import { randomUUID } from 'node:crypto';
import { makeResolver, type Request } from '@forge/resolver';
import type { AppCalls, Reply } from '../contract';
import { failure } from '../problem';
import { assessIssue, assessIssues } from './assess-issue';
import { backfillStatus, startBackfill } from './back-fill';
import { conformance } from './conformance';
import { conformanceOptions } from './conformance-options';
import { figures } from './figures';
import { saveSiteMap, siteMap } from './site-map';
import { standing } from './standing';

type Answer<Name extends keyof AppCalls> = (payload: unknown) => ReturnType<AppCalls[Name]>;

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
  siteMap,
  saveSiteMap,
};

/** The one place that catches exceptions, which are bugs: the page gets an id to report, the log the same id and the stack. */
const guarded =
  <T>(call: string, answer: (payload: unknown) => Promise<Reply<T>>) =>
  async ({ payload }: Request<unknown>): Promise<Reply<T>> => {
    try {
      return await answer(payload);
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

const definitions = makeResolver<AppCalls>({
  assessIssue: guarded('assessIssue', ANSWERS.assessIssue),
  assessIssues: guarded('assessIssues', ANSWERS.assessIssues),
  conformance: guarded('conformance', ANSWERS.conformance),
  conformanceOptions: guarded('conformanceOptions', ANSWERS.conformanceOptions),
  standing: guarded('standing', ANSWERS.standing),
  figures: guarded('figures', ANSWERS.figures),
  backfillStatus: guarded('backfillStatus', ANSWERS.backfillStatus),
  startBackfill: guarded('startBackfill', ANSWERS.startBackfill),
  siteMap: guarded('siteMap', ANSWERS.siteMap),
  saveSiteMap: guarded('saveSiteMap', ANSWERS.saveSiteMap),
});

/**
 * Resolver of all surfaces. @forge/resolver looks calls up with `in`, which finds `constructor` too, and throws for unknown names;
 * both get an ordinary refusal here.
 */
export const resolver: typeof definitions = async (request, platform) =>
  Object.hasOwn(ANSWERS, request.call.functionKey) ? definitions(request, platform) : failure('bad-request', 'There is no such call.');
