import Button from '@atlaskit/button/new';
import { useEffect, useState, type FormEvent } from 'react';
import type { SiteUser } from '../../contract';
import { Link, navigate } from '../router';
import { useMay } from '../settings/may';
import { MANAGE_APPS } from '../../addresses';
import { useSite } from '../site';

/** Product name, search, the switch between light and dark, and who is signed in. */
export const TopBar = () => {
  const { config, colorMode, setColorMode, signIn } = useSite();
  const mayAdminister = useMay('ADMINISTER');
  const [text, setText] = useState('');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(words)) navigate(`/browse/${words.toUpperCase()}`);
    else if (words !== '') navigate(`/issues?jql=${encodeURIComponent(`summary ~ "${words.replaceAll('"', '')}" ORDER BY created DESC`)}`);
  };
  return (
    <header className="top-bar">
      <Link to="/" className="product">
        <Mark />
        Jira
      </Link>
      <form role="search" onSubmit={search}>
        <input
          type="search"
          aria-label="Search by key or words"
          placeholder="Search by key or words"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      {mayAdminister && (
        <Link to={MANAGE_APPS} className="settings" testId="settings">
          Settings
        </Link>
      )}
      <Button appearance="subtle" testId="color-mode" onClick={() => setColorMode(colorMode === 'light' ? 'dark' : 'light')}>
        {colorMode === 'light' ? 'Dark mode' : 'Light mode'}
      </Button>
      <label className="user-switch">
        <span>Signed in as</span>
        <select data-testid="user-switch" value={config.user.accountId} onChange={(event) => void signIn(event.target.value)}>
          {config.users.map((user) => (
            <option key={user.accountId} value={user.accountId}>
              {labelOf(user)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
};

/** The name, and what the person is, unless the name says so. */
const labelOf = ({ displayName, who }: SiteUser): string =>
  who === undefined || displayName.toLowerCase() === who.toLowerCase() ? displayName : `${displayName} (${who})`;

const Mark = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <path fill="currentColor" d="M10 1l9 9-9 9-3-3 6-6-6-6zM7 7l3 3-3 3-3-3z" />
  </svg>
);

/** What the app and the site have to tell, in the corner of the page. */
export const Flags = () => {
  const { flags, closeFlag } = useSite();
  return (
    <div className="flags" aria-live="polite" role="region" aria-label="Messages">
      {flags.map((flag) => (
        <Flag key={flag.id} id={flag.id} dismissAfter={flag.isAutoDismiss ? 8000 : null} onClose={closeFlag}>
          <strong>{flag.title}</strong>
          {flag.description && <p>{flag.description}</p>}
          <div className="flag-actions">
            {flag.actions?.map(({ text, onClick }) => (
              <Button key={text} spacing="compact" onClick={() => void onClick()}>
                {text}
              </Button>
            ))}
            <Button spacing="compact" appearance="subtle" onClick={() => closeFlag(flag.id)}>
              Dismiss
            </Button>
          </div>
        </Flag>
      ))}
    </div>
  );
};

type FlagProps = { id: string; dismissAfter: number | null; onClose: (id: string) => void; children: React.ReactNode };

const Flag = ({ id, dismissAfter, onClose, children }: FlagProps) => {
  useEffect(() => {
    if (dismissAfter === null) return;
    const timer = setTimeout(() => onClose(id), dismissAfter);
    return () => clearTimeout(timer);
  }, [id, dismissAfter, onClose]);
  return (
    <div className="flag" data-testid="flag">
      {children}
    </div>
  );
};
