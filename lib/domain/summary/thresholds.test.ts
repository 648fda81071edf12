import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { rentStep } from './measure';
import { CHEAP_HOME, cheapHomeOn, isInBand, RENT_BANDS, type RentThreshold } from './thresholds';

const own = (from: string, kroner: number): RentThreshold => ({
  ...{ from: day(from), ore: kroner * 100 },
  source: { da: 'Boligudvalget', en: 'Boligudvalget' },
});
const OWN = [own('2024-01-01', 3000), own('2025-07-01', 3300), own('2024-01-01', 3100)];

describe('what a cheap home is', () => {
  test.each([
    ['2015-12-31', [], undefined],
    ['2016-01-01', [], 280_000],
    ['2023-12-31', OWN, 280_000],
    ['2024-01-01', OWN, 310_000],
    ['2025-06-30', OWN, 310_000],
    ['2025-07-01', OWN, 330_000],
  ])('on %s', (on, said, ore) => {
    expect(cheapHomeOn(said, day(on))?.ore).toBe(ore);
  });

  test('every threshold known here is whole hundreds, as rents are added up', () => {
    expect(CHEAP_HOME.filter(({ ore }) => ore % 10_000 !== 0)).toEqual([]);
  });
});

describe('the bands of rents', () => {
  const bandOf = (ore: number): readonly string[] =>
    RENT_BANDS.filter((band) => isInBand(band, String(rentStep(ore)).padStart(4, '0'))).map(({ id }) => id);

  test.each([
    [0, '-200000'],
    [200_000, '-200000'],
    [200_001, '200000-280000'],
    [280_000, '200000-280000'],
    [280_001, '280000-350000'],
    [900_000, '750000-900000'],
    [900_001, '900000-'],
    [9_999_900, '900000-'],
  ])('%i øre is in one and no other', (ore, id) => {
    expect(bandOf(ore)).toEqual([id]);
  });
});
