import type { FindingView } from '../../src/contract';

/** The values a check read, as they are found in Jira. */
export function ReadValues({ read }: { read: FindingView['read'] }) {
  if (read.length === 0) return null;
  return (
    <dl className="read">
      {read.map(({ label, value }, index) => (
        <div key={`${label}-${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
