import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closingLine, countOfStep, countPlaywright, countVitest, isGreen, sum } from './count.mjs';

const folder = mkdtempSync(join(tmpdir(), 'noeglen-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(value: unknown): string {
  const path = join(folder, `${Math.floor(performance.now() * 1000)}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const vitestReport = (more: object) =>
  report({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...more,
  });

describe('The closing line', () => {
  it('adds up all stages and names skipped tests only when there are any', () => {
    expect(closingLine(sum([countOfStep(0), { passed: 4, failed: 1, skipped: 0 }]))).toBe(
      '5 passed, 1 failed',
    );
    expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });

  it('is red on a failure, on no test at all, and in CI on a skipped one', () => {
    const count = { passed: 5, failed: 0, skipped: 0 };
    expect(isGreen(count, { ci: true })).toBe(true);
    expect(isGreen({ ...count, failed: 1 }, { ci: false })).toBe(false);
    expect(isGreen({ ...count, passed: 0 }, { ci: false })).toBe(false);
    expect(isGreen({ ...count, skipped: 1 }, { ci: true })).toBe(false);
    expect(isGreen({ ...count, skipped: 1 }, { ci: false })).toBe(true);
  });
});

describe('Counting vitest', () => {
  it('counts a file that could not be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(vitestReport({ testResults }), 1)).toMatchObject({ passed: 3, failed: 1, skipped: 0 });
  });

  it('does not count it twice when a test in it failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countVitest(vitestReport({ numFailedTests: 1, testResults }), 1)).toMatchObject({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a run that ended badly as failed even when every test passed', () => {
    expect(countVitest(vitestReport({}), 1).failed).toBe(1);
  });

  it('counts a missing report of a failed run as failed', () => {
    expect(countVitest(join(folder, 'missing.json'), 1).failed).toBe(1);
  });

  it('counts pending and planned tests as skipped', () => {
    expect(countVitest(vitestReport({ numPendingTests: 1, numTodoTests: 2 }), 0).skipped).toBe(3);
  });
});

describe('Counting Playwright', () => {
  it('counts a test that passed only the second time as failed', () => {
    const path = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 1 } });
    expect(countPlaywright(path, 1)).toMatchObject({ passed: 7, failed: 2, skipped: 1 });
  });
});

describe('What failed is named', () => {
  it('by file and name of the test, with the first lines of the message and without colours', () => {
    const failed = {
      status: 'failed',
      fullName: 'Books balance',
      failureMessages: ['\u001b[31mexpected 3\u001b[39m'],
    };
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failed] },
      { name: 'b.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest(vitestReport({ numFailedTests: 1, testResults }), 1).named).toEqual([
      'a.test.ts › Books balance\n      expected 3',
      'b.test.ts\n      cannot be loaded',
    ]);
  });

  it('in a browser also where it passed the second time', () => {
    const spec = (title: string, ok: boolean, errors: readonly (string | undefined)[]) => ({
      ...{ title, ok, file: 'x.spec.ts', line: 7 },
      tests: [{ results: errors.map((message) => ({ error: message && { message } })) }],
    });
    const inner = { title: 'in', specs: [spec('red', false, ['gone']), spec('green', true, [undefined])] };
    const suites = [{ title: 'x', specs: [spec('flaky', true, ['late', undefined])], suites: [inner] }];
    const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
    expect(countPlaywright(report({ stats, suites }), 1).named).toEqual([
      'x.spec.ts:7 › flaky\n      late',
      'x.spec.ts:7 › red\n      gone',
    ]);
  });
});
