import type { CheckRemedy, Severity } from '../checks/check';
import type { Finding } from './assess-record';

const WEIGHT: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1 };

/** A gap that can no longer be closed on the record: the agent sees it, but after all that can be mended. */
const TOO_LATE = 0.01;

/** At most `max` gaps, by weight times ease of the remedy, then in the order of the checks. Never a cannot-tell. */
export function hintsOf(findings: readonly Finding[], max = 3): Finding[] {
  return findings
    .map((finding, index) => ({
      finding,
      index,
      value: WEIGHT[finding.severity] * (finding.mendable ? easeOf(finding.check.remedy) : TOO_LATE),
    }))
    .filter(({ finding }) => finding.outcome === 'gap')
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, max)
    .map(({ finding }) => finding);
}

/** How easy the easiest way out is: fill in or write something, link or move, create another record or put a register right. */
function easeOf(remedy: CheckRemedy): number {
  if (remedy.setFields || remedy.orSetFields || remedy.comment) return 3;
  return remedy.addLinks || remedy.moveTo || remedy.passMilestones || remedy.askApproval ? 2 : 1;
}
