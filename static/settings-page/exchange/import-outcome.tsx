import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { DocumentProblem, ImportCheck } from '../../../src/contract';
import { counted } from '../../shared/figures';
import { useGoTo } from '../place-in-page';
import { useSetUp } from '../set-up-state';
import { ChangeList } from '../steps/switch-on/change-list';
import { problemsByPart } from './model';

/** What came of checking a file: every problem by its path, or what it would change in the draft. */
export function ImportOutcome({ check }: { check: ImportCheck }) {
  return check.fits ? <Difference check={check} /> : <Unfit problems={check.problems} />;
}

function Unfit({ problems }: { problems: readonly DocumentProblem[] }) {
  const { reader } = useSetUp();
  return (
    <section aria-label="What is wrong with the file" data-testid="import-problems" data-count={problems.length}>
      <Heading size="xsmall" as="h4">
        {counted(problems.length, 'problem', reader)}: nothing was taken
      </Heading>
      <p className="subtle">Mend them in the file and check it again.</p>
      {problemsByPart(problems).map(({ part, problems: all }) => (
        <div key={part}>
          <h5 className="changes-part">
            {part} <span className="subtle">{all.length}</span>
          </h5>
          <ul className="problem-list">
            {all.map(({ path, message }, index) => (
              <li key={`${path} ${index}`} data-testid="import-problem" data-path={path}>
                <code className="path">{path === '' ? 'the document' : path}</code>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Difference({ check: { map, changes } }: { check: Extract<ImportCheck, { fits: true }> }) {
  const { change, reader } = useSetUp();
  const goTo = useGoTo();
  const [taken, setTaken] = useState(false);
  if (changes.length === 0) return <p data-testid="import-same">The file says what the draft says: there is nothing to take.</p>;
  const take = () => {
    change(() => map);
    setTaken(true);
  };
  return (
    <section aria-label="What the file would change" data-testid="import-difference" data-count={changes.length}>
      <Heading size="xsmall" as="h4">
        {counted(changes.length, 'change', reader)} in the draft
      </Heading>
      <ChangeList changes={changes} />
      <div className="button-row">
        {/* One button whatever it does now, so that the focus stays where it is. */}
        <Button appearance="primary" onClick={taken ? () => goTo('switch-on') : take} testId={taken ? 'import-apply' : 'import-take'}>
          {taken ? 'Look at it and apply it' : 'Take into the draft'}
        </Button>
        <span className="subtle small" role="status">
          {taken && 'It is in the draft. It counts once the draft is in force.'}
        </span>
      </div>
    </section>
  );
}
