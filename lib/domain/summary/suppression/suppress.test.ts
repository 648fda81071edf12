import { describe, expect, test } from 'vitest';
import { adding, count, page, seenIn } from '@/lib/testing/summaries/suppression-pages';
import { calendarDate } from '../../shared/calendar-date';
import type { Behind, Cell, Summary } from '../summary';
import { yearBefore } from '../year-before';
import { suppressForReader } from './suppress';

const REPORTED = { measure: 'REPORTED' } as const;
const row = (...numbers: readonly number[]): readonly Cell[] => numbers.map((n) => count(n));

describe('in one table', () => {
  const types = {
    columns: adding('reported'),
    rows: { family: row(40), youth: row(9), care: row(3) },
    total: row(52),
  };

  test('a number under five takes the next smallest with it, so that the total does not give it back', () => {
    expect(seenIn(suppressForReader(page({ types }), []))).toEqual({
      types: { family: '40', youth: '·', care: '·', total: '52' },
    });
  });

  test('zero is shown, and five is', () => {
    const zero = { columns: adding('reported'), rows: { family: row(5), youth: row(0) }, total: row(5) };
    expect(seenIn(suppressForReader(page({ zero }), []))).toEqual({
      zero: { family: '5', youth: '0', total: '5' },
    });
  });

  test('a zero is hidden among figures that are, so that none of them is known not to be one', () => {
    const among = { ...types, rows: { ...types.rows, elderly: row(0) } };
    expect(seenIn(suppressForReader(page({ among }), []))).toEqual({
      among: { family: '40', youth: '·', care: '·', elderly: '·', total: '52' },
    });
  });

  test('of two small numbers that come to little more is hidden, for their sum would say that both are small', () => {
    const few = {
      columns: adding('reported'),
      rows: { a: row(1), b: row(2), c: row(30), d: row(50) },
      total: row(83),
    };
    expect(seenIn(suppressForReader(page({ few }), []))).toEqual({
      few: { a: '·', b: '·', c: '·', d: '50', total: '83' },
    });
  });

  test('in rows and columns the corner that would close the square is hidden too', () => {
    const square = {
      columns: adding('x', 'y', 'z', 'all'),
      rows: { a: row(3, 20, 30, 53), b: row(12, 15, 40, 67), c: row(50, 60, 70, 180) },
      total: row(65, 95, 140, 300),
      across: [{ total: 'all', parts: ['x', 'y', 'z'] }],
    };
    expect(seenIn(suppressForReader(page({ square }), []))).toEqual({
      square: { a: '· · 30 53', b: '· · 40 67', c: '50 60 70 180', total: '65 95 140 300' },
    });
  });

  test('whoever is all there are is hidden with the total', () => {
    const alone = { columns: adding('reported'), rows: { care: row(2) }, total: row(2) };
    expect(seenIn(suppressForReader(page({ alone }), []))).toEqual({ alone: { care: '·', total: '·' } });
  });
});

