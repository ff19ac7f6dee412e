import { buildApp } from '../host/forge/build';

/** `npm run build [-- --force]`: bundles the functions and the pages; what has not changed is left alone. */
const main = async (): Promise<void> => {
  await buildApp({ force: process.argv.includes('--force') });
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
