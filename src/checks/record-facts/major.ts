import { isYes } from '../../record/site-rules';
import { everPassed, isRead } from '../../record/timeline';
import type { Fact } from '../facts';
import { fieldFor } from '../field-for';
import { missing, truth } from '../truth';

const flagOf = fieldFor('majorFlag');

export const isMajor: Fact = {
  name: 'it is marked as a major incident',
  denied: 'it was never marked as a major incident',
  needs: [['field:majorFlag']],
  fields: ['majorFlag'],
  settings: [],
  // At any time of its life: removing the mark before closing hides nothing.
  holds(subject, at) {
    const flag = flagOf(subject);
    if (!isRead(flag)) return missing(flag);
    const ever = everPassed(flag, at, subject.known, isYes);
    return ever === 'unknown' ? 'unknown' : truth(ever);
  },
};

export const matchesMajorRule: Fact = {
  name: 'it meets your major incident criteria',
  denied: 'it does not meet your major incident criteria',
  needs: [],
  fields: [],
  settings: ['majorIncidentRule'],
  holds: (subject, at) => subject.bench.majorRule?.holds(subject, at) ?? 'unknown',
};
