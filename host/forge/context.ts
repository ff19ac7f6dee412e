import { extensionAri } from './extension-ari';
import { INSTALLATION } from './invocation';
import type { AppManifest, ManifestModule } from './manifest';
import { scopesOf } from './manifest';

export interface ContextOptions {
  accountId: string;
  module: { type: string; module: ManifestModule };
  /** What the place in Jira adds: issue, project, gadget configuration. */
  extension?: Record<string, unknown>;
  siteUrl: string;
  cloudId: string;
  timeZone: string;
  locale?: string;
  colorMode?: 'light' | 'dark';
  /** One mounted module; the same module twice on a page has two. */
  localId?: string;
}

/** Product context as `view.getContext()` gives it (FullContext in @forge/bridge 7); resolvers get the same beside their payload. */
export const fullContext = (manifest: AppManifest, options: ContextOptions): Record<string, unknown> => {
  const { module, type } = options.module;
  const { environmentId } = INSTALLATION;
  return {
    accountId: options.accountId,
    cloudId: options.cloudId,
    localId: options.localId ?? extensionAri(manifest, module.key),
    moduleKey: module.key,
    environmentId,
    environmentType: 'DEVELOPMENT',
    siteUrl: options.siteUrl,
    locale: options.locale ?? 'en-US',
    timezone: options.timeZone,
    theme: { colorMode: options.colorMode ?? 'light' },
    surfaceColor: null,
    license: null,
    userAccess: { enabled: true, hasAccess: true },
    permissions: { scopes: scopesOf(manifest), external: manifest.permissions?.external ?? {} },
    extension: { type, ...options.extension },
  };
};
