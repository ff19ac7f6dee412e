import type { ConformanceQuery, PeriodUnit } from '../../src/contract';

/** What a gadget was set to. Dashboards keep it; the key names therefore never change their meaning. */
export type GadgetConfiguration = { process: string; projects: string[]; unit: PeriodUnit };

/** Periods in a gadget's trend (design/product.md: a trend over 12 periods). */
export const PERIODS = 12;

/** What a gadget shows before anybody has set it. */
export const DEFAULT_CONFIGURATION: GadgetConfiguration = { process: 'incident-management', projects: [], unit: 'month' };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads stored settings. Anything missing or unknown falls back to the default, so that an old gadget never breaks. */
export function configurationOf(stored: unknown): GadgetConfiguration {
  if (!isObject(stored)) return DEFAULT_CONFIGURATION;
  const { process, projects, unit } = stored;
  return {
    process: typeof process === 'string' && process !== '' ? process : DEFAULT_CONFIGURATION.process,
    projects: Array.isArray(projects) ? projects.filter((id): id is string => typeof id === 'string' && id !== '') : [],
    unit: unit === 'quarter' ? 'quarter' : 'month',
  };
}

/** The question a gadget asks. */
export const queryOf = (configuration: GadgetConfiguration): ConformanceQuery => ({ ...configuration, count: PERIODS });

/**
 * Ticks a project on or off. In: the project ids of the configuration, where none means all. Out: the same with `project` toggled.
 */
export const toggled = (projects: readonly string[], project: string): string[] =>
  projects.includes(project) ? projects.filter((id) => id !== project) : [...projects, project];
