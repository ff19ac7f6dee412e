import { SETTINGS } from '../checks';
import type { SiteSettings } from '../record/settings';

/** The settings as the pages call them; those a check can wait for by the name that the check says. */
export const SETTING_NAMES: Readonly<Record<keyof SiteSettings, { readonly name: string }>> = {
  timeZone: { name: 'Time zone' },
  assessFrom: { name: 'Assess from' },
  workingTime: { name: 'Working time' },
  approvalSource: { name: 'Where approvals are read from' },
  excludedResolutions: { name: 'Resolutions that are left out' },
  priorityMatrix: SETTINGS.priorityMatrix,
  majorIncidentRule: SETTINGS.majorIncidentRule,
  escalationRules: SETTINGS.escalationRules,
  incidentEscalateAfter: SETTINGS.incidentEscalateAfter,
  problemEscalateAfter: SETTINGS.problemEscalateAfter,
  complaintEscalateAfter: SETTINGS.complaintEscalateAfter,
  topManagement: SETTINGS.topManagement,
  placeholders: { name: 'Texts that count as empty' },
  noneTexts: { name: 'Texts that count as an explicit none' },
  tolerance: { name: 'Tolerance by severity' },
  changeCategoriesPreApproved: { name: 'Changes approved beforehand' },
  attributesPerTier: SETTINGS.attributesPerTier,
  processOwners: SETTINGS.processOwners,
  clusterSize: SETTINGS.clusterSize,
  registerReview: SETTINGS.registerReview,
  waiverMaximumDays: { name: 'Longest waiver, in days' },
  checks: { name: 'Checks' },
};
