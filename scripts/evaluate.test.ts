import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = `${root}docs/domain/evaluate-example.json`;

/** Runs what `npm run -s evaluate -- …` runs. */
function evaluate(args: readonly string[], input = '') {
  const command = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}scripts/evaluate.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the example', () => {
  test('is answered as docs/domain/evaluate.md says', () => {
    const { status, stdout, stderr } = evaluate([EXAMPLE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ set: 'TIGHTENED', mode: 'ALL', outcome: 'NOT_DOCUMENTED', rank: null });
    const outcomes = answer.criteria.map(
      (row: { criterion: string; members: { member: string; outcome: string }[] }) => [
        row.criterion,
        ...row.members.map(({ member, outcome }) => `${member} ${outcome}`),
      ],
    );
    expect(outcomes).toEqual([
      ['AGE', 'm1 MET', 'm2 NOT_DOCUMENTED', 'm3 NOT_DOCUMENTED'],
      ...['S1', 'S2', 'S3', 'S4'].map((id) => [id, 'm1 MET', 'm2 NOT_DOCUMENTED']),
    ]);
    expect(answer.warnings).toMatchObject([
      { code: 'AMOUNT_YEAR_MISSING', criterion: 'S2', year: 2025, used: 2023 },
    ]);
  });
  test('is answered the same from standard input, and in English on request', () => {
    const input = readFileSync(EXAMPLE, 'utf8');
    expect(evaluate(['-'], input).stdout).toContain(
      'Skærpede fleksible kriterier: Der mangler dokumentation.',
    );
    expect(evaluate(['-', '--english'], input).stdout).toContain(
      'Tightened flexible criteria: Documentation is missing.',
    );
  });
});

test.each<[string, readonly string[], string, string]>([
  ['no file', [], '', '$: no file given; use: npm run -s evaluate -- FILE'],
  ['no JSON', ['-'], '{', '$: cannot be read as JSON'],
  [
    'a fault',
    ['-'],
    '{"agreement":"holbaek-2024","set":"X"}',
    'set: agreement "holbaek-2024" has no set of criteria "X"',
  ],
])('%s: exit 2 and one line', (_title, args, input, line) => {
  const { status, stdout, stderr } = evaluate(args, input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
