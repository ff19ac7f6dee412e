import Ajv, { type ValidateFunction } from 'ajv';
import platform from './openapi/jira.json';
import serviceDesk from './openapi/service-desk.json';
import { isObject } from './reply';

/** How an operation of Atlassian's document is asked. */
export interface Operation {
  /** Atlassian's operation id. */
  readonly id: string;
  /** `GET /rest/api/3/…` with the names of the path parameters in braces. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Answers only to who asks for it by a header. */
  readonly experimental: boolean;
  /** Changes something on the site, which its scopes tell. */
  readonly writes: boolean;
}

type Schema = { [member: string]: unknown };
interface Described {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } }; required?: boolean };
  responses: Record<string, { content?: { 'application/json': { schema: Schema } } }>;
  'x-atlassian-oauth2-scopes': { scopes: string[] }[];
  'x-experimental'?: boolean;
}

type Document = { paths: Record<string, Record<string, Described>>; components: { schemas: Schema } };

interface Route extends Operation {
  /** Whose document it stands in: two documents may give one name to different schemas. */
  readonly of: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly described: Described;
}

const spaceOf = (of: string, strict: boolean): string => `${of}-${strict ? 'asked' : 'answered'}`;

/** Requests strictly: a schema that lists its members takes no others. Answers leniently: Jira hands over more than it documents. */
const adjusted = (schema: unknown, of: string, strict: boolean): unknown => {
  if (Array.isArray(schema)) return schema.map((each) => adjusted(each, of, strict));
  if (!isObject(schema)) return schema;
  const result: Schema = {};
  for (const [member, value] of Object.entries(schema)) {
    if (member === 'properties' && isObject(value))
      result[member] = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, adjusted(each, of, strict)]));
    else if (member === '$ref') result[member] = String(value).replace('#/components/schemas/', `${spaceOf(of, strict)}#/`);
    else if (member === 'additionalProperties' && value === false && !strict) continue;
    else result[member] = adjusted(value, of, strict);
  }
  if (strict && isObject(schema['properties']) && schema['additionalProperties'] === undefined) result['additionalProperties'] = false;
  return result;
};

/** Both documents as they were extracted; what stands in them is checked against Atlassian's by the tests. */
const DOCUMENTS: Readonly<Record<string, Document>> = {
  jira: platform as unknown as Document,
  'service-desk': serviceDesk as unknown as Document,
};

const WRITING = /^(write|delete|manage):/;

/** A first element stands for all of a list: validating every issue of a page would cost more than answering. */
const sampled = (body: unknown): unknown => {
  if (Array.isArray(body)) return body.slice(0, 1);
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([member, value]) => [member, Array.isArray(value) && value.length > 1 ? value.slice(0, 1) : value]),
  );
};

/** Requests and answers against Atlassian's OpenAPI documents (the extracts in openapi/). */
export class JiraDocument {
  readonly #ajv = new Ajv({ strict: false, validateFormats: false, allowUnionTypes: true });
  readonly #routes: Route[] = [];
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor() {
    for (const [of, { paths, components }] of Object.entries(DOCUMENTS)) {
      for (const strict of [true, false]) {
        const schemas = adjusted(components.schemas, of, strict) as Record<string, Schema>;
        this.#ajv.addSchema({ $id: spaceOf(of, strict), ...schemas });
      }
      for (const [path, methods] of Object.entries(paths))
        for (const [method, described] of Object.entries(methods)) this.#routes.push(routeOf(of, method.toUpperCase(), path, described));
    }
    const open = (route: Route): number => route.segments.filter((segment) => segment.startsWith('{')).length;
    this.#routes.sort((a, b) => open(a) - open(b));
  }

  /** The operation of a request and its path parameters; fixed paths come before paths with parameters. */
  match(method: string, path: string): { operation: Operation; params: Record<string, string> } | undefined {
    const asked = path.replace(/\/$/, '').split('/');
    for (const route of this.#routes) {
      if (route.method !== method || route.segments.length !== asked.length) continue;
      const params: Record<string, string> = {};
      const fits = route.segments.every((segment, position) => {
        const given = asked[position] ?? '';
        if (!segment.startsWith('{')) return segment === given;
        params[segment.slice(1, -1)] = decodeURIComponent(given);
        return given !== '';
      });
      if (fits) return { operation: route, params };
    }
    return undefined;
  }

