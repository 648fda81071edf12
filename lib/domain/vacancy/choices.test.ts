import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { choicesOf, type ReportSituation } from './choices';

const AT_ONCE: ReportSituation = {
  today: day('2025-10-06'),
  reportedOn: day('2025-10-06'),
  noticeOn: day('2025-10-03'),
  occasion: 'RELET',
  lastReportOfHome: null,
  ruleOfUnknownHome: false,
  earlier: [],
};
const asked = (change: Partial<ReportSituation>) => choicesOf({ ...AT_ONCE, ...change });

describe('a report asks for a reason', () => {
  test('not when it is made at once, in order, of a home that is vacant for others', () => {
    expect(asked({})).toEqual([]);
  });

  test('when it gives an own rule to a home that the stock does not have', () => {
    expect(asked({ ruleOfUnknownHome: true })).toEqual(['RULE_OF_UNKNOWN_HOME']);
  });

  test('when its day has passed', () => {
    expect(asked({ reportedOn: day('2025-10-05') })).toEqual(['BACKDATED']);
  });

  test.each(['EXCHANGE', 'CONTINUATION', 'REHOUSING', 'FIRST_LETTING'] as const)(
    'when the occasion is %s',
    (occasion) => {
      expect(asked({ occasion })).toEqual(['UNCOUNTED_OCCASION']);
    },
  );

  test.each([
    ['2025-09-06', []],
    ['2025-09-05', ['LATE_REPORT']],
  ])('when more than thirty days have passed since a notice of %s', (notice, expected) => {
    expect(asked({ noticeOn: day(notice) })).toEqual(expected);
  });

  test('never as late where there was no notice', () => {
    expect(asked({ noticeOn: null })).toEqual([]);
  });

  test.each([
    ['2024-10-06', []],
    ['2024-10-07', ['NEW_REPORT']],
    ['2025-10-06', ['NEW_REPORT']],
  ])('when the same home was reported on %s, within twelve months', (last, expected) => {
    expect(asked({ lastReportOfHome: day(last) })).toEqual(expected);
  });

  test('when a home whose notice came later was reported before it', () => {
    const earlier = [{ reportedOn: day('2025-10-04'), noticeOn: day('2025-10-04') }];
    expect(asked({ earlier })).toEqual(['OUT_OF_ORDER']);
  });

  test('not when both are reported on the same day', () => {
    const earlier = [{ reportedOn: day('2025-10-06'), noticeOn: day('2025-10-04') }];
    expect(asked({ earlier })).toEqual([]);
  });

  test('when it is dated before the latest report', () => {
    const earlier = [{ reportedOn: day('2025-10-05'), noticeOn: null }];
    expect(asked({ earlier, reportedOn: day('2025-10-04') })).toEqual(['BACKDATED', 'OUT_OF_ORDER']);
  });
});
