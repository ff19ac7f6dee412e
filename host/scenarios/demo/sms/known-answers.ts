import type { KnownAnswer } from '../known-answers';
import { recordAnswers6To8 } from './answers/records-6-8';
import { recordAnswers9And10 } from './answers/records-9-10';
import { registerAnswers } from './answers/registers';

export { intervalAnswers, type IntervalAnswer } from './answers/intervals';
export { documentAnswers, setAnswers, type DocumentAnswer, type SetAnswer } from './answers/sets';

/** What checks must answer on the issues of the management system, register entries and records, on the last day of October 2026. */
export const smsAnswers: readonly KnownAnswer[] = [...registerAnswers, ...recordAnswers6To8, ...recordAnswers9And10];
