/** `npm run mutation`, see CONTRIBUTING.md: how many small mistakes in the code that judges does some test notice? */
export default {
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'core',
  coverageAnalysis: 'perTest',
  // What only runs while a module is loaded (parameters of a template, tables) would need all tests for each mutant.
  ignoreStatic: true,
  mutate: [
    'src/{record,checks,assess}/**/*.ts',
    // Data: the declarations of the checks and the vocabulary are compared with the specification, word by word.
    '!src/checks/processes/**',
    '!src/record/vocabulary/**',
    '!src/checks/{sets,vocabulary}.ts',
    '!src/record/setting-defaults.ts',
  ],
  ignorePatterns: ['/bench', '/docs', '/host', '/scripts', '/static', '/.clausewise', '/coverage'],
  concurrency: 2,
  // A loop without end is mostly caught by counting; the rest waits for this, which a busy machine may need.
  timeoutMS: 5_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: 'reports/mutation/sandbox',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
};
