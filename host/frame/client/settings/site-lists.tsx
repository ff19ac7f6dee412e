import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { SettingsChange } from '../../contract';
import { ask, useAnswer, type Answer } from '../answer';
import { jira, type FieldInfo, type IssueLinkType, type Status } from '../jira';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { Loaded } from '../shell/states';
import { StatusLozenge } from '../shell/status-lozenge';
import { useSite } from '../site';
import { SETTINGS_LISTS, type SettingsList } from '../../addresses';

type Row = { id: string; name: string; detail: ReactNode };

const statusRows = (statuses: readonly Status[]): Row[] =>
  statuses.map((status) => ({
    id: status.id,
    name: status.name,
    detail: <StatusLozenge status={{ ...status, name: status.statusCategory?.name ?? '' }} />,
  }));
const fieldRows = (fields: readonly FieldInfo[]): Row[] =>
  fields.flatMap(({ id, name, custom, schema }) => (custom ? [{ id, name, detail: schema?.custom?.split(':').pop() ?? '' }] : []));
const linkTypeRows = (types: readonly IssueLinkType[]): Row[] =>
  types.map(({ id, name, inward, outward }) => ({ id, name, detail: `${inward} / ${outward}` }));

const mapped = <T,>(answer: Answer<T>, rows: (value: T) => Row[]): Answer<Row[]> =>
  answer.ok ? { ok: true, value: rows(answer.value) } : answer;

const LOAD: Readonly<Record<SettingsList, () => Promise<Answer<Row[]>>>> = {
  statuses: async () => mapped(await jira.statuses(), statusRows),
  fields: async () => mapped(await jira.fields(), fieldRows),
  'link-types': async () => mapped(await jira.linkTypes(), ({ issueLinkTypes }) => linkTypeRows(issueLinkTypes)),
};

/** Statuses, custom fields or link types of the site, to be renamed or deleted: what an administrator does to a running site. */
export const SiteList = ({ list }: { list: SettingsList }) => {
  const { showFlag } = useSite();
  const { answer, reload } = useAnswer(LOAD[list], [list]);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<{ id: string; action: 'rename' | 'delete' } | null>(null);
  const change = async (wanted: SettingsChange): Promise<void> => {
    const reply = await ask('POST', '/_host/settings', wanted);
    if (reply.ok) setOpen(null);
    else showFlag({ id: 'settings', title: 'Nothing was changed', description: reply.message });
    reload();
  };
  const title = SETTINGS_LISTS[list];
  return (
    <div className="page" data-testid="site-list">
      <Breadcrumbs crumbs={[{ label: 'Settings' }, { label: 'Issues' }, { label: title }]} />
      <h1>{title}</h1>
      <input
        type="search"
        aria-label={`Search ${title.toLowerCase()}`}
        placeholder="Search by name"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Loaded answer={answer} what={title.toLowerCase()} onRetry={reload}>
        {(rows) => (
          <table className="issues" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">{list === 'statuses' ? 'Category' : list === 'fields' ? 'Type' : 'Wording'}</th>
                <th scope="col">Actions</th>
              </tr>
            </thead>
            <tbody>
              {rows
                .filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()))
                .map((row) => (
                  <tr key={row.id} data-testid="site-list-row">
                    <td>{row.name}</td>
                    <td>{row.detail}</td>
                    <td>
                      {open?.id === row.id ? (
                        <Change list={list} row={row} others={rows} action={open.action} onChange={change} onCancel={() => setOpen(null)} />
                      ) : (
                        <div className="row">
                          {list !== 'link-types' && (
                            <Action label="Rename" row={row} onClick={() => setOpen({ id: row.id, action: 'rename' })} />
                          )}
                          <Action label="Delete" row={row} onClick={() => setOpen({ id: row.id, action: 'delete' })} />
                        </div>
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </div>
  );
};

const Action = ({ label, row, onClick }: { label: string; row: Row; onClick: () => void }) => (
  <Button spacing="compact" appearance="subtle" aria-label={`${label} ${row.name}`} onClick={onClick}>
    {label}
  </Button>
);

type ChangeProps = {
  list: SettingsList;
  row: Row;
  others: readonly Row[];
  action: 'rename' | 'delete';
  onChange: (change: SettingsChange) => Promise<void>;
  onCancel: () => void;
};

/** The question behind a button: the new name, or where the issues of a status go. */
const Change = ({ list, row, others, action, onChange, onCancel }: ChangeProps) => {
  const { id } = row;
  const [name, setName] = useState(row.name);
  const [moveTo, setMoveTo] = useState(others.find((other) => other.id !== id)?.id ?? '');
  const wanted = (): SettingsChange => {
    if (list === 'link-types') return { what: 'delete-link-type', id };
    if (action === 'rename') return list === 'statuses' ? { what: 'rename-status', id, name } : { what: 'rename-field', id, name };
    return list === 'statuses' ? { what: 'delete-status', id, moveTo } : { what: 'delete-field', id };
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onChange(wanted());
  };
  return (
    <form className="row" onSubmit={submit}>
      {action === 'rename' ? (
        <input aria-label={`New name of ${row.name}`} value={name} onChange={(event) => setName(event.target.value)} autoFocus />
      ) : list === 'statuses' ? (
        <label className="row">
          Move its issues to
          <select value={moveTo} onChange={(event) => setMoveTo(event.target.value)} autoFocus>
            {others.flatMap((other) =>
              other.id === id
                ? []
                : [
                    <option key={other.id} value={other.id}>
                      {other.name}
                    </option>,
                  ],
            )}
          </select>
        </label>
      ) : (
        <span>{list === 'fields' ? 'Its values go with it.' : 'Its links go with it.'}</span>
      )}
      <Button type="submit" spacing="compact" appearance={action === 'delete' ? 'danger' : 'primary'}>
        {action === 'delete' ? 'Delete' : 'Rename'}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
};
