import Heading from '@atlaskit/heading';
import { useMemo, useState } from 'react';
import { counted, type Reader } from '../../shared/figures';
import { useMeasuredCoverage } from '../coverage';
import { SearchBox } from '../search-box';
import { useSetUp } from '../set-up-state';
import { fieldRows } from './map/fields-model';
import { FieldsView } from './map/fields-view';
import { kindRows } from './map/kinds-model';
import { keyOfKind, KindsView } from './map/kinds-view';
import { linkKey, linkRows } from './map/links-model';
import { LinksView } from './map/links-view';
import { useLookedAt } from './map/looked-at';
import { doubtKey } from './map/standing';
import './map/map.css';

type Part = 'kinds' | 'fields' | 'links';

/** How much of each part of the map is mapped, and how much of that is in doubt. */
type Count = { mapped: number; doubts: number };

/** Step 2: which issue types, statuses, fields and links play which part. */
export function MapStep() {
  const { reader } = useSetUp();
  useMeasuredCoverage();
  const [part, setPart] = useState<Part>('kinds');
  const [search, setSearch] = useState('');
  const [doubtsOnly, setDoubtsOnly] = useState(false);
  const { lookedAt, look } = useLookedAt();
  const counts = useCounts(lookedAt);
  const filter = { search, doubtsOnly, lookedAt, look };
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Map
        </Heading>
        <p className="subtle">
          Which issue types, statuses, fields and links of this site play which part. All of it is proposed; look at what is in doubt,
          change what is wrong. What is not mapped is never a gap: its checks cannot tell.
        </p>
        <p role="status" tabIndex={-1} data-testid="doubts">
          {doubtsText(counts, reader)}
        </p>
      </div>
      <div className="map-tools">
        <fieldset className="switch">
          <legend className="hidden-visually">Part of the map</legend>
          {(['kinds', 'fields', 'links'] as const).map((each) => (
            <label key={each} className={each === part ? 'switch-on' : ''}>
              <input
                type="radio"
                name="map-part"
                className="hidden-visually"
                data-testid={`map-${each}`}
                checked={each === part}
                onChange={() => {
                  setPart(each);
                  setSearch('');
                }}
              />
              {NAMES[each]} <span className="small">{counts[each].mapped}</span>
              {counts[each].doubts > 0 && <span className="switch-doubts small">{counts[each].doubts} to look at</span>}
            </label>
          ))}
        </fieldset>
        <label className="choice">
          <input type="checkbox" checked={doubtsOnly} data-testid="doubts-only" onChange={() => setDoubtsOnly(!doubtsOnly)} />
          Only what is in doubt
        </label>
        <SearchBox label={`Search ${NAMES[part].toLowerCase()}`} value={search} onChange={setSearch} />
      </div>
      {part === 'kinds' && <KindsView key={String(doubtsOnly)} filter={filter} />}
      {part === 'fields' && <FieldsView key={String(doubtsOnly)} filter={filter} />}
      {part === 'links' && <LinksView key={String(doubtsOnly)} filter={filter} />}
    </>
  );
}

function doubtsText({ kinds, fields, links }: Record<Part, Count>, reader: Reader): string {
  if (kinds.mapped + fields.mapped + links.mapped === 0) return 'Nothing is mapped yet.';
  const doubts = kinds.doubts + fields.doubts + links.doubts;
  return doubts === 0 ? 'Nothing is in doubt.' : `${counted(doubts, 'part', reader)} to look at.`;
}

const NAMES: Readonly<Record<Part, string>> = { kinds: 'Kinds of record', fields: 'Fields', links: 'Links' };

function useCounts(lookedAt: ReadonlySet<string>): Record<Part, Count> {
  const { draft, setUp, vocabulary } = useSetUp();
  return useMemo(() => {
    const kinds = kindRows(draft, setUp.reasons, vocabulary).map((row) => ({ ...row.grounds, key: keyOfKind(row) }));
    const fields = fieldRows(draft, setUp.reasons, vocabulary).map((row) => ({
      ...row.grounds,
      key: doubtKey(`fields.${row.role.id}`, row.fields),
    }));
    const links = linkRows(draft, setUp.reasons, vocabulary).map((row) => ({
      ...row.grounds,
      key: doubtKey(`links.${row.role.id}`, row.links.map(linkKey)),
    }));
    const count = (rows: readonly { standing: string; key: string }[]): Count => ({
      mapped: rows.filter(({ standing }) => standing !== 'none').length,
      doubts: rows.filter(({ standing, key }) => standing === 'look' && !lookedAt.has(key)).length,
    });
    return { kinds: count(kinds), fields: count(fields), links: count(links) };
  }, [draft, setUp.reasons, vocabulary, lookedAt]);
}
