import Heading from '@atlaskit/heading';
import StatusInformation from '@atlaskit/icon/core/status-information';
import StatusSuccess from '@atlaskit/icon/core/status-success';
import StatusWarning from '@atlaskit/icon/core/status-warning';
import type { IssueAssessment } from '../../src/contract';
import type { Reader } from '../shared/figures';
import { summaryOf } from './view-model';

const SIGNS = { success: StatusSuccess, warning: StatusWarning, neutral: StatusInformation };
const SIGN_COLOURS = {
  success: 'var(--ds-icon-success)',
  warning: 'var(--ds-icon-warning)',
  neutral: 'var(--ds-icon-subtle)',
} as const;

/** The headline. It takes the focus when what had it is gone. */
export function Summary({ assessment, reader, compact }: { assessment: IssueAssessment; reader: Reader; compact: boolean }) {
  const { tone, title, detail } = summaryOf(assessment, reader);
  const Sign = SIGNS[tone];
  return (
    <header className={`summary summary-${tone}`} data-testid="summary" data-tone={tone}>
      <span className="summary-sign">
        <Sign label="" color={SIGN_COLOURS[tone]} />
      </span>
      <div className="summary-text" tabIndex={-1} data-headline>
        <Heading size="xsmall" as="h2">
          {title}
        </Heading>
        <p className="subtle">{detail}</p>
      </div>
      {!compact && (
        <span className="subtle small summary-process">
          {assessment.process.name} · {assessment.process.clause}
        </span>
      )}
    </header>
  );
}
