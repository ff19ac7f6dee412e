import { smsGovernanceChecks } from './sms-governance';
import { riskManagementChecks } from './risk-management';
import { objectivesManagementChecks } from './objectives-management';
import { resourceAndCompetenceManagementChecks } from './resource-and-competence-management';
import { documentedInformationManagementChecks } from './documented-information-management';
import { knowledgeManagementChecks } from './knowledge-management';
import { operationalControlChecks } from './operational-control';
import { serviceDeliveryChecks } from './service-delivery';
import { servicePlanningChecks } from './service-planning';
import { controlOfOtherPartiesChecks } from './control-of-other-parties';
import { serviceCatalogueManagementChecks } from './service-catalogue-management';
import { assetManagementChecks } from './asset-management';
import { configurationManagementChecks } from './configuration-management';
import { businessRelationshipManagementChecks } from './business-relationship-management';
import { serviceLevelManagementChecks } from './service-level-management';
import { supplierManagementChecks } from './supplier-management';
import { budgetingAndAccountingChecks } from './budgeting-and-accounting';
import { demandManagementChecks } from './demand-management';
import { capacityManagementChecks } from './capacity-management';
import { changeManagementChecks } from './change-management';
import { serviceDesignAndTransitionChecks } from './service-design-and-transition';
import { releaseAndDeploymentManagementChecks } from './release-and-deployment-management';
import { incidentManagementChecks } from './incident-management';
import { serviceRequestManagementChecks } from './service-request-management';
import { problemManagementChecks } from './problem-management';
import { serviceAvailabilityManagementChecks } from './service-availability-management';
import { serviceContinuityManagementChecks } from './service-continuity-management';
import { informationSecurityManagementChecks } from './information-security-management';
import { performanceEvaluationChecks } from './performance-evaluation';
import { internalAuditChecks } from './internal-audit';
import { managementReviewChecks } from './management-review';
import { serviceReportingChecks } from './service-reporting';
import { correctiveActionChecks } from './corrective-action';
import { continualImprovementChecks } from './continual-improvement';
import type { Check } from '../check';

/** Every check there is, process by process in the order of the standard. */
export const checks: readonly Check[] = [
  ...smsGovernanceChecks,
  ...riskManagementChecks,
  ...objectivesManagementChecks,
  ...resourceAndCompetenceManagementChecks,
  ...documentedInformationManagementChecks,
  ...knowledgeManagementChecks,
  ...operationalControlChecks,
  ...serviceDeliveryChecks,
  ...servicePlanningChecks,
  ...controlOfOtherPartiesChecks,
  ...serviceCatalogueManagementChecks,
  ...assetManagementChecks,
  ...configurationManagementChecks,
  ...businessRelationshipManagementChecks,
  ...serviceLevelManagementChecks,
  ...supplierManagementChecks,
  ...budgetingAndAccountingChecks,
  ...demandManagementChecks,
  ...capacityManagementChecks,
  ...changeManagementChecks,
  ...serviceDesignAndTransitionChecks,
  ...releaseAndDeploymentManagementChecks,
  ...incidentManagementChecks,
  ...serviceRequestManagementChecks,
  ...problemManagementChecks,
  ...serviceAvailabilityManagementChecks,
  ...serviceContinuityManagementChecks,
  ...informationSecurityManagementChecks,
  ...performanceEvaluationChecks,
  ...internalAuditChecks,
  ...managementReviewChecks,
  ...serviceReportingChecks,
  ...correctiveActionChecks,
  ...continualImprovementChecks,
];
