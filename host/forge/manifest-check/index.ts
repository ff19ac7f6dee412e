import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { REPOSITORY } from '../build';
import { readManifest } from '../manifest';
import { ownChecks } from './own-checks';

export interface ManifestProblem {
  level: 'error' | 'warning';
  /** `file:line:column`, relative to the app's folder. */
  place: string;
  message: string;
}

/** Jira's operations with the scopes each needs (`x-atlassian-oauth2-scopes`). */
const JIRA_DOCUMENT = join(REPOSITORY, 'host/jira/openapi/jira.json');

/** The same for Jira Service Management. */
const SERVICE_DESK_DOCUMENT = join(REPOSITORY, 'host/jira/openapi/service-desk.json');

/** Lint downloads all of these documents unless all are named, and reports nothing at all when a download fails. */
const OTHER_DOCUMENTS = ['LOCAL_JSW_SWAGGER', 'LOCAL_CONF_SWAGGER', 'LOCAL_CONF_V2_SWAGGER', 'LOCAL_BB_SWAGGER'];

const lintApps = (appDirs: readonly string[], environment: Record<string, string>): Promise<ManifestProblem[][]> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(__dirname, 'lint-apps.cjs'), ...appDirs], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => {
      // The linters print on their own at times; ours are the lines that hold a list.
      const lines = Buffer.concat(output)
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('['));
      if (code === 0 && lines.length === appDirs.length) return done(lines.map((line) => JSON.parse(line) as ManifestProblem[]));
      fail(new Error(`the manifest could not be checked: ${Buffer.concat(errors).toString().trim() || `exit code ${code}`}`));
    });
  });

/**
 * Checks the manifests and sources of app folders with Atlassian's own linters and with the checks they lack. One list of problems a
 * folder, in order. Takes 10 to 20 s for the first and a fraction of a second for each further one. Throws when the linters cannot run,
 * for instance without Jira's operations.
 */
export const checkManifests = async (appDirs: readonly string[], jiraDocument = JIRA_DOCUMENT): Promise<ManifestProblem[][]> => {
  if (!existsSync(jiraDocument)) {
    throw new Error(`${jiraDocument} is missing: without Jira's operations and their scopes lint would pass every request unseen`);
  }
  const scratch = mkdtempSync(join(tmpdir(), 'clausewise-lint-'));
  try {
    const empty = join(scratch, 'empty.json');
    writeFileSync(empty, '{"paths":{}}');
    const environment = { USE_LOCAL_SWAGGER: '1', LOCAL_JIRA_SWAGGER: resolve(jiraDocument), LOCAL_JSM_SWAGGER: SERVICE_DESK_DOCUMENT };
    const others = Object.fromEntries(OTHER_DOCUMENTS.map((name) => [name, empty]));
    const linted = await lintApps(appDirs, { ...environment, ...others });
    return appDirs.map((appDir, index) => {
      const problems = linted[index] ?? [];
      // A manifest that lint cannot even read has nothing for the other checks to look at.
      try {
        return [...problems, ...ownChecks(resolve(appDir), readManifest(appDir))];
      } catch (error) {
        if (problems.some((problem) => problem.level === 'error')) return problems;
        throw error;
      }
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** The problems of one app; default: this repository. */
export const checkManifest = async (appDir: string = REPOSITORY): Promise<ManifestProblem[]> => (await checkManifests([appDir]))[0] ?? [];
