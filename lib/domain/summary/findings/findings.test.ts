import { describe, expect, test } from 'vitest';
import { summaryWith, tableWith, type Written, type WrittenRow } from '@/lib/testing/finding-tables';
import { calendarDate as day } from '../../shared/calendar-date';
import type { Label, Summary, SummaryTable } from '../summary';
import { RULES, type RuleId } from './finding';
import { findingsOf, type RULE_OF } from './findings-of';

const word = (term: 'balance' | 'row' | 'indicator-status' | 'key-figure', id: string): Label => ({
  term,
  id,
});
const EVERY_THIRD: Label = { names: { da: 'hver 3.', en: 'every 3rd' } };
const EXEMPT: Label = { names: { da: 'friholdt', en: 'exempt' } };
const GREEN: Label = { names: { da: 'Grøn', en: 'Green' } };
const RED: Label = { names: { da: 'Rød', en: 'Red' } };
const NO_TIER = word('row', 'no-tier');

const department = (cells: Written, id = '14 Hvedemarken'): WrittenRow => ({ id, under: 'Åen', cells });
const rowNamed = (id: string, cells: Written): WrittenRow => ({ id, cells });
const one = (id: string, row: WrittenRow): readonly SummaryTable[] => [tableWith(id, [row])];

const book = (closing: string, balance = 'holds') =>
  one('books', {
    ...{ id: 'counter', label: { term: 'counter', id: 'FAMILY' }, under: '14 Hvedemarken' },
    cells: { earned: '10 t', 'used-turns': 9, closing: `${closing} t`, balance: word('balance', balance) },
  });
const turn = (
  counted: number,
  countedBefore: number,
  given: number,
  givenBefore: number,
  share = EVERY_THIRD,
) => [
  tableWith('promise', [department({ share })]),
  tableWith('turns-by-department', [
    department({
      ...{ counted, given, 'of-given': '–', 'counted before': countedBefore },
      ...{ 'given before': givenBefore, 'of-given before': '–' },
    }),
  ]),
];
const rate = (now: string, before: string) =>
  one('turns-by-department', department({ 'of-given': now, 'of-given before': before }));
const returned = (id: string, now: number, before: number) =>
  one('returns-by-reason', rowNamed(id, { 'returned-turns': now, 'returned-turns before': before }));
const fault = (id: string, faults: number) => one('faults', rowNamed(id, { faults }));
const choices = (now: number, before: number) =>
  one('choices', rowNamed('Åen', { choices: now, 'choices before': before }));
const special = (had: number, due: number) =>
  one('special-allocations', department({ namings: 9, special: had, 'special-due': due }));
const flexible = (let_: number, most: number) =>
  one(
    'flexible-share',
    department({
      ...{ 'counted-so-far': 30, 'let-flexibly': let_, 'most-flexible': most, cap: { name: '1/3' } },
    }),
  );
const cheap = (reported: number, given: number, dear: number) =>
  one(
    'cheap-homes',
    rowNamed('FAMILY', {
      ...{ 'homes-reported': reported, 'homes-given': given, 'returned-for-price': dear },
      'dear-share': given === 0 ? '–' : `${dear}/${given}`,
    }),
  );
const near = (distance: string, is = 'near') =>
  one(
    'figures-against-thresholds',
    department({
      ...{
        'key-figure': word('key-figure', 'outsideLabourMarket'),
        figure: '29.6 %',
        distance: `${distance} pp`,
      },
      ...{ 'tier-beyond': RED, near: word('row', is) },
    }),
  );
const change = (from: Label, to: Label) =>
  one('placement-changes', department({ 'changed-on': '2025-07-01', 'tier-from': from, 'tier-to': to }));
const target = (status: string) =>
  one(
    'indicators',
    rowNamed('area', {
      ...{
        'key-figure': word('key-figure', 'convicted'),
        latest: '9 number',
        'latest-year': { name: '2025' },
      },
      ...{ target: '7 number', 'indicator-status': word('indicator-status', status) },
    }),
  );
