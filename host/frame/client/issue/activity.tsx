import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState, type FormEvent } from 'react';
import { useAnswer } from '../answer';
import { jira, textOfAdf, type Issue } from '../jira';
import { shownTime } from '../shell/format';
import { Loaded } from '../shell/states';
import { useSite } from '../site';

/** Comments and history of the issue. */
export const Activity = ({ issue, onCommented }: { issue: Issue; onCommented: () => void }) => (
  <section aria-labelledby="activity" data-testid="activity">
    <h2 id="activity">Activity</h2>
    <Tabs id="activity-tabs">
      <TabList>
        <Tab>Comments</Tab>
        <Tab>History</Tab>
      </TabList>
      <TabPanel>
        <Comments issue={issue} onCommented={onCommented} />
      </TabPanel>
      <TabPanel>
        <History issue={issue} />
      </TabPanel>
    </Tabs>
  </section>
);

const Comments = ({ issue, onCommented }: { issue: Issue; onCommented: () => void }) => {
  const { config } = useSite();
  const { answer, reload } = useAnswer(() => jira.comments(issue.key), [issue.key, issue.fields.updated]);
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const added = await jira.comment(issue.key, text, internal);
    setProblem(added.ok ? null : added.message);
    if (!added.ok) return;
    setText('');
    reload();
    onCommented();
  };
  return (
    <div className="activity">
      <form onSubmit={(event) => void add(event)}>
        <textarea
          aria-label="Add a comment"
          placeholder="Add a comment …"
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {issue.fields.project?.projectTypeKey === 'service_desk' && (
          <label>
            <input type="checkbox" checked={internal} onChange={(event) => setInternal(event.target.checked)} /> Internal note
          </label>
        )}
        <Button type="submit" isDisabled={text.trim() === ''}>
          Comment
        </Button>
        {problem !== null && <p role="alert">{problem}</p>}
      </form>
      <Loaded answer={answer} what="comments" onRetry={reload}>
        {({ comments }) => (
          <ul>
            {comments.map(({ id, author, created, body, jsdPublic }) => (
              <li key={id} data-testid="comment">
                <p>
                  <strong>{author?.displayName ?? 'Someone'}</strong> <time dateTime={created}>{shownTime(created, config)}</time>{' '}
                  {jsdPublic === false && <Lozenge>Internal note</Lozenge>}
                </p>
                <p className="pre">{textOfAdf(body)}</p>
              </li>
            ))}
            {comments.length === 0 && <li>Nobody has commented yet.</li>}
          </ul>
        )}
      </Loaded>
    </div>
  );
};

const History = ({ issue }: { issue: Issue }) => {
  const { config } = useSite();
  const histories = [...(issue.changelog?.histories ?? [])].sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
  return (
    <ul className="activity">
      {histories.map(({ id, author, created, items }) => (
        <li key={id}>
          <p>
            <strong>{author?.displayName ?? 'Someone'}</strong> <time dateTime={created}>{shownTime(created, config)}</time>
          </p>
          {items.map((item, index) => (
            <p key={`${item.field}-${index}`}>
              {item.field}: <del>{item.fromString || 'None'}</del> → <ins>{item.toString || 'None'}</ins>
            </p>
          ))}
        </li>
      ))}
      {histories.length === 0 && <li>Nothing has been changed yet.</li>}
    </ul>
  );
};
