import type { FieldRole } from '../../record/vocabulary';
import type { FieldSigns, FieldVocabulary } from './field-role';
import { agreementFields } from './field-roles/agreement';
import { changeFields } from './field-roles/change';
import { changePlanFields } from './field-roles/change-plan';
import { documentFields } from './field-roles/document';
import { improvementFields } from './field-roles/improvement';
import { incidentFields } from './field-roles/incident';
import { objectiveFields } from './field-roles/objective';
import { partyFields } from './field-roles/party';
import { platformFields } from './field-roles/platform';
import { problemFields } from './field-roles/problem';
import { releaseFields } from './field-roles/release';
import { reportFields } from './field-roles/report';
import { reviewFields } from './field-roles/review';
import { riskFields } from './field-roles/risk';
import { securityFields } from './field-roles/security';
import { serviceFields } from './field-roles/service';
import { transitionFields } from './field-roles/transition';

/** What recognises the field of each role; names and types of the roles are in src/record/vocabulary. */
export const fieldRoles: FieldVocabulary = {
  ...platformFields,
  ...incidentFields,
  ...problemFields,
  ...changeFields,
  ...changePlanFields,
  ...releaseFields,
  ...transitionFields,
  ...riskFields,
  ...securityFields,
  ...reviewFields,
  ...reportFields,
  ...improvementFields,
  ...serviceFields,
  ...agreementFields,
  ...partyFields,
  ...documentFields,
  ...objectiveFields,
};

/** The signs of a role, whatever the role. */
export const fieldSigns = (role: FieldRole): FieldSigns => fieldRoles[role];
