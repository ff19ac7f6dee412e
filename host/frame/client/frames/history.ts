type Location = { pathname: string; search: string; hash: string; state: unknown; key: string };
type Listener = (location: Location, action: string) => unknown;
type To = string | { pathname?: string; search?: string; hash?: string };

/** The history of a full page, as `view.createHistory` hands it out (the interface of the npm package `history`, version 4). */
export const inMemoryHistory = () => {
  let entries: Location[] = [{ pathname: '/', search: '', hash: '', state: undefined, key: 'first' }];
  let index = 0;
  let keys = 0;
  const listeners = new Set<Listener>();
  const here = (): Location => entries[index] ?? { pathname: '/', search: '', hash: '', state: undefined, key: 'first' };
  const tell = (action: string): void => {
    for (const listener of listeners) listener(here(), action);
  };
  const locate = (to: To, state: unknown): Location => {
    const text = typeof to === 'string' ? to : `${to.pathname ?? here().pathname}${to.search ?? ''}${to.hash ?? ''}`;
    const { pathname, search, hash } = new URL(text, `http://page${here().pathname}`);
    return { pathname, search, hash, state, key: `k${++keys}` };
  };
  const go = (steps: number): void => {
    index = Math.max(0, Math.min(entries.length - 1, index + steps));
    tell('POP');
  };
  return {
    action: 'POP',
    location: here(),
    push: (to: To, state?: unknown): void => {
      entries = [...entries.slice(0, index + 1), locate(to, state)];
      index = entries.length - 1;
      tell('PUSH');
    },
    replace: (to: To, state?: unknown): void => {
      entries[index] = locate(to, state);
      tell('REPLACE');
    },
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    createHref: (to: To) => locate(to, undefined).pathname,
  };
};
