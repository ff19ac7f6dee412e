import Button from '@atlaskit/button/new';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useId, useState } from 'react';
import type { Hint } from '../../src/contract';
import { fixText } from './fix-text';
import type { Here } from './here';
import type { FormChoice } from './hint-form';
import { HintMore } from './hint-more';
import { offerOf, type Permissions } from './permissions';

/** `leads`: it is the first thing to do, and looks so. */
type Props = { hint: Hint; leads: boolean; here: Here; permissions: Permissions; onOpen: (choice: FormChoice) => void };

/** The one action of a hint, its other ways, and what else may be said of it. What opens, opens below: a frame has no room for menus. */
export function HintActions({ hint, leads, here, permissions, onOpen }: Props) {
  const { ways, ask } = offerOf(hint.fixes, permissions);
  const [open, setOpen] = useState<'ways' | 'more' | null>(null);
  const id = useId();
  const [first, ...others] = ways;
  const toggle = (part: 'ways' | 'more') => setOpen(open === part ? null : part);
  return (
    <div className="hint-actions" data-testid="hint-actions">
      <div className="hint-buttons">
        {first !== undefined && (
          <Button
            spacing="compact"
            appearance={leads ? 'primary' : 'default'}
            testId="hint-action"
            data-first-action
            onClick={() => onOpen({ form: 'fix', fix: first })}
          >
            {fixText(first)}
          </Button>
        )}
        {ask && (
          <Button spacing="compact" testId="ask-assignee" data-first-action onClick={() => onOpen({ form: 'ask-assignee' })}>
            Ask the assignee
          </Button>
        )}
        {hint.fixes.length === 0 && (
          <span className="subtle" data-testid="no-action">
            {hint.mendable ? 'There is no short cut for this one.' : 'Nothing to do here any more.'}
          </span>
        )}
        {others.length > 0 && (
          <Button
            spacing="compact"
            appearance="subtle"
            testId="other-ways"
            aria-expanded={open === 'ways'}
            aria-controls={`${id}-ways`}
            onClick={() => toggle('ways')}
          >
            Other ways
          </Button>
        )}
        {/* Atlaskit's icon button brings a tooltip of 36 KB gzip along. */}
        <button
          type="button"
          className="icon-button"
          aria-label={`More about: ${hint.hint}`}
          title="More"
          data-testid="hint-more"
          aria-expanded={open === 'more'}
          aria-controls={`${id}-more`}
          {...(first === undefined && !ask ? { 'data-first-action': true } : {})}
          onClick={() => toggle('more')}
        >
          <MoreIcon label="" color="currentColor" />
        </button>
      </div>
      <div id={`${id}-ways`} hidden={open !== 'ways'}>
        {open === 'ways' && (
          <div className="button-column" data-testid="ways">
            {others.map((fix, at) => (
              <Button key={at} spacing="compact" testId="other-way" onClick={() => onOpen({ form: 'fix', fix })}>
                {fixText(fix)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div id={`${id}-more`} hidden={open !== 'more'}>
        {open === 'more' && (
          <HintMore hint={hint} issue={here.issue.key} permissions={permissions} onWaiver={() => onOpen({ form: 'waiver' })} />
        )}
      </div>
    </div>
  );
}
