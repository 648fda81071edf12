import { describe, expect, test } from 'vitest';
import type { FigureName } from '../key-figures/catalogue';
import type { SourceKind } from '../key-figures/vocabulary';
import { calendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import { formatFraction, ZERO } from '../shared/fraction';
import type { AreaCategory } from '../statute/area-categories';
import { type AreaFile, averageConvicted, categoriesOn, type NationalFigure, type Outcome } from './category';
import type { AreaFigure } from './category-figures';

const day = calendarDate;
const ON = day('2025-10-06');

const figure = (
  name: FigureName,
  value: string | null,
  from = '2024-12-01',
  kind: SourceKind = 'SBST',
): AreaFigure => ({
  ...{ name, value, kind, from: day(from), to: null, source: 'prøve', periodFrom: null, periodTo: null },
});
const average = (
  value: string,
  from = '2021-12-01',
  name: NationalFigure['name'] = 'convictedAverage',
): NationalFigure => ({
  ...{ name, from: day(from), value: fromDecimalText(value) ?? ZERO, source: 'prøve' },
});
const NATIONAL = [average('0.78')];

/** Everything a vulnerable area just does not meet. */
const JUST_NOT: Readonly<Partial<Record<FigureName, string>>> = {
  outsideLabourMarketTwoYears: '40',
  convicted: '2.33',
  onlyPrimarySchool: '60',
  grossIncomeOfRegion: '55',
  nonWesternShare: '50',
  residents: '1000',
};

const areaWith = (
  more: Partial<Record<FigureName, string | null>> = {},
  designations: AreaFile['designations'] = [],
): AreaFile => ({
  figures: Object.entries({ ...JUST_NOT, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [figure(name as FigureName, value)],
  ),
  departments: [],
  designations,
});
const outcomesOf = (
  area: AreaFile,
  national: readonly NationalFigure[] = NATIONAL,
): Record<AreaCategory, Outcome> =>
  Object.fromEntries(
    categoriesOn(area, national, ON).map(({ category, outcome }) => [category, outcome]),
  ) as Record<AreaCategory, Outcome>;

describe('a vulnerable area', () => {
  test('meets two of four: one past its limit is not enough, on the limit is not past it', () => {
    expect(outcomesOf(areaWith()).VULNERABLE_AREA).toBe('NOT_MET');
    expect(outcomesOf(areaWith({ outsideLabourMarketTwoYears: '40.1' })).VULNERABLE_AREA).toBe('NOT_MET');
    expect(
      outcomesOf(areaWith({ outsideLabourMarketTwoYears: '40.1', onlyPrimarySchool: '60.1' }))
        .VULNERABLE_AREA,
    ).toBe('MET');
  });

  test.each([
    ['outsideLabourMarketTwoYears', 'work', '40', '40.01'],
    ['convicted', 'convictions', '2.33', '2.34'],
    ['onlyPrimarySchool', 'education', '60', '60.01'],
    ['grossIncomeOfRegion', 'income', '55', '54.99'],
  ] as const)('by %s is met past its limit only', (name, condition, on, past) => {
    const held = (value: string) =>
      categoriesOn(areaWith({ [name]: value }), NATIONAL, ON)
        .find(({ category }) => category === 'VULNERABLE_AREA')
        ?.some.find((row) => row.condition === condition)?.outcome;
    expect([held(on), held(past)]).toEqual(['NOT_MET', 'MET']);
  });

  test('has at least a thousand residents', () => {
    const two = { outsideLabourMarketTwoYears: '41', onlyPrimarySchool: '61' };
    expect(outcomesOf(areaWith({ ...two, residents: '999' })).VULNERABLE_AREA).toBe('NOT_MET');
    expect(outcomesOf(areaWith({ ...two, residents: '1000' })).VULNERABLE_AREA).toBe('MET');
  });

  test('with a figure missing is unknown, unless the others settle it', () => {
    const missing = { convicted: null, grossIncomeOfRegion: undefined };
    expect(outcomesOf(areaWith({ ...missing, outsideLabourMarketTwoYears: '41' })).VULNERABLE_AREA).toBe(
      'UNKNOWN',
    );
    expect(
      outcomesOf(areaWith({ ...missing, outsideLabourMarketTwoYears: '41', onlyPrimarySchool: '61' }))
        .VULNERABLE_AREA,
    ).toBe('MET');
    expect(outcomesOf(areaWith({ ...missing, convicted: '2' })).VULNERABLE_AREA).toBe('NOT_MET');
  });
});

describe('a prevention area', () => {
  const two = { outsideLabourMarketTwoYears: '30.1', grossIncomeOfRegion: '64.9' };
  test('meets two of four at its own limits, and more than 30 % by the statistic of origin', () => {
    expect(outcomesOf(areaWith({ ...two, nonWesternShare: '30.1' })).PREVENTION_AREA).toBe('MET');
    expect(outcomesOf(areaWith({ ...two, nonWesternShare: '30' })).PREVENTION_AREA).toBe('NOT_MET');
    expect(outcomesOf(areaWith({ ...two, nonWesternShare: null })).PREVENTION_AREA).toBe('UNKNOWN');
  });

  test.each([
    ['1.55', 'NOT_MET'],
    ['1.56', 'MET'],
  ])('convictions from twice the average: %s is %s', (value, outcome) => {
    const [prevention] = categoriesOn(areaWith({ convicted: value }), NATIONAL, ON);
    expect(prevention?.some.find(({ condition }) => condition === 'convictions')?.outcome).toBe(outcome);
  });
});

describe('the country’s average', () => {
  test('is of the latest year, and a published doubling is as good as the average', () => {
    const both = [average('0.78'), average('1.45', '2022-12-01', 'convictedDoubled')];
    const text = (on: string) => {
      const value = averageConvicted(both, day(on));
      return value && formatFraction(value);
    };
    expect(text('2021-11-30')).toBeNull();
    expect(text('2021-12-01')).toBe('39/50');
    expect(text('2022-12-01')).toBe('29/40');
  });

  test('without it convictions are unknown', () => {
    const [prevention] = categoriesOn(areaWith({ convicted: '9' }), [], ON);
    expect(prevention?.some.find(({ condition }) => condition === 'convictions')).toMatchObject({
      ...{ outcome: 'UNKNOWN', limit: null },
    });
  });
});

describe('work outside two years', () => {
  const yearly = (rows: readonly (readonly [string, string])[]): AreaFile => ({
    ...areaWith({ outsideLabourMarketTwoYears: undefined }),
    figures: rows.map(([value, from]) => figure('outsideLabourMarket', value, from)),
  });
  const work = (area: AreaFile) =>
    categoriesOn(area, NATIONAL, ON)[1]?.some.find(({ condition }) => condition === 'work');

  test('one year alone says nothing', () => {
    expect(work(yearly([['54', '2024-12-01']]))).toMatchObject({
      ...{ outcome: 'UNKNOWN', figure: { known: false, why: 'ONE_YEAR' } },
    });
  });

  test('two years of one source are averaged: 39.9 and 40.1 are 40, which is not more', () => {
    const two = work(
      yearly([
        ['39.9', '2023-12-01'],
        ['40.1', '2024-12-01'],
      ]),
    );
    expect(two).toMatchObject({ outcome: 'NOT_MET', figure: { known: true, reckoned: 'TWO_YEARS' } });
    const three = work(
      yearly([
        ['40', '2023-12-01'],
        ['40.1', '2024-12-01'],
      ]),
    );
    expect(three?.outcome).toBe('MET');
  });
});

describe('a parallel society and a transformation area', () => {
  const vulnerable = { outsideLabourMarketTwoYears: '41', onlyPrimarySchool: '61' };
  const listed = (from: string): AreaFile['designations'] => [
    { designation: 'PARALLEL_SOCIETY_AREA', from: day(from), to: null },
  ];

  test('rest on the category before them', () => {
    expect(outcomesOf(areaWith({ nonWesternShare: '50.1' })).PARALLEL_SOCIETY_AREA).toBe('NOT_MET');
    expect(outcomesOf(areaWith({ ...vulnerable, nonWesternShare: '50' })).PARALLEL_SOCIETY_AREA).toBe(
      'NOT_MET',
    );
    expect(outcomesOf(areaWith({ ...vulnerable, nonWesternShare: '50.1' })).PARALLEL_SOCIETY_AREA).toBe(
      'MET',
    );
  });

  test.each([
    ['2021-10-06', 'MET'],
    ['2021-10-07', 'UNKNOWN'],
  ])('five lists in a row from %s: %s', (from, outcome) => {
    const area = areaWith({ ...vulnerable, nonWesternShare: '51' }, listed(from));
    expect(outcomesOf(area).TRANSFORMATION_AREA).toBe(outcome);
  });

  test('a list known to be without it breaks the row', () => {
    const prevention = { designation: 'PREVENTION_AREA', from: day('2015-12-01'), to: null } as const;
    const area = areaWith({ ...vulnerable, nonWesternShare: '51' }, [...listed('2023-12-01'), prevention]);
    expect(outcomesOf(area).TRANSFORMATION_AREA).toBe('NOT_MET');
  });
});
