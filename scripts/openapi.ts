/**
 * Makes host/jira/openapi/jira.json and service-desk.json from Atlassian's OpenAPI documents of Jira and of Jira Service Management:
 * `node scripts/run.mjs scripts/openapi.ts JIRA.json SERVICE-DESK.json`.
 *
 * Only the operations that the stand-in for Jira models are kept, as bare facts: path, method, operation id, parameters, schemas and
 * classic scopes. Prose and examples are left out; a reference to a schema is kept only if its target is. A few documented
 * corrections make the document fit what Jira really answers (see `correct`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELLED, MODELLED_SERVICE_DESK } from '../host/jira/modelled';

type Schema = { [member: string]: unknown };
type Operation = {
  operationId: string;
  parameters?: Schema[];
  requestBody?: { content?: Record<string, { schema?: Schema }>; required?: boolean };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  'x-atlassian-oauth2-scopes'?: { state: string; scopes: string[] }[];
  /** Answers only to who asks for experimental operations in a header. */
  'x-experimental'?: boolean;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

/** Members of a schema that say something about values. Formats are left out: Jira's instants (`+0000`) are not RFC 3339. */
const MEANINGFUL = new Set([
  '$ref', 'type', 'properties', 'required', 'items', 'enum', 'additionalProperties', 'oneOf', 'anyOf', 'allOf', 'nullable', 'minimum', 'maximum', 'maxItems', 'minItems', 'maxLength', 'minLength', 'uniqueItems',
]); // prettier-ignore

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema without prose: `nullable` written as JSON Schema has it, an `allOf` around a single schema unwrapped. */
export const bare = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isObject(schema)) return schema;
  if (Array.isArray(schema['allOf']) && schema['allOf'].length === 1 && schema['properties'] === undefined) return bare(schema['allOf'][0]);
  const kept: Schema = {};
  for (const [member, value] of Object.entries(schema)) {
    if (!MEANINGFUL.has(member)) continue;
    if (member === 'properties' && isObject(value))
      kept['properties'] = Object.fromEntries(Object.entries(value).map(([name, property]) => [name, bare(property)]));
    else if (member === 'enum' || member === 'required') kept[member] = value;
    else if (member !== 'nullable') kept[member] = bare(value);
  }
  if (schema['nullable'] === true && typeof kept['type'] === 'string') kept['type'] = [kept['type'], 'null'];
  return kept;
};

const referencesIn = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) value.forEach((each) => referencesIn(each, found));
  else if (isObject(value)) {
    for (const [member, inner] of Object.entries(value)) {
      if (member === '$ref' && typeof inner === 'string') found.add(inner.replace('#/components/schemas/', ''));
      else referencesIn(inner, found);
    }
  }
};

const property = (schemas: Record<string, Schema>, schema: string, name: string, replacement: Schema): void => {
  const properties = schemas[schema]?.['properties'];
  if (isObject(properties) && name in properties) properties[name] = replacement;
};

/**
 * Where Jira's answers are known to differ from the document:
 *   - `from`, `to`, `fromString`, `toString` of a change are null for an empty value (Atlassian's own examples show it);
 *   - `created` of a history is epoch milliseconds in changelog/bulkfetch and a string elsewhere;
 *   - the value of an issue property is any JSON (the document describes a Java class);
 *   - the results of a JQL function call or a renderer are open objects.
 */
export const correct = (schemas: Record<string, Schema>): void => {
  for (const name of ['from', 'to', 'fromString', 'toString']) property(schemas, 'ChangeDetails', name, { type: ['string', 'null'] });
  property(schemas, 'Changelog', 'created', { type: ['string', 'number'] });
  property(schemas, 'EntityProperty', 'value', {});
  property(schemas, 'IssueBean', 'properties', {});
  if (schemas['JsonNode']) schemas['JsonNode'] = {};
};

/**
 * Classic scopes. Where an operation that writes has none, an app cannot do without the granular one (values of an app's own fields
 * take `write:app-data:jira`).
 */
const scopesOf = (from: Operation): { state: string; scopes: string[] }[] => {
  const all = (from['x-atlassian-oauth2-scopes'] ?? []).map(({ state, scopes }) => ({ state, scopes }));
  const current = all.filter(({ state }) => state === 'Current').slice(0, 1);
  const writing = all.filter(({ scopes }) => scopes.some((scope) => scope.startsWith('write:')));
  return current.some(({ scopes }) => scopes.length > 0) || writing.length === 0 ? current : writing.slice(0, 1);
};

/** The part of `source` that `operations` (`GET /rest/api/3/…`) name. Throws when one of them is not in the document. */
export const extract = (source: Document, operations: readonly string[]): Document => {
  const paths: Document['paths'] = {};
  for (const name of operations) {
    const [method = '', path = ''] = name.split(' ');
    const from = source.paths[path]?.[method.toLowerCase()];
    if (from === undefined) throw new Error(`Atlassian's document has no ${name}.`);
    const body = from.requestBody?.content?.['application/json']?.schema;
    const answers = Object.entries(from.responses ?? {})
      .filter(([status]) => status.startsWith('2'))
      .map(([status, answer]) => {
        const schema = answer.content?.['application/json']?.schema;
        return [status, schema === undefined ? {} : { content: { 'application/json': { schema: bare(schema) as Schema } } }] as const;
      });
    (paths[path] ??= {})[method.toLowerCase()] = {
      operationId: from.operationId,
      parameters: (from.parameters ?? []).map((each) => ({
        name: each['name'],
        in: each['in'],
        ...(each['required'] === true && { required: true }),
        schema: bare(each['schema']),
      })),
      ...(body !== undefined && {
        requestBody: {
          content: { 'application/json': { schema: bare(body) as Schema } },
          ...(from.requestBody?.required === true && { required: true }),
        },
      }),
      responses: Object.fromEntries(answers),
      'x-atlassian-oauth2-scopes': scopesOf(from),
      ...(from['x-experimental'] === true && { 'x-experimental': true }),
    };
  }
  const schemas: Record<string, Schema> = {};
  const found = new Set<string>();
  referencesIn(paths, found);
  for (const name of found) {
    schemas[name] = bare(source.components.schemas[name]) as Schema;
    if (schemas[name] === undefined) throw new Error(`Schema ${name} is referred to but not there.`);
    correct(schemas);
    referencesIn(schemas[name], found);
  }
  return { paths, components: { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))) } };
};

const [, script, ...documents] = process.argv;
const extracts = [
  { file: 'jira.json', operations: MODELLED },
  { file: 'service-desk.json', operations: MODELLED_SERVICE_DESK },
];
if (script?.endsWith('openapi.ts') && documents.length === extracts.length)
  for (const [at, { file, operations }] of extracts.entries()) {
    const extracted = extract(JSON.parse(readFileSync(documents[at] ?? '', 'utf8')) as Document, operations);
    writeFileSync(join(process.cwd(), 'host/jira/openapi', file), `${JSON.stringify(extracted)}\n`);
  }
