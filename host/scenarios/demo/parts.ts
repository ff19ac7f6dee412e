import type { Part } from './part';
import { sms } from './sms';
import { tickets } from './tickets';
import { vocabularyOf } from './vocabulary';

/** The parts of the story, in the order in which their names get ids. */
export const PARTS: readonly Part[] = [tickets, sms];

/** Everything the stories may name. */
export const demoVocabulary = vocabularyOf(PARTS);
