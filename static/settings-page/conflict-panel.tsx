import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useSetUp } from './set-up-state';
import { valueInWords } from './value-in-words';

/** What both the reader and somebody else changed: nothing is saved until each is decided, and nothing is lost meanwhile. */
export function ConflictPanel() {
  const { conflicts, resolve, setUp, vocabulary } = useSetUp();
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" role="alert" data-testid="conflicts" aria-label="Changed by somebody else as well">
      <Heading size="small" as="h2">
        Somebody else changed the same meanwhile
      </Heading>
      <p>Choose what counts, part by part. Your other changes are safe: they are saved as soon as the last of these is decided.</p>
      <ul className="conflict-list">
        {conflicts.map(({ path, label, mine, theirs }) => (
          <li key={path} className="conflict" data-testid="conflict" data-path={path}>
            <p className="conflict-label">{label}</p>
            <Side
              title="Yours"
              text={valueInWords(path, mine, setUp.site, vocabulary)}
              button="Keep yours"
              onChoose={() => resolve(path, 'mine')}
            />
            <Side
              title="Theirs"
              text={valueInWords(path, theirs, setUp.site, vocabulary)}
              button="Take theirs"
              onChoose={() => resolve(path, 'theirs')}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ title, text, button, onChoose }: { title: string; text: string; button: string; onChoose: () => void }) {
  return (
    <div className="conflict-side">
      <p>
        <span className="subtle">{title}:</span> {text}
      </p>
      <Button spacing="compact" onClick={onChoose} testId={title === 'Yours' ? 'keep-mine' : 'take-theirs'}>
        {button}
      </Button>
    </div>
  );
}
