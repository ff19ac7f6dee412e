import { lazy, Suspense } from 'react';
import type { FindingView, Fix, Hint, IssueAssessment } from '../../src/contract';
import { PartBoundary } from '../shared/part-boundary';
import { Loading } from '../shared/states';
import type { Here } from './here';
import type { Permissions } from './permissions';

/** What is open on a hint or a finding. */
export type FormChoice = { form: 'fix'; fix: Fix } | { form: 'ask-assignee' } | { form: 'waiver' } | { form: 'extend'; waiver: string };

export type FormProps = {
  choice: FormChoice;
  finding: FindingView & Partial<Pick<Hint, 'hint'>>;
  here: Here;
  permissions: Permissions;
  rules: IssueAssessment['waiverRules'];
  services: readonly string[];
  onCancel: () => void;
  /** `closes`: what was done should close the gap. */
  onDone: (message: string, closes: boolean) => void;
};

const AnyForm = lazy(() => import('./fix/any-form'));

/** The form for something to do; its code comes when the first is opened, so that the panel itself stays light. */
export const HintForm = (props: FormProps) => (
  <div className="hint-form" data-testid="hint-form">
    <PartBoundary>
      <Suspense fallback={<Loading lines={3} />}>
        <AnyForm {...props} />
      </Suspense>
    </PartBoundary>
  </div>
);
