import { describe, expect, test } from '@jest/globals';
import { adminPath, adminRoleAt, projectOfSettings, projectSettingsPath } from '../../host/frame/addresses';

const place = { appId: 'app-1', environmentId: 'env-1' };

describe('addresses of the app among Jira’s settings', () => {
  test.each([
    ['page', '/jira/settings/apps/app-1/env-1'],
    ['configure', '/jira/settings/apps/configure/app-1/env-1'],
    ['get-started', '/jira/settings/apps/get-started/app-1/env-1'],
  ] as const)('%s is as the manifest reference has it, and is found again', (role, path) => {
    expect(adminPath(place, role)).toBe(path);
    expect(adminRoleAt(place, path)).toBe(role);
    expect(adminRoleAt({ ...place, appId: 'another' }, path)).toBeNull();
  });

  test.each([
    ['service_desk', 'servicedesk'],
    ['software', 'software'],
    ['business', 'core'],
  ])('a project of the type %s has its settings below %s', (projectTypeKey, word) => {
    const path = projectSettingsPath(place, { key: 'IT', projectTypeKey });
    expect(path).toBe(`/jira/${word}/projects/IT/settings/apps/app-1/env-1`);
    expect(projectOfSettings(path)).toBe('IT');
  });

  test('no other address is one of a project’s settings', () => {
    for (const path of [
      '/jira/projects/IT',
      '/jira/projects/IT/settings/apps',
      '/jira/software/projects/IT/boards',
      '/jira/software/projects/IT/settingsx',
    ])
      expect([path, projectOfSettings(path)]).toEqual([path, null]);
    expect(projectOfSettings('/jira/software/projects/IT/settings')).toBe('IT');
  });
});
