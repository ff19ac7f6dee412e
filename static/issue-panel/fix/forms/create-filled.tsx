import { useMemo, useState, type ReactNode } from 'react';
import { jira } from '../../../shared/jira';
import { faultText } from '../../../shared/jira-fault';
import { wordAt, type Json } from '../../../shared/json';
import { fixText, withArticle } from '../../fix-text';
import { createBody } from '../bodies';
import { copiedFields, createdKey, firstSummary, lookedFor, lookJql, neededFields, type Copied, type Target } from '../creation';
import type { FieldMeta } from '../field-meta';
import { jiraValues } from '../field-set';
import { FieldEditor } from '../fields/field-editor';
import { FieldList } from '../fields/field-list';
import { FormFrame } from '../form-frame';
import { linkOnce } from '../link-once';
import { OpenInJira } from '../open-in-jira';
import { linksText } from '../says';
import { useInputs } from '../use-inputs';
import { useSteps } from '../use-steps';
import { CopiedFields } from './copied-fields';
import type { CreateProps } from './create-form';
import { CreatedOnly } from './created-only';

type Props = CreateProps & { values: Json; target: Target; choice: ReactNode; fields: readonly FieldMeta[] };

/** The form of the new issue. Two requests: when the second fails, it says what exists, and only the second is tried again. */
export function CreateFilled({ fix, here, values, target, choice, fields, onCancel, onDone, onLeft }: Props) {
  const { issue, reader } = here;
  const [summary, setSummary] = useState(() => firstSummary(fix, issue.key, wordAt(values, 'summary') ?? ''));
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const needed = useMemo(() => neededFields(fields), [fields]);
  const copied = useMemo(
    () => copiedFields(fix, fields, values, reader).filter(({ field }) => !needed.some((each) => each.field === field)),
    [fix, fields, values, reader, needed],
  );
  const { sending, take, settle } = useSteps((done) =>
    onDone(`${createdKey(done['create']) ?? 'It'} was created and linked to ${issue.key}.`),
  );
  const [look, setLook] = useState<'looking' | 'not found' | null>(null);
  const failure = sending.phase === 'failed' ? sending.failure : null;
  const { inputs, set, check, faults } = useInputs(needed, reader, failure?.fault ?? null);
  const key = failure === null ? null : createdKey(failure.done['create']);
  const unsure = failure !== null && key === null && failure.unsure && look !== 'not found';
  const toCreate = () => ({
    ...Object.fromEntries(copied.filter(({ field }) => !left.has(field)).map(({ field, value }: Copied) => [field, value])),
    ...jiraValues(needed, inputs, reader),
    summary: summary.trim(),
  });
  const takeBoth = () =>
    take([
      { id: 'create', run: () => jira('POST', '/rest/api/3/issue', createBody(target, toCreate())) },
      { id: 'link', run: (done) => linkOnce(fix.link, issue.key, createdKey(done['create']) ?? '', failure?.failed === 'link') },
    ]);
  const send = () => {
    setTried(true);
    const filled = check();
    if (!filled || summary.trim() === '') return;
    setLook(null);
    void takeBoth();
  };
  const lookFirst = async () => {
    if (look === 'looking') return;
    setLook('looking');
    const body = { jql: lookJql(target), fields: ['summary'], maxResults: 20 };
    const answer = await jira('POST', '/rest/api/3/search/jql', body);
    const found = answer.ok ? lookedFor(answer.value, summary) : null;
    if (found === null) return setLook(answer.ok ? 'not found' : null);
    settle('create', found);
    await takeBoth();
  };
  if (key !== null && failure !== null)
    return (
      <CreatedOnly
        title={fixText(fix)}
        created={key}
        issue={issue.key}
        wording={fix.link.wording}
        fault={failure.fault}
        sending={false}
        onLink={() => void takeBoth()}
        onLeave={() => onLeft(`${key} was created, but it is not linked to ${issue.key}.`)}
      />
    );
  const closed = needed.some(({ editor }) => editor.kind === 'none');
  const address = `/secure/CreateIssueDetails!init.jspa?pid=${encodeURIComponent(target.projectId)}&issuetype=${encodeURIComponent(target.issueTypeId)}&summary=${encodeURIComponent(summary)}`;
  return (
    <FormFrame
      title={fixText(fix)}
      says={
        closed ? null : `This creates ${withArticle(fix.name)} in ${target.project.name}. ${linksText(fix.link.wording, issue.key, null)}`
      }
      send={closed ? null : unsure ? 'Look whether it exists' : 'Create and link'}
      sending={sending.phase === 'sending' || look === 'looking'}
      fault={
        failure === null
          ? null
          : unsure
            ? 'Jira did not answer. It may have been created all the same, so a look comes first.'
            : look === 'not found'
              ? 'It was not created. You can create it now.'
              : faultText(failure.fault, ['summary', ...Object.keys(faults)])
      }
      onSend={() => (unsure ? void lookFirst() : send())}
      onCancel={onCancel}
    >
      {choice}
      <FieldEditor
        name="Summary"
        editor={{ kind: 'text' }}
        input={summary}
        issue={issue.key}
        required={false}
        fault={tried && summary.trim() === '' ? 'Summary is needed.' : (failure?.fault.fields['summary'] ?? null)}
        onChange={(input) => setSummary(typeof input === 'string' ? input : '')}
      />
      <FieldList fields={needed} inputs={inputs} issue={issue.key} faults={faults} onChange={set} />
      {closed && (
        <p>
          A field that is needed cannot be filled in here. <OpenInJira address={address}>Create it in Jira</OpenInJira> and link it then.
        </p>
      )}
      <CopiedFields copied={copied} from={issue.key} left={left} onLeft={setLeft} />
    </FormFrame>
  );
}