const waiting = (now: number, before: number) =>
  one(
    'waiting-rent',
    rowNamed('Åen', { 'waiting-rent': `${now} øre`, 'waiting-rent before': `${before} øre` }),
  );
const lost = (now: number, before: number, id = 'REPAIR', homes = 1) => [
  tableWith(
    'voids-by-ground',
    [rowNamed(id, { 'void-homes': homes, 'rent-lost': `${now} øre`, 'rent-lost before': `${before} øre` })],
    { 'void-homes': homes, 'rent-lost': `${now} øre`, 'rent-lost before': `${before} øre` },
  ),
];
const moved = (now: number, before: number, stock = 100) =>
  one('turnover', department({ stock, reported: now, 'reported before': before }));

type Case = readonly [what: string, tables: readonly SummaryTable[], isFound: boolean];
const CASES: Readonly<Record<keyof typeof RULE_OF, readonly Case[]>> = {
  'books-broken': [
    ['holds', book('0'), false],
    ['does not hold', book('0', 'broken'), true],
  ],
  'no-turn': [
    ['nothing counted', turn(0, 0, 0, 0), false],
    ['two homes in two years', turn(1, 1, 0, 0), false],
    ['three homes in two years', turn(1, 2, 0, 0), true],
    ['a turn in the period', turn(9, 9, 1, 0), false],
    ['a turn the year before', turn(9, 9, 0, 1), false],
    ['exempt', turn(9, 9, 0, 0, EXEMPT), false],
  ],
  'turns-owed': [
    ['nothing', book('0'), false],
    ['five sixths', book('5/6'), false],
    ['one turn', book('1'), true],
    ['a turn and a sixth', book('7/6'), true],
    ['less than nothing', book('-7/6'), false],
  ],
  'turns-ahead': [
    ['nothing', book('0'), false],
    ['less than a turn', book('-5/6'), false],
    ['one turn', book('-1'), true],
    ['more than a turn', book('-7/6'), true],
  ],
  lapsed: [
    ['none', returned('DEADLINE_EXPIRED', 0, 3), false],
    ['one', returned('DEADLINE_EXPIRED', 1, 0), true],
    ['another reason', returned('LOCATION', 4, 0), false],
  ],
  'return-rate-risen': [
    ['nothing', rate('0/20', '0/20'), false],
    ['just below twice', rate('5/20', '3/23'), false],
    ['twice', rate('6/20', '3/20'), true],
    ['more than twice', rate('7/20', '3/20'), true],
    ['from one to two', rate('2/20', '1/20'), false],
    ['from none to three', rate('3/20', '0/20'), true],
    ['no turns the year before', rate('9/20', '–'), false],
  ],
  'faults-contested': [
    ['none', fault('CONTESTED', 0), false],
    ['one', fault('CONTESTED', 1), true],
    ['settled', fault('UPHELD', 3), false],
  ],
  'choices-risen': [
    ['nothing', choices(0, 0), false],
    ['just below twice', choices(19, 10), false],
    ['twice', choices(20, 10), true],
    ['twice of few', choices(8, 4), false],
    ['five of none', choices(5, 0), true],
  ],
  'special-short': [
    ['none due', special(0, 0), false],
    ['one short', special(3, 4), true],
    ['as many', special(4, 4), false],
    ['more', special(5, 4), false],
  ],
  'flexible-over-cap': [
    ['nothing', flexible(0, 0), false],
    ['below', flexible(9, 10), false],
    ['at the cap', flexible(10, 10), false],
    ['over', flexible(11, 10), true],
  ],
  'cheap-none-given': [
    ['none reported', cheap(0, 0, 0), false],
    ['two reported', cheap(2, 0, 0), false],
    ['three reported', cheap(3, 0, 0), true],
    ['one given', cheap(9, 1, 0), false],
  ],
  'cheap-too-dear': [
    ['none', cheap(9, 9, 0), false],
    ['one of two', cheap(9, 2, 1), false],
    ['just below a tenth', cheap(30, 21, 2), false],
    ['a tenth', cheap(30, 20, 2), true],
    ['more', cheap(30, 19, 2), true],
  ],
  'near-threshold': [
    ['on it', near('0'), true],
    ['within', near('0.4'), true],
    ['half a point', near('0.5'), true],
    ['beyond', near('0.5001'), false],
    ['placed by something else', near('0.1', 'placed-otherwise'), false],
    ['not near a low threshold', near('0.4', 'not-near'), false],
  ],
  'tier-changed': [
    ['another tier', change(GREEN, RED), true],
    ['an agreement began', change(NO_TIER, RED), false],
    ['it ended', change(GREEN, NO_TIER), false],
  ],
  'target-missed': [
    ['reached', target('MET'), false],
    ['awaited', target('AWAITING'), false],
    ['not reached', target('MISSED'), true],
  ],
  'waiting-rent-risen': [
    ['nothing', waiting(0, 0), false],
    ['just below half as much again', waiting(14_999_999, 10_000_000), false],
    ['half as much again', waiting(15_000_000, 10_000_000), true],
    ['a small amount', waiting(999_999, 0), false],
    ['an amount from nothing', waiting(1_000_000, 0), true],
  ],
  'void-rent-risen': [
    ['nothing', lost(0, 0), false],
    ['just below half as much again', lost(14_999_999, 10_000_000), false],
    ['half as much again', lost(15_000_000, 10_000_000), true],
    ['a small amount', lost(1_500_000, 600_000), false],
  ],
  'voids-unexplained': [
    ['none', lost(0, 9, 'UNEXPLAINED', 0), false],
    ['one', lost(100, 100, 'UNEXPLAINED', 1), true],
    ['explained', lost(100, 100, 'REPAIR', 9), false],
  ],
  'turnover-doubled': [
    ['nothing', moved(0, 0), false],
    ['just below twice', moved(19, 10), false],
    ['twice', moved(20, 10), true],
    ['four more', moved(8, 4), false],
    ['five more', moved(10, 5), true],
    ['a small department', moved(20, 10, 19), false],
    ['twenty homes', moved(20, 10, 20), true],
    ['none the year before', moved(20, 0), false],
  ],
  'turnover-halved': [
    ['nothing', moved(0, 0), false],
    ['just above half', moved(6, 11), false],
    ['half', moved(5, 10), true],
    ['four fewer', moved(4, 8), false],
    ['none left', moved(0, 5), true],
    ['a small department', moved(5, 10, 19), false],
  ],
};

