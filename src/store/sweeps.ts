import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';

const LOOKED = 'changes-looked-at';
const SWEPT = 'sweep-ended';
const SURVEYED = 'site-surveyed';
const REPORTED = 'accounts-reported';

/** When the last look for lost changes that came to its end began; null: none has. UTC milliseconds. */
export const lastLook = async (): Promise<Instant | null> => (await kvs.get<Instant>(LOOKED)) ?? null;

export const noteLook = (at: Instant): Promise<void> => kvs.set(LOOKED, at);

/** How far the survey of the whole site is. */
export interface SurveyNote {
  readonly begunAt: Instant;
  /** Null while one is at work, or has died at it. */
  readonly endedAt: Instant | null;
  /** A short text for the site map and the back-fills that the last one to come to its end looked at. */
  readonly of: string;
  /** In which projects that one found records of which kind. */
  readonly projects: Readonly<Record<string, readonly string[]>>;
}

/** The note of the last survey; null: there was none. */
export const lastSurvey = async (): Promise<SurveyNote | null> => (await kvs.get<SurveyNote>(SURVEYED)) ?? null;

export const noteSurvey = (note: SurveyNote): Promise<void> => kvs.set(SURVEYED, note);

/** How the last hourly round that came to its end went. */
export interface SweepNote {
  readonly endedAt: Instant;
  /** What was not done, in safe words; empty: all was. */
  readonly problems: readonly string[];
}

/** The note of the last round; null: none has come to its end. */
export const lastSweep = async (): Promise<SweepNote | null> => (await kvs.get<SweepNote>(SWEPT)) ?? null;

export const noteSweep = (note: SweepNote): Promise<void> => kvs.set(SWEPT, note);

/** When the account ids that are kept were last reported to Atlassian; null: never. UTC milliseconds. */
export const lastAccountReport = async (): Promise<Instant | null> => (await kvs.get<Instant>(REPORTED)) ?? null;

export const noteAccountReport = (at: Instant): Promise<void> => kvs.set(REPORTED, at);
