import { router } from '@forge/bridge';
import type { OutcomeName, SiteFindingView } from '../../src/contract';
import { counted, type Reader } from './figures';
import { Lozenge, type Tone } from './lozenge';
import { sinceText } from './since-text';
import './finding-lines.css';
import './link-button.css';

const OUTCOMES: Readonly<Record<OutcomeName, { label: string; tone: Tone }>> = {
  met: { label: 'Met', tone: 'success' },
  gap: { label: 'Gap', tone: 'warning' },
  pending: { label: 'Pending', tone: 'information' },
  'not-applicable': { label: 'Does not apply', tone: 'neutral' },
  'cannot-tell': { label: 'Cannot tell', tone: 'discovery' },
  failed: { label: 'Failed', tone: 'danger' },
};

/** What was found of registers, periods and documents: a line each, its outcome, why, since when, and the way to the issues. */
export function FindingLines({ findings, reader }: { findings: readonly SiteFindingView[]; reader: Reader }) {
  if (findings.length === 0) return null;
  return (
    <ul className="finding-lines">
      {findings.map((finding) => (
        <li key={finding.check} data-testid="site-finding" data-check={finding.check} data-outcome={finding.outcome}>
          <Lozenge tone={OUTCOMES[finding.outcome].tone}>{OUTCOMES[finding.outcome].label}</Lozenge>
          <span title={finding.question}>
            {finding.sentence}
            {finding.missingNames.length > 0 && ` Missing: ${finding.missingNames.join(', ')}.`}
            <span className="subtle"> {sinceText(finding, reader)}</span>
            <MissingIssues ids={finding.missing} reader={reader} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Opens Jira's own issue search, which shows what the reader may see. */
function MissingIssues({ ids, reader }: { ids: readonly string[]; reader: Reader }) {
  if (ids.length === 0) return null;
  const address = `/issues/?jql=${encodeURIComponent(`id in (${ids.join(', ')})`)}`;
  return (
    <>
      {' '}
      <button type="button" className="link-button" data-testid="missing-issues" onClick={() => void router.open(address)}>
        Show {counted(ids.length, 'issue', reader)}
        <span className="hidden-visually"> that miss it, in a new tab</span>
      </button>
    </>
  );
}
