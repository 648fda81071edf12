import { expect, test } from 'vitest';
import type { FigureName } from '../../key-figures/catalogue';
import type { Cell, Row, SummaryTable } from '../summary';
import { isAmongFew } from './few-figures';

type Told = readonly [figure: FigureName, place: string, now: number, before?: number, unit?: string];

const figureOf = (n: number | undefined, unit: string): Cell =>
  n === undefined ? { kind: 'NONE' } : { kind: 'FIGURE', value: String(n), unit };

const tableOf = (told: readonly Told[]): SummaryTable => ({
  ...{ id: 'evictions', total: null },
  columns: [
    { id: 'figure', adds: false },
    { id: 'figure', adds: false, of: 'BEFORE' },
  ],
  rows: told.map(
    ([figure, place, now, before, unit = 'COUNT']): Row => ({
      ...{ id: `${figure} ${place}`, label: { name: place }, series: { figure, place } },
      cells: [figureOf(now, unit), figureOf(before, unit)],
    }),
  ),
});

/** What a reader sees of the year, or of the one before. */
function seen(told: readonly Told[], at = 0): readonly string[] {
  const table = tableOf(told);
  return table.rows.map((row) => {
    const cell = row.cells[at] ?? { kind: 'NONE' };
    if (isAmongFew({ row, table, at, cell })) return '·';
    return cell.kind === 'FIGURE' ? cell.value : '–';
  });
}

test('where one place has few, nobody’s count of it is told, for the others would give it back', () => {
  expect(
    seen([
      ...([
        ['residents', 'a-x', 3],
        ['residents', 'a-y', 900],
        ['residents', 'm-t', 903],
      ] as const),
      ['turnover', 'a-x', 3, undefined, 'PERCENT'],
    ]),
  ).toEqual(['·', '·', '·', '3']);
});

test('nor where the municipality has few beside its areas', () => {
  const areas = [
    ['tenantsAtRisk', 'a-x', 20],
    ['tenantsAtRisk', 'a-y', 25],
  ] as const;
  expect(seen([...areas, ['tenantsAtRisk', 'm-t', 48]])).toEqual(['·', '·', '·']);
  expect(seen([...areas, ['tenantsAtRisk', 'm-t', 50]])).toEqual(['20', '25', '50']);
  expect(seen([...areas, ['tenantsAtRisk', 'm-t', 45]])).toEqual(['20', '25', '45']);
});

test('one band of few hides its bands, and neither the whole nor other bands', () => {
  expect(
    seen([
      ['waitingForAllocation', 'm-t', 58],
      ['waiting18to29', 'm-t', 30],
      ['waiting30to59', 'm-t', 25],
      ['waiting60andOver', 'm-t', 3],
      ['waitingTo6Months', 'm-t', 40],
      ['waitingTo12Months', 'm-t', 18],
    ]),
  ).toEqual(['58', '·', '·', '·', '40', '18']);
});

test('bands that lack few to the whole are hidden too', () => {
  const told = (last: number): readonly Told[] => [
    ['waitingForAllocation', 'm-t', 58],
    ['waitingTo6Months', 'm-t', 40],
    ['waitingTo12Months', 'm-t', last],
  ];
  expect(seen(told(16))).toEqual(['58', '·', '·']);
  expect(seen(told(13))).toEqual(['58', '40', '13']);
});

test.each<readonly [what: string, told: readonly Told[], seen: readonly string[]]>([
  [
    'as many of each as a register would tell',
    [
      ['waitingForAllocation', 'm-t', 150],
      ['waitingRefugees', 'm-t', 133],
      ['waitingStudents', 'm-t', 12],
    ],
    ['150', '133', '12'],
  ],
  [
    'few refugees: other groups too, and the days without refugees, which beside everybody’s say how long they have waited',
    [
      ['waitingForAllocation', 'm-t', 150],
      ['averageWaitingDays', 'm-t', 165],
      ['averageWaitingDaysWithoutRefugees', 'm-t', 162],
      ['waitingRefugees', 'm-t', 4],
      ['waitingStudents', 'm-t', 12],
      ['waiting18to29', 'm-t', 90],
    ],
    ['150', '165', '·', '·', '·', '90'],
  ],
  [
    'few who are no refugees',
    [
      ['waitingForAllocation', 'm-t', 150],
      ['waitingRefugees', 'm-t', 147],
      ['waitingStudents', 'm-t', 12],
    ],
    ['150', '·', '·'],
  ],
  [
    'all but few in one group, whatever the others come to, for a person may be in two',
    [
      ['waitingForAllocation', 'm-t', 20],
      ['waitingRefugees', 'm-t', 10],
      ['waitingLeavingCare', 'm-t', 17],
    ],
    ['20', '·', '·'],
  ],
  [
    'few that two groups lack together',
    [
      ['waitingForAllocation', 'm-t', 150],
      ['waitingRefugees', 'm-t', 133],
      ['waitingStudents', 'm-t', 15],
      ['waitingLeavingCare', 'm-t', 30],
    ],
    ['150', '·', '·', '·'],
  ],
  [
    'none of a group, and nobody outside another',
    [
      ['waitingForAllocation', 'm-t', 150],
      ['waitingRefugees', 'm-t', 150],
      ['waitingStudents', 'm-t', 0],
    ],
    ['150', '150', '0'],
  ],
])('groups among those who wait: %s', (_, told, are) => expect(seen(told)).toEqual(are));

test('evictions are told with the effective ones, in one year and in two, or not at all', () => {
  const told = (effective: number): readonly Told[] => [
    ['evictionsInTwoYears', 'a-x', 11],
    ['effectiveEvictionsInTwoYears', 'a-x', effective],
    ['evictionsInYear', 'a-x', 6],
  ];
  expect(seen(told(5))).toEqual(['11', '5', '6']);
  expect(seen(told(8))).toEqual(['·', '·', '·']);
});

test('evictions of two years are not told beside those of the last, where few are left for the first', () => {
  const told = (two: number): readonly Told[] => [
    ['evictionsInTwoYears', 'a-x', two],
    ['evictionsInYear', 'a-x', 12],
  ];
  expect(seen(told(17))).toEqual(['17', '12']);
  expect(seen(told(15))).toEqual(['·', '·']);
});

test('each year by itself', () => {
  const told: readonly Told[] = [
    ['residents', 'd-x', 90, 3],
    ['residents', 'd-y', 80, 80],
  ];
  expect([seen(told), seen(told, 1)]).toEqual([
    ['90', '80'],
    ['·', '·'],
  ]);
});

test('a nought points at nobody', () => {
  expect(seen([['evictionsInYear', 'a-x', 0]])).toEqual(['0']);
});
