import { Engine as RulesEngine, type NestedCondition } from 'json-rules-engine';
import { noSums, type Engine } from './engine';
import type { Formula } from './question';

/** https://github.com/CacheControl/json-rules-engine: rules as JSON, one run for all rules, always asynchronous. */
export const jsonRulesEngine: Engine = {
  name: 'json-rules-engine',
  lacks: noSums,
  prepare(questions) {
    const engine = new RulesEngine(
      questions.map(({ id, formula }) => ({ conditions: { all: [conditionOf(formula)] }, event: { type: id } })),
    );
    return {
      async yes(view) {
        const { events } = await engine.run(view);
        return new Set(events.map(({ type }) => type));
      },
    };
  },
};

function conditionOf(formula: Formula): NestedCondition {
  if ('all' in formula) return { all: formula.all.map(conditionOf) };
  if ('any' in formula) return { any: formula.any.map(conditionOf) };
  if ('not' in formula) return { not: conditionOf(formula.not) };
  if ('yes' in formula) return { fact: formula.yes, operator: 'equal', value: true };
  if ('text' in formula) return { fact: formula.text, operator: 'in', value: [...formula.in] };
  if ('least' in formula) return { fact: formula.least, operator: 'greaterThanInclusive', value: formula.n };
  return { fact: formula.instant, operator: 'lessThanInclusive', value: { fact: formula.noLaterThan } };
}
