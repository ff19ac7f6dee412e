'use strict';
/*
 * Bundles the app's functions with Atlassian's own @forge/bundler: `node bundle-functions.cjs <outDir>` with the app's folder as the
 * working directory and FORGE_RUNTIME_PATH set. A CommonJS main script of its own, because the bundler reads `require.main` and writes
 * to a folder named after the process.
 */
const fs = require('node:fs');
const path = require('node:path');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');

const outDir = path.resolve(process.argv[2]);
const silent = () => {};
const logger = { info: silent, warn: console.warn, error: console.error, debug: silent, trace: silent };

const bundle = async () => {
  const fileSystemReader = new FileSystemReader();
  const config = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), config);
  const output = await bundler.bundle({ appDirectory: process.cwd(), entryPoints });
  fs.rmSync(outDir, { recursive: true, force: true });
  fs.mkdirSync(outDir, { recursive: true });
  fs.cpSync(output.outputDir, outDir, { recursive: true });
  for (const [name, content] of output.additionalOutputs) {
    const target = path.join(outDir, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    if (Buffer.isBuffer(content)) fs.writeFileSync(target, content);
    else fs.cpSync(content, target, { recursive: true });
  }
  fs.rmSync(output.outputDir, { recursive: true, force: true });
};

bundle().then(
  () => process.exit(0),
  (error) => {
    console.error(error?.message ?? error);
    process.exit(1);
  },
);
