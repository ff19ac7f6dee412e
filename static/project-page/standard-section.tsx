import Heading from '@atlaskit/heading';
import { useCallback, useState, type ReactNode } from 'react';
import type { RequirementVerdict, Share, Standing, StandingRequirement, VerdictCounts } from '../../src/contract';
import { call } from '../shared/call';
import { Opened } from '../shared/disclosure';
import { instantText, intervalText, judged, number, shareText, type Reader } from '../shared/figures';
import { FindingLines } from '../shared/finding-lines';
import { Lozenge } from '../shared/lozenge';
import { Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { VerdictBar, VerdictChoice } from '../shared/verdict-bar';
import { verdictOf } from '../shared/verdict';
import { waivedText, withWaiversText } from '../shared/waiver-figures';
import { branchesOf } from './branches';
import './standard-section.css';

/** The whole standard at a glance: its requirements by verdict, clause by clause; each clause opens to its requirements. */
export function StandardSection({ reader }: { reader: Reader }) {
  const { state, again } = useReply(useCallback(() => call('standing', { projects: [] }), []));
  return (
    <section className="standard" aria-label="The whole standard" data-testid="standard-section">
      <div>
        <Heading size="medium" as="h2">
          The whole standard
        </Heading>
        <p className="subtle">ISO/IEC 20000-1:2018, clauses 4 to 10 · the last 12 months, all projects that you may browse</p>
      </div>
      {state.phase === 'loading' && <Loading lines={8} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              These figures may be out of date.
            </Stale>
          )}
          <Clauses standing={state.value} reader={reader} />
        </>
      )}
    </section>
  );
}

function Clauses({ standing, reader }: { standing: Standing; reader: Reader }) {
  const [only, setOnly] = useState<RequirementVerdict | null>(null);
  const branches = branchesOf(standing, only);
  return (
    <>
      <VerdictBar counts={standing.counts} reader={reader} label="All requirements" tall />
      <VerdictChoice counts={standing.counts} reader={reader} chosen={only} onChoose={setOnly} />
      <ul className="clauses">
        {branches.map(({ number, title, counts, twigs }) => (
          // Who asks for one verdict wants to see where it is; who asks for all wants to see the clauses.
          <ClauseItem key={`${number} ${only}`} {...{ number, title, counts, reader }} testId="clause" open={only !== null}>
            <ul className="clauses">
              {twigs.map(({ requirements, ...twig }) => (
                <ClauseItem key={twig.number} {...twig} reader={reader} testId="subclause">
                  <Requirements requirements={requirements} reader={reader} />
                </ClauseItem>
              ))}
            </ul>
          </ClauseItem>
        ))}
      </ul>
      <Foot standing={standing} reader={reader} />
    </>
  );
}

type ClauseItemProps = {
  number: string;
  title: string;
  counts: VerdictCounts;
  reader: Reader;
  testId: string;
  open?: boolean;
  children: ReactNode;
};

/** A clause that opens to what is below it. */
function ClauseItem({ number, title, counts, reader, testId, open = false, children }: ClauseItemProps) {
  const label = (
    <span className="clause-head">
      <span className="clause-title">
        <span className="requirement-id">{number}</span> {title}
      </span>
      <VerdictBar counts={counts} reader={reader} label={`Clause ${number}`} />
    </span>
  );
  return (
    <li data-testid={testId} data-clause={number}>
      <Opened className="clause" testId={`clause-${number}-toggle`} label={label} open={open}>
        {children}
      </Opened>
    </li>
  );
}

function Requirements({ requirements, reader }: { requirements: readonly StandingRequirement[]; reader: Reader }) {
  return (
    <ul className="standing-list">
      {requirements.map((requirement) => (
        <li key={requirement.id} data-testid="standing-requirement" data-requirement={requirement.id} data-verdict={requirement.verdict}>
          <div className="standing-row">
            <h3 className="standing-title">
              <span className="requirement-id">{requirement.id}</span> {requirement.title}
            </h3>
            <Lozenge tone={verdictOf(requirement).tone}>
              <span title={verdictOf(requirement).meaning}>{verdictOf(requirement).label}</span>
            </Lozenge>
          </div>
          <p className="subtle">{requirement.statement}</p>
          {requirement.share !== null && <p className="small">Of the records: {recordsText(requirement, reader)}.</p>}
          <FindingLines findings={requirement.findings} reader={reader} />
          {requirement.verdict === 'by-people' && <p className="subtle small">In practice: {requirement.guidance}</p>}
        </li>
      ))}
    </ul>
  );
}

/** `61.2% met (1,240 judged, 95% interval 58.5%–63.9%); 64% with waivers, 35 waived`, `3 of 12 met`. */
function recordsText(share: Share, reader: Reader): string {
  const interval = intervalText(share, reader);
  const sure = interval === null ? '' : ` (${number(judged(share), reader)} judged, 95% interval ${interval})`;
  const second = withWaiversText(share, reader);
  return `${shareText(share, reader)} met${sure}${second === null ? '' : `; ${second}, ${waivedText(share.waived, reader)}`}`;
}

function Foot({ standing: { amendment, convention, surveyedAt, hiddenProjects }, reader }: { standing: Standing; reader: Reader }) {
  return (
    <footer className="standard-foot subtle">
      <p data-testid="standard-convention">{convention}</p>
      <p>
        {amendment.source}, outside this count: {amendment.title.toLowerCase()}. {amendment.statement}
      </p>
      {hiddenProjects > 0 && (
        <p data-testid="standard-hidden">
          Records of projects that you may not browse are left out, and so is whatever is drawn from them: it reads Cannot tell.
        </p>
      )}
      {surveyedAt !== null && <p>Registers, reviews and documents were last looked at {instantText(surveyedAt, reader)}.</p>}
    </footer>
  );
}
