import { useState } from 'react';

/**
 * What somebody types into a field whose value the document keeps in a form of its own. The text stays as typed while it stands for what
 * the document shows, and gives way when somebody else changes that. In: the document's value as text. `type` takes the new text, and
 * what the document will show for it: as now where the text stands for nothing yet.
 */
export function useTyped(shown: string): { text: string; type: (text: string, willShow?: string) => void } {
  const [typed, setTyped] = useState({ text: shown, shown });
  return {
    text: typed.shown === shown ? typed.text : shown,
    type: (text, willShow = shown) => setTyped({ text, shown: willShow }),
  };
}
