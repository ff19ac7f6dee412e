import type { ChangeView } from '../../../../src/contract';
import { Disclosure } from '../../../shared/disclosure';
import { counted } from '../../../shared/figures';
import { useSetUp } from '../../set-up-state';
import { groupedChanges } from './model';

/** How many changes of a part are shown before one asks for more. */
const FIRST = 12;

/** Changes in words, by the part of the set-up they are in: what it was, and what it becomes. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  const { reader } = useSetUp();
  return (
    <div className="changes" data-testid="changes" data-count={changes.length}>
      {groupedChanges(changes).map(({ name, changes: all }) => (
        <section key={name} aria-label={`Changes: ${name}`}>
          <h4 className="changes-part">
            {name} <span className="subtle">{all.length}</span>
          </h4>
          <Lines changes={all.slice(0, FIRST)} />
          {all.length > FIRST && (
            <Disclosure label={`Show ${counted(all.length - FIRST, 'more change', reader)} of ${name}`}>
              <Lines changes={all.slice(FIRST)} />
            </Disclosure>
          )}
        </section>
      ))}
    </div>
  );
}

const Lines = ({ changes }: { changes: readonly ChangeView[] }) => (
  <ul className="change-lines">
    {changes.map(({ path, label, before, after }) => (
      <li key={path} data-testid="change" data-path={path}>
        <span className="change-label">{label}</span>
        <span>
          <Change before={before} after={after} />
        </span>
      </li>
    ))}
  </ul>
);

/** What it was and what it becomes. What was nothing needs no line through it. */
export const Change = ({ before, after, becomes = 'becomes' }: { before: string | null; after: string | null; becomes?: string }) => (
  <>
    <span className="hidden-visually">was </span>
    {before === null ? <span className="subtle">nothing</span> : <del>{before}</del>} <span aria-hidden="true">→</span>{' '}
    <span className="hidden-visually">{becomes} </span>
    {after === null ? <span className="subtle">nothing</span> : <ins>{after}</ins>}
  </>
);
