import { useSetUp } from './set-up-state';

/** What the app found wrong with a part of the draft, beside it. In: its path, and the id by which a field may be described by it. */
export function PartProblems({ path, id }: { path: string; id?: string }) {
  const messages = useSetUp().problemsAt(path);
  if (messages.length === 0) return null;
  return (
    <div className="part-problems" id={id} role="alert" data-testid="part-problems" data-path={path}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
