import { describe, expect, test } from 'vitest';
import { PAPER_KINDS } from '../criteria/vocabulary';
import { calendarDate } from '../shared/calendar-date';
import {
  defaultPaperDays,
  defaultRetention,
  eraseOn,
  goesAtDecision,
  mostPaperDays,
  retentionOf,
} from './retention';

const RECEIVED = calendarDate('2025-10-06');
const day = (text: string | null) => (text === null ? null : calendarDate(text));
const course = (decided: string | null, ended: string | null) => ({
  receivedOn: RECEIVED,
  decidedOn: day(decided),
  endedOn: day(ended),
});
const DEFAULTS = { paperDays: {} };

describe('the day a file is deleted', () => {
  test.each([
    [
      'a certificate nobody decides on, fourteen days after receipt',
      'CRIMINAL_RECORD',
      null,
      null,
      '2025-10-20',
    ],
    ['a certificate, at the decision', 'CRIMINAL_RECORD', '2025-10-08', null, '2025-10-08'],
    ['a certificate, decided on the last day', 'CRIMINAL_RECORD', '2025-10-20', null, '2025-10-20'],
    ['a certificate, decided too late', 'CRIMINAL_RECORD', '2025-10-21', '2025-10-21', '2025-10-20'],
    ['a passport, fourteen days after the decision', 'PASSPORT', '2025-10-08', null, '2025-10-22'],
    ['a payslip while the case runs, a year', 'PAYSLIP', '2025-10-08', null, '2026-10-06'],
    ['a payslip, half a year after the end', 'PAYSLIP', '2025-10-08', '2025-11-01', '2026-05-04'],
    ['a payslip, never more than a year after receipt', 'PAYSLIP', null, '2026-06-01', '2026-10-06'],
  ] as const)('%s', (_title, kind, decided, ended, expected) =>
    expect(eraseOn(retentionOf(kind, DEFAULTS), course(decided, ended))).toBe(expected),
  );

  test('six months have passed by then, whatever months they are', () => {
    for (const ended of ['2025-03-01', '2025-08-31', '2025-09-01', '2024-08-30']) {
      const erase = eraseOn(
        { ...defaultRetention('PAYSLIP'), atMostAfterReceipt: 9999 },
        course(ended, ended),
      );
      const [year, month, date] = ended.split('-').map(Number);
      const sixLater = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + 6, Math.min(date ?? 1, 28)));
      expect(erase >= sixLater.toISOString().slice(0, 10)).toBe(true);
    }
  });
});

describe('an organisation’s own days', () => {
  test('count instead of the default', () =>
    expect(eraseOn(retentionOf('PAYSLIP', { paperDays: { PAYSLIP: 30 } }), course(null, '2025-11-01'))).toBe(
      '2025-12-01',
    ));
  test('never keep a certificate past the decision', () => {
    const own = retentionOf('CRIMINAL_RECORD', { paperDays: { CRIMINAL_RECORD: 10 } });
    expect(eraseOn(own, course('2025-10-08', null))).toBe('2025-10-08');
    expect(mostPaperDays('CRIMINAL_RECORD')).toBe(0);
  });
  test('below nothing are nothing', () =>
    expect(retentionOf('PAYSLIP', { paperDays: { PAYSLIP: -5 } }).days).toBe(0));
});

test('every kind has its terms, and only a certificate goes in the act of deciding', () => {
  for (const kind of PAPER_KINDS) expect(defaultPaperDays(kind)).toBeLessThanOrEqual(mostPaperDays(kind));
  expect(PAPER_KINDS.filter(goesAtDecision)).toEqual(['CRIMINAL_RECORD']);
});
