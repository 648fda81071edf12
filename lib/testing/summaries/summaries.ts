import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { Cell, Column, Row, Summary, SummaryTable } from '@/lib/domain/summary/summary';
import { yearBefore } from '@/lib/domain/summary/year-before';

const count = (n: number): Cell => ({ kind: 'COUNT', n });
const turns = (text: string): Cell => ({ kind: 'TURNS', turns: text });
const share = (n: number, of: number): Cell => (of === 0 ? { kind: 'NONE' } : { kind: 'SHARE', n, of });
const NONE: Cell = { kind: 'NONE' };
const HIDDEN: Cell = { kind: 'HIDDEN' };

/**
 * A year as a municipality of some size has it, invented: every kind of cell, a table longer than a page and one wider, names that a
 * spreadsheet would run, letters from all of Europe. Its sums are right.
 */
export const exampleSummary = (): Summary => ({
  ...{ municipalityId: '00000000-0000-4000-8000-000000000001', municipality: 'Prøvekøbing Kommune' },
  part: { kind: 'MUNICIPALITY' },
  period: { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') },
  before: { from: calendarDate('2024-01-01'), through: calendarDate('2024-12-31') },
  agreements: [
    {
      title: {
        da: 'Rammeaftale om udlejning og anvisning',
        en: 'Framework agreement on letting and allocation',
      },
      version: 3,
      from: calendarDate('2024-01-01'),
    },
    {
      title: { da: 'Aftale om ungdomsboliger', en: 'Agreement on youth homes' },
      version: 1,
      from: calendarDate('2025-07-01'),
    },
  ],
  madeOn: calendarDate('2026-02-02'),
  sections: [
    { id: 'VACANCIES', tables: [byMonth(), byType(), turnover()] },
    { id: 'PROMISE', tables: [promise()] },
    { id: 'CHOICES', tables: [choices()] },
    { id: 'TIMES', tables: [times()] },
    { id: 'VOIDS', tables: [voids()] },
    { id: 'WATCH', tables: [figures()] },
  ],
});

const BY_MONTH = [...([41, 38, 52, 47, 35, 60, 29, 44, 51, 39, 33, 37] as const)] as const;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function byMonth(): SummaryTable {
  const then = BY_MONTH.map((n, at) => n + ((at * 7) % 11) - 5);
  const rows = BY_MONTH.map((n, at): Row => {
    const id = `2025-${String(at + 1).padStart(2, '0')}`;
    return { id, label: { term: 'month', id }, cells: [count(n), count(then[at] ?? 0)] };
  });
  return {
    id: 'vacancies-by-month',
    columns: [
      { id: 'reported', adds: true },
      { id: 'reported', adds: true, of: 'BEFORE' },
    ],
    rows,
    total: [count(sum(BY_MONTH)), count(sum(then))],
    chart: { kind: 'LINES', columns: ['reported'] },
  };
}

const byType = (): SummaryTable => ({
  id: 'vacancies-by-type',
  columns: [
    { id: 'reported', adds: true },
    { id: 'reported', adds: true, of: 'BEFORE' },
  ],
  rows: [
    { id: 'FAMILY', label: { term: 'dwelling-type', id: 'FAMILY' }, cells: [count(402), count(410)] },
    { id: 'YOUTH', label: { term: 'dwelling-type', id: 'YOUTH' }, cells: [count(71), count(66)] },
    { id: 'ELDERLY', label: { term: 'dwelling-type', id: 'ELDERLY' }, cells: [HIDDEN, HIDDEN] },
    { id: 'CARE', label: { term: 'dwelling-type', id: 'CARE' }, cells: [HIDDEN, HIDDEN] },
  ],
  total: [count(506), count(501)],
  chart: { kind: 'BARS', columns: ['reported'] },
});

const ORGANISATIONS = ['Boligforeningen Åen', 'Łódź-Ærø Almene Boliger', 'Prøvekøbing Boligselskab'] as const;
/** As somebody might call a department who knows what a spreadsheet does with a text. */
const TRICKS: Readonly<Record<number, string>> = {
  7: '=HYPERLINK("http://eksempel.dk","Søvej")',
  8: '+45 Havnen',
  9: '-Nordpolen; "Vest"',
  10: '@Torvet',
};
const departmentName = (at: number): string => TRICKS[at] ?? `${at + 1} Sønderengen ${at + 1}`;

function turnover(): SummaryTable {
  const rows = Array.from({ length: 48 }, (_, at): Row => {
    const [stock, n] = [40 + ((at * 37) % 160), (at * 5) % 19];
    return {
      ...{ id: `department-${at}`, label: { name: departmentName(at) }, under: ORGANISATIONS[at % 3] },
      cells: [count(stock), count(n), share(n, stock), count((at * 3) % 17), share((at * 3) % 17, stock)],
    };
  });
  const of = (place: number): number =>
    sum(rows.map(({ cells }) => (cells[place]?.kind === 'COUNT' ? cells[place].n : 0)));
  return {
    id: 'turnover',
    columns: [
      { id: 'stock', adds: true },
      { id: 'reported', adds: true },
      { id: 'turnover', adds: false },
      { id: 'reported', adds: true, of: 'BEFORE' },
      { id: 'turnover', adds: false, of: 'BEFORE' },
    ],
    rows,
    total: [count(of(0)), count(of(1)), share(of(1), of(0)), count(of(3)), share(of(3), of(0))],
  };
}

const PROMISED: readonly Column[] = [
  { id: 'share', adds: false },
  ...['counted', 'earned', 'given', 'waiting', 'received', 'used', 'returned', 'lapsed', 'owed'].map(
    (id) => ({ id, adds: true }),
  ),
];
/** The share of the year before, and as many of everything. */
const thatYear = (share: Cell, n: number): readonly Cell[] => [
  ...[share, count(n), turns(`${n}/6`), ...Array.from({ length: 6 }, (_, at) => count(n + at))],
  turns('1/3'),
];

/** With the year before under each row. */
const promise = (): SummaryTable => ({
  ...{ id: 'promise', before: 'UNDER' },
  columns: [...PROMISED, ...yearBefore(PROMISED)],
  rows: [
    {
      ...{ id: 'green', label: { names: { da: 'Grøn', en: 'Green' } }, under: ORGANISATIONS[0] },
      cells: [
        { kind: 'WORD', label: { names: { da: 'hver 3. ledige bolig', en: 'every third vacancy' } } },
        ...[count(312), turns('104'), count(104), count(2), count(3), count(88), count(9), count(2)],
        turns('2/3'),
        ...thatYear({ kind: 'WORD', label: { names: { da: 'hver 4. bolig', en: 'every fourth' } } }, 261),
      ],
    },
    {
      ...{ id: 'yellow', label: { names: { da: 'Gul', en: 'Yellow' } }, under: ORGANISATIONS[1] },
      cells: [
        { kind: 'WORD', label: { names: { da: 'hver 6. ledige bolig', en: 'every sixth vacancy' } } },
        ...[count(150), turns('25'), count(24), count(0), count(1), count(19), count(4), count(0)],
        turns('-1/6'),
        ...thatYear({ kind: 'WORD', label: { term: 'row', id: 'not-known' } }, 137),
      ],
    },
    {
      ...{ id: 'red', label: { names: { da: 'Rød', en: 'Red' } }, under: ORGANISATIONS[2] },
      cells: [
        { kind: 'WORD', label: { names: { da: 'friholdt', en: 'exempt' } } },
        ...[count(44), turns('0'), count(0), count(0), count(0), count(0), count(0), count(0)],
        turns('12345/1001'),
        ...thatYear(NONE, 41),
      ],
    },
  ],
  total: [
    NONE,
    ...[count(506), turns('129'), count(128), count(2), count(4), count(107), count(13), count(2)],
    turns('25691/2002'),
    ...thatYear(NONE, 439),
  ],
});

const choices = (): SummaryTable => ({
  id: 'choices',
  columns: [{ id: 'choices', adds: true }],
  rows: [],
  total: null,
});

const times = (): SummaryTable => ({
  id: 'times',
  columns: [
    { id: 'days', adds: false },
    { id: 'waiting-rent', adds: true },
  ],
  rows: [
    {
      ...{ id: 'answer', label: { name: 'Fra tilbud til svar' } },
      cells: [
        { kind: 'DAYS', days: 1_302, n: 105 },
        { kind: 'MONEY', ore: 123_456_750 },
      ],
    },
    {
      ...{ id: 'lease', label: { name: 'Fra tilbud til lejekontrakt' } },
      cells: [{ kind: 'DAYS', days: 0, n: 0 }, NONE],
    },
  ],
  total: null,
});

const voids = (): SummaryTable => ({
  id: 'voids',
  columns: [{ id: 'lost', adds: true }],
  rows: [
    {
      id: 'REPAIR',
      label: { term: 'void-ground', id: 'REPAIR' },
      cells: [{ kind: 'MONEY', ore: 4_512_005 }],
    },
    { id: 'OTHER', label: { term: 'void-ground', id: 'OTHER' }, cells: [{ kind: 'MONEY', ore: -1_250 }] },
  ],
  total: [{ kind: 'MONEY', ore: 4_510_755 }],
  chart: { kind: 'BARS', columns: ['lost'] },
});

const figures = (): SummaryTable => ({
  id: 'figures',
  columns: [
    { id: 'baseline', adds: false },
    { id: 'latest', adds: false },
    { id: 'measured-on', adds: false },
    { id: 'status', adds: false },
  ],
  rows: [
    figure('outsideLabourMarket', { baseline: '29.10', latest: '27.4', unit: 'PERCENT', status: 'MET' }),
    figure('convicted', { baseline: '2.03', latest: '2.5', unit: 'INDEX', status: 'MISSED' }),
  ],
  total: null,
});

function figure(
  id: string,
  told: {
    readonly baseline: string;
    readonly latest: string;
    readonly unit: string;
    readonly status: string;
  },
): Row {
  const { baseline, latest, unit, status } = told;
  return {
    ...{ id, label: { term: 'key-figure', id } },
    cells: [
      { kind: 'FIGURE', value: baseline, unit },
      { kind: 'FIGURE', value: latest, unit },
      { kind: 'DATE', on: calendarDate('2025-01-01') },
      { kind: 'WORD', label: { term: 'indicator-status', id: status } },
    ],
  };
}
