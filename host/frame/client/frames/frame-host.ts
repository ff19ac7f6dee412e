import type { InvokeReply, ModuleType, ProductReply, SiteModule, SiteTheme } from '../../contract';
import { Wire } from '../../bridge/wire';
import { ask } from '../answer';
import { adminPath, roleOf } from '../../addresses';
import { inMemoryHistory } from './history';
import { openFrames } from './open-frames';
import type { FlagOptions, ModalOptions, Surroundings } from './surroundings';

/** Forge, limits of invocations: a module may call its resolver 500 times in 25 seconds. */
const INVOKES = 500;
const INVOKE_WINDOW_MS = 25_000;

/** Modules that have the whole page to themselves, and with it an address. */
const FULL_PAGES: readonly ModuleType[] = ['jira:projectPage', 'jira:projectSettingsPage', 'jira:adminPage'];

type Listener = (payload: unknown) => unknown;
type Command = (payload: unknown) => unknown;

/** One mounted module: answers the commands that its frame sends over the bridge. */
export class FrameHost {
  private wire: Wire | null = null;
  private themed = false;
  private readonly invokedAt: number[] = [];
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly commands: Record<string, Command>;

  constructor(
    private readonly iframe: HTMLIFrameElement,
    private readonly module: SiteModule,
    private readonly extension: Record<string, unknown>,
    private readonly around: Surroundings,
    private theme: SiteTheme,
  ) {
    this.commands = this.commandTable();
    window.addEventListener('message', this.connect);
    openFrames.add(this);
  }

  get issueId(): string | null {
    return (this.extension['issue'] as { id?: string } | undefined)?.id ?? null;
  }

  setTheme(theme: SiteTheme): void {
    this.theme = theme;
    if (!this.themed) return;
    this.wire?.setTheme(theme.attributes);
    this.emit('FORGE_CORE_THEME_CHANGED', { theme: theme.state });
  }

