export { assessRecord, contributionsOf, outcomesOf, packRecord, type Finding, type Packed } from './assess-record';
export type { Circumstances } from './bench-of';
export { unpackContributions } from './contributions';
export { packOutcomes, unpackOutcomes, type OutcomeName } from './pack';
export { emptyTally, rollUp, sumOf, tallyChecks, tallyRequirements, type OutcomeGroup, type Tally } from './tally';
export { shareOf, type Share } from './share';
export { DEFAULT_TOLERANCE, standingOf, type Findings, type RequirementVerdict } from './verdict';
export { DOCUMENT_CHECK, documentFindings, documentKey, survey, type SiteFinding } from './survey';
export {
  standingOfSite,
  type ClauseStanding,
  type Evidence,
  type RequirementStanding,
  type StandardStanding,
  type Standing,
} from './standing';
export { kindsOf, worldFrom, worldOf, type MappedKinds } from './world-of';
export { hintsOf } from './hints';
export {
  concerns,
  findingWaivers,
  namesService,
  servicesOf,
  waivedChecks,
  withWaivers,
  type FindingWaiver,
  type WaivedOutcomes,
  type WaiverOfFinding,
} from './waivers';
export { arrivalOf, pathOf, type Arrival, type BypassPath, type Circumstance } from './bypass';
