import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

type Props = {
  /** What is changed, for those who hear the page: "Change field for impact". */
  what: string;
  button: string;
  children: (focused: boolean) => ReactNode;
};

/** A button that opens an editor in its place; Done or Escape closes it and goes back to the button. */
export function EditPart({ what, button, children }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    // The button has to be there before it can have the focus again.
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  if (!open)
    return (
      <Button spacing="compact" ref={opener} aria-label={`${button} ${what}`} onClick={() => setOpen(true)} testId="edit-part">
        {button}
      </Button>
    );
  return (
    <div
      className="edit-part"
      role="group"
      aria-label={`${button} ${what}`}
      onKeyDownCapture={(event) => {
        // While the list of a picker is open, Escape closes that. The picker keeps the key to itself, hence on the way down.
        const listOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !listOpen) close();
      }}
    >
      {children(true)}
      <Button spacing="compact" onClick={close} testId="edit-done">
        Done
      </Button>
    </div>
  );
}
