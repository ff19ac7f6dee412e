import { isUsable } from '../../record/site-rules';
import { isRead, valueAt } from '../../record/timeline';
import type { Fact } from '../facts';
import { missing, type Truth } from '../truth';

export const attributesOfTierFilled: Fact = {
  name: 'the attributes your rules ask for are filled in',
  denied: 'an attribute your rules ask for is empty',
  needs: [['field:criticality']],
  fields: ['criticality'],
  settings: ['attributesPerTier'],
  holds(subject, at) {
    const tier = subject.field('criticality');
    if (!isRead(tier)) return missing(tier);
    const value = valueAt(tier, at, subject.known);
    // Without a tier nobody can say what your rules ask for.
    if (value === null || value === 'unknown') return 'unknown';
    const rules = subject.settings.attributesPerTier;
    if (!rules) return 'unknown';
    let result: Truth = 'yes';
    for (const role of rules[value.option ?? value.text] ?? []) {
      const field = subject.field(role);
      const held = isRead(field) ? valueAt(field, at, subject.known) : 'unknown';
      if (held === 'unknown') result = 'unknown';
      else if (!isUsable(held, subject.rules)) return 'no';
    }
    return result;
  },
};
