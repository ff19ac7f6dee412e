import type { AccountService, FunctionHost, InvokeOptions, InvokeResult, JiraSite, KvsService, QueueService, SqlService } from '../seams';
import type { HostClock } from '../storage';
import { FunctionProcess } from './function-process';
import { lambdaEventFor } from './invocation';
import type { Invocation } from './invocation';
import { FUNCTION_LIMITS } from './limits';
import { functionOf, isLongRunning, timeoutOf } from './manifest';
import type { AppManifest } from './manifest';
import { startProxy } from './proxy';

export interface FunctionHostOptions {
  manifest: AppManifest;
  /** Folder that `buildApp` returned as `functionsDir`. */
  functionsDir: string;
  clock: HostClock;
  site: Pick<JiraSite, 'handle'>;
  sql: SqlService;
  kvs: KvsService;
  queue: QueueService;
  accounts: Pick<AccountService, 'report'>;
  /** The site the app is installed on. */
  cloudId: string;
  /** Gets every refusal, broken limit and unhandled error, one line each. */
  complain: (message: string) => void;
}

const refusal = (errorType: string, errorMessage: string): InvokeResult => ({
  success: false,
  error: { errorType, errorMessage },
  logs: [],
});

/** Through JSON, as every payload travels; `undefined` stays. */
const throughJson = (value: unknown): { value: unknown; bytes: number } => {
  const json = JSON.stringify(value);
  return json === undefined ? { value: undefined, bytes: 0 } : { value: JSON.parse(json) as unknown, bytes: Buffer.byteLength(json) };
};

/**
 * Runs the bundled functions in processes of their own, behind a proxy of their own. What people wait for (resolvers, triggers) runs
 * apart from what runs long (consumers, schedules), so that a back-fill that is killed takes no page with it.
 */
export const createFunctionHost = async (options: FunctionHostOptions): Promise<FunctionHost> => {
  const { manifest, clock, complain } = options;
  const memoryMiB = manifest.app.runtime.memoryMB ?? FUNCTION_LIMITS.defaultMemoryMiB;
  const invocations = new Map<string, Invocation>();
  const proxy = await startProxy({ ...options, invocationOf: (token) => invocations.get(token) });
  const processes = new Map<'interactive' | 'long', FunctionProcess>();
  const all = new Set<FunctionProcess>();
  /** The highest of each lane: both processes live side by side. */
  const peaks = { interactive: 0, long: 0 };
  let closed = false;

  const processFor = (functionKey: string): FunctionProcess => {
    const lane = laneOf(functionKey);
    const running = processes.get(lane);
    if (running && !running.retired) return running;
    const fresh = new FunctionProcess(options.functionsDir, memoryMiB);
    processes.set(lane, fresh);
    for (const old of all) if (old.ended) all.delete(old);
    all.add(fresh);
    return fresh;
  };

  const laneOf = (functionKey: string): 'interactive' | 'long' => (isLongRunning(manifest, functionKey) ? 'long' : 'interactive');

  const notePeak = (functionKey: string, measured: number): void => {
    const lane = laneOf(functionKey);
    if (measured > memoryMiB && peaks[lane] <= memoryMiB)
      complain(`functions used ${Math.round(measured)} MiB; manifest.yml allows ${memoryMiB}`);
    peaks[lane] = Math.max(peaks[lane], measured);
  };

  const invoke = async (functionKey: string, body: unknown, invokeOptions: InvokeOptions = {}): Promise<InvokeResult> => {
    if (closed) return refusal('FUNCTION_ERR', 'the host is closed');
    if (!functionOf(manifest, functionKey)) return refusal('FUNCTION_ERR', `manifest.yml names no function '${functionKey}'`);
    const request = throughJson(body);
    if (request.bytes > FUNCTION_LIMITS.requestBytes) {
      complain(`${functionKey}: request of ${request.bytes} bytes is over the limit of ${FUNCTION_LIMITS.requestBytes}`);
      return refusal('FUNCTION_ERR', 'The request payload exceeds 500 KB.');
    }
    const timeoutMs = timeoutOf(manifest, functionKey);
    const platform = { proxyUrl: proxy.url, timeoutMs, clock, cloudId: options.cloudId };
    const { id, event, invocation } = lambdaEventFor(manifest, functionKey, request.value, invokeOptions, platform);
    invocations.set(invocation.token, invocation);
    const runner = processFor(functionKey);
    try {
      const { reply, bytes } = await runner.invoke(id, event, timeoutMs);
      notePeak(functionKey, runner.peakRssMiB);
      const logs = reply.logs ?? [];
      if (reply.droppedLogs)
        complain(`${functionKey}: ${reply.droppedLogs} log lines over the limit of ${FUNCTION_LIMITS.logLines} were dropped`);
      if (!reply.success) {
        complain(`${functionKey}: ${reply.error.errorType}: ${reply.error.errorMessage}`);
        return { success: false, error: { errorType: reply.error.errorType, errorMessage: reply.error.errorMessage }, logs };
      }
      if (bytes > FUNCTION_LIMITS.responseBytes) {
        complain(`${functionKey}: response of ${bytes} bytes is over the limit of ${FUNCTION_LIMITS.responseBytes}`);
        return { success: false, error: { errorType: 'FUNCTION_ERR', errorMessage: 'The response payload exceeds 5 MB.' }, logs };
      }
      return { success: true, body: reply.body, logs };
    } finally {
      // Whatever the function left running can reach nothing any more.
      invocations.delete(invocation.token);
    }
  };

  return {
    invoke,
    peakRssMiB: () => peaks.interactive + peaks.long,
    close: async () => {
      closed = true;
      await Promise.all([...all].map((running) => running.kill()));
      await proxy.close();
    },
  };
};
