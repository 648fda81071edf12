import { describe, expect, test } from 'vitest';
import { department, from, LOW, MIDDLE, of } from '@/lib/testing/agreements/forecasts';
import { calendarDate as day } from '../shared/calendar-date';
import { asId, type DepartmentId, type OrganisationId } from '../shared/ids';
import { compareForecast } from './compare-forecast';
import { linesOf, type StoredForecast } from './stored-forecast';

describe('a forecast beside what came', () => {
  const made = of([department()]);
  const stored: StoredForecast = {
    ...{ id: asId('f'), organisation: null, from, through: made.through, agreed: null },
    ...{ madeOn: from, madeBy: 'Prøve Leder', lines: linesOf(made) },
  };
  const came = (count: number, on = '2025-11-01') =>
    Array.from({ length: count }, () => ({
      ...{ departmentId: asId<DepartmentId>('d'), organisationId: asId<OrganisationId>('o') },
      ...{ rentOre: 450_000, on: day(on) },
    }));
  const outcome = (count: number, today: string) =>
    compareForecast(stored, came(count), day(today)).total.outcome;

  test('is judged the day after its last, by whether what came lies in the range', () => {
    const { low, high } = made.total;
    expect(outcome(low, made.through)).toBe('RUNNING');
    expect(outcome(low, '2026-10-06')).toBe('WITHIN');
    expect(outcome(high, '2026-10-06')).toBe('WITHIN');
    expect(outcome(low - 1, '2026-10-06')).toBe('BELOW');
    expect(outcome(high + 1, '2026-10-06')).toBe('ABOVE');
  });

  test('counts each home by its rent, and none from outside the period', () => {
    const homes = [...came(3), ...came(2, '2025-10-05'), ...came(1, '2026-10-06')];
    const { lines, total, sofar } = compareForecast(stored, homes, day('2026-01-10'));
    expect(total.came).toBe(3);
    const bands = lines.filter(({ line }) => line.kind === 'BAND');
    expect(bands.map(({ line, came: count }) => [line.band?.from, count])).toEqual([
      [LOW?.from, 3],
      [MIDDLE?.from, 0],
    ]);
    expect(sofar.line.through).toBe('2026-01-05');
  });

  test('is judged by rent only where the rent of every home was known', () => {
    const homes = [
      ...department().homes,
      { dwellingType: 'FAMILY', allocationRule: null, band: null, count: 150 } as const,
    ];
    const unknown = { ...stored, lines: linesOf(of([department({ homes })])) };
    const outcomes = (of_: StoredForecast, kind: string) =>
      compareForecast(of_, came(12), day('2026-10-06'))
        .lines.filter(({ line }) => line.kind === kind)
        .map((row) => row.outcome);
    for (const kind of ['BAND', 'DEPARTMENT_BAND']) {
      expect(new Set(outcomes(unknown, kind))).toEqual(new Set(['RENT_UNKNOWN']));
      expect(outcomes(stored, kind)).not.toContain('RENT_UNKNOWN');
    }
    expect(outcomes(unknown, 'DEPARTMENT')).toEqual(['WITHIN']);
  });

  test('that still runs tells what has come by the latest whole month, and is not judged by it', () => {
    expect(compareForecast(stored, [], day('2026-09-10')).sofar).toMatchObject({
      line: { through: '2026-09-05' },
      outcome: 'RUNNING',
    });
    expect(compareForecast(stored, [], day('2026-10-06')).sofar).toMatchObject({ outcome: 'BELOW' });
  });
});
