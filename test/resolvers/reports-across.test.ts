import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JOURNEY_INCIDENT } from '../../host/scenarios/demo';
import { backfill } from '../../src/jobs/back-fill';
import { onSurvey } from '../../src/jobs/survey';
import { MANAGER_PERMISSION, officeArchive, openOffice, WHO, type Office } from './set-up/office';

/** The desk is hidden from the holder of the permission and from the outsider alike. */
const archive = () => {
  const given = officeArchive();
  const [desk] = given.site.projects;
  const groups = given.site.groups.filter(({ accountIds }) => accountIds.includes(WHO.holder)).map(({ name }) => `group:${name}`);
  desk!.permissions['BROWSE_PROJECTS'] = (desk!.permissions['BROWSE_PROJECTS'] ?? []).filter((one) => !groups.includes(one));
  given.site.globalPermissions[MANAGER_PERMISSION.moduleKey] = [`user:${WHO.holder}`];
  return given;
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(archive());
  const { revision } = await office.value('admin', 'setUp');
  await office.value('admin', 'applyDraft', { revision, why: 'We begin' });
  const event = { jobId: 'job', eventId: 'event' };
  for (let bodies = office.pushed(); bodies.length > 0; bodies = office.pushed())
    for (const body of bodies)
      await office.run(() =>
        'projectId' in body ? backfill({ ...event, queueName: 'backfill', body }) : onSurvey({ ...event, queueName: 'survey', body }),
      );
}, 240_000);
afterAll(() => office.close());

const query = { process: 'incident-management', projects: [], unit: 'month', count: 12 };

describe('the app’s global permission', () => {
  test('who holds it gets the figures of all projects in scope, by name', async () => {
    const all = await office.value('admin', 'conformance', query);
    expect(all.records).toBeGreaterThan(100);
    const { records, hiddenProjects, projects, overall } = await office.value('holder', 'conformance', query);
    expect({ records, hiddenProjects, overall }).toEqual({ records: all.records, hiddenProjects: 0, overall: all.overall });
    expect(projects.map(({ key }) => key).sort()).toEqual(all.projects.map(({ key }) => key).sort());
    const standing = await office.value('holder', 'standing', { projects: [] });
    expect(standing).toMatchObject({ hiddenProjects: 0, counts: (await office.value('admin', 'standing', { projects: [] })).counts });
    expect((await office.value('holder', 'figures', { projects: [office.own] })).records).toEqual(
      (await office.value('admin', 'figures', { projects: [office.own] })).records,
    );
    expect((await office.value('holder', 'conformanceOptions')).projects).toContainEqual({
      id: office.own,
      key: 'IT',
      name: 'Service desk',
    });
  });

  test('it shows figures, not issues', async () => {
    expect(await office.call('holder', 'assessIssue', { issue: JOURNEY_INCIDENT })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
    expect(await office.value('holder', 'assessIssues', { issues: [JOURNEY_INCIDENT] })).toEqual({ issues: [] });
    expect(await office.call('holder', 'backfillStatus', { project: office.own })).toMatchObject({ ok: false });
    const found = await office.value('holder', 'standing', { projects: [] });
    const missing = [...new Set(found.requirements.flatMap(({ findings }) => findings.flatMap((one) => one.missing)))];
    expect(missing.length).toBeGreaterThan(10);
    const seen = await office.site.handle({
      ...{ method: 'POST', path: '/rest/api/3/permissions/check', headers: {}, scopes: ['read:jira-work'] },
      actor: { type: 'user', accountId: WHO.holder },
      body: {
        globalPermissions: [],
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: missing.map(Number), projects: [] }],
      },
    });
    const [granted] = (seen.body as { projectPermissions: { issues: number[] }[] }).projectPermissions;
    expect(granted?.issues.length).toBe(missing.length);
  });

  test('who does not hold it gets what he may browse, and no names', async () => {
    for (const who of ['outsider', 'customer'] as const) {
      const seen = await office.value(who, 'conformance', query);
      expect(seen.projects.map(({ id }) => id)).not.toContain(office.own);
      expect(seen.hiddenProjects).toBeGreaterThan(0);
      expect(JSON.stringify(seen)).not.toContain('Service desk');
      expect(await office.call(who, 'figures', { projects: [office.own] })).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
      expect((await office.value(who, 'conformanceOptions')).projects).not.toContainEqual(expect.objectContaining({ id: office.own }));
    }
  });

  test('a project outside the site map stays hidden, whoever asks', async () => {
    expect(await office.value('holder', 'conformance', { ...query, projects: ['987654'] })).toMatchObject({
      projects: [],
      hiddenProjects: 1,
    });
    expect(await office.call('holder', 'figures', { projects: ['987654'] })).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  test('Jira is asked only where it could make a difference', async () => {
    const asked = () => office.site.work().byOperation['getMyPermissions']?.requests ?? 0;
    const before = asked();
    await office.value('admin', 'conformance', query);
    expect(asked()).toBe(before);
    await office.value('outsider', 'conformance', query);
    expect(asked()).toBe(before + 1);
  });

  test('a busy Jira is no reason to show more, and none to show less without saying so', async () => {
    office.site.faults.inject({ status: 429, operation: 'getMyPermissions', retryAfter: 60 });
    expect(await office.call('holder', 'conformance', query)).toMatchObject({ ok: false, problem: { code: 'jira-busy' } });
    expect(await office.value('holder', 'conformance', query)).toMatchObject({ hiddenProjects: 0 });
  });

  test('where Jira does not know the permission yet, nobody holds it', async () => {
    office.site.faults.inject({ status: 400, operation: 'getMyPermissions' });
    expect((await office.value('holder', 'conformance', query)).hiddenProjects).toBeGreaterThan(0);
  });
});
