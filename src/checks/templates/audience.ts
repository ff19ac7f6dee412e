import type { Value } from '../../record/record';
import { isRead } from '../../record/timeline';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import type { FieldRole, Group } from '../vocabulary';

/** Fields that say who is concerned by a record. Organizations are left out: nobody can be told by mentioning one. */
const CONCERNED: readonly FieldRole[] = ['participants'];

/** What has to be read of a record to know its audience, beside its approvals. */
export const audienceFields = (group: Group): readonly FieldRole[] => (group === 'topManagement' ? [] : CONCERNED);

/** Whether an account or group belongs to an audience. */
export function isAudience(subject: Subject, group: Group, who: string): Truth {
  return group === 'topManagement' ? (isTopManagement(subject, who) ? 'yes' : 'no') : isConcerned(subject, who);
}

/** Whether a value names somebody of the audience. */
export function namesAudience(subject: Subject, group: Group, value: Value): Truth {
  if (value === null) return 'no';
  let found: Truth = 'no';
  for (const who of value.id === null ? value.members : [...value.members, value.id]) {
    const one = isAudience(subject, group, who);
    if (one === 'yes') return one;
    if (one === 'unknown') found = one;
  }
  return found;
}

const isTopManagement = ({ rules }: Subject, who: string): boolean => rules.topManagement.has(who.toLowerCase());

/**
 * Participants and approvers are concerned. Those who work on the record or asked for it are no audience of their own. Of anybody else
 * nobody can say: owners of affected services and watchers are not part of a record.
 */
function isConcerned(subject: Subject, who: string): Truth {
  for (const role of CONCERNED) {
    const field = subject.field(role);
    if (isRead(field) && field.present !== null && (field.present.id === who || field.present.members.includes(who))) return 'yes';
  }
  const { approvals, reporter } = subject.record;
  if (typeof approvals !== 'string' && approvals.some(({ approvers }) => approvers.some(({ id }) => id === who))) return 'yes';
  const assignee = subject.field('assignee');
  return who === reporter || (isRead(assignee) && assignee.present?.id === who) ? 'no' : 'unknown';
}
