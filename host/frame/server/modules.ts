import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleType, SiteModule } from '../contract';

const MOUNTABLE: readonly ModuleType[] = [
  ...([
    'jira:issuePanel',
    'jira:issueContext',
    'jira:dashboardGadget',
    'jira:projectPage',
    'jira:projectSettingsPage',
    'jira:adminPage',
  ] as const),
];

type Resource = { key: string; path: string; entry?: Record<string, string> };

/** A member of a manifest, which is parsed YAML of any shape, or undefined. */
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The resources of a manifest with their folders, absolute. */
export const resourcesOf = (
  manifest: Record<string, unknown>,
  root: string,
): Map<string, { folder: string; entries: Record<string, string> }> =>
  new Map(
    list(manifest['resources']).map((resource) => {
      const { key, path, entry } = resource as Resource;
      return [key, { folder: join(root, path), entries: entry ?? {} }];
    }),
  );

/** Addresses of all HTML entries by resource name: `ui/gadget` → `http://…/ui/gadget.html`. */
export const entriesOf = (manifest: Record<string, unknown>, root: string, frameUrl: string): Record<string, string> =>
  Object.fromEntries(
    [...resourcesOf(manifest, root)].flatMap(([key, { entries }]) =>
      Object.entries(entries).map(([name, file]) => [`${key}/${name}`, `${frameUrl}/${key}/${file}`]),
    ),
  );

/** The app's id without what stands before it in the manifest. */
export const appIdOf = (manifest: Record<string, unknown>): string => text(member(manifest['app'], 'id'))?.split('/').pop() ?? '';

/** What people call the app. A manifest has no name; Forge keeps the one it was registered with, here it is the package's. */
export const appNameOf = (root: string): string => {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name?: string };
  return name === undefined ? 'The app' : name.replace(/^./, (first) => first.toUpperCase());
};

/** The scopes that the manifest asks for. */
export const scopesOf = (manifest: Record<string, unknown>): string[] =>
  list(member(manifest['permissions'], 'scopes')).filter((scope) => typeof scope === 'string');

/**
 * The modules of a manifest that the pages can mount.
 * @param frameUrl origin that serves the resources, without a slash at the end
 * @throws Error when a module names a resource or an entry that the manifest does not have
 */
export const modulesOf = (manifest: Record<string, unknown>, root: string, frameUrl: string): SiteModule[] => {
  const entries = entriesOf(manifest, root, frameUrl);
  const address = (reference: string, module: string): string => {
    const url = entries[reference];
    if (url === undefined) throw new Error(`manifest.yml: module ${module} names the resource "${reference}", which is not there.`);
    return url;
  };
  return MOUNTABLE.flatMap((type) =>
    list(member(manifest['modules'], type)).map((module): SiteModule => {
      const key = text(member(module, 'key')) ?? '';
      const icon = /^resource:([^;]+);(.+)$/.exec(text(member(module, 'icon')) ?? text(member(module, 'thumbnail')) ?? '');
      const edit = text(member(member(module, 'edit'), 'resource'));
      return {
        type,
        key,
        title: text(member(module, 'title')) ?? key,
        label: text(member(module, 'label')),
        description: text(member(module, 'description')),
        iconUrl: icon ? `${frameUrl}/${icon[1]}/${icon[2]}` : null,
        entryUrl: address(text(member(module, 'resource')) ?? '', key),
        editUrl: edit === null ? null : address(edit, key),
        useAsConfig: member(module, 'useAsConfig') === true,
        useAsGetStarted: member(module, 'useAsGetStarted') === true,
      };
    }),
  );
};
