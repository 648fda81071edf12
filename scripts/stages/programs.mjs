// How the tools are called, in one place for `npm run check` and `npm test`.
import { join } from 'node:path';
import { run } from '../setup/child-process.mjs';

/**
 * @typedef {object} Call
 * @property {string} root
 * @property {import('../setup/child-process.mjs').Environment} [env]
 */

/**
 * @param {string} script inside the root
 * @param {readonly string[]} args
 * @param {Call} call
 */
const node = async (script, args, { root, env = process.env }) =>
  (await run(process.execPath, [join(root, script), ...args], { cwd: root, env, loud: true })).code;

/** The types of routes are written first: pages are checked against them. @param {Call} call */
export async function checkTypes(call) {
  const env = { ...call.env, ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1' };
  const typegen = await node('node_modules/next/dist/bin/next', ['typegen'], { ...call, env });
  return typegen || node('node_modules/typescript/bin/tsc', ['--noEmit', '--incremental', 'false'], call);
}

/** @param {Call} call */
export const checkStyle = (call) =>
  node('node_modules/@biomejs/biome/bin/biome', ['check', '--no-errors-on-unmatched', '.'], call);

/** @param {Call} call */
export const checkStructure = (call) => node('scripts/structure.mjs', [], call);

/**
 * @param {readonly string[]} args
 * @param {Call} call
 */
export const vitest = (args, call) => node('node_modules/vitest/vitest.mjs', ['run', ...args], call);

/**
 * @param {readonly string[]} args
 * @param {Call} call
 */
export const playwright = (args, call) =>
  node('node_modules/@playwright/test/cli.js', ['test', '-c', 'e2e/playwright.config.ts', ...args], call);

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Call} call
 */
export const npmScript = async (name, args, { root, env = process.env }) =>
  (
    await run('npm', ['run', '-s', name, '--', ...args], {
      cwd: root,
      env,
      loud: true,
      shell: process.platform === 'win32',
    })
  ).code;
