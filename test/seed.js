const fc = require('fast-check');

/**
 * The same seed gives the same run, so that a change is red for what it changed. Other seeds find other things:
 * CLAUSEWISE_SEED=$RANDOM npx jest test/assess
 */
fc.configureGlobal({ seed: Number(process.env.CLAUSEWISE_SEED ?? 20_000) });
