import type { SchemaField, SchemaIssueType, SchemaLinkType, SchemaOption, SchemaProject, SchemaStatus } from '../mapping/site-schema';
import { arrayOf, idOf, numberOf, objectOf, stringOf, type Json } from './json';

/** The parts of a site out of Jira's JSON: a list of one, or an empty one for what is in no shape that Jira uses. None of these throws. */

export function typeWithStatuses(value: unknown): { id: string; statuses: string[] }[] {
  const type = objectOf(value);
  const id = idOf(type?.['id']);
  return id === null ? [] : [{ id, statuses: arrayOf(type?.['statuses']).flatMap((one) => idOf(objectOf(one)?.['id']) ?? []) }];
}

export function project(value: unknown): SchemaProject[] {
  const json = objectOf(value);
  const id = idOf(json?.['id']);
  if (json === null || id === null) return [];
  const key = stringOf(json['key']) ?? id;
  const types = Array.isArray(json['issueTypes']) ? json['issueTypes'].flatMap((one) => idOf(objectOf(one)?.['id']) ?? []) : null;
  const base = {
    id,
    key,
    name: stringOf(json['name']) ?? key,
    projectTypeKey: stringOf(json['projectTypeKey']) ?? '',
    style: stringOf(json['style']) ?? 'classic',
  };
  return [types === null ? base : { ...base, issueTypes: types.map((one) => ({ id: one })) }];
}

/** Types, statuses and fields of a team-managed project carry it as their scope. */
function scopeOf(json: Json): { projectId?: string } {
  const id = idOf(objectOf(objectOf(json['scope'])?.['project'])?.['id']);
  return id === null ? {} : { projectId: id };
}

export function issueType(value: unknown): SchemaIssueType[] {
  const json = objectOf(value);
  const named = option(value)[0];
  if (json === null || named === undefined) return [];
  return [{ ...named, subtask: json['subtask'] === true, hierarchyLevel: numberOf(json['hierarchyLevel']) ?? 0, ...scopeOf(json) }];
}

export function status(value: unknown): SchemaStatus[] {
  const json = objectOf(value);
  const named = option(value)[0];
  if (json === null || named === undefined) return [];
  const key = objectOf(json['statusCategory'])?.['key'];
  return [{ ...named, categoryKey: key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'undefined', ...scopeOf(json) }];
}

export function option(value: unknown): SchemaOption[] {
  const json = objectOf(value);
  const id = idOf(json?.['id']);
  const name = stringOf(json?.['name']);
  return id === null || name === null ? [] : [{ id, name }];
}

export function field(value: unknown): SchemaField[] {
  const json = objectOf(value);
  const named = option(value)[0];
  if (json === null || named === undefined) return [];
  const schema = objectOf(json['schema']);
  const type = stringOf(schema?.['type']);
  const custom = stringOf(schema?.['custom']);
  const items = stringOf(schema?.['items']);
  const described = type === null ? {} : { schema: { type, ...(custom === null ? {} : { custom }), ...(items === null ? {} : { items }) } };
  return [{ ...named, custom: json['custom'] === true, ...described, ...scopeOf(json) }];
}

export function linkType(value: unknown): SchemaLinkType[] {
  const json = objectOf(value);
  const named = option(value)[0];
  const inward = stringOf(json?.['inward']);
  const outward = stringOf(json?.['outward']);
  return named === undefined || inward === null || outward === null ? [] : [{ ...named, inward, outward }];
}
