import type { SetUp } from '../../../../src/set-up-contract';
import { isWithin } from '../../state/document-path';

type Reasons = SetUp['reasons'];

/** `sure` and `look`: as proposed, without and with doubt; `own`: somebody chose it; `none`: nothing is mapped. */
export type Standing = 'sure' | 'look' | 'own' | 'none';

/** What stands behind a part of the draft. */
export type Grounds = { standing: Standing; reasons: string[] };

/**
 * Why a part is as it is. In: the reasons of the proposal, the paths they may be told for, and the ids that the draft has there now. A
 * reason names the id it speaks of in brackets, so an id that no reason names was chosen by somebody. Reasons of long parts name the first
 * few only; what they leave out passes for proposed.
 */
export function groundsOf(reasons: Reasons, paths: readonly string[], ids: readonly string[]): Grounds {
  const told = reasons.filter(({ part }) => paths.some((path) => isWithin(part, path)));
  if (ids.length === 0) return { standing: 'none', reasons: [] };
  const named = told.filter(({ reason }) => ids.some((id) => names(reason, id)));
  const shortened = told.filter(({ reason }) => /\band \d+ more\b/.test(reason));
  const own = ids.some((id) => !told.some(({ reason }) => names(reason, id))) && shortened.length === 0;
  if (own) return { standing: 'own', reasons: named.map(({ reason }) => asSentence(withoutIds(reason))) };
  const speaking = [...new Set([...named, ...shortened])];
  return {
    standing: speaking.every(({ sure }) => sure) ? 'sure' : 'look',
    reasons: speaking.map(({ reason }) => asSentence(withoutIds(reason))),
  };
}

/** Whether a reason speaks of this id. */
export const names = (reason: string, id: string): boolean => reason.includes(`(${id})`);

/** Ids are for finding a reason; the reader is told names. */
export const withoutIds = (reason: string): string => reason.replace(/ \((?:\d+|customfield_\d+|[a-z]+)\)/g, '');

/** As a sentence of its own: reasons begin with a small letter. */
export const asSentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);

/** A doubt that somebody has looked at is one no longer, as long as the same stands there. */
export const doubtKey = (path: string, ids: readonly string[]): string => `${path}=${[...ids].sort().join(',')}`;
