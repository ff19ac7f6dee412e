export type { SiteMap, KindMap, FieldMap, LinkMap } from './site-map';
export type { ReadPlan } from './read-plan';
export type { SiteSchema } from './site-schema';
export type { Proposal, Reason } from './propose';
export { proposeSiteMap } from './propose';
export { parseSiteMap } from './parse';
export { exportSiteMap } from './export';
export { kindOf } from './kind-of';
export { planFor } from './plan-for';
