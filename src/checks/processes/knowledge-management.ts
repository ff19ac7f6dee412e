import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';
import { ratio } from '../templates/ratio';

/** Knowledge, clause 7.6. New ones go to the end: the order is the one in which outcomes are packed. */
export const knowledgeManagementChecks = checksOf('knowledge-management', {
  'services-have-current-articles': {
    id: '7.6-01.a',
    name: 'Current knowledge per service',
    question: 'Does every live service have a knowledge article with an owner, updated within the review time?',
    hint: 'Write, assign or review an article for the services listed.',
    answers: ['7.6-01'],
    severity: 'medium',
    basis: 'reading',
    ask: coverage({
      set: 'live-services',
      member: { fact: 'hasCurrentArticle' },
      threshold: 0.9,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
  'articles-used-on-tickets': {
    id: '7.6-02.a',
    name: 'Knowledge used at work',
    question: 'Are articles linked or shared on a good share of tickets for which one exists?',
    hint: 'Link the article you used to the ticket.',
    answers: ['7.6-02'],
    severity: 'low',
    basis: 'aid',
    ask: ratio({
      population: { recordKinds: ['incident', 'service-request'], where: { fact: 'articleExistsForClassification' }, dateBy: 'resolved' },
      counts: { link: ['article'] },
      operator: '>=',
      threshold: 0.3,
      minSample: 20,
      period: { value: 90, unit: 'days' },
    }),
    remedy: { openList: true },
    note: 'The share is ours; the trend says more than the figure.',
  },
});
