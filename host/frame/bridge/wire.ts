/**
 * What travels between a frame and the page around it, over a MessagePort. Bridge payloads may hold functions, in both directions:
 * they cross as `{__fn: n}` and are called back by that number; everything else is copied by the browser.
 */
export type Message =
  | { id: number; command: string; payload: unknown }
  | { id: number; call: number; args: unknown }
  | { reply: number; value?: unknown; error?: { name: string; message: string } }
  | { theme: { attributes: Record<string, string> } };

type Handler = (command: string, payload: unknown) => unknown;
type AnyFunction = (...args: unknown[]) => unknown;

/** By what it calls itself, not by its prototype: values that were copied may come from another realm. */
const isPlain = (value: unknown): value is Record<string, unknown> => Object.prototype.toString.call(value) === '[object Object]';

const mapped = (value: unknown, leaf: (value: unknown) => unknown): unknown => {
  const replaced = leaf(value);
  if (replaced !== value) return replaced;
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, leaf));
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mapped(entry, leaf)]));
  return value;
};

/** One end of the connection: sends commands, answers those of the other end, and carries functions both ways. */
export class Wire {
  private sent = 0;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private readonly functions: AnyFunction[] = [];

  /**
   * @param port this end; it is started here
   * @param handle answers a command of the other end; what it throws reaches the other end as an Error with the same name and message
   * @param onTheme called when the other end sets a theme
   */
  constructor(
    private readonly port: MessagePort,
    private readonly handle: Handler,
    private readonly onTheme: (attributes: Record<string, string>) => void = () => {},
  ) {
    port.onmessage = (event: MessageEvent<Message>) => void this.receive(event.data);
  }

  command(command: string, payload: unknown): Promise<unknown> {
    return this.ask((id) => ({ id, command, payload: this.encode(payload) }));
  }

  setTheme(attributes: Record<string, string>): void {
    this.port.postMessage({ theme: { attributes } } satisfies Message);
  }

  close(): void {
    this.port.close();
  }

  private ask(message: (id: number) => Message): Promise<unknown> {
    const id = ++this.sent;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage(message(id));
    });
  }

  private async receive(message: Message): Promise<void> {
    if ('theme' in message) return this.onTheme(message.theme.attributes);
    if ('reply' in message) {
      const waiting = this.waiting.get(message.reply);
      this.waiting.delete(message.reply);
      if (message.error) waiting?.reject(Object.assign(new Error(message.error.message), { name: message.error.name }));
      else waiting?.resolve(this.decode(message.value));
      return;
    }
    try {
      const value =
        'call' in message
          ? await this.functions[message.call]?.(...(this.decode(message.args) as unknown[]))
          : await this.handle(message.command, this.decode(message.payload));
      this.port.postMessage({ reply: message.id, value: this.encode(value) } satisfies Message);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      this.port.postMessage({ reply: message.id, error: { name: error.name, message: error.message } } satisfies Message);
    }
  }

  private encode(value: unknown): unknown {
    return mapped(value, (leaf) => (typeof leaf === 'function' ? { __fn: this.functions.push(leaf as AnyFunction) - 1 } : leaf));
  }

  private decode(value: unknown): unknown {
    return mapped(value, (leaf) => {
      const reference = isPlain(leaf) ? leaf['__fn'] : undefined;
      if (typeof reference !== 'number') return leaf;
      return (...args: unknown[]) => this.ask((id) => ({ id, call: reference, args: this.encode(args) }));
    });
  }
}
