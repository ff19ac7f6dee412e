import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useRef } from 'react';
import type { MissingPart } from '../../../src/contract';
import { Disclosure } from '../../shared/disclosure';
import { counted, instantText } from '../../shared/figures';
import { Lozenge } from '../../shared/lozenge';
import { useGoTo } from '../place-in-page';
import { useSetUp } from '../set-up-state';
import { isNamed, withReplacement } from './model';

/** What the set-up names and the site no longer has, each with what could take its place. */
export function MissingSection({ missing, lookedAt }: { missing: readonly MissingPart[]; lookedAt: string | null }) {
  const { reader, draft } = useSetUp();
  const goTo = useGoTo();
  const looked = lookedAt === null ? 'The site has not been looked at yet.' : `Last looked at ${instantText(lookedAt, reader)}.`;
  const mended = missing.length > 0 && missing.every((part) => !isNamed(draft, part));
  return (
    <section className={missing.length > 0 ? 'card card-warning' : 'card'} aria-label="What the site no longer has" data-testid="missing">
      <Heading size="small" as="h3">
        What the site no longer has
      </Heading>
      {missing.length === 0 ? (
        <p>
          {lookedAt === null ? '' : 'Everything that the set-up names is there. '}
          <span className="subtle">{looked}</span>
        </p>
      ) : (
        <>
          <p>
            These were removed from Jira. What hangs on them reads Cannot tell, never as a gap. <span className="subtle">{looked}</span>
          </p>
          <ul className="missing-list">
            {missing.map((part) => (
              <Missing key={part.path} part={part} />
            ))}
          </ul>
          {mended && (
            <p className="button-row" role="status">
              The draft names none of them any more. It counts once it is in force.
              <Button spacing="compact" appearance="primary" onClick={() => goTo('switch-on')} testId="missing-apply">
                Look at it and apply it
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Missing({ part }: { part: MissingPart }) {
  const { draft, change, reader } = useSetUp();
  const goTo = useGoTo();
  const line = useRef<HTMLLIElement>(null);
  const { what, id, name, role, checks, proposal } = part;
  const named = isNamed(draft, part);
  const use = (next: string) => {
    change((before) => withReplacement(before, part, next));
    // The button that was pressed is gone.
    line.current?.focus();
  };
  return (
    <li ref={line} tabIndex={-1} data-testid="missing-part" data-path={part.path} data-mended={!named}>
      <p>
        The {what} <strong>{name ?? id}</strong>
        {name !== null && <span className="subtle small"> {id}</span>}, which stands for {role}.
      </p>
      {checks.length > 0 && (
        <Disclosure label={`${counted(checks.length, 'check', reader)} cannot tell because of it`}>
          <ul className="check-names">
            {checks.map((check) => (
              <li key={check.id}>
                <span className="subtle">{check.id}</span> {check.name}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {!named ? (
        <p>
          <Lozenge tone="success">Mended in the draft</Lozenge>
        </p>
      ) : (
        <div className="button-row">
          {proposal && (
            <>
              <span>
                Could take its place: <strong>{proposal.name}</strong> <span className="subtle small">{proposal.reason}</span>
              </span>
              <Button spacing="compact" appearance="primary" onClick={() => use(proposal.id)} testId="use-proposal">
                Use it
                <span className="hidden-visually">
                  : {proposal.name} for {role}
                </span>
              </Button>
            </>
          )}
          <Button spacing="compact" appearance="subtle" onClick={() => goTo(what === 'project' ? 'scope' : 'map')}>
            {proposal ? 'Choose another' : 'Choose one'}
            <span className="hidden-visually"> for {role}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
