import type { FindingView } from '../../src/contract';
import { dueText, type Reader } from '../shared/figures';
import { Lozenge, type Tone } from '../shared/lozenge';
import { ReadValues } from './read-values';
import { groupsOf } from './view-model';

type Props = { findings: readonly FindingView[]; now: string; reader: Reader };

/** Every check of the issue, grouped by outcome. */
export function FindingList({ findings, now, reader }: Props) {
  return (
    <div className="groups">
      {groupsOf(findings).map((group) => (
        <section key={group.outcome} data-testid="finding-group" data-outcome={group.outcome}>
          <h3 className="group-title">
            {group.title} <span className="subtle">{group.findings.length}</span>
          </h3>
          {group.note !== null && <p className="subtle small">{group.note}</p>}
          <ul>
            {group.findings.map((finding) => (
              <Finding key={finding.check} finding={finding} label={group.title} tone={group.tone} now={now} reader={reader} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Finding({ finding, label, tone, now, reader }: { finding: FindingView; label: string; tone: Tone } & Omit<Props, 'findings'>) {
  return (
    <li className="finding" data-testid="finding" data-check={finding.check} data-outcome={finding.outcome}>
      <div className="finding-head">
        <span className="finding-question">{finding.question}</span>
        <Lozenge tone={tone}>{finding.late ? `${label}, late` : label}</Lozenge>
      </div>
      <p className="subtle">
        {finding.sentence}
        {finding.dueAt !== null && ` Due ${dueText(finding.dueAt, now, reader)}.`}
      </p>
      <ReadValues read={finding.read} />
      <p className="subtlest small">{finding.requirements.map(({ clause, title }) => `${clause} ${title}`).join(' · ')}</p>
    </li>
  );
}
