import { Ajv, type AnySchemaObject } from 'ajv';
import { noSums, type Engine } from './engine';
import type { Formula } from './question';

/** https://ajv.js.org: JSON Schema compiled to JavaScript. Two members are compared by its extension `$data`, which JSON Schema has not. */
export const ajv: Engine = {
  name: 'ajv',
  lacks: noSums,
  prepare(questions) {
    const compiler = new Ajv({ $data: true, strict: false });
    const validators = questions.map(({ id, formula }) => ({ id, holds: compiler.compile(schemaOf(formula)) }));
    return {
      yes(view) {
        const found = new Set<string>();
        for (const { id, holds } of validators) if (holds(view)) found.add(id);
        return found;
      },
    };
  },
};

function schemaOf(formula: Formula): AnySchemaObject {
  if ('all' in formula) return formula.all.length === 0 ? {} : { allOf: formula.all.map(schemaOf) };
  if ('any' in formula) return formula.any.length === 0 ? { not: {} } : { anyOf: formula.any.map(schemaOf) };
  if ('not' in formula) return { not: schemaOf(formula.not) };
  if ('yes' in formula) return member(formula.yes, { const: true });
  if ('text' in formula) return member(formula.text, { enum: formula.in });
  if ('least' in formula) return member(formula.least, { minimum: formula.n });
  return member(formula.instant, { maximum: { $data: `1/${formula.noLaterThan}` } });
}

const member = (name: string, schema: AnySchemaObject): AnySchemaObject => ({ properties: { [name]: schema } });
