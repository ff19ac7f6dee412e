import type { Duration } from '../record/duration';
import type { CheckSetting, SiteSettings } from '../record/settings';
import { asksSite, type Ask, type Check, type RecordTemplate, type SiteAsk, type SiteTemplate } from './check';
import { actionsTracked } from './templates/actions-tracked';
import { after } from './templates/after';
import { approval } from './templates/approval';
import { coverage } from './templates/coverage';
import { decisionAfter } from './templates/decision-after';
import { escalation } from './templates/escalation';
import { expectation } from './templates/expect';
import { fieldsBy } from './templates/fields-by';
import { lifecycle } from './templates/lifecycle';
import { linkBy } from './templates/link-by';
import { notification } from './templates/notification';
import { path } from './templates/path';
import { plannedInterval } from './templates/planned-interval';
import { ratio } from './templates/ratio';
import { trace } from './templates/trace';
import { tunablesOf, withParams } from './tunables';

export { tunablesOf, type Tunable } from './tunables';

/** A template takes parameters of its own form; those of a check were its own, and what a site sets has their types. */
type Make = (params: never) => Ask | SiteAsk;

const TEMPLATES: Readonly<Record<RecordTemplate | SiteTemplate, Make>> = {
  FIELDS_BY: fieldsBy,
  LINK_BY: linkBy,
  APPROVAL: approval,
  PATH: path,
  TRACE: trace,
  LIFECYCLE: lifecycle,
  ESCALATION: escalation,
  NOTIFICATION: notification,
  AFTER: after,
  EXPECT: expectation,
  DECISION_AFTER: decisionAfter,
  ACTIONS_TRACKED: actionsTracked,
  PLANNED_INTERVAL: plannedInterval,
  RATIO: ratio,
  COVERAGE: coverage,
};

const known = new WeakMap<CheckSetting, Map<Check, Check>>();

/**
 * A check as the site has set it: with its severity and parameters; the check itself where the site has set neither. A parameter that the
 * check does not have is left alone, as the next version of the app may have taken it away.
 */
export function tuned(check: Check, settings: Pick<SiteSettings, 'checks'>): Check {
  const setting = settings.checks?.[check.id];
  if (setting === undefined || (setting.severity === undefined && setting.params === undefined)) return check;
  let made = known.get(setting);
  if (!made) known.set(setting, (made = new Map()));
  let own = made.get(check);
  if (!own) made.set(check, (own = withSetting(check, setting)));
  return own;
}

function withSetting(check: Check, { severity = check.severity, params = {} }: CheckSetting): Check {
  const keys = new Set(tunablesOf(check).map(({ key }) => key));
  const set = Object.fromEntries(Object.entries<number | Duration>(params).filter(([key]) => keys.has(key)));
  const asks = check.site ?? check.ask;
  if (asks === null || Object.keys(set).length === 0) return { ...check, severity };
  const ask = TEMPLATES[asks.template](withParams(asks.params, set) as never);
  // What is looked at stays the same: no parameter that a site may set says what is asked.
  if (!asksSite(ask)) return { ...check, severity, ask };
  const { member } = ask;
  return member === null ? { ...check, severity, site: ask } : { ...check, severity, applies: member.applies, ask: member.ask, site: ask };
}
