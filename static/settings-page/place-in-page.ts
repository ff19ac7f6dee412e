import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { findWay, type Way } from '../shared/way';
import { placeIn, STEPS, type PlaceId } from './places';

export type { PlaceId } from './places';

const LAST = 'clausewise-set-up-place';
const FURTHEST = 'clausewise-set-up-furthest';

/** What this browser kept under a name; nothing where it keeps nothing, as in a private window. */
function keptHere(name: string): string {
  try {
    return window.localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

const stepIndex = (place: PlaceId | null): number => STEPS.findIndex(({ id }) => id === place);

/** How many steps this browser has been led past. */
export const stepsPassed = (): number => Math.max(0, stepIndex(placeIn(keptHere(FURTHEST))));

function remember(place: PlaceId): void {
  try {
    window.localStorage.setItem(LAST, place);
    if (stepIndex(place) > stepsPassed()) window.localStorage.setItem(FURTHEST, place);
  } catch {
    // A browser that keeps nothing starts where the set-up starts.
  }
}

/** Where the page is, and how to go elsewhere. In: where to start when nobody has said. Null until the address has been read. */
export function usePlaceInPage(atFirst: PlaceId): { place: PlaceId | null; goTo: (place: PlaceId) => void } {
  const [place, setPlace] = useState<PlaceId | null>(null);
  const way = useRef<Way<PlaceId> | null>(null);
  useEffect(() => {
    let left = false;
    const tell = (next: PlaceId | null) => {
      if (!left) setPlace((before) => next ?? before ?? placeIn(keptHere(LAST)) ?? atFirst);
    };
    void findWay(placeIn, tell).then((found) => {
      if (left) found.stop();
      else way.current = found;
    });
    return () => {
      left = true;
      way.current?.stop();
      way.current = null;
    };
    // Where to start is asked once: switching on must not move the reader.
  }, []);
  const goTo = useCallback((next: PlaceId) => {
    remember(next);
    setPlace(next);
    way.current?.go(next);
  }, []);
  return { place, goTo };
}

const GoTo = createContext<(place: PlaceId) => void>(() => undefined);
export const GoToProvider = GoTo.Provider;

/** How a step sends the reader to another place of the page. */
export const useGoTo = (): ((place: PlaceId) => void) => useContext(GoTo);
