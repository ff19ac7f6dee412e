const { readdirSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, relative, sep } = require('node:path');
const { transformSync } = require('@swc/core');
const { expect } = require('expect');
const fc = require('fast-check');
const { bind } = require('jest-each');

/** Folders whose tests are asked; docs.test.ts is left out: it compares what the code says with what the same code said before. */
const FOLDERS = ['record', 'checks', 'assess'];
const LEFT_OUT = new Set(['docs.test.ts']);

/**
 * Random examples are few here, or most of the time would go into them: a mutant that only the thousandth example kills deserves an
 * example of its own. CLAUSEWISE_RUNS says how many.
 */
const RUNS = Number(process.env.CLAUSEWISE_RUNS ?? 10);

const swc = { ...require('../../jest.config.js').transform['^.+\\.tsx?$'][1], sourceMaps: false };
const root = process.cwd();
const compiled = new Map();

/** Tests registered since the last loading: their ids begin with their file, so that a file without wanted tests is not loaded. */
let tests = [];
let file = '';
let path = [];
let taken = new Map();

const test = (name, run) => {
  const full = `${file}: ${[...path, name].join(' ')}`;
  const times = taken.get(full) ?? 0;
  taken.set(full, times + 1);
  tests.push({ id: times === 0 ? full : `${full} (${times + 1})`, file, run });
};
const describe = (name, body) => {
  path.push(name);
  body();
  path.pop();
};
test.each = bind(test);
describe.each = bind(describe);

/** What tests import from `@jest/globals`; whoever needs more of it has to add it here. */
const globals = { describe, expect, it: test, test };

const load = Module._load;
Module._load = (request, ...rest) => (request === '@jest/globals' ? globals : load(request, ...rest));
Module._extensions['.ts'] = (module, filename) => {
  let code = compiled.get(filename);
  if (code === undefined) compiled.set(filename, (code = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename }).code));
  module._compile(code, filename);
};
// Where specified.ts and specified.json lie side by side, code comes first, as in Jest.
const { '.json': json } = Module._extensions;
delete Module._extensions['.json'];
Module._extensions['.json'] = json;

const { assert } = fc;
fc.assert = (property, options) => assert(property, { ...options, numRuns: Math.min(RUNS, options?.numRuns ?? RUNS) });
fc.default.assert = fc.assert;
require('../seed.js');

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, 'test', folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.has(name.split(sep).at(-1)))
    .sort()
    .map((name) => join(folder, name)),
);

const isOurs = (filename) => {
  const name = relative(root, filename);
  return name.startsWith(`src${sep}`) || (name.startsWith(`test${sep}`) && name.endsWith('.ts'));
};

/** Forgets what was loaded, so that it is loaded anew: tests handed out earlier go on with their own code. */
const forget = () => {
  for (const loaded of Object.keys(require.cache)) if (isOurs(loaded)) delete require.cache[loaded];
  tests = [];
  taken = new Map();
};

const loadFile = (one) => {
  file = one;
  path = [];
  require(join(root, 'test', one));
};

const fileOf = (id) => id.slice(0, id.indexOf(': '));

/**
 * Loads the code and its tests anew.
 * @param wanted ids of tests; absent: all.
 */
const loadTests = (wanted) => {
  forget();
  const needed = wanted && new Set([...wanted].map(fileOf));
  for (const one of files) if (!needed || needed.has(one)) loadFile(one);
  return wanted ? tests.filter(({ id }) => wanted.has(id)) : tests;
};

/** The same, one file after another: the code is loaded once, and whoever has seen enough need not load the rest. @param first files to begin with. */
function* testsByFile(first) {
  forget();
  for (const one of new Set([...first, ...files])) {
    tests = [];
    loadFile(one);
    yield tests;
  }
}

module.exports = { loadTests, testsByFile, fileOf };
