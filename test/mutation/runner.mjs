import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';

/** What mutated code and Stryker have in common. */
const shared = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** Longest that a test may take before its mutant is taken for a loop without end, and how often as long as without the mutant. */
const LOOP_MS = 4_000;
const LOOP_TIMES = 8;
const LOADING_MS = 120_000;

/** Calls a function that may never come back. Throws what it throws, or an error with the code ERR_SCRIPT_EXECUTION_TIMEOUT. */
const call = new Script('__clausewiseCall()');
const guarded = (run, timeout) => {
  globalThis.__clausewiseCall = run;
  return call.runInThisContext({ timeout, displayErrors: false });
};
const isLoop = (error) => error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const TIMEOUT = { status: DryRunStatus.Timeout, reason: 'a loop without end' };
const complete = (tests) => ({ status: DryRunStatus.Complete, tests });

/**
 * Runs the tests of the pure core for Stryker, in its worker process. Its runner for Jest names thousands of tests to Jest in one regular
 * expression, runs the rest of a file after a failure and loads all modules for each file: minutes a mutant. Here the first failure ends
 * a mutant, and most are tried on code that is loaded already.
 *
 * Code keeps what it once worked out, so one mutant may leave something behind for the next, or find the right answer kept. Hence a
 * mutant counts as killed only if the test passes again without it, and survives only on code that was loaded anew.
 */
class CoreTestRunner {
  #load;
  #kept = null;

  init() {
    // The sandbox, and with it the mutated code, is where the worker runs.
    this.#load = createRequire(join(process.cwd(), 'package.json'))('./test/mutation/tests.cjs').loadTests;
    return Promise.resolve();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    shared.mutantCoverage = { static: {}, perTest: {} };
    const { results } = await this.#run(this.#load(), { begins: (id) => (shared.currentTestId = id) });
    return { ...complete(results), mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    const wanted = testFilter && new Set(testFilter);
    const mutant = { id: activeMutant.id, hitLimit };
    const bail = !disableBail;
    const first = reloadEnvironment ? null : await this.#onKept(mutant, wanted, bail);
    return toMutantRunResult(first ?? (await this.#onFresh(mutant, wanted, bail)), disableBail);
  }

  /** On code that is loaded already; null where that decides nothing. */
  async #onKept(mutant, wanted, bail) {
    this.#kept ??= this.#load();
    const tests = wanted ? this.#kept.filter(({ id }) => wanted.has(id)) : this.#kept;
    const { results, failed, looping } = await this.#with(mutant, () => this.#run(tests, { bail, limit: LOOP_MS }));
    const suspect = looping ?? failed[0];
    if (suspect === undefined) return null;
    const without = await this.#run([suspect], {});
    if (without.failed.length > 0) this.#kept = null;
    else if (looping === undefined) return complete(results);
    else if (await this.#loops(mutant, looping, without.results[0].timeSpentMs)) return TIMEOUT;
    return null;
  }

  /** Whether a test goes on for ever, and is not only slow on a busy machine. */
  async #loops(mutant, test, usual) {
    if (usual * LOOP_TIMES < LOOP_MS) return true;
    const { looping } = await this.#with(mutant, () => this.#run([test], { limit: usual * LOOP_TIMES }));
    return looping !== undefined;
  }

  async #onFresh(mutant, wanted, bail) {
    return this.#with(mutant, async () => {
      let tests;
      try {
        tests = guarded(() => this.#load(wanted), LOADING_MS);
      } catch (error) {
        if (isLoop(error)) return TIMEOUT;
        // What cannot even be loaded is noticed by every test.
        return complete([{ id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) }]);
      }
      const { results, looping } = await this.#run(tests, { bail, limit: LOOP_MS * LOOP_TIMES });
      if (looping) return TIMEOUT;
      return determineHitLimitReached(shared.hitCount, mutant.hitLimit) ?? complete(results);
    });
  }

  async #with({ id, hitLimit }, work) {
    shared.activeMutant = id;
    shared.hitLimit = hitLimit;
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      return await work();
    } finally {
      shared.activeMutant = undefined;
    }
  }

  /**
   * @param bail ends with the first failure.
   * @param limit milliseconds a test may take; one that takes longer ends the run.
   * @param begins told of each test: what it covers is kept by test in the dry run only, as it takes much room.
   */
  async #run(tests, { bail = false, limit = 0, begins = () => undefined }) {
    const results = [];
    const failed = [];
    for (const test of tests) {
      const { id, file } = test;
      const start = performance.now();
      const ended = (status, more) =>
        results.push({
          id,
          name: id,
          fileName: join(process.cwd(), 'test', file),
          timeSpentMs: performance.now() - start,
          status,
          ...more,
        });
      begins(id);
      try {
        await (limit > 0 ? guarded(test.run, limit) : test.run());
        ended(TestStatus.Success);
      } catch (error) {
        if (isLoop(error)) return { results, failed, looping: test };
        ended(TestStatus.Failed, { failureMessage: String(error instanceof Error ? error.message : error).slice(0, 2_000) });
        failed.push(test);
        if (bail) break;
      }
    }
    begins(undefined);
    return { results, failed };
  }
}

const makeRunner = () => new CoreTestRunner();
makeRunner.inject = tokens();

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'core', makeRunner)];
