import { lazy, Suspense, useState } from 'react';
import { number, type Reader } from '../shared/figures';
import { PartBoundary } from '../shared/part-boundary';
import { Loading } from '../shared/states';
import { Tab, Tabs } from '../shared/tabs';
import { ConformanceTab, type Choice } from './conformance-tab';
import { PLACES } from './places';
import { usePlace } from './use-place';
import { decisionsOf } from './waivers/model';
import { useWaivers, type Waivers } from './waivers/use-waivers';
import './project-page.css';

// Most people come for the figures: the rest comes when it is looked at.
const WaiversTab = lazy(() => import('./waivers/waivers-tab').then((module) => ({ default: module.WaiversTab })));
const BypassTab = lazy(() => import('./guard/bypass-tab').then((module) => ({ default: module.BypassTab })));

/** The process shown first: every service desk has incidents. */
const FIRST: Choice = { process: 'incident-management', unit: 'month' };

type Props = { project: string; projectKey: string | null; viewer: string | null; reader: Reader };

/** One project: what its records show, its waivers, and what got past the guard. In: project id, and its key for the heading. */
export function ProjectPage({ project, projectKey, viewer, reader }: Props) {
  const { place, goTo } = usePlace();
  const [choice, setChoice] = useState(FIRST);
  const waivers = useWaivers(project);
  return (
    <main className="page" data-testid="project-page-root">
      <header>
        <h1 className="hidden-visually">ISO 20000 conformance{projectKey !== null && ` of ${projectKey}`}</h1>
        <p className="subtle">
          What the records of {projectKey ?? 'this project'} show of ISO/IEC 20000-1:2018, requirement by requirement.
        </p>
      </header>
      <Tabs label="Parts of the page">
        {PLACES.map(({ id, name }) => (
          <Tab
            key={id}
            name={
              <>
                {name}
                {id === 'waivers' && <WaitingCount waivers={waivers} reader={reader} />}
              </>
            }
            testId={`tab-${id}`}
            chosen={id === place}
            onChoose={() => goTo(id)}
          />
        ))}
      </Tabs>
      <PartBoundary key={place}>
        <Suspense fallback={<Loading lines={8} />}>
          {place === 'conformance' && <ConformanceTab project={project} choice={choice} onChoice={setChoice} reader={reader} />}
          {place === 'waivers' && <WaiversTab waivers={waivers} viewer={viewer} reader={reader} />}
          {place === 'guard' && <BypassTab project={project} reader={reader} />}
        </Suspense>
      </PartBoundary>
    </main>
  );
}

/** How many decisions wait for the reader; nothing while that is not known, and where none does. */
function WaitingCount({ waivers: { state }, reader }: { waivers: Waivers; reader: Reader }) {
  const waiting = state.phase === 'ready' ? decisionsOf(state.value.waivers) : 0;
  if (waiting === 0) return null;
  return (
    <>
      {' '}
      <span className="tab-count" data-testid="waiting-count">
        {number(waiting, reader)}
        <span className="hidden-visually"> waiting for your decision</span>
      </span>
    </>
  );
}
