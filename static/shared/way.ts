import { view } from '@forge/bridge';

/** How to go to another place of a page, and how to stop hearing of the places that the reader goes to. */
export type Way<P extends string> = { go: (place: P) => void; stop: () => void };

/**
 * Jira's address bar, so that a place can be linked, reloaded and gone back to; the frame's own where Jira does not lend its own.
 * In: which place a path (`/map`) or a fragment (`#map`) names, and whom to tell, first of all and on every change. Never throws.
 */
export async function findWay<P extends string>(placeIn: (text: string) => P | null, tell: (place: P | null) => void): Promise<Way<P>> {
  try {
    const history = await view.createHistory();
    tell(placeIn(history.location.pathname));
    const stop = history.listen((location) => {
      const place = placeIn(location.pathname);
      if (place) tell(place);
    });
    return { go: (place) => history.push(`/${place}`), stop };
  } catch {
    const read = () => tell(placeIn(window.location.hash));
    window.addEventListener('hashchange', read);
    read();
    return {
      go: (place) => {
        window.location.hash = place;
      },
      stop: () => window.removeEventListener('hashchange', read),
    };
  }
}
