// The stages of `npm test`, in order, each with the time it may take on two cores.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../setup/production-build.mjs';
import { sayFailure } from '../setup/speech.mjs';
import { withAppUnderTest } from './app-under-test.mjs';
import { countOfStep, countPlaywright, countVitest } from './count.mjs';
import { checkStructure, checkStyle, checkTypes, npmScript, playwright, vitest } from './programs.mjs';

const POSTGRES_15 = '/usr/lib/postgresql/15/bin';

/**
 * @typedef {object} Bench what the stages work with
 * @property {string} root
 * @property {string} reports a folder
 * @property {readonly string[]} args for the test tool
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} budget in seconds
 * @property {(bench: Bench) => Promise<import('./count.mjs').Count>} run
 * @property {(bench: Bench) => boolean} [applies]
 */

/**
 * @param {string} name
 * @param {number} budget
 * @param {(call: { root: string }) => Promise<number>} check
 * @returns {Stage}
 */
const step = (name, budget, check) => ({
  name,
  budget,
  run: async ({ root }) => countOfStep(await check({ root })),
});

/**
 * @param {string} name
 * @param {number} budget
 * @param {string} project
 * @param {{ folders?: readonly string[], env?: import('../setup/child-process.mjs').Environment }} [more]
 * @returns {Stage}
 */
const tests = (name, budget, project, { folders = [], env = {} } = {}) => ({
  name,
  budget,
  run: async ({ root, reports, args }) => {
    const report = join(reports, `${name}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await vitest(['--project', project, ...reporters, ...folders, ...args], {
      root,
      env: { ...process.env, NODE_ENV: 'test', ...env },
    });
    return countVitest(report, code);
  },
});

/** @type {Stage} */
const build = {
  name: 'build',
  budget: 90,
  run: async ({ root }) => {
    try {
      await ensureBuild(root, process.env);
      return countOfStep(0);
    } catch (error) {
      sayFailure(error);
      return countOfStep(1);
    }
  },
};

/** @type {Stage} */
const endToEnd = {
  name: 'e2e',
  budget: 620,
  run: ({ root, reports, args }) =>
    withAppUnderTest(root, async (env) => {
      const report = join(reports, 'e2e.json');
      return countPlaywright(
        report,
        await playwright(args, { root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }),
      );
    }),
};

/** @type {readonly Stage[]} */
export const STAGES = [
  step('types', 30, checkTypes),
  step('biome', 20, checkStyle),
  step('structure', 10, checkStructure),
  tests('unit', 50, 'unit'),
  tests('scripts', 50, 'scripts'),
  tests('integration', 260, 'integration'),
  {
    ...tests('postgres-15', 200, 'integration', {
      folders: ['lib/data', 'lib/usecases', 'lib/testing'],
      env: { NOEGLEN_TEST_POSTGRES: POSTGRES_15 },
    }),
    applies: () => existsSync(join(POSTGRES_15, 'postgres')),
  },
  build,
  endToEnd,
  // Small here, whole with --full; it serves the build that stands.
  { ...longRun('fault', ['--small']), name: 'fault-small', budget: 90 },
  // That every benchmark works and finds nothing wrong; how fast, --full and the bench itself say.
  { ...longRun('bench', ['--smoke']), name: 'bench-smoke', budget: 40 },
];

/** @type {readonly Stage[]} */
export const LONG_STAGES = [longRun('fault', []), longRun('bench', ['--quick'])];

/**
 * A long run is a script of package.json, so that it is called the same way by hand.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Stage}
 */
function longRun(name, args) {
  return {
    name,
    budget: 1200,
    applies: ({ root }) => name in JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts,
    run: async ({ root }) => countOfStep(await npmScript(name, args, { root })),
  };
}
