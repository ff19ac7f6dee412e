import type { Impact } from '../../../../src/contract';
import { counted, number } from '../../../shared/figures';
import { useSetUp } from '../../set-up-state';
import { impactSum } from './model';

/** Which records are assessed again, where, and why. */
export function ImpactList({ impact, first }: { impact: readonly Impact[]; /** Nothing was assessed before. */ first: boolean }) {
  const { reader } = useSetUp();
  if (impact.length === 0)
    return <p data-testid="impact-none">{first ? 'No project of the draft has records.' : 'No record has to be assessed again.'}</p>;
  const { records, projects } = impactSum(impact);
  return (
    <>
      <p data-testid="impact-sum">
        {records === 0
          ? `The records of ${counted(projects, 'project', reader)} have to be assessed; nobody knows yet how many there are.`
          : `${counted(records, 'record', reader)} in ${counted(projects, 'project', reader)} ${records === 1 ? 'has' : 'have'} to be assessed${first ? '.' : ' again. Until then they count as before.'}`}
      </p>
      <ul className="impacts">
        {impact.map(({ kind, kindName, project, records: n, why }) => (
          <li key={`${project.id} ${kind}`} data-testid="impact" data-kind={kind} data-project={project.key}>
            <span>
              <strong>{kindName}</strong> in {project.name} <span className="subtle">{project.key}</span>
              {n > 0 && <span className="subtle"> · {number(n, reader)}</span>}
            </span>
            <span className="subtle small">{why.join(' ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
