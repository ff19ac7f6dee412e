import Button from '@atlaskit/button/new';
import type { ComponentType } from 'react';
import { Opened } from '../../../shared/disclosure';
import { counted, type Reader } from '../../../shared/figures';
import { Lozenge, type Tone } from '../../../shared/lozenge';
import { PartProblems } from '../../part-problems';
import { useSetUp } from '../../set-up-state';
import { AttributesEditor } from './attributes-editor';
import {
  ApprovalSourceEditor,
  ClusterSizeEditor,
  EscalationFlagEditor,
  LongestWaiverEditor,
  OptionListEditor,
  TextListEditor,
} from './small-editors';
import { withoutSetting, withSetting } from './edit';
import { MajorEditor } from './major-editor';
import { MatrixEditor } from './matrix-editor';
import { ProcessOwnersEditor, TopManagementEditor } from './people-editors';
import { OneTimeEditor, PriorityTimesEditor, TargetsEditor, WorkingTimeEditor } from './time-editors';
import type { RuleStand, SiteRuleLine } from './site-rules';

/** What edits a rule. In: the rule with its value (ours, or what was set); null takes what was set away. */
export type RuleEditorProps = { line: SiteRuleLine; onValue: (value: unknown) => void };

const EDITORS: Readonly<Record<string, ComponentType<RuleEditorProps>>> = {
  priorityMatrix: MatrixEditor,
  majorIncidentRule: MajorEditor,
  escalationRules: EscalationFlagEditor,
  incidentEscalateAfter: PriorityTimesEditor,
  problemEscalateAfter: PriorityTimesEditor,
  complaintEscalateAfter: OneTimeEditor,
  topManagement: TopManagementEditor,
  processOwners: ProcessOwnersEditor,
  attributesPerTier: AttributesEditor,
  workingTime: WorkingTimeEditor,
  tolerance: TargetsEditor,
  excludedResolutions: OptionListEditor,
  approvalSource: ApprovalSourceEditor,
  changeCategoriesPreApproved: OptionListEditor,
  clusterSize: ClusterSizeEditor,
  registerReview: OneTimeEditor,
  waiverMaximumDays: LongestWaiverEditor,
  placeholders: TextListEditor,
  noneTexts: TextListEditor,
};

const STANDS: Readonly<Record<RuleStand, { tone: Tone; text: (waiting: number, reader: Reader) => string }>> = {
  ours: { tone: 'neutral', text: () => 'Our suggestion' },
  confirmed: { tone: 'success', text: () => 'Confirmed' },
  changed: { tone: 'information', text: () => 'Changed by you' },
  open: {
    tone: 'warning',
    text: (waiting, reader) => `Needs your decision: ${counted(waiting, 'check', reader)} ${waiting === 1 ? 'waits' : 'wait'} for it`,
  },
  optional: { tone: 'neutral', text: () => 'Not set' },
  decided: { tone: 'success', text: () => 'Decided' },
};

/** One rule of the site: where it stands, and what edits it. */
export function SiteRuleCard({ line }: { line: SiteRuleLine }) {
  const { change, reader } = useSetUp();
  const { key, name, what, stand, waiting, set, suggested } = line;
  const Editor = EDITORS[key];
  const label = (
    <span className="rule-group-head">
      <span>{name}</span>
      <Lozenge tone={STANDS[stand].tone} testId="site-rule-stand">
        {STANDS[stand].text(waiting, reader)}
      </Lozenge>
    </span>
  );
  return (
    <li data-testid="site-rule" data-rule={key} data-stand={stand}>
      <Opened className="group" label={label} testId={`site-rule-${key}-toggle`}>
        <p className="subtle">{what}</p>
        <PartProblems path={`settings.${key}`} />
        {Editor && <Editor line={line} onValue={(value) => change(value === null ? withoutSetting(key) : withSetting(key, value))} />}
        <div className="button-row">
          {suggested !== undefined && (
            <Button
              spacing="compact"
              testId="site-rule-set"
              onClick={() => change(set ? withoutSetting(key) : withSetting(key, suggested))}
            >
              {set ? 'Back to our suggestion' : 'Confirm'}
              <span className="hidden-visually"> {name}</span>
            </Button>
          )}
          {suggested === undefined && set && (
            <Button spacing="compact" appearance="subtle" testId="site-rule-unset" onClick={() => change(withoutSetting(key))}>
              Take this rule away<span className="hidden-visually">: {name}</span>
            </Button>
          )}
        </div>
      </Opened>
    </li>
  );
}
