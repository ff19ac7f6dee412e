import type { Part } from '../part';
import { SMS_FIELDS } from './fields';
import { tellClause10 } from './records/clause-10';
import { tellClause6 } from './records/clause-6';
import { tellClause82 } from './records/clause-8-2';
import { tellClause87 } from './records/clause-8-7';
import { tellClause9 } from './records/clause-9';
import { tellClause832 } from './records/clause-8-3-2';
import { tellClause833 } from './records/clause-8-3-3';
import { tellClause84To86 } from './records/clause-8-4-to-8-6';
import { tellArticles } from './registers/articles';
import { tellAssurance } from './registers/assurance';
import { tellConfiguration } from './registers/configuration';
import { tellContext } from './registers/context';
import { tellCustomers } from './registers/customers';
import { tellDocuments } from './registers/documents';
import { tellServices } from './registers/services';
import { tellSuppliers } from './registers/suppliers';
import { ISSUE_TYPES, LINK_TYPES, PROJECTS, SMS_PEOPLE, SMS_TEAM, STATUSES, WORKFLOWS } from './site';
import { smsSettings } from './settings';
import { Book } from './tell';

export * from './known-answers';
export { smsSettings } from './settings';

/** Registers first, then the records that name them, then what follows from other records. */
const CHAPTERS: readonly ((book: Book) => void)[] = [
  ...[tellContext, tellDocuments, tellServices, tellSuppliers, tellConfiguration, tellCustomers, tellAssurance, tellArticles],
  ...[tellClause6, tellClause82, tellClause832, tellClause833, tellClause84To86, tellClause87, tellClause10, tellClause9],
];

/** The management-system side of the story: registers, reviews, audits, risks, improvements. */
export const sms: Part = {
  fields: SMS_FIELDS,
  statuses: STATUSES,
  issueTypes: ISSUE_TYPES,
  linkTypes: LINK_TYPES,
  projects: PROJECTS,
  workflows: WORKFLOWS,
  resolutions: ['Done', "Won't Do"],
  people: SMS_PEOPLE,
  groups: { 'sms-team': SMS_TEAM },
  settings: smsSettings,
  stories: () => {
    const book = new Book();
    for (const chapter of CHAPTERS) chapter(book);
    return book.drafts;
  },
};
