import Heading from '@atlaskit/heading';
import { MilestoneSelects } from '../settings-page/milestone-selects';
import type { SectionProps } from './issue-types';
import { kindStatuses, withOwnMilestones } from './project-part';

/** What the statuses that only this project uses stand for, by kind of record. */
export function StatusSection({ map, part, vocabulary, onChange }: SectionProps) {
  const groups = kindStatuses(map, part, vocabulary);
  return (
    <section className="card" aria-label="Statuses">
      <Heading size="small" as="h2">
        Statuses
      </Heading>
      {groups.length === 0 && <p className="subtle">No issue type of this project is a record, so its statuses stand for nothing.</p>}
      {groups.map(({ kind, own, shared }) => (
        <div key={kind.id} className="status-group" data-testid={`statuses-${kind.id}`}>
          <h3 className="part-head">{kind.name}</h3>
          {own.length === 0 && <p className="subtle">It has no status of its own in this project.</p>}
          <ul className="choice-table">
            {own.map((status) => (
              <li key={status.id} className="status-row">
                <div>{status.name}</div>
                <MilestoneSelects
                  kind={kind}
                  status={status.name}
                  milestones={status.milestones}
                  onChange={(milestones) => onChange((before) => withOwnMilestones(before, kind.id, status.id, milestones))}
                />
              </li>
            ))}
          </ul>
          {shared.length > 0 && (
            <p className="subtle small">
              Shared with other projects, so only a Jira administrator changes what they stand for: {shared.join(', ')}.
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
