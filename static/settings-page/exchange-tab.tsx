import Heading from '@atlaskit/heading';
import { ExportCard } from './exchange/export-card';
import { ImportCard } from './exchange/import-card';
import './steps/rules.css';
import './exchange.css';

/** The set-up as one file: out of this site, or into its draft. */
export function ExchangeTab() {
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Export and import
        </Heading>
        <p className="subtle">The whole set-up is one JSON file: to keep, to compare, or to take to another site.</p>
      </div>
      <ExportCard />
      <ImportCard />
    </>
  );
}
