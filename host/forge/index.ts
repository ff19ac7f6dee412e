/** The Forge platform around the app: build, manifest check, the process its functions run in, the proxy between them and the services. */
export { assembleHost } from './assemble-host';
export type { HostParts } from './assemble-host';
export { buildApp } from './build';
export type { BuildOptions, BuiltApp } from './build';
export { fullContext } from './context';
export type { ContextOptions } from './context';
export { appFields, appIdOf, appPermissions, extensionAri } from './extension-ari';
export { createFunctionHost } from './function-host';
export type { FunctionHostOptions } from './function-host';
export { modulesOf, readManifest } from './manifest';
export type { AppManifest } from './manifest';
export { checkManifest, checkManifests } from './manifest-check';
export type { ManifestProblem } from './manifest-check';
