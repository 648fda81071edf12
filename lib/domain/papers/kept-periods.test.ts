import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import {
  eraseAfterLapse,
  isWithinBounds,
  KEPT_PERIODS,
  letterEraseOn,
  periodOf,
  periodTerms,
} from './kept-periods';
import { lastChangeOf, periodChanges } from './period-changes';

const NOTHING = { paperDays: {}, keptFor: {} };

describe('how long a thing is kept', () => {
  test.each([
    ['APPLICANT', 12],
    ['LETTER', 24],
    ['REASON', 24],
    ['EVALUATION', 184],
    ['EVALUATION_AT_MOST', 731],
  ] as const)('%s, until the organisation says otherwise: %i', (period, standing) => {
    expect(periodOf(period, NOTHING)).toBe(standing);
    expect(periodOf(period, { keptFor: { [period]: standing + 1 } })).toBe(standing + 1);
  });

  test.each(KEPT_PERIODS)(
    '%s: never shorter than one may complain, never longer than five years',
    (period) => {
      const { least, most, standing, unit } = periodTerms(period);
      expect([least, most]).toEqual(unit === 'MONTHS' ? [6, 60] : [184, 1825]);
      expect([least - 1, least, standing, most, most + 1].map((it) => isWithinBounds(period, it))).toEqual([
        ...[false, true, true, true, false],
      ]);
      expect(isWithinBounds(period, least + 0.5)).toBe(false);
    },
  );

  test('a letter and a profile go on the day of the month, or its last', () => {
    expect(letterEraseOn(day('2025-10-06'), NOTHING)).toBe('2027-10-06');
    expect(letterEraseOn(day('2025-08-31'), { keptFor: { LETTER: 6 } })).toBe('2026-02-28');
    expect(eraseAfterLapse(day('2025-10-06'), NOTHING)).toBe('2026-10-06');
    expect(eraseAfterLapse(day('2025-10-06'), { keptFor: { APPLICANT: 7 } })).toBe('2026-05-06');
  });
});

describe('what a change of the settings does to the periods', () => {
  test('is told of files and of the rest, as they were in force', () => {
    const after = { paperDays: { PAYSLIP: 30 }, keptFor: { LETTER: 36 } };
    expect(periodChanges(NOTHING, after)).toEqual([
      { what: 'PAPER_FILE', kind: 'PAYSLIP', before: 184, after: 30 },
      { what: 'LETTER', kind: null, before: 24, after: 36 },
    ]);
    expect(periodChanges(after, NOTHING)).toEqual([
      { what: 'PAPER_FILE', kind: 'PAYSLIP', before: 30, after: 184 },
      { what: 'LETTER', kind: null, before: 36, after: 24 },
    ]);
  });

  test('is nothing where the same holds, also of what no setting moves', () => {
    expect(periodChanges(NOTHING, NOTHING)).toEqual([]);
    expect(periodChanges(NOTHING, { paperDays: { CRIMINAL_RECORD: 9 }, keptFor: { LETTER: 24 } })).toEqual(
      [],
    );
  });

  test('is found again by what it is about', () => {
    const by = { by: 'Prøve Person', at: new Date(0), before: 1, after: 2 };
    const log = [
      { what: 'PAPER_FILE' as const, kind: 'DIPLOMA' as const, ...by },
      { what: 'LETTER' as const, kind: null, ...by },
    ];
    expect(lastChangeOf({ what: 'LETTER', kind: null }, log)).toBe(log[1]);
    expect(lastChangeOf({ what: 'PAPER_FILE', kind: 'DIPLOMA' }, log)).toBe(log[0]);
    expect(lastChangeOf({ what: 'PAPER_FILE', kind: 'PAYSLIP' }, log)).toBeNull();
  });
});
