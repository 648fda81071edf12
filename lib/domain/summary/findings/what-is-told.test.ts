import { describe, expect, test } from 'vitest';
import { summaryWith, tableWith, type Written, type WrittenRow } from '@/lib/testing/lettings/finding-tables';
import {
  book,
  change,
  choices,
  department,
  GREEN,
  lost,
  moved,
  RED,
  returned,
  rowNamed,
  turn,
} from '@/lib/testing/lettings/finding-tables-of-rules';
import { calendarDate as day } from '../../shared/calendar-date';
import type { Summary } from '../summary';
import { RULES, type RuleId } from './finding';
import { findingsOf } from './findings-of';

const rulesIn = (summary: Summary): readonly RuleId[] => findingsOf(summary).map(({ rule }) => rule);

describe('what is told', () => {
  const everything = summaryWith(
    [
      book('7/6', 'broken'),
      returned('DEADLINE_EXPIRED', 2, 0),
      choices(9, 1),
      lost(9_000_000, 0),
      change(GREEN, RED),
    ].flat(),
  );

  test('stands in the order of the rules, the books first', () => {
    const told = rulesIn(everything);
    expect(told[0]).toBe('books-broken');
    expect(told).toEqual(RULES.filter((rule) => told.includes(rule)));
  });

  test('is the same each time, and after the summary was stored', () => {
    expect(findingsOf(JSON.parse(JSON.stringify(everything)))).toEqual(findingsOf(everything));
  });

  test('names three of a kind, the largest first, and counts the rest', () => {
    const rows = [11, 14, 12, 13, 15].map((let_) =>
      department(
        { 'counted-so-far': 30, 'let-flexibly': let_, 'most-flexible': 10, cap: { name: '1/3' } },
        `${let_}`,
      ),
    );
    const told = findingsOf(summaryWith([tableWith('flexible-share', rows)]));
    expect(told.map(({ place, more }) => [place?.label, more])).toEqual([
      [{ name: '15' }, 0],
      [{ name: '14' }, 0],
      [{ name: '13' }, 2],
    ]);
  });

  test('is that nothing stands out, where all is shown and nothing does', () => {
    expect(rulesIn(summaryWith(moved(4, 4)))).toEqual(['nothing']);
    expect(rulesIn(summaryWith([tableWith('turnover', [rowNamed('a', { reported: '*' })])]))).toEqual([]);
    expect(rulesIn(summaryWith([], { sections: [] }))).toEqual([]);
  });

  test('says whose a department is where two are called the same', () => {
    const cells = { stock: 100, reported: 20, 'reported before': 10 };
    const rows = ['Åen', 'Bakken'].map((under) => ({
      ...department(cells),
      id: under,
      label: { name: '1 Syd' },
      under,
    }));
    const told = findingsOf(summaryWith([tableWith('turnover', rows)]));
    expect(told.map(({ place }) => place?.under)).toEqual(['Åen', 'Bakken']);
  });
});

describe('periods', () => {
  test('half a year and the one a year before are no two years', () => {
    const half = {
      period: { from: day('2025-01-01'), through: day('2025-06-30') },
      before: { from: day('2024-01-01'), through: day('2024-06-30') },
    };
    expect(rulesIn(summaryWith(turn(9, 9, 0, 0), half))).not.toContain('no-turn');
  });

  test('before a period is over nobody knows that its turnover is half', () => {
    const madeOn = (on: string) => rulesIn(summaryWith(moved(5, 10), { madeOn: day(on) }));
    expect(madeOn('2025-12-31')).not.toContain('turnover-halved');
    expect(madeOn('2026-01-01')).toContain('turnover-halved');
  });
});

describe('the return rate', () => {
  const row = (id: string, under: string, now: string, before: string): WrittenRow => ({
    ...{ id, under, cells: { 'of-given': now, 'of-given before': before } },
  });
  const told = (rows: readonly WrittenRow[], total: Written) =>
    findingsOf(summaryWith([tableWith('turns-by-department', rows, total)]))
      .filter(({ rule }) => rule === 'return-rate-risen')
      .map(({ place }) => place?.label ?? null);
  const rows = [
    row('1', 'Åen', '2/10', '1/10'),
    row('2', 'Åen', '2/10', '1/10'),
    row('3', 'Åen', '–', '–'),
    row('4', 'Bakken', '0/10', '2/10'),
  ];

  test('is told of everything, and of an organisation by all its departments', () => {
    expect(told(rows, { 'of-given': '4/30', 'of-given before': '4/30' })).toEqual([{ name: 'Åen' }]);
    expect(told(rows, { 'of-given': '8/30', 'of-given before': '4/30' })).toEqual([null, { name: 'Åen' }]);
  });

  test('is not told of an organisation where a department of it is hidden, or of the only one there is', () => {
    const total = { 'of-given': '4/30', 'of-given before': '4/30' };
    expect(told([...rows, row('5', 'Åen', '*', '1/10')], total)).toEqual([]);
    expect(told(rows.slice(0, 3), total)).toEqual([]);
  });
});

describe('the time before', () => {
  const inUse = (before: number) =>
    tableWith('vacancies-by-route', [], { reported: 90, 'reported before': before });
  const risen = [turn(9, 9, 0, 0), choices(9, 1), lost(9_000_000, 0)].flat();

  test('is compared with where something was counted in it', () => {
    expect(rulesIn(summaryWith([inUse(1), ...risen]))).toEqual([
      'no-turn',
      'choices-risen',
      'void-rent-risen',
    ]);
    expect(rulesIn(summaryWith([inUse(0), ...risen]))).toEqual(['nothing']);
  });

  test('is not compared with by sums where only its last part was counted', () => {
    const months = (before: readonly (number | string)[]) =>
      tableWith(
        'vacancies-by-month',
        before.map((n, at) => ({ id: `2025-0${at + 1}`, cells: { reported: 15, 'reported before': n } })),
      );
    const told = (before: readonly (number | string)[]) =>
      rulesIn(summaryWith([inUse(30), months(before), ...risen]));
    const all = ['no-turn', 'choices-risen', 'void-rent-risen'];
    expect(told([0, 0, 0, 10, 10, 10])).toEqual(['no-turn']);
    expect(told([0, 0, 1, 9, 10, 10])).toEqual(all);
    expect(told([0, 0, '*', 10, 10, 10])).toEqual(all);
    expect(told([0, 0, 10, 20])).toEqual(all);
  });
});
