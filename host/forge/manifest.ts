import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FUNCTION_LIMITS } from './limits';

export interface ManifestFunction {
  key: string;
  handler: string;
  timeoutSeconds?: number;
}

/** An entry under `modules`; which members it has depends on its type. */
export interface ManifestModule {
  key: string;
  function?: string;
  resolver?: { function?: string };
  resource?: string;
  title?: string;
  events?: string[];
  filter?: { ignoreSelf?: boolean; expression?: string };
  queue?: string;
  interval?: string;
  handler?: string;
  [member: string]: unknown;
}

/** manifest.yml, as far as the host reads it. */
export interface AppManifest {
  app: { id: string; runtime: { name: string; memoryMB?: number } };
  modules: Record<string, ManifestModule[]>;
  resources?: { key: string; path: string; entry?: Record<string, string> }[];
  permissions?: {
    scopes?: string[];
    content?: { styles?: string[]; scripts?: string[] };
    external?: { fetch?: { backend?: (string | { address?: string; remote?: string })[]; client?: unknown } };
  };
}

/** Reads `manifest.yml` of an app folder. Throws when it is not YAML; whether it is right is for checkManifest to say. */
export const readManifest = (appDir: string): AppManifest => parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')) as AppManifest;

/** The app's modules of one type; empty when there are none. */
export const modulesOf = (manifest: AppManifest, type: string): readonly ManifestModule[] => manifest.modules[type] ?? [];

export const functionOf = (manifest: AppManifest, functionKey: string): ManifestFunction | undefined =>
  modulesOf(manifest, 'function').find((entry) => entry.key === functionKey) as ManifestFunction | undefined;

/** The module with this key and its type. */
export const moduleByKey = (manifest: AppManifest, key: string): { type: string; module: ManifestModule } | undefined => {
  for (const [type, entries] of Object.entries(manifest.modules)) {
    if (type === 'function' || type === 'sql') continue;
    const module = entries.find((entry) => entry.key === key);
    if (module) return { type, module };
  }
  return undefined;
};

/** Queue consumers and schedules may run long; everything that a person or an event waits for may not. */
export const isLongRunning = (manifest: AppManifest, functionKey: string): boolean =>
  ['consumer', 'scheduledTrigger'].some((type) => modulesOf(manifest, type).some((entry) => entry.function === functionKey));

/** Time limit of a function in milliseconds, by who calls it and what the manifest allows it. */
export const timeoutOf = (manifest: AppManifest, functionKey: string): number => {
  if (!isLongRunning(manifest, functionKey)) return FUNCTION_LIMITS.interactiveSeconds * 1000;
  const seconds = functionOf(manifest, functionKey)?.timeoutSeconds ?? FUNCTION_LIMITS.longRunningDefaultSeconds;
  return Math.min(seconds, FUNCTION_LIMITS.longRunningMaxSeconds) * 1000;
};

export const scopesOf = (manifest: AppManifest): readonly string[] => manifest.permissions?.scopes ?? [];
