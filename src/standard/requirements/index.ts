import { context } from './context';
import { leadership } from './leadership';
import { planning } from './planning';
import { support } from './support';
import { operationControl } from './operation-control';
import { operationPortfolio } from './operation-portfolio';
import { operationRelationships } from './operation-relationships';
import { operationSupply } from './operation-supply';
import { operationChange } from './operation-change';
import { operationTransition } from './operation-transition';
import { operationResolution } from './operation-resolution';
import { operationAssurance } from './operation-assurance';
import { performance } from './performance';
import { improvement } from './improvement';

export type { Requirement, RequirementKind } from './requirement';

/** All requirements, in the order of the standard. */
export const requirements = [
  ...context,
  ...leadership,
  ...planning,
  ...support,
  ...operationControl,
  ...operationPortfolio,
  ...operationRelationships,
  ...operationSupply,
  ...operationChange,
  ...operationTransition,
  ...operationResolution,
  ...operationAssurance,
  ...performance,
  ...improvement,
] as const;
export type RequirementId = (typeof requirements)[number]['id'];
