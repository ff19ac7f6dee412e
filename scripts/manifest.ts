import { checkManifest } from '../host/forge/manifest-check';

/** `node scripts/run.mjs scripts/manifest.ts`: checks manifest.yml and src/ as `forge lint` would, offline; exit code 1 on an error. */
const main = async (): Promise<void> => {
  const problems = await checkManifest();
  for (const { level, place, message } of problems) process.stdout.write(`${level.padEnd(7)} ${place}  ${message}\n`);
  const errors = problems.filter((problem) => problem.level === 'error').length;
  process.stdout.write(`manifest.yml: ${errors} errors, ${problems.length - errors} warnings\n`);
  if (errors > 0) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
