import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FunctionProcess } from '../../host/forge/function-process';

let folder: string;
let running: FunctionProcess;
const start = (bundle: string, startMs?: number): void => {
  writeFileSync(join(folder, '__forge__.cjs'), bundle);
  running = new FunctionProcess(folder, 128, startMs);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewise-process-'));
});
afterEach(async () => {
  await running.kill();
  rmSync(folder, { recursive: true, force: true });
});

const failure = (errorMessage: unknown) => ({ reply: { success: false, error: { errorType: 'FUNCTION_ERR', errorMessage } } });

test('a bundle that throws while it is loaded fails whoever calls', async () => {
  start('process.exit(3);');
  expect(await running.invoke('1', {}, 1_000)).toMatchObject(failure(expect.stringContaining('exit code 3')));
  expect(running).toMatchObject({ retired: true, ended: true });
});

test('a bundle that never ends loading fails whoever calls, and its process is ended', async () => {
  start('for (;;);', 300);
  expect(await running.invoke('1', {}, 1_000)).toMatchObject(failure(expect.stringContaining('not ready within 0.3 s')));
  await running.kill();
  expect(running.ended).toBe(true);
});

test('a process that ends in the middle of its work fails all that wait for it', async () => {
  start('exports.main = (event) => (event.die ? process.exit(1) : new Promise(() => undefined));');
  const waits = running.invoke('1', {}, 60_000);
  const dies = running.invoke('2', { die: true }, 60_000);
  expect(await waits).toMatchObject(failure(expect.stringContaining('process ended')));
  expect(await dies).toMatchObject(failure(expect.stringContaining('process ended')));
  expect(await running.invoke('3', {}, 1_000)).toMatchObject(failure(expect.stringContaining('ended')));
});

test('when one runs out of time, what others wait for is still answered', async () => {
  start('exports.main = (event) => new Promise((done) => setTimeout(() => done({ success: true, body: event.name }), event.after));');
  const timedOut = ['1', '2'].map((id) => running.invoke(id, { after: 60_000 }, 200));
  const answered = running.invoke('3', { after: 1_500, name: 'late' }, 60_000);
  for (const each of timedOut) expect(await each).toMatchObject({ reply: { success: false, error: { errorType: 'FUNCTION_TIME_OUT' } } });
  expect(await answered).toMatchObject({ reply: { success: true, body: 'late' } });
});
