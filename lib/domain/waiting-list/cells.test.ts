import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { readDay } from '../shared/written-day';
import { isFormula } from '../shared/written-table';
import {
  type Cell,
  readAccess,
  readCpr,
  readEmail,
  readKroner,
  readList,
  readPastDay,
  readPhone,
  readPostcode,
  readReason,
  readRooms,
  readState,
  readYesOrNo,
} from './cells';

const value = (read: Cell<unknown>) => (read.ok ? read.value : read.error);

describe('A cell', () => {
  it.each([
    ['01.03.2019', '2019-03-01'],
    ['1-3-2019', '2019-03-01'],
    ['1/3/2019', '2019-03-01'],
    ['2019-03-01', '2019-03-01'],
    ['2019-03-01T00:00:00', '2019-03-01'],
    ['29.02.2020', '2020-02-29'],
    ['29.02.2019', 'not-day'],
    ['01.03.19', 'two-digit-year'],
    ['01.03.1899', 'far-day'],
    ['31.04.2019', 'not-day'],
    ['3/2019', 'not-day'],
    ['43525', 'not-day'],
    ['', 'not-day'],
  ])('with the day %s is %s', (text, expected) => expect(value(readDay(text))).toBe(expected));

  it('with a day that has been may be today and not tomorrow', () => {
    const today = calendarDate('2025-10-06');
    expect(value(readPastDay('05.10.2025', today))).toBe('2025-10-05');
    expect(value(readPastDay('06.10.2025', today))).toBe('2025-10-06');
    expect(value(readPastDay('07.10.2025', today))).toBe('future-day');
  });

  it.each([
    ['20 00 00 01', '20000001'],
    ['+45 20000001', '20000001'],
    ['0045 20 00 00 01', '20000001'],
    ['+46 70 123 45 67', '+46701234567'],
    ['0046701234567', '+46701234567'],
    ['(20) 00-00.01', '20000001'],
    ['12345', 'not-phone'],
    ['20 00 00 0x', 'not-phone'],
    ['+', 'not-phone'],
  ])('with the phone %s is %s', (text, expected) => expect(value(readPhone(text))).toBe(expected));

  it.each([
    ['7.500', 750_000],
    ['7500', 750_000],
    ['7500,5', 750_050],
    ['7.500,00 kr.', 750_000],
    ['7500,-', 750_000],
    ['0', 'not-amount'],
    ['7,500', 'not-amount'],
    ['75.00', 'not-amount'],
    ['-7500', 'not-amount'],
    ['100000', 10_000_000],
    ['100000,01', 'not-amount'],
  ])('with the amount %s is %s øre', (text, expected) => expect(value(readKroner(text))).toBe(expected));

  it.each([
    [readYesOrNo, 'Ja', true],
    [readYesOrNo, 'x', true],
    [readYesOrNo, '', false],
    [readYesOrNo, 'måske', 'not-yes-or-no'],
    [readList, 'Oprykning', 'TRANSFER'],
    [readList, 'ordinary', 'ORDINARY'],
    [readList, '', 'not-list'],
    [readState, '', 'ACTIVE'],
    [readState, 'På pause', 'PAUSED'],
    [readState, 'Ophørt', 'LAPSED'],
    [readState, 'væk', 'not-state'],
    [readReason, 'Eget ønske', 'OWN_WISH'],
    [readReason, 'SAME_PERSON', 'not-reason'],
    [readReason, 'MISSED_OFFERS', 'not-reason'],
    [readAccess, 'Elevator eller stue', 'LIFT_OR_GROUND_FLOOR'],
    [readAccess, 'trappe', 'not-access'],
    [readRooms, '20', 20],
    [readRooms, '21', 'not-rooms'],
    [readRooms, '0', 'not-rooms'],
    [readRooms, '2,5', 'not-whole-number'],
    [readEmail, 'Prøve@Eksempel.example', 'prøve@eksempel.example'],
    [readEmail, 'prøve@eksempel', 'not-email'],
    [readEmail, '<a@b.dk>', 'not-email'],
    [readPostcode, '4300', '4300'],
    [readPostcode, '4', 'not-postcode'],
    [readCpr, '251248-9996', '2512489996'],
    [readCpr, '251348-9996', 'not-cpr'],
    [readCpr, '2512489', 'not-cpr'],
  ] as const)('read by %o as «%s» is %s', (read, text, expected) => expect(value(read(text))).toBe(expected));

  it.each(['=1+1', '@SUM(A1)', '+cmd|calc', '-1+1', '\t=1', '|x', '%0A', '=HYPERLINK("x")'])(
    'that a spreadsheet would run is known: %s',
    (text) => expect(isFormula(text)).toBe(true),
  );

  it.each(['+45 20 00 00 01', '-5', 'Prøve', 'Eksempelvej 1', ''])(
    'that it would not run is not: %s',
    (text) => expect(isFormula(text)).toBe(false),
  );

  it('never holds what a spreadsheet would run once it has been read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const read of [readPhone, readEmail, readPostcode]) {
          const cell = read(text);
          if (cell.ok) expect(cell.value).not.toMatch(/^[=@\t\r|%-]|^\+[^0-9]/);
        }
      }),
    );
  });
});
