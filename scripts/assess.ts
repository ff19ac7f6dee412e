import { assessSite } from './assess-site';

/** `npm run assess`: the app over a site archive, without a browser. Ctrl-C ends it and leaves no half-written file. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

void assessSite(process.argv.slice(2), process, { stop: stop.signal }).then((code) => process.exit(code));
