import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useState } from 'react';
import type { Problem } from '../../../../src/contract';
import { backfillText } from '../../../project-page/backfill-text';
import { call } from '../../../shared/call';
import { Lozenge } from '../../../shared/lozenge';
import { remedyOf } from '../../../shared/problem-text';
import { useSetUp } from '../../set-up-state';
import { actionsOf, type BackfillProject } from './model';

const CALLS = { pause: 'pauseBackfill', resume: 'resumeBackfill', start: 'startBackfill' } as const;

/** The back-fill of one project: how far it is, and what can be done about it. */
export function BackfillRow({ project, onChanged }: { project: BackfillProject; onChanged: () => void }) {
  const { reader } = useSetUp();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const { label, tone, sentence, progress } = backfillText(project, reader);
  const action = actionsOf(project);
  const act = async (name: keyof typeof CALLS) => {
    setBusy(true);
    const reply = await call(CALLS[name], { project: project.project });
    setBusy(false);
    setRefused(reply.ok ? null : reply.problem);
    if (reply.ok) onChanged();
  };
  return (
    <li className="backfill" data-testid="backfill" data-project={project.key} data-state={project.state}>
      <div className="card-head">
        <span className="backfill-name">
          {project.name} <span className="subtle">{project.key}</span>
        </span>
        <Lozenge tone={tone}>{label}</Lozenge>
        <span className="card-action">
          {/* One button whatever it does now, so that the focus stays where it is. */}
          {action && (
            <Button spacing="compact" isLoading={busy} onClick={() => void act(action.call)} testId={`backfill-${action.call}`}>
              {action.label}
              <span className="hidden-visually">: {project.name}</span>
            </Button>
          )}
        </span>
      </div>
      {progress !== null && (
        <ProgressBar
          value={progress}
          ariaLabel={`${project.name}: ${sentence}`}
          isIndeterminate={project.state === 'running' && progress === 0}
        />
      )}
      <p className="subtle small">
        {sentence}
        {project.state === 'failed' && ' What was assessed is kept. Mend what is said here, or start it again.'}
        {project.state === 'paused' && project.pausedByHand && ' It waits for you to go on.'}
      </p>
      {refused && (
        <p className="notice notice-warning" role="alert">
          {refused.message} {remedyOf(refused)}
        </p>
      )}
    </li>
  );
}
