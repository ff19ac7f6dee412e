'use strict';
/*
 * Atlassian's own linters over one or more app folders, offline: `node lint-apps.cjs <folder>…`, one line of JSON a folder. One process
 * for all of them, because compiling the manifest's schema takes 10 to 20 s and the following checks a fifth of a second.
 * CommonJS and a main script of its own: the linters read the working directory.
 */
const fs = require('node:fs');
const path = require('node:path');

globalThis.fetch = async (url) => {
  throw new Error(`the manifest check works offline; a linter asked for ${url?.url ?? url}`);
};
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
const { lint, litelint, problemCount } = require('@forge/lint');

// To TypeScript a folder in `include` means all files below it; lint takes it for a file, and so passes over every source unseen.
const { readGlob } = FileSystemReader.prototype;
FileSystemReader.prototype.readGlob = function (options) {
  const isFolder = fs.existsSync(options.pattern) && fs.statSync(options.pattern).isDirectory();
  return readGlob.call(this, isFolder ? { ...options, pattern: `${options.pattern}/**/*` } : options);
};

const silent = () => {};
const logger = { info: silent, warn: silent, error: silent, debug: silent, trace: silent };
/** The one question lint asks of Atlassian's feature flags. */
const statsig = { getDeprecatedRuntimes: async () => [] };

const filesUnder = (folder) =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(file);
        return [file];
      })
    : [];

const problemsIn = (results) =>
  results.flatMap((result) =>
    ['errors', 'warnings'].flatMap((kind) =>
      result[kind].map(({ message, line, column }) => ({
        level: kind === 'errors' ? 'error' : 'warning',
        place: `${path.relative(process.cwd(), path.resolve(result.file))}:${line}:${column}`,
        message,
      })),
    ),
  );

const lintApp = async (folder) => {
  process.chdir(folder);
  const structure = await litelint(logger, statsig);
  if (problemCount(structure).errors > 0) return problemsIn(structure);
  const manifest = await new ConfigFile(new FileSystemReader(), new FileSystemWriter()).readConfig();
  const results = await lint(filesUnder('src'), manifest, 'development', logger, statsig, { linter: { mode: 'client-side' } });
  return problemsIn(results);
};

const main = async () => {
  for (const folder of process.argv.slice(2)) {
    let problems;
    try {
      problems = await lintApp(path.resolve(folder));
    } catch (error) {
      problems = [{ level: 'error', place: 'manifest.yml', message: `${error.constructor.name}: ${error.message}` }];
    }
    process.stdout.write(`${JSON.stringify(problems)}\n`);
  }
};

main().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
