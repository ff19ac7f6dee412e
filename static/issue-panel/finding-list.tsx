import type { FindingView } from '../../src/contract';
import { Opened } from '../shared/disclosure';
import type { Reader } from '../shared/figures';
import { Lozenge } from '../shared/lozenge';
import { ReadValues } from './read-values';
import { dueLine, groupsOf, type OutcomeGroup } from './view-model';

type Props = { findings: readonly FindingView[]; now: string; reader: Reader };

/** Every check of the issue, grouped by outcome. */
export function FindingList({ findings, now, reader }: Props) {
  return (
    <div className="groups">
      {groupsOf(findings).map((group) => (
        <section key={group.outcome} data-testid="finding-group" data-outcome={group.outcome}>
          {group.quiet ? (
            <Opened className="group-quiet" label={<GroupTitle group={group} />}>
              <Group group={group} now={now} reader={reader} />
            </Opened>
          ) : (
            <>
              <GroupTitle group={group} />
              <Group group={group} now={now} reader={reader} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

const GroupTitle = ({ group }: { group: OutcomeGroup }) => (
  <h3 className="group-title">
    <Lozenge tone={group.tone}>{group.title}</Lozenge> <span className="subtle">{group.findings.length}</span>
  </h3>
);

function Group({ group, now, reader }: { group: OutcomeGroup } & Omit<Props, 'findings'>) {
  return (
    <div>
      {group.note !== null && <p className="subtle small">{group.note}</p>}
      <ul>
        {group.findings.map((finding) => (
          <Finding key={finding.check} finding={finding} now={now} reader={reader} />
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding, now, reader }: { finding: FindingView } & Omit<Props, 'findings'>) {
  const due = dueLine(finding.dueAt, now, reader);
  return (
    <li className="finding" data-testid="finding" data-check={finding.check} data-outcome={finding.outcome}>
      <div className="finding-head">
        <span className="finding-question">{finding.question}</span>
        {finding.late && <Lozenge tone="warning">Met late</Lozenge>}
      </div>
      <p className="subtle">
        {finding.sentence}
        {due !== null && ` ${due}`}
      </p>
      <ReadValues read={finding.read} />
      <p className="subtlest small">{finding.requirements.map(({ clause, title }) => `${clause} ${title}`).join(' · ')}</p>
    </li>
  );
}
