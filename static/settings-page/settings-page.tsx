import Heading from '@atlaskit/heading';
import { lazy, Suspense, useCallback, useEffect, useRef, type ComponentType, type MutableRefObject } from 'react';
import type { SetUp } from '../../src/set-up-contract';
import { call } from '../shared/call';
import type { Reader } from '../shared/figures';
import { PartBoundary } from '../shared/part-boundary';
import { Failed, Loading } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { ConflictPanel } from './conflict-panel';
import { CoverageProvider } from './coverage';
import { GoToProvider, usePlaceInPage } from './place-in-page';
import { STEPS, type PlaceId, type StepId } from './places';
import { SavingLine } from './saving-line';
import { SetUpProvider, useSetUp } from './set-up-state';
import { StandLine } from './stand-line';
import { StepButtons, StepList } from './step-list';
import { TabList } from './tab-list';
import './set-up.css';
import './parts.css';

// Each part comes when it is needed: the first load has to stay small.
const VIEWS: Readonly<Record<PlaceId, ComponentType>> = {
  discover: lazy(() => import('./steps/discover-step').then(({ DiscoverStep }) => ({ default: DiscoverStep }))),
  map: lazy(() => import('./steps/map-step').then(({ MapStep }) => ({ default: MapStep }))),
  scope: lazy(() => import('./steps/scope-step').then(({ ScopeStep }) => ({ default: ScopeStep }))),
  rules: lazy(() => import('./steps/rules-step').then(({ RulesStep }) => ({ default: RulesStep }))),
  'dry-run': lazy(() => import('./steps/dry-run-step').then(({ DryRunStep }) => ({ default: DryRunStep }))),
  'switch-on': lazy(() => import('./steps/switch-on-step').then(({ SwitchOnStep }) => ({ default: SwitchOnStep }))),
  health: lazy(() => import('./health-tab').then(({ HealthTab }) => ({ default: HealthTab }))),
  history: lazy(() => import('./history-tab').then(({ HistoryTab }) => ({ default: HistoryTab }))),
  exchange: lazy(() => import('./exchange-tab').then(({ ExchangeTab }) => ({ default: ExchangeTab }))),
};

const HealthBanner = lazy(() => import('./health-banner').then((module) => ({ default: module.HealthBanner })));

/** The set-up of the app, for Jira administrators. */
export function SettingsPage({ reader }: { reader: Reader }) {
  const setUp = useReply(useCallback(() => call('setUp'), []));
  const vocabulary = useReply(useCallback(() => call('vocabulary'), []));
  const failed = [setUp, vocabulary].find(({ state }) => state.phase === 'failed');
  return (
    <main className="set-up" data-testid="settings-page-root">
      <Heading size="large" as="h1">
        Set-up
      </Heading>
      {failed?.state.phase === 'failed' ? (
        <Failed problem={failed.state.problem} onRetry={failed.again} retrying={failed.state.retrying} />
      ) : setUp.state.phase === 'ready' && vocabulary.state.phase === 'ready' ? (
        <SetUpProvider first={setUp.state.value} vocabulary={vocabulary.state.value} reader={reader}>
          <CoverageProvider>
            <Page />
          </CoverageProvider>
        </SetUpProvider>
      ) : (
        <Loading lines={8} />
      )}
    </main>
  );
}

const isStep = (place: PlaceId): place is StepId => STEPS.some(({ id }) => id === place);
const startOf = ({ state }: SetUp): PlaceId => (state === 'on' ? 'health' : 'discover');

function Page() {
  const { setUp } = useSetUp();
  const { place, goTo } = usePlaceInPage(startOf(setUp));
  const visited = useRef<PlaceId | null>(null);
  if (place === null) return <Loading lines={8} />;
  // Health and history are of what is in force: before that there is nothing to see.
  const at = setUp.inForce === null && (place === 'health' || place === 'history') ? 'discover' : place;
  return (
    <GoToProvider value={goTo}>
      <StandLine />
      {setUp.inForce !== null && at !== 'health' && (
        <Suspense fallback={null}>
          <HealthBanner />
        </Suspense>
      )}
      <TabList at={at} />
      <ConflictPanel />
      <div className={isStep(at) ? 'guided' : 'view'}>
        {isStep(at) && <StepList at={at} />}
        <div className="guided-step">
          <SavingLine />
          <View key={at} place={at} visited={visited} />
          {isStep(at) && <StepButtons at={at} />}
        </div>
      </div>
    </GoToProvider>
  );
}

/** One place of the page. In: which, and the place that was looked at before, if any. */
function View({ place, visited }: { place: PlaceId; visited: MutableRefObject<PlaceId | null> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Another place is another page: reading goes on at its beginning, which a reader who does not see has to be taken to.
    if (visited.current !== null && visited.current !== place) box.current?.focus();
    visited.current = place;
  }, [place, visited]);
  const Shown = VIEWS[place];
  return (
    <div ref={box} tabIndex={-1} className="view" data-testid={`view-${place}`}>
      <PartBoundary>
        <Suspense fallback={<Loading lines={8} />}>
          <Shown />
        </Suspense>
      </PartBoundary>
    </div>
  );
}
