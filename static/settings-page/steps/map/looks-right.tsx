import Button from '@atlaskit/button/new';
import { movingOn } from '../../keep-focus';

/** Ends a doubt; the focus goes on to the next one, as the button itself goes away. */
export const LooksRight = ({ name, onLook }: { name: string; onLook: () => void }) => (
  <Button
    spacing="compact"
    onClick={(event) => movingOn(event.currentTarget, '[data-testid="looks-right"]', '[data-testid="doubts"]', onLook)}
    aria-label={`${name} looks right`}
    testId="looks-right"
  >
    Looks right
  </Button>
);
