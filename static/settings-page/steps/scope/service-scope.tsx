import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { PartProblems } from '../../part-problems';
import { SearchBox } from '../../search-box';
import { useSetUp } from '../../set-up-state';
import { pathOf } from '../../state/document-path';
import { serviceNames, withService } from './scope-model';

/** From how many services on a search helps, and how many are listed at once. */
const MANY = 12;
const PAGE = 50;

/** Services that are left out, each with its reason. A record of which all services are out is not judged. */
export function ServiceScope() {
  const { draft, setUp, vocabulary } = useSetUp();
  const [search, setSearch] = useState('');
  const names = useMemo(() => serviceNames(draft, setUp.site, vocabulary.fieldRoles), [draft, setUp.site, vocabulary]);
  const wanted = search.trim().toLowerCase();
  const shown = names.filter((name) => name.toLowerCase().includes(wanted));
  return (
    <section className="card" aria-label="Services">
      <Heading size="small" as="h3">
        Services
      </Heading>
      <p className="subtle">
        All services count unless they are left out here. A record is left out when all of its services are.
        {names.length === 0 && ' The names of your services could not be read from a field, so write them as the records show them.'}
      </p>
      {names.length > MANY && <SearchBox label="Search the services" value={search} onChange={setSearch} found={shown.length} />}
      <ul className="row-list">
        {shown.slice(0, PAGE).map((name) => (
          <Service key={name} name={name} />
        ))}
      </ul>
      {shown.length > PAGE && <p className="subtle small">{shown.length - PAGE} more: search to find them.</p>}
      <OtherService known={names} />
    </section>
  );
}

function Service({ name }: { name: string }) {
  const id = useId();
  const { draft, change } = useSetUp();
  const reason = draft.scope.servicesOut[name];
  const out = reason !== undefined;
  return (
    <li className="row" data-testid="service" data-out={out}>
      <div className="row-text">
        <label className="choice">
          <input
            type="checkbox"
            checked={!out}
            onChange={(event) => {
              const inScope = event.currentTarget.checked;
              change((now) => withService(now, name, inScope ? null : ''));
            }}
          />
          <span>
            {name} {out && <span className="subtle">left out</span>}
          </span>
        </label>
        {out && (
          <div className="field service-reason">
            <label className="field-label" htmlFor={id}>
              Why is {name} left out? <span aria-hidden="true">*</span>
            </label>
            <Textfield
              id={id}
              isCompact
              maxLength={500}
              value={reason}
              aria-required
              isInvalid={reason.trim() === ''}
              aria-describedby={`${id}-problems`}
              onChange={(event) => {
                const text = event.currentTarget.value;
                change((now) => withService(now, name, text));
              }}
            />
            {reason.trim() === '' ? (
              <p className="part-problem small" id={`${id}-problems`}>
                Write why; without a reason the draft cannot be put in force.
              </p>
            ) : (
              <PartProblems path={pathOf('scope', 'servicesOut', name)} id={`${id}-problems`} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function OtherService({ known }: { known: readonly string[] }) {
  const id = useId();
  const { change } = useSetUp();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const text = name.trim();
    if (text === '') return setWrong('Write the name of the service as the records show it.');
    if (known.includes(text)) return setWrong(`${text} is in the list already.`);
    change((draft) => withService(draft, text, ''));
    setName('');
  };
  return (
    <form className="reason-form" onSubmit={add}>
      <label className="field-label" htmlFor={id}>
        Leave out another service
      </label>
      <div className="inline-form">
        <Textfield
          id={id}
          isCompact
          maxLength={255}
          value={name}
          isInvalid={wrong !== null}
          aria-describedby={`${id}-error`}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setWrong(null);
          }}
        />
        <Button type="submit">Add</Button>
      </div>
      {wrong !== null && (
        <p className="part-problem small" id={`${id}-error`} role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
