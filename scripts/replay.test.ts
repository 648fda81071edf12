import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAgreementDocument } from '../agreements/registry';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = readFileSync(`${root}docs/domain/replay-example.json`, 'utf8');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs what `npm run -s replay -- …` runs. */
function replay(args: readonly string[], input = '') {
  const command = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}scripts/replay.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const played = (document: unknown) => {
  const { status, stdout, stderr } = replay(['-'], JSON.stringify(document));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('a document that can be read', () => {
  test('is answered as the contract shows, from a file', async () => {
    const file = join(folder, 'example.json');
    await writeFile(file, example);
    const { status, stdout, stderr } = replay([file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answer = JSON.parse(stdout);
    const v1 = {
      ...{ vacancy: 'v1', tier: 'GREEN', proposedTier: 'GREEN', route: 'ORGANISATION', counter: 'FAMILY' },
      ...{ number: 1, rate: '1/3', creditBefore: '1/3', creditAfter: '2/3' },
    };
    const v2 = { ...v1, vacancy: 'v2', route: 'MUNICIPAL', number: 2, creditBefore: '2/3', creditAfter: '0' };
    const steps = expect.arrayContaining([expect.objectContaining({ rung: 'TURN', outcome: 'TAKES' })]);
    expect(answer).toEqual({
      decisions: [
        { ...v1, steps },
        { ...v2, steps },
      ],
      namings: [{ vacancy: 'v2', specialCriteria: false }],
      counters: [
        {
          ...{
            department: '42008419-14',
            counter: 'FAMILY',
            opening: '1/3',
            counted: 2,
            earned: '2/3',
            slots: 1,
          },
          ...{ corrections: '-1/3', closing: '-1/3' },
        },
      ],
      rejected: [{ index: 5, code: 'not-a-municipal-slot', message: expect.stringMatching(/\S/) }],
    });
  });

  test('is answered the same from standing input, and in English on request', () => {
    const danish = replay(['-'], example);
    expect(danish.status).toBe(0);
    expect(danish.stdout).toContain('Saldo 2/3 + andel 1/3 = 1. Turen bruges, og saldoen er 0.');
    const english = replay(['-', '--english'], example);
    expect(english.stdout).toContain('Credit 2/3 + share 1/3 = 1. The turn is used, and the credit is 0.');
  });

  test('may begin with a byte order mark', () => {
    expect(replay(['-'], `\uFEFF${example}`).status).toBe(0);
  });

  test('says nothing about a counter where the vacancy is not counted', () => {
    const events = [
      { type: 'report', vacancy: 'v1', department: 'A', dwellingType: 'CARE', on: '2024-08-01' },
    ];
    const answer = played({ agreement: 'randers-2022', departments: [{ id: 'A' }], events });
    const { steps, ...decision } = answer.decisions[0];
    const route = { tier: 'ALL', proposedTier: 'ALL', route: 'MUNICIPAL', counter: null };
    expect(decision).toEqual({ vacancy: 'v1', ...route });
    expect(answer.counters).toEqual([]);
    for (const step of steps) {
      for (const part of ['rung', 'outcome', 'reference', 'text']) expect(step[part]).toMatch(/\S/);
    }
  });

  test.each(['holbaek-2024', 'hoeje-taastrup-2023', 'randers-2022'])(
    'an inline copy of %s gives the very same answer',
    (name) => {
      const events = ['FAMILY', 'FAMILY', 'YOUTH', 'CARE'].map((dwellingType, index) => ({
        ...{ type: 'report', vacancy: `v${index}`, department: 'A', dwellingType, on: '2024-08-01' },
      }));
      const keyFigures = [{ from: '2024-01-01', outsideLabourMarket: 30.5, convicted: 1.57 }];
      const document = { departments: [{ id: 'A', keyFigures, openingCredit: { FAMILY: '5/6' } }], events };
      const inline = findAgreementDocument(name);
      expect(played({ ...document, agreement: inline })).toEqual(played({ ...document, agreement: name }));
    },
  );

  test('key figures are read as they are written, beyond what a float can hold', () => {
    const figure = '30.49999999999999999999999999';
    const text = `{"agreement":"holbaek-2024","departments":[{"id":"A","keyFigures":[{"from":"2024-01-01","outsideLabourMarket":${figure}}]}],"events":[{"type":"report","vacancy":"v","department":"A","dwellingType":"FAMILY","on":"2024-08-01"}]}`;
    expect(JSON.parse(replay(['-'], text).stdout).decisions[0].proposedTier).toBe('GREEN');
  });
});

describe('a document that cannot be read', () => {
  const deep = `{"agreement":"randers-2022","departments":[],"events":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  test.each<[string, readonly string[], string, RegExp]>([
    ['no file', [], '', /^\$: no file given/],
    ['a file that is not there', ['/nowhere/x.json'], '', /^\$: cannot be read/],
    ['a folder', [tmpdir()], '', /^\$: cannot be read/],
    ['nothing', ['-'], '', /^\$: cannot be read as JSON/],
    ['no JSON', ['-'], '{"agreement":\n"holbaek-2024",}', /^\$: cannot be read as JSON/],
    ['a list', ['-'], '[]', /^\$: /],
    [
      'an unknown department',
      ['-'],
      example.replace(
        '"vacancy": "v2", "department": "42008419-14"',
        '"vacancy": "v2", "department": "X\\n"',
      ),
      /^events\[1\]\.department: unknown department "X\\n"$/,
    ],
    ['a value nested very deep', ['-'], deep, /^events\[0\]: expected an object/],
  ])('%s: exit 2 and one line that names the path', (_title, args, input, line) => {
    const { status, stdout, stderr } = replay(args, input);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.endsWith('\n')).toBe(true);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd().split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
  });
});

test('a large year is written whole', () => {
  const departments = [{ id: 'A', placements: [{ tier: 'GREEN', from: '2020-01-01' }] }];
  const events = Array.from({ length: 5000 }, (_, index) => ({
    ...{ type: 'report', vacancy: `v${index}`, department: 'A', dwellingType: 'FAMILY', on: '2024-08-01' },
  }));
  const command = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}scripts/replay.ts`, '-'];
  const input = JSON.stringify({ agreement: 'holbaek-2024', departments, events });
  const { stdout } = spawnSync(process.execPath, command, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const answer = JSON.parse(stdout);
  expect(answer.decisions).toHaveLength(5000);
  expect(answer.counters[0]).toMatchObject({ counted: 5000, slots: 1666, closing: '2/3' });
});
