/**
 * Atlaskit asks Atlassian's feature flag service, which neither server nor pages here have, and says so on the console. This answers
 * "off" to every flag, in the place where Jira puts its own answers (`@atlaskit/platform-feature-flags`, the global it reads).
 */
const FLAGS_GLOBAL = '__PLATFORM_FEATURE_FLAGS__';

/** Switches all of Atlaskit's feature flags off. */
export const switchFlagsOff = (): void => {
  const holder = globalThis as Record<string, unknown>;
  holder[FLAGS_GLOBAL] = { ...(holder[FLAGS_GLOBAL] as object | undefined), booleanResolver: () => false };
};
