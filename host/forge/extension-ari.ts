import type { AppField, AppPermission } from '../seams';
import { INSTALLATION } from './invocation';
import { modulesOf } from './manifest';
import type { AppManifest } from './manifest';

/** The app's id without what stands before it in manifest.yml. */
export const appIdOf = (manifest: AppManifest): string => manifest.app.id.split('/').pop() ?? '';

/** By which Atlassian names a module of an app in one of its environments; a permission goes by it in Jira's REST API. */
export const extensionAri = (manifest: AppManifest, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${appIdOf(manifest)}/${INSTALLATION.environmentId}/static/${moduleKey}`;

const GRANTS = ['none', 'all', 'jira-administrators'] as const;

/**
 * The global permissions that an app brings (manifest reference, Jira global permission: form of the key, default grants). A manifest
 * that grants nothing by default grants to nobody.
 */
export const appPermissions = (manifest: AppManifest): AppPermission[] =>
  modulesOf(manifest, 'jira:globalPermission').map((module) => ({
    key: extensionAri(manifest, module.key),
    moduleKey: module.key,
    name: typeof module['name'] === 'string' ? module['name'] : module.key,
    description: typeof module['description'] === 'string' ? module['description'] : '',
    defaultGrants: GRANTS.filter((grant) => Array.isArray(module['defaultGrants']) && module['defaultGrants'].includes(grant)),
  }));

/**
 * The custom fields that an app brings (manifest reference, Jira custom field). Throws for what the host does not model: fields that
 * people write, and values other than numbers, strings and lists of them.
 */
export const appFields = (manifest: AppManifest): AppField[] =>
  modulesOf(manifest, 'jira:customField').map((module): AppField => {
    const { key, name, type: value, collection = 'none' } = module;
    if (module['readOnly'] !== true || (value !== 'number' && value !== 'string') || (collection !== 'none' && collection !== 'list'))
      throw new Error(`manifest.yml: the host models read-only custom fields of numbers, strings and lists of them; '${key}' is another`);
    return {
      type: extensionAri(manifest, key),
      name: typeof name === 'string' ? name : key,
      value,
      list: collection === 'list',
    };
  });
