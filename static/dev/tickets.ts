import type { FindingWaiver } from '../../src/contract';
import { failure, success } from '../../src/problem';
import { assessment, FINDINGS, HINTS, hintOf } from './assessments';
import { jiraAnswers, permissions } from './jira-answers';

/** Made-up cases of the issue panel: everything that can be done on it, and what may go wrong. */

const waiver = (state: FindingWaiver['state'], until: string, reason: string): FindingWaiver => ({
  ...{ id: 'w1', state, scope: 'record', reason, until },
});
const WAIVED = waiver('approved', '2026-06-30', 'The supplier keeps this record until the contract ends');
const ENDED = waiver('ended', '2026-03-31', 'The old tool had no such field');
const ASKED = waiver('asked', '2026-06-17', 'The form is being changed');

const WITH_WAIVERS = FINDINGS.map((each) => {
  if (each.check === '8.6.1-05.a') return { ...each, waiver: WAIVED };
  if (each.check === '8.6.1-01.b') return { ...each, waiver: ENDED };
  return each.check === '8.6.1-02.a' ? { ...each, waiver: ASKED } : each;
});

const replies = {
  assessIssue: () => success(assessment(FINDINGS, HINTS)),
  reportHint: () => success(null),
  askWaiver: () => failure('conflict', 'The same is waived or asked for already.'),
  withdrawWaiver: () => failure('forbidden', 'Only whoever asked for it can take it back.'),
  extendWaiver: () => success(null),
};

export const TICKET_CASES = {
  fixes: { ...replies, fetchProduct: jiraAnswers() },
  'fixes-denied': {
    ...replies,
    fetchProduct: jiraAnswers(({ path }) => (path.includes('mypermissions') ? { status: 200, body: permissions(['ADD_COMMENTS']) } : null)),
  },
  'fixes-mute': {
    ...replies,
    fetchProduct: jiraAnswers(({ path }) => (path.includes('mypermissions') ? { status: 200, body: permissions([]) } : null)),
  },
  'fixes-refused': {
    ...replies,
    fetchProduct: jiraAnswers(({ method, path }) => {
      if (method === 'PUT')
        return { status: 400, body: { errorMessages: [], errors: { customfield_10005: 'Urgency is set by the matrix of this project.' } } };
      if (path.endsWith('/issueLink'))
        return { status: 404, body: { errorMessages: ['No Link Issue Permission for issue OPS-1'], errors: {} } };
      return null;
    }),
  },
  waivers: {
    ...replies,
    assessIssue: () =>
      success(
        assessment(WITH_WAIVERS, [
          hintOf('8.6.1-01.b', 'Set impact and urgency.', ['impact'], ENDED),
          hintOf('8.6.1-02.a', 'Note what you did as a comment, worklog or resolution note.', ['comment'], ASKED),
          { ...hintOf('8.6.1-02.b', 'Write down how it was resolved.', []), mendable: false },
        ]),
      ),
    fetchProduct: jiraAnswers(),
  },
};
