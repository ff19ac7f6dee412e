import { faultText, type JiraFault } from '../../../shared/jira-fault';
import { FormFrame } from '../form-frame';
import { browse, OpenInJira } from '../open-in-jira';
import { linksText } from '../says';

type Props = {
  title: string;
  created: string;
  issue: string;
  wording: string;
  fault: JiraFault;
  sending: boolean;
  onLink: () => void;
  onLeave: () => void;
};

/** The issue exists, and its link does not: says so, and offers to finish it. Nothing is created a second time. */
export const CreatedOnly = ({ title, created, issue, wording, fault, sending, onLink, onLeave }: Props) => (
  <FormFrame
    title={title}
    says={linksText(wording, issue, created)}
    send="Link it again"
    sending={sending}
    fault={`${created} was created but not linked to ${issue}. ${faultText(fault)}`}
    cancel="Leave it so"
    aside={
      <p>
        <OpenInJira address={browse(created)}>{`Open ${created}`}</OpenInJira>
      </p>
    }
    onSend={onLink}
    onCancel={onLeave}
  />
);
