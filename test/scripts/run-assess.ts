import { createHost } from '../../host/host';
import type { Host } from '../../host/seams';
import { assessSite } from '../../scripts/assess-site';

/** What goes wrong inside the host, where a test wants it to. */
export const fault: { complaints?: string[]; call?: string } = {};

const openHost: typeof createHost = async (options) => {
  const host = await createHost(options);
  const call: Host['call'] = (name, ...rest) =>
    fault.call === name ? Promise.reject(new Error('The function broke.')) : host.call(name, ...rest);
  return { ...host, call, complaints: () => fault.complaints ?? host.complaints() };
};

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `assess` in this process; `watch` is told what stands on the error screen whenever that grows. */
export const assess = async (args: readonly string[], watch?: (err: string) => void, stop?: AbortSignal): Promise<Ran> => {
  const ran = { code: 0, out: '', err: '' };
  const screen = (name: 'out' | 'err') => ({
    write: (text: string) => {
      ran[name] += text;
      if (name === 'err') watch?.(ran.err);
    },
  });
  ran.code = await assessSite(args, { stdout: screen('out'), stderr: screen('err') }, { openHost, ...(stop ? { stop } : {}) });
  return ran;
};
