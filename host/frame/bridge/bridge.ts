/**
 * First script in every frame. Defines `__bridge.callBridge`, the one thing that @forge/bridge needs from its surroundings (it is
 * looked up while that package loads, so this must run before the app's bundle), and hands one end of the wire to the page around.
 */
import { Wire } from './wire';

declare global {
  // `var` because only that declares a property of globalThis.
  var __bridge: { callBridge: (command: string, payload?: unknown) => Promise<unknown> } | undefined;
}

const { port1, port2 } = new MessageChannel();

const applyTheme = (attributes: Record<string, string>): void => {
  if (!document.querySelector('link[data-forge-tokens]')) {
    // A style sheet of our own origin: the frame's policy allows it without any exception.
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/__bridge__/tokens.css';
    link.dataset['forgeTokens'] = '';
    document.head.append(link);
  }
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
};

const wire = new Wire(
  port1,
  (command) => {
    throw new Error(`The page may not send the command ${command} to a frame.`);
  },
  applyTheme,
);

globalThis.__bridge = { callBridge: (command, payload) => wire.command(command, payload) };
parent.postMessage({ forgeBridge: 1 }, '*', [port2]);
