'use strict';
/*
 * Copied by @forge/bundler to `__forge__.cjs` (FORGE_RUNTIME_PATH). Atlassian's own pair of files is served from a CDN only; whoever
 * has it can put it into a folder of its own and set CLAUSEWISE_FORGE_RUNTIME. Contract: @forge/tunnel, sandbox-runner.js.
 */
const path = require('node:path');

module.exports = require(path.join(__dirname, process.env.FORGE_CUSTOM_WRAPPER_FILE_NAME || '__forge_wrapper__.cjs'));