describe('what is made of counts', () => {
  const all = { measure: 'WAITING_RENT' } as const;
  const waited = (n: number, ore: number, behind: Behind): readonly Cell[] => [
    count(n, behind),
    { kind: 'MONEY', ore, behind },
  ];

  test('a share is hidden with either of its numbers, and so is one that all but a few are', () => {
    const shares = {
      columns: [...adding('given', 'used'), { id: 'share', adds: false }],
      rows: {
        a: [...row(40, 20), { kind: 'SHARE', n: 20, of: 40 } as const],
        b: [...row(50, 48), { kind: 'SHARE', n: 48, of: 50 } as const],
        c: [...row(60, 3), { kind: 'SHARE', n: 3, of: 60 } as const],
      },
      total: null,
    };
    expect(seenIn(suppressForReader(page({ shares }), [])).shares).toEqual({
      a: '40 20 20/40',
      b: '50 · ·',
      c: '60 · ·',
    });
  });

  test('a share of what no column counts is hidden', () => {
    const share = {
      columns: adding('share'),
      rows: { a: [{ kind: 'SHARE', n: 20, of: 40 } as const] },
      total: null,
    };
    expect(seenIn(suppressForReader(page({ share }), [])).share).toEqual({ a: '·' });
  });

  test('a mean and a sum of money are shown where the count is', () => {
    const waiting = {
      columns: adding('waited', 'waiting-rent'),
      rows: {
        a: waited(3, 90_000, { ...all, organisationId: 'a' }),
        b: waited(9, 200_000, { ...all, organisationId: 'b' }),
        c: waited(30, 300_000, { ...all, organisationId: 'c' }),
      },
      total: waited(42, 590_000, all),
    };
    const times = {
      columns: [{ id: 'mean-days', adds: false }],
      rows: {
        answer: [{ kind: 'DAYS', days: 12, n: 4 } as const],
        lease: [{ kind: 'DAYS', days: 90, n: 10 } as const],
      },
      total: null,
    };
    expect(seenIn(suppressForReader(page({ waiting, times }), []))).toEqual({
      waiting: { a: '· ·', b: '· ·', c: '30 300000øre', total: '42 590000øre' },
      times: { answer: '·', lease: '90d:10' },
    });
  });

  test('days and losses are of as many homes as their row says, however many days there are', () => {
    const voids = {
      columns: adding('void-homes', 'void-days', 'rent-lost', 'combined-lost'),
      rows: {
        a: [...row(1, 90), { kind: 'MONEY', ore: 5 } as const, { kind: 'MONEY', ore: 5 } as const],
        b: [...row(8, 200), { kind: 'MONEY', ore: 9 } as const, { kind: 'NONE' } as const],
      },
      total: null,
    };
    expect(seenIn(suppressForReader(page({ voids }), [])).voids).toEqual({ a: '· · · ·', b: '8 200 9øre –' });
  });

  test('turns, days of a case and figures nobody published are not for readers; what is agreed or published is', () => {
    const cells: readonly Cell[] = [
      { kind: 'TURNS', turns: '7/3' },
      { kind: 'DATE', on: calendarDate('2025-03-04') },
      { kind: 'FIGURE', value: '12.5', unit: 'PERCENT' },
      { kind: 'FIGURE', value: '3', unit: 'COUNT' },
      { kind: 'WORD', label: { name: 'grøn' } },
      ...row(3, 2),
    ];
    const columns = adding('earned', 'on', 'figure', 'persons', 'tier', 'stock', 'special-due');
    const seen = (section: 'PROMISE' | 'WATCH') =>
      seenIn(
        suppressForReader(page({ mixed: { columns, rows: { a: cells }, total: null } }, { section }), []),
      ).mixed;
    expect(seen('PROMISE')).toEqual({ a: '· · · · word 3 ·' });
    expect(seen('WATCH')).toEqual({ a: '· 2025-03-04 12.5 · word 3 ·' });
  });

  test('of youth homes the share that was agreed is told, and none of their turns', () => {
    const agreed: Cell = { kind: 'WORD', label: { name: 'hver 4.' } };
    const youth = { columns: adding('youth-share', 'given'), rows: { a: [agreed, count(40)] }, total: null };
    const seen = seenIn(suppressForReader(page({ 'promise-youth': youth }, { section: 'PROMISE' }), []));
    expect(seen).toEqual({ 'promise-youth': { a: 'word ·' } });
  });

  test('of the year before’s books nothing at all: a dash would say that a counter had counted nothing', () => {
    const holds: Cell = { kind: 'WORD', label: { name: 'stemmer' } };
    const columns = [...adding('closing', 'balance'), ...yearBefore(adding('closing', 'balance'))];
    const turn: Cell = { kind: 'TURNS', turns: '1/3' };
    const books = {
      ...{ columns, total: null },
      rows: { a: [turn, holds, turn, holds], b: [turn, holds, { kind: 'NONE' }, { kind: 'NONE' }] as const },
    };
    expect(seenIn(suppressForReader(page({ books }, { section: 'PROMISE' }), [])).books).toEqual({
      ...{ a: '· word · ·', b: '· word · ·' },
    });
  });

  test('a count that does not say which homes it counts is hidden, but for a total of those that do', () => {
    const unknown = { columns: adding('amount'), rows: { a: [count(40)] }, total: [count(40)] };
    const withTotal = page({ unknown });
    const nameless: Summary = {
      ...withTotal,
      sections: withTotal.sections.map((section) => ({
        ...section,
        tables: section.tables.map((table) => ({
          ...table,
          rows: table.rows.map((one) => ({ ...one, cells: [count(40)] })),
        })),
      })),
    };
    expect(seenIn(suppressForReader(withTotal, [])).unknown).toEqual({ a: '40', total: '40' });
    expect(seenIn(suppressForReader(nameless, [])).unknown).toEqual({ a: '·', total: '·' });
  });

  test('nothing opens the homes behind it', () => {
    const table = { columns: adding('reported'), rows: { a: [count(40, REPORTED)] }, total: null };
    expect(JSON.stringify(suppressForReader(page({ table }), []))).not.toContain('behind":');
  });
});
