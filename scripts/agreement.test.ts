import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const published = readFileSync(`${root}docs/domain/agreements/holbaek-2024.json`, 'utf8');

/** Runs what `npm run -s agreement -- …` runs. */
function agreement(args: readonly string[], input = '') {
  const command = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}scripts/agreement.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a named agreement is printed as it is published', () => {
  const { status, stdout } = agreement(['print', 'holbaek-2024']);
  expect({ status, document: JSON.parse(stdout) }).toEqual({ status: 0, document: JSON.parse(published) });
});

test('a changed copy is compared in words, from standard input', () => {
  const copy = published.replace('"rate": "1/6"', '"rate": "1/5"');
  const { status, stdout } = agreement(['compare', 'holbaek-2024', '-'], copy);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'gul, familieboliger: hver 6. (almenboligloven § 59, stk. 1) → hver 5. (almenboligloven § 59, stk. 1)\n',
  });
});

test('it is read aloud rule by rule, with its sections', () => {
  const { stdout } = agreement(['read', 'randers-2022', '--english']);
  expect(stdout).toContain(
    'all departments, family homes: every 4th (Social Housing Act, section 59 (1)) [Framework agreement 2022-2025, section 4]\n',
  );
});

test('nothing is found in what the parties signed', () => {
  expect(agreement(['check', 'hoeje-taastrup-2023'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.each([
  ['no command', [], '$: use: npm run -s agreement'],
  ['one to compare', ['compare', 'holbaek-2024'], '$: use: npm run -s agreement'],
  ['no such file', ['read', 'none.json'], '$: cannot be read as JSON'],
])('%s is refused on one line', (_, args, line) => {
  const { status, stderr } = agreement(args);
  expect(status).toBe(2);
  expect(stderr.split('\n')).toHaveLength(2);
  expect(stderr).toContain(line);
});

test('the schema of the published form is printed', () => {
  const { status, stdout } = agreement(['schema']);
  const schema = JSON.parse(stdout) as { $schema: string; required: readonly string[] };
  expect(status).toBe(0);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.required).toContain('ladder');
});
