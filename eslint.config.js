const ts = require('typescript-eslint');

/**
 * Who may import whom (docs/architecture.md). One block a folder, and the folders are disjoint: in the flat config a later
 * matching block replaces the rule of an earlier one. `never` is a regular expression on the import as it is written.
 */
const layers = {
  'src/standard': { never: '^', because: 'The standard is data: it imports nothing.', except: '^(\\./|\\.\\./(clauses|processes)$)' },
  'src/record': {
    never: '^@forge|^react|\\.\\./(standard|checks|assess|mapping|jira|store|resolvers|jobs)|\\.\\./\\.\\./',
    because: 'A record knows neither the standard nor Jira.',
  },
  'src/checks': {
    never: '^@forge|^react|(\\.\\./)+(assess|mapping|jira|store|resolvers|jobs)|(\\.\\./)+(host|static)',
    because: 'A check is a pure question about facts: it fetches nothing and knows neither Jira nor Forge.',
  },
  'src/assess': {
    never: '^@forge|^react|(\\.\\./)+(jira|store|resolvers|jobs)|(\\.\\./)+(host|static)',
    because: 'Assessment is handed records; it fetches nothing.',
  },
  'src/mapping': {
    never: '^@forge|^react|(\\.\\./)+(jira|store|resolvers|jobs)|(\\.\\./)+(host|static)',
    because: 'A mapping is worked out from a schema it is handed.',
  },
  'src/jira': {
    never: '^react|(\\.\\./)+(checks|assess|store|resolvers|jobs)|(\\.\\./)+(host|static)',
    because: 'Only reading Jira happens here; what it means is decided elsewhere.',
  },
  'src/store': {
    never: '^react|(\\.\\./)+(checks|assess|jira|resolvers|jobs)|(\\.\\./)+(host|static)',
    because: 'The store keeps rows; what they mean is decided elsewhere.',
  },
  'src/resolvers': { never: '^react|(\\.\\./)+(host|static)', because: 'The app never learns that it is emulated.' },
  'src/jobs': { never: '^react|(\\.\\./)+(host|static)', because: 'The app never learns that it is emulated.' },
  static: {
    never: '(\\.\\./)+src/(?!contract$|set-up-contract$|problem$|standard)|(\\.\\./)+host|^@forge/(?!bridge)',
    because: 'A page knows the app by its contract alone.',
  },
  'host/frame/client': {
    never: '(\\.\\./)+src/|(\\.\\./)+\\.\\./(forge|jira|storage|archive|scenarios)|^@forge',
    because: 'The Jira-like pages know the host by its addresses alone.',
  },
};

const hostMayNotImport = {
  never: '(\\.\\./)+src/|(\\.\\./)+static/',
  because: 'The host runs the built app; it never looks inside it.',
};

const restrict = ({ never, because, except }) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: except ? `^(?!${except.replace(/^\^/, '')})` : never, message: because }] }],
});

module.exports = ts.config(
  { ignores: ['node_modules', 'static/build', 'host/frame/build', '.clausewise', 'coverage', 'reports'] },
  ...ts.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
    },
  },
  ...Object.entries(layers).map(([folder, layer]) => ({ files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`], rules: restrict(layer) })),
  {
    files: ['host/**/*.ts'],
    ignores: ['host/frame/client/**', 'host/scenarios/**'],
    rules: restrict(hostMayNotImport),
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['scripts/**', 'test/**', 'bench/**', 'static/**', 'host/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'Imports are static, so that the layers can be checked.' },
      ],
    },
  },
);
