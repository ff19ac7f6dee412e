import type { FieldRole } from '../../record/vocabulary';
import type { FieldSigns, FieldVocabulary } from './field-role';
import { changeFields } from './field-roles/change';
import { documentFields } from './field-roles/document';
import { improvementFields } from './field-roles/improvement';
import { incidentFields } from './field-roles/incident';
import { partyFields } from './field-roles/party';
import { platformFields } from './field-roles/platform';
import { releaseFields } from './field-roles/release';
import { reviewFields } from './field-roles/review';
import { riskFields } from './field-roles/risk';
import { serviceFields } from './field-roles/service';
import { transitionFields } from './field-roles/transition';

/** What recognises the field of each role; names and types of the roles are in src/record/vocabulary. */
export const fieldRoles: FieldVocabulary = {
  ...platformFields,
  ...incidentFields,
  ...changeFields,
  ...releaseFields,
  ...transitionFields,
  ...riskFields,
  ...reviewFields,
  ...improvementFields,
  ...serviceFields,
  ...partyFields,
  ...documentFields,
};

/** The signs of a role, whatever the role. */
export const fieldSigns = (role: FieldRole): FieldSigns => fieldRoles[role];
