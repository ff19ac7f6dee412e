import { compile, type Condition } from '../../src/checks/condition';
import { NOW } from '../../src/checks/truth';
import type { FieldRole, RecordEvent } from '../../src/checks/vocabulary';
import { isRead } from '../../src/record/timeline';
import { NEVER, type Beyond, type Formula, type Moment, type Reading } from './question';

/** Thrown inside the translation where a check asks for more than a flat view can hold. */
export class Beyonds extends Error {
  constructor(readonly beyond: Beyond) {
    super(beyond);
  }
}

export const AS_IT_IS: Moment = { name: 'now', of: () => NOW };

/** Collects what formulas read of the view. */
export class Translator {
  readonly readings = new Map<string, Reading>();

  /** A condition as it stood at a moment. What stood at a deadline comes as a yes/no: none of the engines has a history. */
  condition(condition: Condition, moment: Moment): Formula {
    if ('all' in condition) return { all: condition.all.map((one) => this.condition(one, moment)) };
    if ('any' in condition) return { any: condition.any.map((one) => this.condition(one, moment)) };
    if ('not' in condition) return { not: this.condition(condition.not, moment) };
    if ('fact' in condition || 'activeUser' in condition || 'resolves' in condition) throw new Beyonds('code');
    if ('via' in condition && condition.via !== undefined) throw new Beyonds('followed');
    if ('everIn' in condition) throw new Beyonds('history');
    if ('within' in condition || 'notPast' in condition || 'notBefore' in condition) throw new Beyonds('calendar');
    if ('link' in condition && (condition.state ?? 'any') !== 'any') throw new Beyonds('followed');
    if (moment !== AS_IT_IS) return this.stood(condition, moment);
    if ('reached' in condition) return this.noLater(condition.reached, 'now', 0);
    if ('link' in condition) return { least: this.links(condition.link), n: condition.min ?? 1 };
    return 'set' in condition ? this.stood(condition, moment) : this.isOne(condition.role, condition.in, condition.ifUnmapped === true);
  }

  /** A yes/no that was worked out from the history beforehand. */
  stood(condition: Condition, moment: Moment): Formula {
    const test = compile(condition);
    return {
      yes: this.reads(`${moment.name} ${JSON.stringify(condition)}`, (subject) => test.holds(subject, moment.of(subject)) === 'yes'),
    };
  }

  /** An event came no later than another, or than some time after it. */
  noLater(event: RecordEvent, than: RecordEvent | 'now', plus: number): Formula {
    return { instant: this.instant(event), noLaterThan: this.instant(than), plus };
  }

  /** Whether the site map gives the record what it takes to tell an event. */
  tells(event: RecordEvent): Formula {
    return { yes: this.reads(`tells ${event}`, (subject) => subject.tells(event)) };
  }

  private instant(event: RecordEvent | 'now'): string {
    return this.reads(`at ${event}`, (subject) => {
      const at = event === 'now' ? subject.now : subject.at(event);
      return typeof at === 'number' ? at : NEVER;
    });
  }

  private links(roles: readonly string[]): string {
    return this.reads(`links ${roles.join(' ')}`, ({ record }) => record.links.filter(({ role }) => roles.includes(role)).length);
  }

  /** By option key, else by the text as Jira shows it, as src/checks does. */
  private isOne(role: FieldRole, options: readonly string[], orUnmapped: boolean): Formula {
    const option = this.reads(`option ${role}`, (subject) => {
      const field = subject.field(role);
      return isRead(field) ? (field.present?.option ?? '') : '';
    });
    const text = this.reads(`text ${role}`, (subject) => {
      const field = subject.field(role);
      return isRead(field) ? (field.present?.text.trim().toLowerCase() ?? '') : '';
    });
    const unmapped: Formula = { yes: this.reads(`unmapped ${role}`, (subject) => subject.field(role) === 'unmapped') };
    const is: Formula = {
      any: [
        { text: option, in: options },
        { text, in: options.map((one) => one.toLowerCase()) },
      ],
    };
    return orUnmapped ? { any: [unmapped, is] } : is;
  }

  /** Names in a view are identifiers, as CEL has to be able to write them. */
  private reads(name: string, read: Reading): string {
    const identifier = name.replace(/[^A-Za-z0-9]+/g, '_');
    this.readings.set(identifier, read);
    return identifier;
  }
}
