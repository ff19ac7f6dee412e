import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';

/** How far above what opened it a dialog begins, and how near it comes to the end of the page. */
const ABOVE = 64;
const EDGE = 16;

type Props = { title: string; testId: string; children: ReactNode; actions: ReactNode; onClose: () => void };

/**
 * Asks something that has to be answered first. It stands where it was asked for: Jira makes the frame of an app as tall as its page, so
 * what is fixed to the frame's top or middle (as Atlaskit's modal dialog is) may be far outside of what the reader sees. The browser's
 * own dialog keeps the focus inside and gives it back at the end.
 */
export function PlacedDialog({ title, testId, children, actions, onClose }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const opener = document.activeElement?.getBoundingClientRect();
    dialog.showModal();
    const wanted = (opener?.top ?? 0) + window.scrollY - ABOVE;
    const lowest = document.documentElement.scrollHeight - dialog.offsetHeight - EDGE;
    dialog.style.insetBlockStart = `${Math.max(EDGE, Math.min(wanted, lowest))}px`;
    dialog.scrollIntoView({ block: 'nearest' });
    return () => dialog.close();
  }, []);
  const onClick = (event: MouseEvent<HTMLDialogElement>) => {
    // What lies around it belongs to it as well; within it something else is hit.
    if (event.target === box.current) onClose();
  };
  return (
    <dialog
      ref={box}
      className="placed-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-testid={testId}
      onClick={onClick}
      onCancel={(event) => {
        // The page takes it away, which closes it.
        event.preventDefault();
        onClose();
      }}
    >
      <div className="placed-dialog-body">
        <h2 id={`${id}-title`} className="placed-dialog-title">
          {title}
        </h2>
        <div className="dialog-text" id={`${id}-text`}>
          {children}
        </div>
        <div className="button-row placed-dialog-actions">{actions}</div>
      </div>
    </dialog>
  );
}
