import { afterEach, expect, test } from '@jest/globals';
import { MessageChannel } from 'node:worker_threads';
import { Wire } from '../../host/frame/bridge/wire';

const open: Wire[] = [];
afterEach(() => open.splice(0).forEach((wire) => wire.close()));

/** Two connected ends. Node's ports do what a browser's do, under a type of their own. */
const connected = (handle: (command: string, payload: unknown) => unknown, onTheme?: (attributes: Record<string, string>) => void) => {
  const { port1, port2 } = new MessageChannel();
  const frame = new Wire(port1 as unknown as MessagePort, () => undefined, onTheme);
  const page = new Wire(port2 as unknown as MessagePort, handle);
  open.push(frame, page);
  return { frame, page };
};

test('a command gets its answer', async () => {
  const { frame } = connected((command, payload) => ({ command, payload }));
  expect(await frame.command('invoke', { a: [1, null, 'x'], nested: { deep: true } })).toEqual({
    command: 'invoke',
    payload: { a: [1, null, 'x'], nested: { deep: true } },
  });
});

test('what the other end throws arrives as an error of the same name and message', async () => {
  const { frame } = connected(() => {
    throw new TypeError('not modelled');
  });
  await expect(frame.command('nope', undefined)).rejects.toMatchObject({ name: 'TypeError', message: 'not modelled' });
});

test('functions in payloads and answers can be called from the other end', async () => {
  const heard: unknown[] = [];
  const { frame } = connected(async (_command, payload) => {
    const { callback } = payload as { callback: (value: unknown) => Promise<unknown> };
    return { answer: await callback(2), unsubscribe: () => heard.push('gone') };
  });
  const reply = (await frame.command('on', { callback: (value: number) => value * 21 })) as {
    answer: number;
    unsubscribe: () => Promise<unknown>;
  };
  expect(reply.answer).toBe(42);
  await reply.unsubscribe();
  expect(heard).toEqual(['gone']);
});

test('answers find their own command, in whatever order they come', async () => {
  const { frame } = connected(
    (_command, payload) => new Promise((resolve) => setTimeout(() => resolve(payload), payload === 'slow' ? 20 : 0)),
  );
  expect(await Promise.all([frame.command('a', 'slow'), frame.command('b', 'fast')])).toEqual(['slow', 'fast']);
});

test('the page sets the theme of the frame', async () => {
  const themed = new Promise((resolve) => {
    const { page } = connected(() => undefined, resolve);
    page.setTheme({ 'data-color-mode': 'dark' });
  });
  expect(await themed).toEqual({ 'data-color-mode': 'dark' });
});
