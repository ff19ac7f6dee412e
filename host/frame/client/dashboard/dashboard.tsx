import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DashboardReply, GadgetOnDashboard } from '../../contract';
import { ask, useAnswer } from '../answer';
import { AppFrame } from '../frames/app-frame';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { Loaded } from '../shell/states';
import { useSite } from '../site';

/** The site's dashboard: gadgets of the app, each to look at or to set up. */
export const Dashboard = () => {
  const { config, showFlag } = useSite();
  const { answer, reload } = useAnswer(() => ask<DashboardReply>('GET', '/_host/dashboard'), []);
  const change = async (method: string, path: string, body?: unknown): Promise<boolean> => {
    const reply = await ask(method, `/_host/${path}`, body);
    if (!reply.ok) showFlag({ id: 'dashboard', title: 'The dashboard was not changed', description: reply.message });
    reload();
    return reply.ok;
  };
  const gadgets = config.modules.filter(({ type }) => type === 'jira:dashboardGadget');
  return (
    <Loaded answer={answer} what="the dashboard" onRetry={reload}>
      {(dashboard) => (
        <div className="page wide" data-testid="dashboard">
          <Breadcrumbs crumbs={[{ label: 'Dashboards', to: '/jira/dashboards/10000' }, { label: dashboard.name }]} />
          <div className="row between">
            <h1>{dashboard.name}</h1>
            <div className="row">
              {gadgets.map((gadget) => (
                <Button key={gadget.key} onClick={() => void change('POST', 'gadgets', { moduleKey: gadget.key })}>
                  Add gadget: {gadget.title}
                </Button>
              ))}
            </div>
          </div>
          {dashboard.gadgets.length === 0 && <p>There is no gadget on this dashboard yet.</p>}
          <div className="gadgets">
            {dashboard.gadgets.map((gadget) => (
              <Gadget key={gadget.id} dashboardId={dashboard.id} gadget={gadget} change={change} />
            ))}
          </div>
        </div>
      )}
    </Loaded>
  );
};

type GadgetProps = {
  dashboardId: string;
  gadget: GadgetOnDashboard;
  change: (method: string, path: string, body?: unknown) => Promise<boolean>;
};

const Gadget = ({ dashboardId, gadget, change }: GadgetProps) => {
  const { config } = useSite();
  const [editing, setEditing] = useState(false);
  const [round, setRound] = useState(0);
  const module = config.modules.find(({ type, key }) => type === 'jira:dashboardGadget' && key === gadget.moduleKey);
  if (!module) return null;
  const { id, configuration } = gadget;
  const extension = { type: module.type, gadgetConfiguration: configuration, dashboard: { id: dashboardId }, gadget: { id } };
  const submit = async (payload: unknown): Promise<boolean> => {
    const stored = await change('PUT', `gadgets/${id}`, { configuration: payload });
    if (stored) setEditing(false);
    return stored;
  };
  const refresh = (): boolean => {
    setRound((count) => count + 1);
    return true;
  };
  return (
    <section className="gadget" aria-label={`Gadget ${module.title}`} data-testid="gadget">
      <header className="row between">
        <h2>{module.title}</h2>
        <div className="row">
          {module.editUrl !== null && (
            <Button spacing="compact" appearance="subtle" onClick={() => setEditing(!editing)}>
              {editing ? 'Stop editing' : 'Edit gadget'}
            </Button>
          )}
          <Button spacing="compact" appearance="subtle" onClick={refresh}>
            Refresh
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => void change('DELETE', `gadgets/${id}`)}>
            Remove
          </Button>
        </div>
      </header>
      {editing && module.editUrl !== null ? (
        <AppFrame
          module={module}
          src={module.editUrl}
          extension={{ ...extension, entryPoint: 'edit' }}
          onSubmit={submit}
          onClose={() => (setEditing(false), true)}
        />
      ) : (
        <AppFrame key={round} module={module} src={module.entryUrl} extension={extension} onRefresh={refresh} />
      )}
    </section>
  );
};
