// What the test tools counted, read from the reports they write.
import { existsSync, readFileSync } from 'node:fs';
import { failuresOfPlaywright, failuresOfVitest } from './named-failures.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, named?: readonly string[] }} Count `named`: what failed and with what */

/** @type {Count} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * A step that is no test counts as one.
 * @param {number} code
 * @returns {Count}
 */
export const countOfStep = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/**
 * A run that ended badly without naming a failed test has failed all the same.
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
const withCode = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

/** @param {string} path */
const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/**
 * @param {string} path
 * @param {number} code
 * @returns {Count}
 */
export function countVitest(path, code) {
  const report = readReport(path);
  if (!report) return withCode(NOTHING, code);
  // A file that could not even be loaded names no test.
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
    named: failuresOfVitest(report),
  };
  return withCode(count, code);
}

/**
 * @param {string} path
 * @param {number} code
 * @returns {Count}
 */
export function countPlaywright(path, code) {
  const report = readReport(path);
  if (!report) return withCode(NOTHING, code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const named = failuresOfPlaywright(report);
  return withCode({ passed: expected, failed: unexpected + flaky, skipped, named }, code);
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const sum = (counts) =>
  counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    NOTHING,
  );

/** @param {Count} count */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * Red on a failure, on nothing tested, and where the run decides about a change also on anything skipped.
 * @param {Count} count
 * @param {{ ci: boolean }} where
 */
export const isGreen = ({ passed, failed, skipped }, { ci }) =>
  failed === 0 && passed > 0 && !(ci && skipped > 0);
