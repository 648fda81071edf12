import { describe, expect, test } from 'vitest';
import { periodAsText } from '@/lib/domain/reporting/period';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { readFigure, readOverviewQuery } from './overview';

const today = calendarDate('2025-10-06');
const id = '3f0f1c62-3b1a-4c0e-9c63-1b8d6a6f1a11';
const read = (search: Record<string, string>) => {
  const { period, ...rest } = readOverviewQuery(search, today);
  return { period: periodAsText(period), ...rest };
};

describe('the address of an overview', () => {
  test('without anything shows the year', () => {
    expect(read({})).toEqual({ period: '2025', wrongDates: false });
  });

  test('names a period and a tenant', () => {
    expect(read({ period: '2025-Q3', organisation: id })).toMatchObject({
      period: '2025-Q3',
      organisation: id,
    });
  });

  test('own days that make a whole quarter are that quarter', () => {
    expect(read({ from: '2025-07-01', through: '2025-09-30', period: '2024' }).period).toBe('2025-Q3');
    expect(read({ from: '2025-07-02', through: '2025-09-30' }).period).toBe('2025-07-02--2025-09-30');
  });

  test.each<Record<string, string>>([
    { from: '2025-09-30', through: '2025-07-01' },
    { from: '2025-09-30' },
    { period: 'x' },
  ])('says that %j is no period and shows the year', (search) =>
    expect(read(search)).toEqual({ period: '2025', wrongDates: true }),
  );

  test('leaves out what is no id', () => {
    expect(read({ organisation: "' OR 1=1", department: '17' })).toEqual({
      period: '2025',
      wrongDates: false,
    });
  });
});

test('a figure is one of those that are counted', () => {
  expect(readFigure({ figure: 'returns', reason: 'LOCATION' })).toEqual({
    figure: 'returns',
    reason: 'LOCATION',
  });
  expect(readFigure({ figure: 'returns', reason: 'x' })).toEqual({ figure: 'returns' });
  expect(readFigure({ figure: 'x' })).toBeNull();
});
