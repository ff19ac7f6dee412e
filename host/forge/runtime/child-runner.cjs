'use strict';
/*
 * The process the app's functions run in. Same protocol as @forge/tunnel's sandbox-runner, with many invocations at once.
 * Talks to host/forge/function-process.ts: {invoke} → {result}, {ping} → {pong}.
 */
const fs = require('node:fs');

const [, , loader] = process.argv;
// Taken before the wrapper replaces it: time limits run on real time, whatever the host's clock says.
const realNow = Date.now;
const handler = require(loader).main;
const KEPT = ['FORGE_EFS_RUNTIME_PATH', 'FORGE_CUSTOM_WRAPPER_FILE_NAME', '_HANDLER', 'TZ'];
for (const name of Object.keys(process.env)) if (!KEPT.includes(name)) delete process.env[name];

/**
 * Highest resident memory in MiB. Linux carries ru_maxrss over from the parent at exec, so a large host would be measured instead of
 * the function; VmHWM starts afresh.
 */
const peakRssMiB = () => {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8'));
    if (line) return Number(line[1]) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
};

process.on('message', async ({ id, lambdaEvent, deadline }) => {
  if (lambdaEvent === undefined) return void process.send({ pong: id });
  const result = await handler(lambdaEvent, { awsRequestId: id, getRemainingTimeInMillis: () => deadline - realNow() });
  let json;
  try {
    json = JSON.stringify(result);
  } catch (error) {
    const failure = { errorType: 'FUNCTION_ERR', errorMessage: `The function's answer is no JSON: ${error.message}` };
    json = JSON.stringify({ success: false, status: 500, error: failure, logs: result.logs, droppedLogs: result.droppedLogs });
  }
  process.send({ id, json, peakRssMiB: peakRssMiB() });
});
// The host is gone: an orphan would hold its port for ever.
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
