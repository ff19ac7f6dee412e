import type { DashboardReply, GadgetOnDashboard, SiteModule } from '../contract';

/** The site's one dashboard. Kept in memory: Jira keeps gadget settings itself, and the app must not notice the difference. */
export class Dashboard {
  private gadgets: GadgetOnDashboard[] = [];
  private last = 10100;

  constructor(private readonly modules: readonly SiteModule[]) {
    for (const { type, key } of modules) if (type === 'jira:dashboardGadget') this.add(key);
  }

  read(): DashboardReply {
    return { id: '10000', name: 'Service management', gadgets: this.gadgets };
  }

  /** Adds a gadget that is not configured yet; null when there is no such gadget module. */
  add(moduleKey: string): GadgetOnDashboard | null {
    if (!this.modules.some(({ type, key }) => type === 'jira:dashboardGadget' && key === moduleKey)) return null;
    const gadget = { id: String(++this.last), moduleKey, configuration: {} };
    this.gadgets = [...this.gadgets, gadget];
    return gadget;
  }

  /** Stores what the edit mode submitted; false when there is no such gadget. */
  configure(id: string, configuration: Record<string, unknown>): boolean {
    if (!this.gadgets.some((gadget) => gadget.id === id)) return false;
    this.gadgets = this.gadgets.map((gadget) => (gadget.id === id ? { ...gadget, configuration } : gadget));
    return true;
  }

  remove(id: string): boolean {
    const before = this.gadgets.length;
    this.gadgets = this.gadgets.filter((gadget) => gadget.id !== id);
    return this.gadgets.length < before;
  }
}
