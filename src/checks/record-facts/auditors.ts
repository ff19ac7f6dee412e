import { isRead, valueAt } from '../../record/timeline';
import { clauses, processes } from '../../standard/index';
import type { Fact } from '../facts';
import { missing } from '../truth';

export const auditorsIndependent: Fact = {
  name: 'no auditor owns an audited process',
  denied: 'an auditor owns a process that was audited',
  needs: [['field:auditor']],
  fields: ['auditedClauses', 'auditor'],
  settings: ['processOwners'],
  holds(subject, at) {
    const auditors = subject.field('auditor');
    if (!isRead(auditors)) return missing(auditors);
    const value = valueAt(auditors, at, subject.known);
    if (value === null || value === 'unknown') return 'unknown';
    const who = value.members.length > 0 ? value.members : value.id === null ? [] : [value.id];
    if (who.length === 0) return 'unknown';
    const owned = Object.entries(subject.settings.processOwners ?? {}).flatMap(([process, owner]) =>
      who.includes(owner) ? [process] : [],
    );
    if (owned.length === 0) return 'yes';
    const scope = subject.field('auditedClauses');
    const audited = isRead(scope) ? valueAt(scope, at, subject.known) : 'unknown';
    if (audited === null || audited === 'unknown') return 'unknown';
    const parts = audited.text.split(/[,;\n]/).map((part) => part.trim().toLowerCase());
    const covered = parts.map((part) => (part === '' ? [] : processesOf(part)));
    if (covered.some((ids) => ids?.some((id) => owned.includes(id)))) return 'no';
    return covered.includes(null) ? 'unknown' : 'yes';
  },
};

/** The processes a name stands for: a process by its name or key, a clause by the number it begins with. Null: nobody can say. */
function processesOf(part: string): readonly string[] | null {
  const number = /^(?:clause )?(\d+(?:\.\d+)*)\b/.exec(part)?.[1];
  if (number === undefined) {
    const found = processes.find(({ id, name }) => id === part || name.toLowerCase() === part);
    return found ? [found.id] : null;
  }
  if (!clauses.some((clause) => clause.number === number)) return null;
  return processes.flatMap(({ id, clause }) => (isWithin(number, clause) || isWithin(clause, number) ? [id] : []));
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`);
