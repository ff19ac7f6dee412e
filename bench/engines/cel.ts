import { Environment } from '@marcbachmann/cel-js';
import type { Engine } from './engine';
import type { Formula, View } from './question';

/** https://github.com/marcbachmann/cel-js: Google's Common Expression Language; each question is parsed once. */
export const cel: Engine = {
  name: '@marcbachmann/cel-js',
  lacks: () => null,
  prepare(questions) {
    const environment = new Environment({ unlistedVariablesAreDyn: true });
    const expressions = questions.map(({ id, formula }) => ({ id, holds: environment.parse(written(formula)) as (view: View) => unknown }));
    return {
      yes(view) {
        const found = new Set<string>();
        for (const { id, holds } of expressions) if (holds(view) === true) found.add(id);
        return found;
      },
    };
  },
};

function written(formula: Formula): string {
  if ('all' in formula) return joined(formula.all, ' && ', 'true');
  if ('any' in formula) return joined(formula.any, ' || ', 'false');
  if ('not' in formula) return `!${written(formula.not)}`;
  if ('yes' in formula) return formula.yes;
  if ('text' in formula) return `(${formula.text} in ${JSON.stringify(formula.in)})`;
  // Numbers of the view are doubles, as all of JavaScript's are.
  if ('least' in formula) return `(${formula.least} >= ${formula.n.toFixed(1)})`;
  return `(${formula.instant} <= ${formula.noLaterThan}${formula.plus === 0 ? '' : ` + ${formula.plus.toFixed(1)}`})`;
}

const joined = (parts: readonly Formula[], sign: string, empty: string): string =>
  parts.length === 0 ? empty : `(${parts.map(written).join(sign)})`;
