import { describe, expect, test } from 'vitest';
import type { FigureName } from '../catalogue';
import { figuresBeside } from './few-counts';
import { keptFromReaders } from './kept-from-readers';
import type { NotedFigure } from './noted-figure';

type Told = Partial<Omit<NotedFigure, 'recordedAt' | 'replacedAt'>> & {
  readonly year?: number;
  /** The minutes at which it was recorded, and replaced. */
  readonly at?: number;
  readonly until?: number;
};

const minute = (at: number): Date => new Date(Date.UTC(2025, 0, 1, 0, at));

function told(name: FigureName, place: string, value: number | null, more: Told = {}): NotedFigure {
  const { year = 2024, at = 0, until, ...rest } = more;
  return {
    ...{ id: `${name} ${place} ${value}`, municipalityId: 'm', name, place, unit: 'COUNT', persons: null },
    ...{ value: value === null ? null : String(value), kind: 'MUNICIPALITY', on: `${year}-12-31` },
    ...{ periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` },
    ...{ recordedAt: minute(at), replacedAt: until === undefined ? null : minute(until) },
    ...rest,
  };
}

/** What a reader sees of it, in the order it is given. */
function seen(...noted: readonly NotedFigure[]): readonly string[] {
  const unique = noted.map((one, at) => ({ ...one, id: `${at}` }));
  const kept = keptFromReaders(unique);
  return unique.map(({ id, unit, value, persons }) => {
    const own = kept.get(id);
    const people = persons === null ? '' : ` (${own?.persons ? '·' : persons})`;
    return `${own?.value ? '·' : value}${unit === 'PERCENT' ? ' %' : ''}${people}`;
  });
}

describe('a count of one to four', () => {
  test('is not told, nor the same of other places in that year; a nought and five are', () => {
    const of = (n: number) =>
      seen(told('sspConcerns', 'a-x', n), told('sspConcerns', 'a-y', 60), told('sspConcerns', 'm-t', 160));
    for (const n of [1, 2, 3, 4]) expect(of(n)).toEqual(['·', '·', '·']);
    expect(of(0)).toEqual(['0', '60', '160']);
    expect(of(5)).toEqual(['5', '60', '160']);
  });

  test('says nothing of another year, another figure or another municipality', () => {
    expect(
      seen(
        told('sspConcerns', 'a-x', 3),
        told('sspConcerns', 'a-x', 30, { year: 2023 }),
        told('jobReady', 'a-x', 30),
        told('sspConcerns', 'a-z', 30, { municipalityId: 'n' }),
      ),
    ).toEqual(['·', '30', '30', '30']);
  });

  test('may be of full-time persons', () => {
    expect(seen(told('sspConcerns', 'a-x', 3.5))).toEqual(['·']);
  });

  test('is of no percentage, nor of an index', () => {
    const share = { unit: 'PERCENT' } as const;
    expect(seen(told('convicted', 'a-x', 3, share), told('convicted', 'a-y', 4, share))).toEqual([
      '3 %',
      '4 %',
    ]);
    expect(seen(told('gradeAverage', 'a-x', 4, { unit: 'INDEX' }))).toEqual(['4']);
  });

  test('of persons beside a share hides the persons of all places, and those counted by another name', () => {
    const share = (persons: number) => ({ unit: 'PERCENT', persons }) as const;
    expect(
      seen(
        told('outsideLabourMarket', 'a-x', 40, share(3)),
        told('outsideLabourMarket', 'a-y', 41, share(300)),
        told('outsideLabourMarketPersons', 'a-y', 300),
      ),
    ).toEqual(['40 % (·)', '41 % (·)', '·']);
  });
});

describe('what would give one back', () => {
  test('the municipality, or a group, that has few beside the areas', () => {
    const of = (whole: number, place: string) =>
      seen(told('jobReady', 'a-x', 20), told('jobReady', 'a-y', 25), told('jobReady', place, whole));
    for (const place of ['m-t', 'g-t-De to']) {
      expect(of(48, place)).toEqual(['·', '·', '·']);
      expect(of(50, place)).toEqual(['20', '25', '50']);
    }
  });

  test('an area that has few beside its departments, and the municipality beside all that is told', () => {
    const lying = { area: 'a-x' } as const;
    const of = (whole: number) =>
      seen(
        told('jobReady', 'a-x', whole),
        told('jobReady', 'd-1', 9, lying),
        told('jobReady', 'd-2', 8, lying),
      );
    expect(of(20)).toEqual(['·', '·', '·']);
    expect(of(17)).toEqual(['17', '9', '8']);
    expect(of(22)).toEqual(['22', '9', '8']);
    expect(seen(told('dwellings', 'a-x', 20), told('dwellings', 'd-1', 17, lying))).toEqual(['20', '17']);
    // Of departments elsewhere it says nothing.
    expect(seen(told('jobReady', 'a-x', 20), told('jobReady', 'd-3', 17, { area: 'a-y' }))).toEqual([
      '20',
      '17',
    ]);
    const town = (whole: number) =>
      seen(
        told('jobReady', 'm-t', whole),
        told('jobReady', 'a-x', 20),
        told('jobReady', 'd-3', 17, { area: null }),
      );
    expect(town(40)).toEqual(['·', '·', '·']);
    expect(town(60)).toEqual(['60', '20', '17']);
  });

  test('bands that lack few to their whole, and kinds of full-time persons; half a person is rounding', () => {
    const bands = (last: number) =>
      seen(
        told('waitingForAllocation', 'm-t', 58),
        told('waiting18to29', 'm-t', 40),
        told('waiting30to59', 'm-t', last),
      );
    expect(bands(15)).toEqual(['58', '·', '·']);
    expect(bands(13)).toEqual(['58', '40', '13']);
    const kinds = (all: number) =>
      seen(
        told('fullTimeOutside', 'a-x', all),
        told('fullTimeUnemployed', 'a-x', 39.5),
        told('fullTimeActivated', 'a-x', 44.8),
      );
    expect(kinds(84.3)).toEqual(['84.3', '39.5', '44.8']);
    expect(kinds(87)).toEqual(['87', '·', '·']);
  });

  test('all kinds of one of which there are few', () => {
    expect(
      seen(
        told('fullTimeOutside', 'a-x', 47),
        told('fullTimeSicknessBenefit', 'a-x', 3),
        told('fullTimeUnemployed', 'a-x', 44),
      ),
    ).toEqual(['47', '·', '·']);
  });

  test('another source of the same year, and one of the same day that names no year', () => {
    expect(
      seen(
        told('jobReady', 'a-x', 3),
        told('jobReady', 'a-y', 25, { kind: 'DST' }),
        told('jobReady', 'm-t', 28, { kind: 'DST', periodFrom: null, periodTo: null }),
        told('jobReady', 'm-t', 99, { periodFrom: null, periodTo: null, on: '2026-06-30' }),
      ),
    ).toEqual(['·', '·', '·', '99']);
  });

  test('what one source has of the areas and another of the whole', () => {
    expect(seen(told('jobReady', 'a-x', 25), told('jobReady', 'm-t', 27, { kind: 'DST' }))).toEqual([
      '·',
      '·',
    ]);
  });

  test('evictions of two years, of which the one is few, whichever of them is told', () => {
    const one = (n: number, year: number) => told('evictionsInYear', 'a-x', n, { year });
    const two = (n: number, year: number) =>
      told('evictionsInTwoYears', 'a-x', n, { year, periodFrom: `${year - 1}-01-01` });
    expect(seen(one(3, 2022), two(15, 2023), one(12, 2023), two(30, 2024))).toEqual(['·', '·', '·', '30']);
    expect(seen(one(12, 2022), two(15, 2023), one(18, 2024))).toEqual(['12', '·', '18']);
    // From pair to pair: 20 of 2021 leaves 8 of 2022, and those leave 2 of 2023.
    expect(seen(one(20, 2021), two(28, 2022), two(10, 2023))).toEqual(['20', '28', '·']);
    // A figure of two years that names the last alone.
    expect(seen(one(12, 2022), told('evictionsInTwoYears', 'a-x', 15, { year: 2023 }))).toEqual(['12', '·']);
  });
});

describe('what was put right', () => {
  test('does not say what it was: neither itself nor what stood beside it and was put right too', () => {
    expect(
      seen(
        told('jobReady', 'a-x', 3, { until: 9 }),
        told('jobReady', 'm-t', 33, { until: 9 }),
        told('jobReady', 'a-x', 10, { at: 9 }),
        told('jobReady', 'a-y', 30),
        told('jobReady', 'm-t', 40, { at: 9 }),
      ),
    ).toEqual(['·', '·', '10', '30', '40']);
  });

  test('hides what still gives it back, for the municipality’s was not put right', () => {
    expect(
      seen(
        told('jobReady', 'a-x', 3, { until: 9 }),
        told('jobReady', 'a-x', 10, { at: 9 }),
        told('jobReady', 'a-y', 30),
        told('jobReady', 'm-t', 33),
      ),
    ).toEqual(['·', '·', '·', '·']);
  });

  test('to few hides what it was, and at the same moment as it was entered too', () => {
    expect(seen(told('jobReady', 'a-x', 30, { until: 9 }), told('jobReady', 'a-x', 3, { at: 9 }))).toEqual([
      '·',
      '·',
    ]);
    expect(seen(told('jobReady', 'a-x', 3, { until: 0 }), told('jobReady', 'a-x', 30))).toEqual(['·', '30']);
  });

  test('from many to many is told both as it was and as it is', () => {
    expect(seen(told('jobReady', 'a-x', 20, { until: 9 }), told('jobReady', 'a-x', 30, { at: 9 }))).toEqual([
      '20',
      '30',
    ]);
  });
});

test('whatever a figure is judged by is read with it', () => {
  expect(figuresBeside('waiting18to29')).toEqual(
    expect.arrayContaining(['waiting18to29', 'waiting60andOver', 'waitingForAllocation']),
  );
  expect(figuresBeside('fullTimeOutside')).toContain('fullTimeSicknessBenefit');
  expect(figuresBeside('outsideLabourMarket')).toContain('outsideLabourMarketPersons');
  expect(figuresBeside('evictionsInYear')).toContain('effectiveEvictionsInTwoYears');
  expect(figuresBeside('sspConcerns')).toEqual(['sspConcerns']);
});
