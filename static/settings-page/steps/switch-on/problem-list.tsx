import type { DocumentProblem } from '../../../../src/contract';
import { useGoTo } from '../../place-in-page';
import { stepOfPath } from './model';

/** What has to be mended first, each with the way to where it is mended. */
export function ProblemList({ problems }: { problems: readonly DocumentProblem[] }) {
  const goTo = useGoTo();
  return (
    <ul className="problem-list" data-testid="draft-problems">
      {problems.map(({ path, message }, index) => {
        const { place, name } = stepOfPath(path);
        return (
          <li key={`${path} ${index}`} data-testid="draft-problem" data-path={path}>
            <span>
              {message} <code className="path">{path}</code>
            </span>
            <button type="button" className="text-button" onClick={() => goTo(place)}>
              Mend it in {name}
              <span className="hidden-visually">: {message}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