  /** Reads the query by the types of the parameters. `wrong` lists everything that breaks the document. */
  readQuery(operation: Operation, query: URLSearchParams): { values: Record<string, unknown>; wrong: string[] } {
    const parameters = this.#described(operation).parameters.filter((each) => each.in === 'query');
    const values: Record<string, unknown> = {};
    const wrong: string[] = [];
    for (const name of new Set(query.keys())) {
      const parameter = parameters.find((each) => each.name === name);
      if (parameter === undefined) {
        wrong.push(`query parameter ${name} is not known`);
        continue;
      }
      const type = parameter.schema['type'];
      const items = isObject(parameter.schema['items']) ? parameter.schema['items']['type'] : 'string';
      const given = query.getAll(name);
      const read = (text: string, as: unknown): unknown =>
        as === 'integer' && /^-?\d+$/.test(text) ? Number(text) : as === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
      values[name] =
        type === 'array'
          ? given
              .flatMap((each) => each.split(','))
              .filter((each) => each !== '')
              .map((each) => read(each, items))
          : read(given[0] ?? '', type);
      const validate = this.#validator(operation, `query ${name}`, parameter.schema, true);
      if (!validate(values[name])) wrong.push(`query parameter ${name} ${this.#ajv.errorsText(validate.errors, { dataVar: '' })}`);
    }
    for (const { name, required } of parameters)
      if (required === true && !(name in values)) wrong.push(`query parameter ${name} is missing`);
    return { values, wrong };
  }

  checkRequest(operation: Operation, body: unknown): string[] {
    const expected = this.#described(operation).requestBody;
    if (expected === undefined)
      return body === undefined || (isObject(body) && Object.keys(body).length === 0) ? [] : ['a body is not expected'];
    if (body === undefined) return expected.required === true ? ['the body is missing'] : [];
    const validate = this.#validator(operation, 'body', expected.content['application/json'].schema, true);
    if (validate(body)) return [];
    const extra = validate.errors
      ?.map(({ params }) => (params as Record<string, unknown>)['additionalProperty'])
      .find((each) => each !== undefined);
    return [`${this.#ajv.errorsText(validate.errors, { dataVar: 'body' })}${extra === undefined ? '' : `: ${String(extra)}`}`];
  }

  /** Of lists at the top of the answer only the first element is looked at (`sampled`). */
  checkResponse(operation: Operation, status: number, body: unknown): string[] {
    const answer = this.#described(operation).responses[String(status)];
    if (answer === undefined) return [`status ${status} is not in the document`];
    const schema = answer.content?.['application/json'].schema;
    if (schema === undefined || body === undefined) return [];
    const validate = this.#validator(operation, String(status), schema, false);
    return validate(sampled(body)) ? [] : [this.#ajv.errorsText(validate.errors, { dataVar: 'answer' })];
  }

  #described(operation: Operation): Described {
    return (operation as Route).described;
  }

  #validator(operation: Operation, part: string, schema: Schema, strict: boolean): ValidateFunction {
    const key = `${operation.name} ${part}`;
    let validate = this.#compiled.get(key);
    if (validate === undefined)
      this.#compiled.set(key, (validate = this.#ajv.compile(adjusted(schema, (operation as Route).of, strict) as Schema)));
    return validate;
  }
}

const routeOf = (of: string, method: string, path: string, described: Described): Route => {
  const scopes = described['x-atlassian-oauth2-scopes'][0]?.scopes ?? [];
  return {
    ...{ of, method, id: described.operationId, name: `${method} ${path}`, scopes, segments: path.split('/'), described },
    experimental: described['x-experimental'] === true,
    writes: scopes.some((scope) => WRITING.test(scope)),
  };
};
