import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { modulesOf, scopesOf } from '../manifest';
import type { AppManifest } from '../manifest';
import type { ManifestProblem } from './index';
import { exportsOf, importsUnder } from './source-facts';

/** Forge's own life-cycle events, which need no scope: /events-reference/life-cycle. */
const LIFECYCLE_EVENTS = ['avi:forge:installed:app', 'avi:forge:upgraded:app', 'avi:forge:uninstalled:app', 'avi:forge:preuninstall:app'];

/** Every event name that @forge/manifest knows. */
const knownEvents = (): Set<string> => {
  const requireHere = createRequire(__filename);
  const file = resolve(requireHere.resolve('@forge/manifest'), '../mapping/product-event-to-scope-mapping.json');
  const { mapping } = JSON.parse(readFileSync(file, 'utf8')) as { mapping: { productEvent: string }[] };
  return new Set([...LIFECYCLE_EVENTS, ...mapping.map((entry) => entry.productEvent)]);
};

const error = (message: string, place = 'manifest.yml'): ManifestProblem => ({ level: 'error', place, message });

/** What Atlassian's linters let through (facts collected by breaking manifests on purpose), with the remedy in each message. */
export const ownChecks = (appDir: string, manifest: AppManifest): ManifestProblem[] => {
  const problems: ManifestProblem[] = [];
  const events = knownEvents();
  for (const trigger of modulesOf(manifest, 'trigger')) {
    for (const event of trigger.events ?? []) {
      if (!events.has(event)) problems.push(error(`trigger '${trigger.key}' asks for the event '${event}', which Forge does not have`));
    }
  }

  const source = join(appDir, 'src');
  const imports = importsUnder(source);
  const importer = (name: string): string | null => {
    const file = imports.get(name);
    return file === undefined ? null : relative(appDir, file);
  };
  for (const storage of ['@forge/kvs', '@forge/sql']) {
    const file = importer(storage);
    if (file && !scopesOf(manifest).includes('storage:app'))
      problems.push(error(`${storage} is used, and the scope 'storage:app' is missing`, file));
  }
  const uiKit1 = importer('@forge/ui');
  if (uiKit1) problems.push(error('@forge/ui (UI Kit 1) has been removed from Forge; use Custom UI', uiKit1));

  for (const { key, handler } of modulesOf(manifest, 'function')) {
    const [module = '', name = ''] = String(handler).split('.');
    const exported = exportsOf(source, module);
    if (exported && !exported.has(name)) problems.push(error(`function '${key}': src/${module} does not export '${name}'`));
  }
  const consumed = new Set<string>();
  for (const consumer of modulesOf(manifest, 'consumer')) {
    const queue = String(consumer.queue);
    if (consumed.has(queue)) problems.push(error(`two consumers for the queue '${queue}'`));
    consumed.add(queue);
  }
  return problems;
};
