import Button from '@atlaskit/button/new';
import { faultText, type JiraFault } from '../../shared/jira-fault';
import { Loading } from '../../shared/states';

type Props = { fault: JiraFault | null; onAgain: () => void; onCancel: () => void };

/** A form that is not there yet, or cannot be. */
export function LoadingForm({ fault, onAgain, onCancel }: Props) {
  if (fault === null) return <Loading lines={3} />;
  return (
    <div className="fix-form" role="alert" data-testid="form-not-loaded">
      <p>{faultText({ ...fault, status: fault.status ?? 0 })}</p>
      <div className="form-buttons">
        <Button spacing="compact" autoFocus onClick={onAgain}>
          Try again
        </Button>
        <Button spacing="compact" appearance="subtle" testId="form-cancel" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
