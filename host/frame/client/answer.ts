import { useCallback, useEffect, useState } from 'react';

/** What a request to the site came back with. `status` 0: no answer at all. */
export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; message: string };

type JiraErrors = { errorMessages?: string[]; errors?: Record<string, string>; message?: string };

const messageOf = (status: number, text: string): string => {
  try {
    const { errorMessages = [], errors = {}, message } = JSON.parse(text) as JiraErrors;
    const messages = [...errorMessages, ...Object.entries(errors).map(([field, why]) => `${field}: ${why}`), ...(message ? [message] : [])];
    if (messages.length > 0) return messages.join(' ');
  } catch {
    // Not JSON: the status has to do.
  }
  return `The site answered with status ${status}.`;
};

/** Asks the site; an answer without a body gives undefined. Never throws. */
export const ask = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) return { ok: false, status: response.status, message: messageOf(response.status, text) };
    return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as T };
  } catch {
    return { ok: false, status: 0, message: 'The site does not answer. Is it still running?' };
  }
};

/** Loads something when the page opens, and again when `reload` is called; what was there stays until the new answer is in. */
export const useAnswer = <T>(
  load: () => Promise<Answer<T>>,
  dependencies: readonly unknown[],
): { answer: Answer<T> | null; reload: () => void } => {
  const [state, setState] = useState<{ answer: Answer<T>; for: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const subject = JSON.stringify(dependencies);
  useEffect(() => {
    let wanted = true;
    void load().then((answer) => wanted && setState({ answer, for: subject }));
    return () => {
      wanted = false;
    };
  }, [subject, attempt]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { answer: state?.for === subject ? state.answer : null, reload };
};
