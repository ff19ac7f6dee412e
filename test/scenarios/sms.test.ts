import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IssueJson } from '../../host/archive';
import { DEMO_NOW, buildDemo, demoArchive, demoSettings, storyKey } from '../../host/scenarios/demo';
import { buildIssues } from '../../host/scenarios/demo/build';
import { Draft } from '../../host/scenarios/demo/draft';
import { demoVocabulary } from '../../host/scenarios/demo/parts';
import { documentAnswers, intervalAnswers, setAnswers, sms, smsAnswers } from '../../host/scenarios/demo/sms';
import { SMS_FIELDS } from '../../host/scenarios/demo/sms/fields';
import { ISSUE_TYPES } from '../../host/scenarios/demo/sms/site';
import { assessRecord, documentFindings, documentKey, survey, worldOf, type SiteFinding } from '../../src/assess';
import { checkById, checks, type RecordKind } from '../../src/checks';
import { surveyed } from '../../src/assess/survey';
import { documentRequirements } from '../../src/checks/document-check';
import { issueTypesOf, projectsByKind } from '../../src/mapping';
import { endOfMonth } from '../../src/record/periods';
import type { RecordFacts } from '../../src/record/record';
import { factsAt } from '../../src/record/rewind';
import { readArchive, type ReadArchive } from './judged';

const issues = (): IssueJson[] => buildDemo().issues.filter(({ key }) => /^(SMS|KB)-/.test(key));
const at = (text: unknown): number => Date.parse(String(text).replace('+0000', 'Z'));

let reading: ReadArchive;
const byKey = new Map<string, RecordFacts>();
beforeAll(async () => {
  reading = await readArchive(demoArchive(), demoSettings);
  for await (const record of reading.records()) byKey.set(record.key, record);
  await reading.close();
});

/** The kinds of the management system: those whose issue types the part brings. */
const myKinds = (): readonly string[] => {
  const ids = new Set(ISSUE_TYPES.map((name) => demoVocabulary.issueType(name).id));
  return Object.entries(reading.map.kinds).flatMap(([kind, sources]) => (issueTypesOf(sources).some((id) => ids.has(id)) ? [kind] : []));
};

describe('the part', () => {
  test('tells about five hundred issues of fifty types', () => {
    const counted = new Map<string, number>();
    for (const draft of sms.stories()) counted.set(draft.start.type ?? '', (counted.get(draft.start.type ?? '') ?? 0) + 1);
    expect([...counted.keys()].sort()).toEqual([...ISSUE_TYPES].sort());
    expect(ISSUE_TYPES).toHaveLength(51);
    const all = [...counted.values()].reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(400);
    expect(all).toBeLessThan(550);
  });

  test('is the same on every call', () => {
    expect(JSON.stringify(issues())).toBe(JSON.stringify(issues()));
  });

  test('tells nothing after the export', () => {
    for (const { key, fields, changelog } of issues()) {
      const comments = (fields.comment as { comments: { created: string }[] }).comments;
      for (const instant of [
        fields.created,
        fields.updated,
        ...changelog.histories.map(({ created }) => created),
        ...comments.map(({ created }) => created),
      ])
        // prettier-ignore
        expect([key, instant, at(instant) <= DEMO_NOW]).toEqual([key, instant, true]);
    }
  });

  /** Days of what has happened. Reviews to come, ends of contracts and due dates lie ahead by nature. */
  test.each(['lastMeasuredOn', 'awarenessConfirmedOn', 'approvedOn', 'versionDate', 'lastReviewedOn', 'evaluatedOn', 'agreedOn'])(
    'no %s lies ahead',
    (role) => {
      const { id } = demoVocabulary.field(role);
      const days = issues().flatMap(({ fields }) => (typeof fields[id] === 'string' ? [fields[id]] : []));
      expect(days.length).toBeGreaterThan(3);
      for (const day of days) expect(Date.parse(day)).toBeLessThan(DEMO_NOW);
    },
  );

  test('cannot tell a field that nobody brings, nor one that the issue does not carry', () => {
    const build = (values: Record<string, string>) => (): unknown =>
      buildIssues(
        [new Draft({ project: 'SMS', type: 'Risk', at: DEMO_NOW, reporter: 'smsOwner', summary: 'Fire', values })],
        demoVocabulary,
      );
    expect(build({ riskRating: 'Low' })).not.toThrow();
    expect(build({ noSuchField: 'Low' })).toThrow(/noSuchField/);
    expect(build({ chair: 'director' })).toThrow(/not on SMS\/Risk/);
  });

  test('agents see the articles, not the management system', () => {
    const browse = (key: string): readonly string[] => sms.projects.find((project) => project.key === key)?.browse ?? [];
    expect(browse('KB')).toContain('service-desk-agents');
    expect(browse('SMS')).not.toContain('service-desk-agents');
    for (const group of ['service-desk-managers', 'top-management', 'jira-administrators']) expect(browse('SMS')).toContain(group);
  });
});

