import Heading from '@atlaskit/heading';
import type { Health } from '../../../src/contract';
import { Change } from '../steps/switch-on/change-list';

/** Things that are called otherwise now. They still count: the set-up goes by ids. */
export function RenamedSection({ renamed }: { renamed: Health['renamed'] }) {
  if (renamed.length === 0) return null;
  return (
    <section className="card" aria-label="Renamed" data-testid="renamed">
      <Heading size="small" as="h3">
        Renamed since
      </Heading>
      <p className="subtle">They still count, as the set-up goes by ids. Look whether they still mean the same.</p>
      <ul className="change-lines">
        {renamed.map(({ path, label, before, after }) => (
          <li key={path}>
            <span className="change-label">{label}</span>
            <span>
              <Change before={before} after={after} becomes="is now" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
