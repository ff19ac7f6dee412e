import Heading from '@atlaskit/heading';
import { useMemo, useRef, useState } from 'react';
import type { WaiverList, WaiverView } from '../../../src/contract';
import { usePeople } from '../../shared/ask-people';
import { counted, number, type Reader } from '../../shared/figures';
import { Empty, Failed, Loading, Stale } from '../../shared/states';
import { countsOf, FILTERS, firstFilter, shownOf, type WaiverFilter } from './model';
import type { Waivers } from './use-waivers';
import { WaiverCard } from './waiver-card';
import '../../shared/verdict-bar.css';
import './waivers.css';

/** All waivers of a project: what waits for a decision, what is in force, and what has ended or was refused. */
export function WaiversTab({ waivers, viewer, reader }: { waivers: Waivers; viewer: string | null; reader: Reader }) {
  const { state, again, changed } = waivers;
  return (
    <section className="waivers" aria-label="Waivers" data-testid="waivers" aria-busy={state.phase === 'ready' && state.refreshing}>
      <div>
        <Heading size="medium" as="h2">
          Waivers
        </Heading>
        <p className="subtle waivers-intro">
          A waiver says why a gap may stay open, and until when. The gap stays a gap: the share with waivers stands beside the share, and
          never replaces it.
        </p>
      </div>
      {state.phase === 'loading' && <Loading lines={6} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              This list may be out of date.
            </Stale>
          )}
          {state.value.waivers.length === 0 ? (
            <Empty title="No waivers yet">
              Whoever works on an issue asks for one there, beside the hint. It counts once somebody else has approved it, and ends by
              itself.
            </Empty>
          ) : (
            <List list={state.value} viewer={viewer} reader={reader} onChanged={changed} onAgain={again} />
          )}
        </>
      )}
    </section>
  );
}

type ListProps = { list: WaiverList; viewer: string | null; reader: Reader; onChanged: (waiver: WaiverView) => void; onAgain: () => void };

/** From how many waivers on a reader may want to look for one. */
const MANY = 6;

function List({ list, viewer, reader, onChanged, onAgain }: ListProps) {
  const { waivers, mayDecide, maximumDays, hiddenProjects } = list;
  const [filter, setFilter] = useState<WaiverFilter>(() => firstFilter(waivers));
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLUListElement>(null);
  const people = usePeople(useAccounts(waivers));
  const shown = shownOf(waivers, filter, text);
  const done = (waiver: WaiverView, what: string) => {
    setSaid(what);
    onChanged(waiver);
    // The form that had the focus is gone, and the waiver may have moved to another place.
    box.current?.focus();
  };
  return (
    <>
      <div className="waivers-filter">
        <Filter waivers={waivers} chosen={filter} reader={reader} onChoose={setFilter} />
        {waivers.length >= MANY && (
          <label className="field waivers-search">
            <span className="field-label">Find by check, issue, service or reason</span>
            <input type="search" value={text} data-testid="waiver-search" onChange={(event) => setText(event.target.value)} />
          </label>
        )}
      </div>
      <p className="subtle small" data-testid="waivers-rules">
        {mayDecide
          ? 'You may decide on what others asked for.'
          : 'ISO 20000 managers and administrators of the project decide, never whoever asked.'}{' '}
        A waiver lasts {counted(maximumDays, 'day', reader)} at most.
      </p>
      <p className={said === '' ? 'hidden-visually' : 'notice notice-done'} role="status" data-testid="waivers-said">
        {said}
      </p>
      {shown.length === 0 && (
        <p className="subtle" data-testid="waivers-none">
          {text.trim() === '' ? FILTERS.find(({ id }) => id === filter)?.none : `No waiver here says “${text.trim()}”.`}
        </p>
      )}
      <ul className="waiver-list" ref={box} tabIndex={-1} aria-label={`${number(shown.length, reader)} shown`}>
        {shown.map((waiver) => (
          <WaiverCard key={waiver.id} {...{ waiver, list, viewer, people, reader }} onDone={done} onAgain={onAgain} />
        ))}
      </ul>
      {hiddenProjects > 0 && <p className="subtle small">Waivers of projects that you may not browse are not shown.</p>}
    </>
  );
}

type FilterProps = { waivers: readonly WaiverView[]; chosen: WaiverFilter; reader: Reader; onChoose: (filter: WaiverFilter) => void };

function Filter({ waivers, chosen, reader, onChoose }: FilterProps) {
  const counts = countsOf(waivers);
  return (
    <div className="verdict-counts" role="group" aria-label="Show waivers">
      {FILTERS.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="verdict-choice"
          aria-pressed={chosen === id}
          data-testid={`waivers-${id}`}
          onClick={() => onChoose(id)}
        >
          {name} <span className="verdict-count">{number(counts[id], reader)}</span>
        </button>
      ))}
    </div>
  );
}

/** Everybody whom the waivers name, each once; the same list object while they are the same people. */
function useAccounts(waivers: readonly WaiverView[]): readonly string[] {
  const all = waivers.flatMap(({ askedBy, decidedBy, history }) => [askedBy, decidedBy, ...history.map(({ by }) => by)]);
  const ids = [...new Set(all.filter((id): id is string => id !== null))].sort().join(' ');
  return useMemo(() => (ids === '' ? [] : ids.split(' ')), [ids]);
}
