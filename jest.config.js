/** Unit tests mirror src/ and host/; journeys (a real browser) and field data have their own commands, see package.json. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/field-data/'],
  setupFiles: ['<rootDir>/test/seed.js'],
  testTimeout: 60000,
};
