import { flushSync } from 'react-dom';

/**
 * Does `work`, which takes the pressed button away, and moves the focus on to the next of its kind, so that nobody who goes by keyboard is
 * thrown back to the top of the page. In: the button, a selector for its kind, one for where to go when there is no other, and the work.
 */
export function movingOn(button: HTMLElement | null, kind: string, otherwise: string, work: () => void): void {
  const all = [...document.querySelectorAll<HTMLElement>(kind)];
  const at = all.findIndex((each) => each === button);
  const next = all[at + 1] ?? all[at - 1];
  flushSync(work);
  const target = next?.isConnected ? next : document.querySelector<HTMLElement>(otherwise);
  target?.focus();
}
