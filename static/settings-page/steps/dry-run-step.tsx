import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SiteView } from '../../../src/contract';
import { counted } from '../../shared/figures';
import { Empty } from '../../shared/states';
import { projectsRead } from '../coverage';
import { useGoTo } from '../place-in-page';
import { useSetUp } from '../set-up-state';
import { dryRun, useDryRun } from './dry-run/here';
import { isUpToDate, judgedPart, linesOf } from './dry-run/model';
import { ProgressCard } from './dry-run/progress-card';
import { ProjectChoice } from './dry-run/project-choice';
import { ResultList } from './dry-run/result-list';
import './rules.css';
import './dry-run.css';

/** Step 5: what the draft would find in the issues of the last 90 days. The page asks page after page and adds up; nothing is written. */
export function DryRunStep() {
  const { draft, vocabulary, setUp, reader } = useSetUp();
  const run = useDryRun();
  const goTo = useGoTo();
  const progress = useRef<HTMLElement>(null);
  const [starts, setStarts] = useState(0);
  useEffect(() => {
    // The button that started it is gone.
    if (starts > 0) progress.current?.focus();
  }, [starts]);
  const lines = useMemo(() => linesOf(run, vocabulary.checks), [run, vocabulary]);
  const floods = lines.filter(({ flood }) => flood === 'floods').length;
  const read = projectsRead(draft);
  const projects = setUp.site.projects.filter(({ id }) => read.includes(id));
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Dry run
        </Heading>
        <p className="subtle">
          What the checks would find in the issues of the last 90 days. Nothing is written: not to Jira, not in the app. The numbers stay on
          this page until you leave it.
        </p>
      </div>
      {projects.length === 0 ? (
        <Empty title="No project is in the draft" action={<Button onClick={() => goTo('map')}>Go to Map</Button>}>
          A dry run looks at the projects whose issues are records of a process. Choose some in the step Map first.
        </Empty>
      ) : (
        <Start projects={projects} onStarted={() => setStarts((n) => n + 1)} />
      )}
      <ProgressCard run={run} focus={progress} />
      {lines.length > 0 && (
        <section className="rule-section" aria-label="What was found">
          {!isUpToDate(run, draft) && (
            <p className="notice notice-warning" data-testid="dry-run-old">
              The draft has changed since this dry run began. Start it anew to see what the draft says now.
            </p>
          )}
          <div>
            <Heading size="small" as="h3">
              What was found
            </Heading>
            <p className="subtle" data-testid="flood-count">
              {counted(lines.length, 'check', reader)} with records, those with the most gaps first.{' '}
              {floods === 0 ? 'None would flood people with hints.' : `${counted(floods, 'check', reader)} would flood people with hints.`}
            </p>
          </div>
          <ResultList lines={lines} />
        </section>
      )}
      {run.phase === 'done' && lines.length === 0 && (
        <Empty title="Nothing was found">
          No issue of the last 90 days in these projects is a record of a process. Look at the mapping, or choose other projects.
        </Empty>
      )}
    </>
  );
}

type StartProps = { projects: SiteView['projects']; onStarted: () => void };

function Start({ projects, onStarted }: StartProps) {
  const { draft, saveNow, conflicts } = useSetUp();
  const run = useDryRun();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<'waits' | 'saving' | 'unsaved' | 'saved'>('waits');
  const going = ['running', 'waiting', 'paused', 'failed'].includes(run.phase);
  const chosen = projects.filter(({ id }) => !left.has(id));
  const start = async () => {
    if (chosen.length === 0) return;
    setStep('saving');
    // The app judges by the draft that it has.
    setStep((await saveNow()) ? 'saved' : 'unsaved');
  };
  useEffect(() => {
    if (step !== 'saved') return;
    // Only now is the draft on the page what was saved, with what others brought along.
    dryRun.start(chosen, judgedPart(draft));
    setStep('waits');
    onStarted();
  }, [step]);
  if (going) return null;
  return (
    <section className="card" aria-label="Start a dry run">
      <ProjectChoice
        projects={projects}
        chosen={new Set(chosen.map(({ id }) => id))}
        onChange={(next) => setLeft(new Set(projects.flatMap(({ id }) => (next.has(id) ? [] : [id]))))}
      />
      <div className="button-row">
        <Button
          appearance={run.phase === 'none' ? 'primary' : 'default'}
          isLoading={step === 'saving'}
          aria-disabled={chosen.length === 0}
          onClick={() => void start()}
          testId="dry-run-start"
        >
          {run.phase === 'none' ? 'Start the dry run' : 'Start anew'}
        </Button>
        {chosen.length === 0 && <span className="subtle small">Choose at least one project.</span>}
      </div>
      {step === 'unsaved' && (
        <p className="notice notice-warning" role="alert">
          The dry run needs your latest changes saved first.{' '}
          {conflicts.length > 0 ? 'Decide the conflict above.' : 'See the message above.'}
        </p>
      )}
    </section>
  );
}
