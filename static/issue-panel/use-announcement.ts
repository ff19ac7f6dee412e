import { useEffect, useRef, useState } from 'react';

/** The text to announce: silent at first, as the reader has only just come; then whatever the text becomes. */
export function useAnnouncement(text: string | null): string {
  const first = useRef<string | null>(null);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (text === null || text === first.current) return;
    if (first.current !== null) setAnnounced(text);
    first.current = text;
  }, [text]);
  return announced;
}
