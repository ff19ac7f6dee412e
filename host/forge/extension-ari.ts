import type { AppPermission } from '../seams';
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
