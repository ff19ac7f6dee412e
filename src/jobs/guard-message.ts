import type { Finding } from '../assess';
import { LINK_ROLES } from '../checks';
import { FIELD_ROLES } from '../record/vocabulary';
import { WARNED_FOR_MINUTES } from '../store';

/** More than three things are not read, least of all in a box that stands in somebody's way. */
const MOST_NAMED = 3;

/** The field that plays a role on the issue, by the name it has there. */
type FieldNames = Readonly<Record<string, { readonly name: string }>>;

/**
 * What is shown where a transition does not go through, as plain text (Jira shows no markup there): the hint of each check with what
 * closes it, the heaviest first, and what to do next.
 * @param again the same transition goes through when it is tried again.
 */
export const guardMessage = (findings: readonly Finding[], names: FieldNames, again: boolean): string => {
  const lines = findings.slice(0, MOST_NAMED).map((finding) => lineOf(finding, names));
  const named = findings.length === 1 ? lines : lines.map((line, index) => `${index + 1}. ${line}`);
  const left = findings.length - named.length;
  return [
    findings.length === 1 ? 'Before this step, one thing is missing:' : `Before this step, ${findings.length} things are missing:`,
    ...named,
    ...(left > 0 ? [`And ${left} more: see ISO 20000 on the issue.`] : []),
    again
      ? `Do it again within ${WARNED_FOR_MINUTES} minutes to go on anyway.`
      : 'You can do this in ISO 20000 on the issue, or ask for a waiver there.',
  ].join('\n');
};

const lineOf = (finding: Finding, names: FieldNames): string => {
  const { hint, level, name } = finding.check;
  const text = level === 'register' ? `${name}.` : hint;
  const fix = fixOf(finding, names);
  return fix === null ? text : `${text} ${fix}.`;
};

/** What closes it, in a few words; null where the hint says it all. */
const fixOf = ({ check: { remedy } }: Finding, names: FieldNames): string | null => {
  const { setFields = [], addLinks = [], orSetFields = [] } = remedy;
  const fields = (setFields.length > 0 ? setFields : orSetFields).map((role) => names[role]?.name ?? FIELD_ROLES[role].name);
  if (fields.length > 0) return `Fill in: ${fields.join(', ')}`;
  return addLinks.length > 0 ? `Link: ${addLinks.map((role) => LINK_ROLES[role].name).join(' or ')}` : null;
};
