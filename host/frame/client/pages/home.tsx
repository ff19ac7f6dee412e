import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { SiteConfig, Suggestion } from '../../contract';
import { ask, useAnswer } from '../answer';
import { jira } from '../jira';
import { Link, navigate } from '../router';
import { shownTime } from '../shell/format';
import { Loaded } from '../shell/states';
import { useSite } from '../site';

const HOUR_MS = 3_600_000;

/** The first page: what to try, the projects, and the site's clock. */
export const Home = () => {
  const { config } = useSite();
  const { answer, reload } = useAnswer(jira.projects, []);
  return (
    <div className="page" data-testid="home">
      <h1>Welcome, {config.user.displayName}</h1>
      {config.suggestions.length > 0 && (
        <section aria-labelledby="try">
          <h2 id="try">What to try</h2>
          <ol className="cards">
            {config.suggestions.map((suggestion) => (
              <SuggestionCard key={suggestion.title} suggestion={suggestion} />
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="projects">
        <h2 id="projects">Projects</h2>
        <Loaded answer={answer} what="projects" onRetry={reload}>
          {({ values }) =>
            values.length === 0 ? (
              <p>There is no project that you may see.</p>
            ) : (
              <ul className="cards">
                {values.map(({ key, name }) => (
                  <li key={key} className="card">
                    <h3>
                      <Link to={`/jira/projects/${key}`}>{name}</Link>
                    </h3>
                    <p>{key}</p>
                    {config.modules
                      .filter(({ type }) => type === 'jira:projectPage')
                      .map((page) => (
                        <p key={page.key}>
                          <Link to={`/jira/projects/${key}/apps/${page.key}`}>{page.title}</Link>
                        </p>
                      ))}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <SiteClock />
    </div>
  );
};

const SuggestionCard = ({ suggestion }: { suggestion: Suggestion }) => {
  const { config, signIn } = useSite();
  const { title, text, href, as } = suggestion;
  const person = config.users.find(({ accountId }) => accountId === as);
  const open = async (): Promise<void> => {
    if (person && person.accountId !== config.user.accountId) await signIn(person.accountId);
    navigate(href);
  };
  return (
    <li className="card">
      <h3>{title}</h3>
      <p>{text}</p>
      <Button onClick={() => void open()}>{person ? `Open as ${person.displayName}` : 'Open'}</Button>
    </li>
  );
};

/** Time on the site, which can be moved on to see what falls due, and the app's schedules. */
const SiteClock = () => {
  const { config, adopt, showFlag } = useSite();
  const [busy, setBusy] = useState(false);
  const move = async (milliseconds: number): Promise<void> => {
    setBusy(true);
    const answer = await ask<SiteConfig>('POST', '/_host/clock', { advance: milliseconds });
    if (answer.ok) adopt(answer);
    else showFlag({ id: 'clock', title: 'The clock was not moved', description: answer.message });
    setBusy(false);
  };
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">Time on this site</h2>
      <p data-testid="site-time">{shownTime(config.now, config)}</p>
      <div className="row">
        <Button isDisabled={busy} onClick={() => void move(HOUR_MS)}>
          One hour on
        </Button>
        <Button isDisabled={busy} onClick={() => void move(24 * HOUR_MS)}>
          One day on
        </Button>
      </div>
    </section>
  );
};
