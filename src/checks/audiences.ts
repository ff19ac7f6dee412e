import type { Value } from '../record/record';

/** What customers and agents are called in the languages of the site map; an audience is free text. */
const CUSTOMERS = /customer|client|kund|end ?user|endnutzer|anwender|utilisateur|usuario|cliente|顧客|お客様|客户|用户/i;
const AGENTS = /agent|service ?desk|help ?desk|support|staff|internal|intern|mitarbeit|equipo|équipe|personal|担当者|サポート|客服|内部/i;

/** Whether an audience names customers; an empty one names nobody. */
export const namesCustomers = (value: Value): boolean => value !== null && CUSTOMERS.test(value.text);
/** Whether an audience names those who do the work. */
export const namesAgents = (value: Value): boolean => value !== null && AGENTS.test(value.text);
