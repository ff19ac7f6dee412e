import { useCallback, useEffect, useRef, useState } from 'react';
import { findWay, type Way } from '../shared/way';
import { placeIn, type PlaceId } from './places';

/** Which part of the page is shown, and how to show another one. Until the address has been read it is the first. */
export function usePlace(): { place: PlaceId; goTo: (place: PlaceId) => void } {
  const [place, setPlace] = useState<PlaceId>('conformance');
  const way = useRef<Way<PlaceId> | null>(null);
  useEffect(() => {
    let left = false;
    void findWay(placeIn, (next) => !left && next && setPlace(next)).then((found) => {
      if (left) found.stop();
      else way.current = found;
    });
    return () => {
      left = true;
      way.current?.stop();
      way.current = null;
    };
  }, []);
  const goTo = useCallback((next: PlaceId) => {
    setPlace(next);
    way.current?.go(next);
  }, []);
  return { place, goTo };
}
