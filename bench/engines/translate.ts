import type { Check } from '../../src/checks/check';
import type { Condition } from '../../src/checks/condition';
import type { Subject } from '../../src/checks/subject';
import type { Expect } from '../../src/checks/templates/expect';
import type { FieldsBy } from '../../src/checks/templates/fields-by';
import type { Lifecycle } from '../../src/checks/templates/lifecycle';
import type { LinkBy } from '../../src/checks/templates/link-by';
import { deadlineOf, lateness, type Timing } from '../../src/checks/templates/timing';
import { NOW } from '../../src/checks/truth';
import type { Duration } from '../../src/record/duration';
import { AS_IT_IS, Beyonds, Translator } from './conditions';
import type { Beyond, Formula, Moment, Question } from './question';

/** A check as a question whose yes is our met and whose no is our gap, on a record of which we can say either; or why it cannot be put. */
export function questionOf({ id, ask, appliesWhen }: Check): Question | Beyond {
  if (ask === null) return 'code';
  const translator = new Translator();
  try {
    const asked = askedBy(translator, ask.template, ask.params);
    const formula: Formula = appliesWhen === null ? asked : { all: [translator.condition(appliesWhen, AS_IT_IS), asked] };
    return { id, formula, readings: translator.readings };
  } catch (error) {
    if (error instanceof Beyonds) return error.beyond;
    throw error;
  }
}

function askedBy(translator: Translator, template: string, params: unknown): Formula {
  switch (template) {
    case 'FIELDS_BY':
      return fieldsBy(translator, params as FieldsBy);
    case 'LINK_BY':
      return linkBy(translator, params as LinkBy);
    case 'EXPECT':
      return expectation(translator, params as Expect);
    case 'LIFECYCLE':
      return lifecycle(translator, params as Lifecycle);
    case 'ACTIONS_TRACKED':
      throw new Beyonds('followed');
    // An event read from a date without a time lasts as long as its day.
    case 'PATH':
      throw new Beyonds('calendar');
    // APPROVAL, DECISION_AFTER, AFTER, TRACE, ESCALATION, NOTIFICATION: all of them look at who did what when.
    default:
      throw new Beyonds('history');
  }
}

function fieldsBy(translator: Translator, params: FieldsBy): Formula {
  const { roles, mode, explicitNone = false, alternatives, orLink, mustBe } = params;
  if (params.checklist !== undefined) throw new Beyonds('code');
  if (params.orComment !== undefined || params.after !== undefined || params.notDefault !== undefined) throw new Beyonds('history');
  const each = roles.map((role): Condition => {
    const options = mustBe?.[role];
    const lists = alternatives?.[role] ?? [];
    const links = orLink?.[role];
    return {
      any: [
        options === undefined ? { set: role, explicitNone } : { role, in: options },
        ...lists.map((list): Condition => ({ all: list.map((other) => ({ set: other, explicitNone })) })),
        ...(links === undefined ? [] : [{ link: links }]),
      ],
    };
  });
  return inTimeOrLate(translator, mode === 'any' ? { any: each } : { all: each }, params);
}

function linkBy(translator: Translator, params: LinkBy): Formula {
  const { link, state, min, orFixVersion = false, orRoles = [] } = params;
  const linked: Condition = { link, ...(state === undefined ? {} : { state }), ...(min === undefined ? {} : { min }) };
  const roles = [...orRoles, ...(orFixVersion ? (['fixVersions'] as const) : [])];
  return inTimeOrLate(translator, { any: [linked, ...roles.map((role) => ({ set: role }))] }, params);
}

/** At the deadline, or later where that is still worth something. */
function inTimeOrLate(translator: Translator, condition: Condition, timing: Timing): Formula {
  const { by, grace, retroactive, lateUntil } = timing;
  const name = `${by} ${grace?.value ?? 0} ${grace?.unit ?? ''} ${retroactive === undefined ? '' : 'or retroactively'}`;
  const deadline = deadlineOf(timing);
  const late = (subject: Subject, at: number): number => lateness(subject, lateUntil, at, () => 'no').at;
  const inTime: Moment = {
    name,
    of(subject) {
      const limit = deadline(subject);
      if (typeof limit === 'object') return limit.running ? NOW : limit.at;
      // Nobody knows when it began: what counts then is what stood when it ended.
      return limit === 'unknown' ? late(subject, 0) : NOW;
    },
  };
  const first = translator.condition(condition, inTime);
  if (lateUntil === undefined) return first;
  const afterwards: Moment = { name: `${name} until ${lateUntil}`, of: (subject) => late(subject, inTime.of(subject)) };
  return { any: [first, translator.condition(condition, afterwards)] };
}

function expectation(translator: Translator, params: Expect): Formula {
  const { expect, judgedAt, noneDeclared } = params;
  const moment: Moment =
    judgedAt === undefined
      ? AS_IT_IS
      : {
          name: `when ${judgedAt}`,
          of(subject) {
            const at = subject.at(judgedAt);
            return typeof at === 'number' ? at : NOW;
          },
        };
  const holds = translator.condition(expect, moment);
  if (noneDeclared === undefined) return holds;
  return { any: [holds, translator.condition({ set: noneDeclared, explicitNone: true }, AS_IT_IS)] };
}

function lifecycle(translator: Translator, params: Lifecycle): Formula {
  const { reach, needResolution = false, outcomeRole, closeWithin, noOpenLinks } = params;
  if (noOpenLinks !== undefined) throw new Beyonds('followed');
  const ended: Formula = { any: [translator.noLater(reach, 'now', 0), translator.noLater('rejected', 'now', 0)] };
  const all: Formula[] = [ended];
  if (needResolution) all.push(translator.condition({ set: 'resolution' }, AS_IT_IS));
  if (outcomeRole !== undefined) all.push(translator.condition({ set: outcomeRole }, AS_IT_IS));
  if (closeWithin !== undefined)
    all.push({
      any: [{ not: translator.noLater('closed', 'now', 0) }, translator.noLater(reach, 'resolved', millisecondsIn(closeWithin))],
    });
  return { all };
}

const UNITS: Readonly<Partial<Record<Duration['unit'], number>>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

function millisecondsIn({ value, unit }: Duration): number {
  const milliseconds = UNITS[unit];
  if (milliseconds === undefined) throw new Beyonds('calendar');
  return value * milliseconds;
}
