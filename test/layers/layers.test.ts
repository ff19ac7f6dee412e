import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { Linter } from 'eslint';

const config = jest.requireActual<Linter.Config[]>('../../eslint.config.js');

/** The table of docs/architecture.md, as lint enforces it: for each folder what it may not import, and something that it may. */
const TABLE: readonly (readonly [file: string, never: readonly string[], may: readonly string[]])[] = [
  ['src/standard/x.ts', ['../record/record', '@forge/api'], ['./processes']],
  ['src/record/x.ts', ['../standard', '../checks', '../jira', '@forge/kvs'], ['./duration']],
  ['src/checks/x.ts', ['../assess', '../jira', '../store', '../mapping', '@forge/api'], ['../record/record', '../standard']],
  ['src/checks/templates/x.ts', ['../../assess', '../../resolvers'], ['../../record/record', '../check']],
  ['src/assess/x.ts', ['../jira', '../store', '../resolvers', '@forge/sql'], ['../checks', '../record/record']],
  ['src/mapping/x.ts', ['../jira', '../store', '@forge/api'], ['../record/settings', '../problem']],
  ['src/jira/x.ts', ['../checks', '../assess', '../store', '../resolvers'], ['../mapping', '../record/record', '@forge/api']],
  ['src/store/x.ts', ['../checks', '../assess', '../jira', '../jobs'], ['../mapping', '@forge/sql', '@forge/kvs']],
  ['src/resolvers/x.ts', ['../../host/seams', '../../static/shared/call'], ['../assess', '../jira', '../store']],
  ['src/jobs/x.ts', ['../../host/host'], ['../assess', '@forge/events']],
  [
    'static/gadget/x.tsx',
    ['../../src/assess', '../../src/jira', '../../host/seams', '@forge/api'],
    ['../../src/contract', '@forge/bridge'],
  ],
  ['host/jira/x.ts', ['../../src/checks', '../../static/shared/call'], ['../seams', '@atlaskit/jql-ast']],
  ['host/frame/client/x.tsx', ['../../../src/contract', '../../jira', '@forge/bridge'], ['./site', '../contract']],
];

describe('who may import whom', () => {
  const linter = new Linter({ cwd: join(__dirname, '../..') });
  const refused = (file: string, from: string): boolean =>
    linter
      .verify(`import { x } from '${from}';\nexport const y = x;\n`, config, { filename: file })
      .some(({ ruleId }) => ruleId === 'no-restricted-imports');

  test.each(TABLE)('%s', (file, never, may) => {
    for (const from of never) expect([from, refused(file, from)]).toEqual([from, true]);
    for (const from of may) expect([from, refused(file, from)]).toEqual([from, false]);
  });
});
