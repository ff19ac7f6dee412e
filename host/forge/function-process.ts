import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** What the wrapper answers; host/forge/runtime/dist/wrapper.js. */
export type WrapperReply = {
  logs?: string[];
  droppedLogs?: number;
} & ({ success: true; body?: unknown } | { success: false; error: { errorType: string; errorMessage: string } });

/** How long a process has to show that it is alive after one of its invocations ran out of time. */
const PING_MS = 1_000;
/** A process that is not ready by then never will be: a bundle that loops while it is loaded, say. */
const START_MS = 60_000;

export interface Answer {
  reply: WrapperReply;
  /** Size of the reply as JSON. */
  bytes: number;
}

interface Waiting {
  settle(answer: Answer): void;
  timer: NodeJS.Timeout;
}

const failed = (errorType: string, errorMessage: string): Answer => ({
  reply: { success: false, error: { errorType, errorMessage } },
  bytes: 0,
});

/**
 * One Node process that runs functions, many at once, with an emptied environment. When an invocation runs out of time the process
 * takes no more work (`retired`): it may finish what others wait for if it still answers, and is killed otherwise, as Forge ends the
 * container of a function that took too long.
 */
export class FunctionProcess {
  retired = false;
  peakRssMiB = 0;
  private readonly child: ChildProcess;
  private readonly waiting = new Map<string, Waiting>();
  private readonly ready: Promise<void>;
  private readonly pongs = new Set<() => void>();
  private failedToStart = false;

  constructor(functionsDir: string, memoryMiB: number, startMs = START_MS) {
    this.child = fork(join(__dirname, 'runtime/child-runner.cjs'), [join(functionsDir, '__forge__.cjs')], {
      execArgv: [`--max-old-space-size=${memoryMiB}`],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Forge's containers know nothing of the machine; UTC is their time zone.
      env: {
        _HANDLER: '__forge__.main',
        FORGE_EFS_RUNTIME_PATH: functionsDir,
        FORGE_CUSTOM_WRAPPER_FILE_NAME: '__forge_wrapper__.cjs',
        TZ: 'UTC',
      },
    });
    this.ready = new Promise((done, fail) => {
      const timer = setTimeout(() => {
        this.retired = true;
        fail(new Error(`the function's process was not ready within ${startMs / 1000} s`));
        void this.kill();
      }, startMs);
      // Stays: a message to a process that has just died is an error event, too, and one that nobody hears ends the host.
      this.child.on('error', (error) => {
        this.failedToStart ||= this.child.pid === undefined;
        this.end(`the function's process failed (${error.message})`);
        clearTimeout(timer);
        fail(new Error(`the function's process could not start (${error.message})`));
      });
      this.child.once('exit', (code, signal) => {
        this.end(`the function's process ended (${signal ?? `exit code ${code}`})`);
        clearTimeout(timer);
        fail(new Error(`the function's process could not start (${signal ?? `exit code ${code}`})`));
      });
      this.child.on('message', (message) => {
        clearTimeout(timer);
        this.receive(message as Record<string, unknown>, done);
      });
    });
    // A host that nobody closed must not keep its process from ending.
    this.child.unref();
    this.hold(false);
    // Reported to whoever invokes; without this an unused process that fails would end the host.
    this.ready.catch(() => undefined);
  }

  /** The process is gone. */
  get ended(): boolean {
    return this.failedToStart || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Never rejects: a process that cannot start is a failed invocation, so that its event is tried again and not lost. */
  async invoke(id: string, lambdaEvent: unknown, timeoutMs: number): Promise<Answer> {
    this.hold(true);
    try {
      await this.ready;
    } catch (error) {
      return failed('FUNCTION_ERR', (error as Error).message);
    }
    if (!this.child.connected) return failed('FUNCTION_ERR', 'the function’s process has ended');
    return new Promise((settle) => {
      const timer = setTimeout(() => void this.ranOut(id, timeoutMs), timeoutMs);
      this.waiting.set(id, { settle, timer });
      this.child.send({ id, lambdaEvent, deadline: Date.now() + timeoutMs });
    });
  }

  kill(): Promise<void> {
    this.retired = true;
    if (this.ended) return Promise.resolve();
    // Until it is gone it must keep this process alive: whoever waits for the end has something left to say.
    this.child.ref();
    return new Promise((done) => {
      this.child.once('exit', () => done());
      this.child.kill('SIGKILL');
    });
  }

  private receive(message: Record<string, unknown>, ready: () => void): void {
    if (message['ready']) return ready();
    if ('pong' in message) return this.pongs.forEach((answer) => answer());
    this.peakRssMiB = Math.max(this.peakRssMiB, Number(message['peakRssMiB']));
    const json = String(message['json']);
    this.settle(String(message['id']), { reply: JSON.parse(json) as WrapperReply, bytes: Buffer.byteLength(json) });
  }

  private settle(id: string, answer: Answer): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    waiting.settle(answer);
    if (this.waiting.size === 0) this.hold(false);
    if (this.retired && this.waiting.size === 0) void this.kill();
  }

  private async ranOut(id: string, timeoutMs: number): Promise<void> {
    this.retired = true;
    this.settle(id, failed('FUNCTION_TIME_OUT', `Function timed out after ${timeoutMs / 1000} s`));
    if (this.waiting.size === 0) return;
    const alive = await new Promise<boolean>((answer) => {
      const done = (isAlive: boolean): void => {
        clearTimeout(timer);
        this.pongs.delete(pong);
        answer(isAlive);
      };
      const pong = (): void => done(true);
      const timer = setTimeout(() => done(false), PING_MS);
      this.pongs.add(pong);
      this.child.send({ id: 'ping' });
    });
    if (!alive) await this.kill();
  }

  /** Whether the channel to the process keeps this process from ending. */
  private hold(needed: boolean): void {
    if (needed) this.child.channel?.ref();
    else this.child.channel?.unref();
  }

  private end(reason: string): void {
    this.retired = true;
    for (const [id] of this.waiting) this.settle(id, failed('FUNCTION_ERR', reason));
  }
}
