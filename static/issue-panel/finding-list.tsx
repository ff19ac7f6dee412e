import type { IssueAssessment } from '../../src/contract';
import { Opened } from '../shared/disclosure';
import { Lozenge } from '../shared/lozenge';
import type { OnDone } from './assessment';
import { FindingRow } from './finding-row';
import type { Here } from './here';
import type { Permissions } from './permissions';
import { groupsOf, type FindingGroup } from './view-model';

type Props = { assessment: IssueAssessment; here: Here; permissions: Permissions; onDone: OnDone };

/** Every check of the issue, grouped by outcome. */
export function FindingList(props: Props) {
  return (
    <div className="groups">
      {groupsOf(props.assessment.findings).map((group) => (
        <section key={group.id} data-testid="finding-group" data-outcome={group.id}>
          {group.quiet ? (
            <Opened className="group-quiet" label={<GroupTitle group={group} />}>
              <Group group={group} {...props} />
            </Opened>
          ) : (
            <>
              <GroupTitle group={group} />
              <Group group={group} {...props} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

const GroupTitle = ({ group }: { group: FindingGroup }) => (
  <h3 className="group-title">
    <Lozenge tone={group.tone}>{group.title}</Lozenge> <span className="subtle">{group.findings.length}</span>
  </h3>
);

function Group({ group, ...props }: { group: FindingGroup } & Props) {
  return (
    <div>
      {group.note !== null && <p className="subtle small">{group.note}</p>}
      <ul>
        {group.findings.map((finding) => (
          <FindingRow key={finding.check} finding={finding} {...props} />
        ))}
      </ul>
    </div>
  );
}