  /** Tells the frame of an event, if it listens. */
  emit(event: string, payload: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload);
  }

  close(): void {
    window.removeEventListener('message', this.connect);
    this.wire?.close();
    openFrames.remove(this);
  }

  private readonly connect = (event: MessageEvent): void => {
    const isHello = (event.data as { forgeBridge?: number } | null)?.forgeBridge === 1;
    const [port] = event.ports;
    if (event.source !== this.iframe.contentWindow || event.origin !== new URL(this.module.entryUrl).origin || !isHello || !port) return;
    this.wire?.close();
    this.listeners.clear();
    this.wire = new Wire(port, (command, payload) => this.answer(command, payload));
    this.around.onConnected();
  };

  private answer(command: string, payload: unknown): unknown {
    const known = Object.hasOwn(this.commands, command) ? this.commands[command] : undefined;
    if (known) return known(payload);
    this.complain(`bridge command "${command}" is not modelled`);
    throw new Error(`The bridge command "${command}" is not modelled by the local host.`);
  }

  private complain(text: string): void {
    void ask('POST', '/_host/complaint', { text: `${this.module.key}: ${text}` });
  }

  private commandTable(): Record<string, Command> {
    const { around } = this;
    return {
      getContext: () => this.context(),
      invoke: (payload) => this.invoke(payload as { functionKey: string; payload?: unknown; metadata?: unknown; invokeType?: string }),
      fetchProduct: (payload) => this.fetchProduct(payload as ProductRequest),
      enableTheming: () => {
        this.themed = true;
        this.wire?.setTheme(this.theme.attributes);
      },
      showFlag: (payload) => (around.showFlag(payload as FlagOptions), true),
      closeFlag: (payload) => (around.closeFlag((payload as { id: string }).id), true),
      openModal: (payload) => (around.openModal(payload as ModalOptions), true),
      submit: (payload) => around.submit?.(payload) ?? false,
      close: (payload) => around.close?.(payload) ?? false,
      refresh: () => around.refresh?.() ?? false,
      navigate: (payload) => around.navigate(this.address(payload), (payload as { type?: string }).type === 'new-tab'),
      getUrl: (payload) => new URL(this.address(payload), window.location.origin).href,
      reload: () => window.location.reload(),
      changeWindowTitle: (payload) => void (document.title = String(payload)),
      createHistory: () => {
        if (!FULL_PAGES.includes(this.module.type)) throw new Error('view.createHistory is for full pages only.');
        return inMemoryHistory();
      },
      on: (payload) => this.listen(payload as { event: string; callback: Listener }),
      emit: (payload) => openFrames.emit((payload as { event: string }).event, (payload as { payload?: unknown }).payload),
    };
  }

  private context(): Record<string, unknown> {
    const { config } = this.around;
    return {
      accountId: config.user.accountId,
      cloudId: config.cloudId,
      localId: `ari:cloud:ecosystem::extension/${config.environmentId}/static/${this.module.key}`,
      moduleKey: this.module.key,
      environmentId: config.environmentId,
      environmentType: 'DEVELOPMENT',
      siteUrl: config.siteUrl,
      locale: config.locale,
      timezone: config.timeZone,
      theme: this.theme.state,
      surfaceColor: null,
      permissions: { scopes: config.scopes },
      extension: this.extension,
    };
  }

  private async invoke(request: { functionKey: string; payload?: unknown; metadata?: unknown; invokeType?: string }): Promise<unknown> {
    if (request.invokeType !== undefined) {
      this.complain(`invoke of type "${request.invokeType}" is not modelled`);
      throw new Error(`invoke of type "${request.invokeType}" is not modelled by the local host.`);
    }
    const now = performance.now();
    while (this.invokedAt[0] !== undefined && now - this.invokedAt[0] > INVOKE_WINDOW_MS) this.invokedAt.shift();
    if (this.invokedAt.push(now) > INVOKES) {
      this.complain('more than 500 resolver calls in 25 seconds');
      throw new Error('Resolver calls are rate limited at 500req/25s');
    }
    const { functionKey, payload } = request;
    const reply = await ask<InvokeReply>('POST', '/_host/invoke', {
      moduleKey: this.module.key,
      extension: this.extension,
      functionKey,
      payload,
    });
    if (!reply.ok) throw new Error(`There was an error invoking the function - ${reply.message}`);
    if (!reply.value.success) throw new Error(`There was an error invoking the function - ${reply.value.message}`);
    return request.metadata === undefined ? reply.value.body : { body: reply.value.body, metadata: {} };
  }

  private async fetchProduct({ product, restPath, fetchRequestInit, isMultipartFormData }: ProductRequest): Promise<ProductReply> {
    const { method = 'GET', headers, body } = fetchRequestInit;
    const call = { product, restPath, method, headers: Object.fromEntries(headers), body, isMultipartFormData };
    const reply = await ask<ProductReply>('POST', '/_host/product', call);
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  }

  private address(payload: unknown): string {
    const { url, target, issueKey, projectKey, dashboardId, moduleKey } = payload as Record<string, string | undefined>;
    if (url !== undefined) return url;
    if (target === 'issue' && issueKey) return `/browse/${issueKey}`;
    if (target === 'dashboard' && dashboardId) return `/jira/dashboards/${dashboardId}`;
    if (target === 'projectSummary' && projectKey) return `/jira/projects/${projectKey}`;
    const module = target === 'module' ? this.around.config.modules.find(({ key }) => key === moduleKey) : undefined;
    if (module?.type === 'jira:adminPage') return adminPath(this.around.config, roleOf(module));
    if (module?.type === 'jira:projectPage' && projectKey) return `/jira/projects/${projectKey}/apps/${module.key}`;
    this.complain(`navigation to ${JSON.stringify(payload)} is not modelled`);
    throw new Error(`The local host does not know the way to ${String(target)}.`);
  }

  private listen({ event, callback }: { event: string; callback: Listener }): { unsubscribe: () => void } {
    const listeners = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listeners.add(callback));
    return { unsubscribe: () => void listeners.delete(callback) };
  }
}

type ProductRequest = {
  product: string;
  restPath: string;
  fetchRequestInit: { method?: string; headers: [string, string][]; body: string | null };
  isMultipartFormData: boolean;
};
