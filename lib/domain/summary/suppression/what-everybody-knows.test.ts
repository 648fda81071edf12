import { expect, test } from 'vitest';
import { adding, count, page, seenIn } from '@/lib/testing/summaries/suppression-pages';
import type { Cell, SummaryPart } from '../summary';
import { suppressForReader } from './suppress';

const A: SummaryPart = { kind: 'ORGANISATION', id: 'a', name: 'a' };
const B: SummaryPart = { kind: 'ORGANISATION', id: 'b', name: 'b' };
const word = (name: string): Cell => ({ kind: 'WORD', label: { name } });

test('a band of rents is one, whichever rents occur in it: an organisation’s few are not what the municipality has more', () => {
  const rents = (low: readonly string[], n: number, high: number) => {
    const band = (details: readonly string[], homes: number) => count(homes, { measure: 'RENT', details });
    return {
      'rent-bands': {
        columns: adding('homes-reported'),
        rows: { low: [band(low, n)], high: [band(['0060'], high)] },
        total: [band([...low, '0060'], n + high)],
      },
    };
  };
  const menu = [
    page(rents(['0023', '0026'], 17, 50)),
    page(rents(['0023'], 16, 20), { part: A }),
    page(rents(['0026'], 1, 30), { part: B }),
  ];
  const [whole, a, b] = menu.map((one) => seenIn(suppressForReader(one, menu))['rent-bands']);
  expect(b?.low).toBe('·');
  expect([whole?.low, a?.low]).toContain('·');
});

test('where departments stand is known: those of a tier come to what the tier has', () => {
  const departments = { d1: 40, d2: 3, d3: 9 };
  const reported = { measure: 'REPORTED' } as const;
  const tiers = {
    placements: {
      columns: adding('tier-at-start', 'tier-at-end', 'tier-changes'),
      rows: {
        d1: [word('grøn'), word('grøn'), count(0)],
        d2: [word('grøn'), word('grøn'), count(0)],
        d3: [word('rød'), word('rød'), count(0)],
      },
      total: null,
      under: 'a',
    },
    turnover: {
      columns: adding('reported'),
      rows: Object.fromEntries(
        Object.entries(departments).map(([id, n]) => [id, [count(n, { ...reported, departmentId: id })]]),
      ),
      total: [count(52, reported)],
      under: 'a',
    },
    'vacancies-by-tier': {
      columns: adding('reported'),
      rows: {
        grøn: [count(43, { ...reported, tier: 'grøn' })],
        rød: [count(9, { ...reported, tier: 'rød' })],
      },
      total: [count(52, reported)],
    },
  };
  const seen = seenIn(suppressForReader(page(tiers), []));
  expect(seen.turnover?.d2).toBe('·');
  // Hidden beside the department of the other tier alone it would be what is left of its own.
  expect([seen.turnover?.d1, seen['vacancies-by-tier']?.grøn]).toContain('·');
});

test('turns earned are told where the homes at each share are, and not where so few were that the sum gives them away', () => {
  const counted = (tier: string | null, n: number) =>
    count(n, { measure: 'COUNTED', ...(tier !== null && { tier }) });
  const earned = (tier: string | null, turns: string, at: Readonly<Record<string, number>>): Cell => ({
    ...{ kind: 'TURNS', turns, counted: at },
    behind: { measure: 'COUNTED', ...(tier !== null && { tier }) },
  });
  const promise = (few: number) => ({
    'promise-by-tier': {
      columns: adding('counted', 'earned'),
      rows: {
        green: [counted('green', 30), earned('green', '10', { '1/3': 30 })],
        red: [counted('red', 10 + few), earned('red', '7', { '1/2': 10, '1/4': few })],
      },
      total: [counted(null, 40 + few), earned(null, '17', { '1/3': 30, '1/2': 10, '1/4': few })],
    },
    promise: {
      columns: adding('earned'),
      rows: {
        d: [{ kind: 'TURNS', turns: '17', behind: { measure: 'COUNTED', departmentId: 'd' } } as const],
      },
      total: [{ kind: 'TURNS', turns: '17', behind: { measure: 'COUNTED' } } as const],
      under: 'a',
    },
  });
  const [many, few] = [8, 2].map((n) => seenIn(suppressForReader(page(promise(n)), [])));
  expect(many?.['promise-by-tier']).toEqual({ green: '30 10', red: '18 7', total: '48 17' });
  expect(many?.promise).toEqual({ d: '·', total: '17' });
  expect(few?.['promise-by-tier']).toMatchObject({ green: '30 10', red: '12 ·', total: '42 ·' });
  expect(few?.promise?.total).toBe('·');
});

test('turns whose rent has ended and those whose rent runs are those that were given, where nothing came over from a year before', () => {
  const rents = (running: number) =>
    page({
      returns: {
        columns: adding('given'),
        rows: { all: [count(40, { measure: 'SLOT' })] },
        total: null,
      },
      'waiting-rent': {
        columns: adding('waited', 'still-waiting'),
        rows: {
          all: [
            count(40 - running, { measure: 'WAITING_RENT' }),
            count(running, { measure: 'RUNNING_RENT' }),
          ],
        },
        total: null,
      },
    });
  const [few, many] = [3, 12].map((n) => seenIn(suppressForReader(rents(n), [])));
  expect(many).toEqual({ returns: { all: '40' }, 'waiting-rent': { all: '28 12' } });
  expect(few?.['waiting-rent']?.all).toContain('·');
  expect(`${few?.returns?.all} ${few?.['waiting-rent']?.all}`.split('·')).toHaveLength(3);
});
