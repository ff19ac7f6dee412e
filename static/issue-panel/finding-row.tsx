import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { FindingView, FindingWaiver, IssueAssessment, Problem } from '../../src/contract';
import { call } from '../shared/call';
import { Lozenge } from '../shared/lozenge';
import type { OnDone } from './assessment';
import type { Here } from './here';
import { HintForm } from './hint-form';
import { mayAskWaiver, type Permissions } from './permissions';
import { ReadValues } from './read-values';
import { dueLine } from './view-model';
import { WaiverNote } from './waiver-note';

type Props = { finding: FindingView; assessment: IssueAssessment; here: Here; permissions: Permissions; onDone: OnDone };

/** One check: its question, its outcome's reason, what was read, and its waiver. */
export function FindingRow({ finding, assessment, here, permissions, onDone }: Props) {
  const due = dueLine(finding.dueAt, assessment.assessedAt, here.reader);
  return (
    <li className="finding" data-testid="finding" data-check={finding.check} data-outcome={finding.outcome}>
      <div className="finding-head">
        <span className="finding-question">{finding.question}</span>
        {finding.late && <Lozenge tone="warning">Met late</Lozenge>}
      </div>
      <p className="subtle">
        {finding.sentence}
        {due !== null && ` ${due}`}
      </p>
      <ReadValues read={finding.read} />
      <p className="subtlest small">{finding.requirements.map(({ clause, title }) => `${clause} ${title}`).join(' · ')}</p>
      {finding.waiver !== null && (
        <WaiverPart
          waiver={finding.waiver}
          finding={finding}
          assessment={assessment}
          here={here}
          permissions={permissions}
          onDone={onDone}
        />
      )}
    </li>
  );
}

/** A waiver on its check, and what the reader may do with it: ask for a later end, or take back what waits. The app has the last word. */
function WaiverPart({ waiver, ...props }: { waiver: FindingWaiver } & Props) {
  const { finding, assessment, here, permissions, onDone } = props;
  const [extending, setExtending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  const part = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (!extending && opened.current) part.current?.querySelector<HTMLElement>('button')?.focus();
    opened.current = extending;
  }, [extending]);
  const withdraw = async () => {
    if (busy.current) return;
    busy.current = true;
    const reply = await call('withdrawWaiver', { waiver: waiver.id });
    busy.current = false;
    if (reply.ok) onDone(finding.check, 'The waiver is not asked for any more.', false);
    else setProblem(reply.problem);
  };
  if (extending)
    return (
      <HintForm
        choice={{ form: 'extend', waiver: waiver.id }}
        finding={finding}
        here={here}
        permissions={permissions}
        rules={assessment.waiverRules}
        services={assessment.services}
        onCancel={() => setExtending(false)}
        onDone={(message) => {
          setExtending(false);
          onDone(finding.check, message, false);
        }}
      />
    );
  return (
    <div className="waiver-part" ref={part}>
      <WaiverNote waiver={waiver} reader={here.reader} />
      {mayAskWaiver(permissions) && waiver.state === 'approved' && (
        <Button spacing="compact" appearance="subtle" testId="extend-waiver" onClick={() => setExtending(true)}>
          Ask for a later end
        </Button>
      )}
      {mayAskWaiver(permissions) && waiver.state === 'asked' && (
        <Button spacing="compact" appearance="subtle" testId="withdraw-waiver" onClick={() => void withdraw()}>
          Take it back
        </Button>
      )}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {problem.message}
        </p>
      )}
    </div>
  );
}