describe('what the app makes of it', () => {
  /** Short names that are not the role's own. */
  const ROLES: Readonly<Record<string, string>> = {
    services: 'affectedServices',
    category: 'classification',
    noImprovement: 'noImprovementReason',
    noEscalation: 'noEscalationReason',
  };

  test('its proposal gives every role the field that the stories tell it by, and no field two roles of ours', () => {
    const proposed = Object.keys(SMS_FIELDS).map((name) => [name, reading.map.fields[ROLES[name] ?? name]?.fields]);
    expect(proposed).toEqual(Object.entries(SMS_FIELDS).map(([name, { id }]) => [name, [id]]));
  });

  test('its proposal knows every issue type, and knows every status by its name', () => {
    expect(ISSUE_TYPES.filter((name) => !Object.values(reading.map.kinds).some((kind) => issueTypesOf(kind).includes(demoVocabulary.issueType(name).id)))).toEqual([]); // prettier-ignore
    for (const [key, { statuses }] of Object.entries(sms.workflows)) {
      const type = demoVocabulary.issueType(key.split('/')[1] ?? '').id;
      const kind = Object.values(reading.map.kinds).find((sources) => issueTypesOf(sources).includes(type));
      const known = Object.values(kind?.statuses ?? {}).flat();
      for (const status of statuses) expect([key, status, known.includes(demoVocabulary.status(status).id)]).toEqual([key, status, true]);
    }
  });

  test('every issue is read as a record', () => {
    expect(issues().filter(({ key }) => !byKey.has(key)).map(({ key }) => key)).toEqual([]); // prettier-ignore
  });
});

