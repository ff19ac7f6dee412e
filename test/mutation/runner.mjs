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
/** What cannot even be loaded is noticed by every test. */
const notLoaded = (error) =>
  complete([{ id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) }]);

/**
 * Runs the tests of the pure core for Stryker, in its worker process. Its runner for Jest names thousands of tests to Jest in one regular
 * expression, runs the rest of a file after a failure and loads all modules for each file: minutes a mutant. Here the first failure ends
 * a mutant, and most are tried on code that is loaded already.
 *
 * Code keeps what it once worked out, so one mutant may leave something behind for the next, or find the right answer kept. Hence a
 * mutant counts as killed only if the test passes again without it, and survives only on code that was loaded anew.
 *
 * What runs while modules are loaded (the sentences of a template, the checks themselves) is looked at by tests that do not run it: only
 * who runs it in the middle of a test counts as covering it. So a mutant that loads with the code is tried on all tests.
 */
class CoreTestRunner {
  #tests;
  #kept = null;
  /** Ids of tests that noticed a mutant, the last one last: what noticed one probably notices the next, which stands beside it. */
  #killers = new Set();

  init() {
    // The sandbox, and with it the mutated code, is where the worker runs.
    this.#tests = createRequire(join(process.cwd(), 'package.json'))('./test/mutation/tests.cjs');
    return Promise.resolve();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    shared.mutantCoverage = { static: {}, perTest: {} };
    const { results } = await this.#run(this.#tests.loadTests(), { begins: (id) => (shared.currentTestId = id) });
    return { ...complete(results), mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    const wanted = testFilter && new Set(testFilter);
    const mutant = { id: activeMutant.id, hitLimit };
    const bail = !disableBail;
    if (reloadEnvironment) return toMutantRunResult(await this.#whileLoading(mutant, bail), disableBail);
    const first = await this.#onKept(mutant, wanted, bail);
    return toMutantRunResult(first ?? (await this.#onFresh(mutant, wanted, bail)), disableBail);
  }

  /** On code that is loaded already; null where that decides nothing. */
  async #onKept(mutant, wanted, bail) {
    this.#kept ??= this.#tests.loadTests();
    const tests = this.#inTurn(wanted ? this.#kept.filter(({ id }) => wanted.has(id)) : this.#kept);
    const { results, failed, looping } = await this.#with(mutant, () => this.#run(tests, { bail, limit: LOOP_MS }));
    const suspect = looping ?? failed[0];
    if (suspect === undefined) return null;
    this.#noticedBy(suspect);
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
        tests = guarded(() => this.#tests.loadTests(wanted), LOADING_MS);
      } catch (error) {
        if (isLoop(error)) return TIMEOUT;
        return notLoaded(error);
      }
      const { results, looping } = await this.#run(tests, { bail, limit: LOOP_MS * LOOP_TIMES });
      if (looping) return TIMEOUT;
      return determineHitLimitReached(shared.hitCount, mutant.hitLimit) ?? complete(results);
    });
  }

  /** All tests, those first that noticed other mutants. */
  async #whileLoading(mutant, bail) {
    const { testsByFile, fileOf } = this.#tests;
    return this.#with(mutant, async () => {
      const files = testsByFile([...this.#killers].reverse().map(fileOf));
      const all = [];
      for (;;) {
        let loaded;
        try {
          loaded = guarded(() => files.next(), LOADING_MS);
        } catch (error) {
          return isLoop(error) ? TIMEOUT : notLoaded(error);
        }
        if (loaded.done) return complete(all);
        const { results, failed, looping } = await this.#run(this.#inTurn(loaded.value), { bail, limit: LOOP_MS * LOOP_TIMES });
        if (looping) return TIMEOUT;
        all.push(...results);
        if (failed.length > 0) this.#noticedBy(failed[0]);
        if (failed.length > 0 && bail) return complete(all);
      }
    });
  }

  #noticedBy({ id }) {
    this.#killers.delete(id);
    this.#killers.add(id);
  }

  /** Those first that noticed other mutants. */
  #inTurn(tests) {
    const byId = new Map(tests.map((test) => [test.id, test]));
    const first = [...this.#killers].reverse().flatMap((id) => byId.get(id) ?? []);
    const known = new Set(first);
    return [...first, ...tests.filter((test) => !known.has(test))];
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