const rulesIn = (summary: Summary): readonly RuleId[] => findingsOf(summary).map(({ rule }) => rule);

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  test.each(cases)('%s', (_, tables, isFound) => {
    expect(rulesIn(summaryWith(tables)).includes(rule as RuleId)).toBe(isFound);
  });

  test('finds nothing in figures that are hidden, one after the other', () => {
    for (const tables of cases.filter(([, , isFound]) => isFound).map(([, own]) => own)) {
      const used = new Set(
        findingsOf(summaryWith(tables))
          .filter((finding) => finding.rule === rule)
          .flatMap(({ figures }) =>
            Object.values(figures).map(({ table, column, of }) => `${table} ${column} ${of}`),
          ),
      );
      expect(used.size).toBeGreaterThan(0);
      for (const figure of used) {
        const hidden = tables.map((table) => hiding(table, figure));
        expect(rulesIn(summaryWith(hidden))).not.toContain(rule);
      }
    }
  });
});

function hiding(table: SummaryTable, figure: string): SummaryTable {
  const isMeant = (at: number) => `${table.id} ${table.columns[at]?.id} ${table.columns[at]?.of}` === figure;
  const cells = (all: SummaryTable['rows'][number]['cells']) =>
    all.map((cell, at) => (isMeant(at) ? ({ kind: 'HIDDEN' } as const) : cell));
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
    total: table.total && cells(table.total),
  };
}

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