describe('the tables of known answers', () => {
  const outcomes = (id: string): Set<string> =>
    new Set([...smsAnswers, ...intervalAnswers, ...setAnswers].filter(({ check }) => check === id).map(({ outcome }) => outcome));
  const missing = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => (['met', 'gap'] as const).filter((outcome) => !outcomes(id).has(outcome)).map((outcome) => `${id} ${outcome}`));

  test('hold met and gap for every check asked of a record of our kinds', () => {
    const mine = new Set(myKinds());
    const ids = checks.filter(({ level, kinds }) => level === 'record' && kinds.some((kind) => mine.has(kind))).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(40);
    expect(missing(ids)).toEqual([]);
  });

  test('hold met and gap for every check of a register', () => {
    const ids = checks.filter(({ level }) => level === 'register').map(({ id }) => id);
    expect(ids).toHaveLength(50);
    expect(missing(ids)).toEqual([]);
  });

  test('hold a month with a gap and a month that is met for every planned interval', () => {
    const ids = checks.filter(({ site }) => site?.template === 'PLANNED_INTERVAL').map(({ id }) => id);
    expect(ids).toHaveLength(27);
    expect(missing(ids)).toEqual([]);
    for (const id of ids) {
      const months = intervalAnswers.filter(({ check, member }) => check === id && member === null);
      expect([id, new Set(months.map(({ outcome }) => outcome))]).toEqual([id, new Set(['gap', 'met'])]);
    }
  });

  test('hold every requirement that takes a document', () => {
    expect(documentAnswers.map(({ requirement }) => requirement).sort()).toEqual([...documentRequirements].sort());
  });

  test('name stories that are told, checks that exist, and nothing twice', () => {
    for (const { story } of smsAnswers) expect(storyKey(story)).toMatch(/^(SMS|KB)-\d+$/);
    for (const { member } of intervalAnswers) if (member !== null) expect(storyKey(member)).toMatch(/^SMS-\d+$/);
    for (const { check } of [...smsAnswers, ...intervalAnswers, ...setAnswers])
      expect([check, checkById(check)?.id]).toEqual([check, check]);
    const lines = smsAnswers.map(({ story, check }) => `${story} ${check}`);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('the known answers', () => {
  const worldOfThese = (records: readonly RecordFacts[], now: number): ReturnType<typeof worldOf> =>
    worldOf(
      records.flatMap((record) => factsAt(record, now) ?? []),
      { now, settings: reading.map.settings },
      projectsByKind(reading.map),
    );
  const worldAt = (now: number): ReturnType<typeof worldOf> => worldOfThese([...byKey.values()], now);
  const endOf = (month: string): number => Math.min(reading.now, endOfMonth(month, reading.map.settings.timeZone) - 1);
  /** The outcome of one member: that of the whole where it is the only entry of its register. */
  const alone = (check: string, month: string, member: string): SiteFinding['outcome'] | undefined => {
    const key = storyKey(member);
    const kind = byKey.get(key)?.kind;
    const mine = new Set(myKinds());
    const records = [...byKey.values()].filter((one) => mine.has(one.kind) && (one.kind !== kind || one.key === key));
    const asked = checkById(check);
    return asked === null ? undefined : surveyed(asked, worldOfThese(records, endOf(month))).outcome;
  };
  const surveys = new Map<string, Record<string, SiteFinding>>();
  const surveyOf = (month: string): Record<string, SiteFinding> => {
    const known = surveys.get(month);
    if (known !== undefined) return known;
    const made = survey(worldAt(endOf(month)));
    surveys.set(month, made);
    return made;
  };
  let now: ReturnType<typeof worldOf>;
  beforeAll(() => {
    now = worldAt(reading.now);
  });

  test.each(smsAnswers.map((answer) => [answer.story, answer.check, answer.late ? 'met, late' : answer.outcome, answer.why]))(
    '%s: %s is %s, because %s',
    (story, check, expected) => {
      const record = byKey.get(storyKey(story));
      if (record === undefined) throw new Error(`"${story}" was not read.`);
      const findings = assessRecord(record, { now: reading.now, settings: reading.map.settings, world: now });
      const finding = findings.find((one) => one.check.id === check);
      const answer = finding?.late === true ? `${finding.outcome}, late` : String(finding?.outcome);
      expect(`${answer} (${answer === expected ? '' : (finding?.sentence ?? '')})`).toBe(`${expected} ()`);
    },
  );

  test.each(intervalAnswers.map(({ check, month, member, outcome, why }) => [check, month, member ?? 'the whole', outcome, why] as const))(
    '%s at the end of %s, %s: %s, because %s',
    (check, month, member, expected) => {
      expect(member === 'the whole' ? surveyOf(month)[check]?.outcome : alone(check, month, member)).toBe(expected);
    },
  );

  test.each(setAnswers.map(({ check, member, outcome, why }) => [check, member, outcome, why] as const))(
    '%s of %s is %s, because %s',
    (check, member, expected) => {
      expect(surveyOf('2026-10')[check]?.missingNames.includes(member)).toBe(expected === 'gap');
    },
  );

  test.each(documentAnswers.map(({ requirement, outcome, why }) => [requirement, outcome, why] as const))(
    'the document of %s is %s: %s',
    (requirement, expected) => {
      expect(documentFindings(now)[documentKey(requirement)]?.outcome).toBe(expected);
    },
  );

  test('no check of ours throws or waits for a setting', () => {
    const mine = new Set<string>(myKinds());
    for (const record of byKey.values()) {
      if (!mine.has(record.kind as RecordKind)) continue;
      for (const { check, outcome, notRun } of assessRecord(record, { now: reading.now, settings: reading.map.settings, world: now }))
        expect([record.key, check.id, outcome === 'failed', notRun]).toEqual([record.key, check.id, false, []]);
    }
  });
});
