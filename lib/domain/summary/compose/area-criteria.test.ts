import { describe, expect, test } from 'vitest';
import type { AreaFigure } from '../../placement/category-figures';
import { calendarDate as day } from '../../shared/calendar-date';
import { fraction } from '../../shared/fraction';
import { conditionsOn } from '../area-conditions';
import type { Cell } from '../summary';
import { criteriaTable } from './area-criteria';

const [THEN, NOW] = [day('2024-12-31'), day('2025-12-31')];

const figure = (name: AreaFigure['name'], value: string | null, from: string): AreaFigure => ({
  ...{ name, value, from: day(from), to: null, kind: 'SBST', source: 'Listen' },
  ...{ periodFrom: null, periodTo: null },
});
const national = [
  {
    name: 'convictedAverage',
    from: day('2024-12-01'),
    value: fraction(1n, 2n),
    source: 'Danmarks Statistik',
  },
] as const;

const area = (figures: readonly AreaFigure[], id = 'x') => ({ id, name: `Område ${id}`, figures });
const tableOf = (...areas: readonly ReturnType<typeof area>[]) =>
  criteriaTable({
    criteria: areas.map((one) => conditionsOn(one, national, NOW)),
    criteriaBefore: areas.map((one) => conditionsOn(one, national, THEN)),
  });

const text = (cell: Cell): string => {
  if (cell.kind === 'FIGURE') return cell.value;
  if (cell.kind === 'DATE') return cell.on;
  if (cell.kind !== 'WORD') return '–';
  return 'names' in cell.label ? cell.label.names.da : 'name' in cell.label ? cell.label.name : cell.label.id;
};
const rowOf = (table: ReturnType<typeof tableOf>, id: string) =>
  table.rows.find((row) => row.id === id)?.cells.map(text);

describe('areas against the criteria of the act', () => {
  const table = tableOf(
    area([
      figure('residents', '1000', '2025-01-01'),
      figure('onlyPrimarySchool', '60', '2024-12-01'),
      figure('onlyPrimarySchool', '60.1', '2025-12-01'),
      figure('convicted', '1.5', '2025-12-01'),
      figure('grossIncomeOfRegion', '55', '2025-12-01'),
    ]),
  );

  test('each on its limit: at least 1,000, over 60 %, three times the average, under 55 %', () => {
    expect(rowOf(table, 'x residents')?.slice(0, 6)).toEqual([
      ...['residents', '1000', 'Listen', '2025-01-01', 'mindst 1000', 'criterion-met'],
    ]);
    expect(rowOf(table, 'x education')?.slice(1, 6)).toEqual([
      ...['60.1', 'Listen', '2025-12-01', 'over 60 %', 'criterion-met'],
    ]);
    expect(rowOf(table, 'x convictions')?.slice(1, 6)).toEqual([
      ...['1.5', 'Listen', '2025-12-01', 'mindst 1,5 %', 'criterion-met'],
    ]);
    expect(rowOf(table, 'x income')?.slice(1, 6)).toEqual([
      ...['55', 'Listen', '2025-12-01', 'under 55 %', 'criterion-not-met'],
    ]);
  });

  test('with the year before by what was known on its last day', () => {
    expect(rowOf(table, 'x education')?.slice(6)).toEqual([
      ...['60', 'Listen', '2024-12-01', 'over 60 %', 'criterion-not-met'],
    ]);
    expect(rowOf(table, 'x residents')?.slice(6)).toEqual([
      ...['not-known', '–', '–', 'mindst 1000', 'criterion-open'],
    ]);
  });

  test('what nobody has published is not known, and what is kept back is said to be', () => {
    expect(rowOf(table, 'x work')?.slice(0, 6)).toEqual([
      ...['outsideLabourMarketTwoYears', 'not-known', '–', '–', 'over 40 %', 'criterion-open'],
    ]);
    const kept = tableOf(
      area([figure('convicted', null, '2025-12-01'), figure('residents', '900', '2025-01-01')]),
    );
    expect(rowOf(kept, 'x convictions')?.[1]).toBe('suppressed');
  });

  test('the share of origin is none of them, and an area of which nothing is known is one row', () => {
    const both = tableOf(
      area([figure('nonWesternShare', '45', '2025-12-01'), figure('residents', '1200', '2025-01-01')]),
      area([], 'y'),
    );
    expect(both.rows.map(({ id }) => id)).toEqual([
      ...['x residents', 'x work', 'x convictions', 'x education', 'x income', 'y'],
    ]);
    expect(rowOf(both, 'y')?.slice(0, 2)).toEqual(['–', 'not-known']);
  });

  test('those outside work are the average of two years where nobody publishes it, and open the figure that it is made of', () => {
    const reckoned = tableOf(
      area([
        figure('outsideLabourMarket', '44', '2024-12-31'),
        figure('outsideLabourMarket', '43', '2025-12-31'),
      ]),
    );
    const row = reckoned.rows.find(({ id }) => id === 'x work');
    expect(row?.cells.map(text).slice(1, 3)).toEqual(['43.5', 'Listen (gennemsnit af to år)']);
    expect(row?.series).toEqual({ figure: 'outsideLabourMarket', place: 'a-x' });
  });
});
