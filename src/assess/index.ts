export { assessRecord, outcomesOf, type Circumstances, type Finding } from './assess-record';
export { packOutcomes, unpackOutcomes, type OutcomeName } from './pack';
export { emptyTally, rollUp, tallyChecks, tallyRequirements, type OutcomeGroup, type Tally } from './tally';
export { shareOf, type Share } from './share';
export { DEFAULT_TOLERANCE, verdictOf, type RequirementVerdict } from './verdict';
export { hintsOf } from './hints';
