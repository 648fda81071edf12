import { type CprNumber, parseCpr } from '../applicant/cpr';
import { phoneDigits } from '../applicant/phone';
import {
  ACCESS_WISHES,
  type AccessWish,
  APPLICANT_STATES,
  type ApplicantState,
  type StateReason,
  WAITING_LISTS,
  type WaitingList,
} from '../applicant/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { err, ok, type Result } from '../shared/result';
import { readDay } from '../shared/written-day';
import { plainHeading } from '../shared/written-table';

/** What can be wrong with a cell; each has its sentence in both languages. */
const CELL_FAULTS = [
  'needed',
  'too-long',
  'formula',
  'cpr-here',
  'not-cpr',
  'not-day',
  'two-digit-year',
  'future-day',
  'far-day',
  'too-young',
  'before-birth',
  'not-phone',
  'not-email',
  'not-postcode',
  'not-yes-or-no',
  'not-list',
  'not-state',
  'not-reason',
  'reason-without-state',
  'reason-does-not-fit',
  'not-whole-number',
  'not-rooms',
  'rooms-order',
  'not-amount',
  'not-access',
  'unknown-department',
  'department-twice',
  'too-many-departments',
  'unknown-municipality',
  'not-household',
  'too-many-members',
  'two-partners',
  'cohabiting-without-partner',
  'twice-in-file',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];
export type Cell<T> = Result<T, CellFault>;

/** A day that has been. */
export function readPastDay(text: string, today: CalendarDate): Cell<CalendarDate> {
  const read = readDay(text);
  return read.ok && read.value > today ? err('future-day') : read;
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'x', '1', 'true', 'yes', 'y', 'sand']);
const NO: ReadonlySet<string> = new Set(['', 'nej', 'n', '0', 'false', 'no', 'falsk']);

/** Yes or no; an empty cell is no. */
export function readYesOrNo(text: string): Cell<boolean> {
  const word = text.toLowerCase();
  if (YES.has(word)) return ok(true);
  return NO.has(word) ? ok(false) : err('not-yes-or-no');
}

/** A word of a closed list, as any of the ways in which it is written. */
const oneOf =
  <T extends string>(words: Readonly<Record<T, readonly string[]>>, known: readonly T[], fault: CellFault) =>
  (text: string): Cell<T> => {
    const plain = plainHeading(text);
    const found = known.find((word) => word.toLowerCase() === plain || words[word].includes(plain));
    return found === undefined ? err(fault) : ok(found);
  };

export const readList: (text: string) => Cell<WaitingList> = oneOf(
  {
    ORDINARY: ['almindelig', 'ekstern', 'venteliste', 'alm'],
    TRANSFER: ['oprykning', 'oprykningsventeliste', 'intern'],
  },
  WAITING_LISTS,
  'not-list',
);

export const readState: (text: string) => Cell<ApplicantState> = oneOf(
  {
    ACTIVE: ['', 'aktiv', 'aktivt'],
    PAUSED: ['pause', 'paa_pause', 'hvilende', 'passiv'],
    LAPSED: ['slettet', 'udmeldt', 'ophoert', 'udgaaet'],
  },
  APPLICANT_STATES,
  'not-state',
);

/** Reasons that a list from elsewhere can bring; the others are what happens here. */
const BROUGHT = ['OWN_WISH', 'FEE_UNPAID', 'HOUSED', 'OTHER'] as const satisfies readonly StateReason[];
export const readReason: (text: string) => Cell<StateReason> = oneOf(
  {
    OWN_WISH: ['eget_oenske'],
    FEE_UNPAID: ['gebyr', 'gebyr_ikke_betalt'],
    HOUSED: ['fik_bolig', 'faaet_bolig'],
    OTHER: ['andet', 'anden'],
  },
  BROUGHT,
  'not-reason',
);

export const readAccess: (text: string) => Cell<AccessWish> = oneOf(
  {
    ANY: ['', 'alle', 'ligegyldigt'],
    LIFT_OR_GROUND_FLOOR: ['elevator', 'elevator_eller_stue'],
    GROUND_FLOOR: ['stue', 'stueetage'],
  },
  ACCESS_WISHES,
  'not-access',
);

/** Digits, with + before a foreign number; the Danish country code is left out. */
export function readPhone(text: string): Cell<string> {
  const digits = phoneDigits(text.replaceAll('/', ''));
  return digits !== null && /^[+]?[0-9]{6,15}$/.test(digits) ? ok(digits) : err('not-phone');
}

export const readEmail = (text: string): Cell<string> =>
  text.length <= 200 && /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]{2,}$/.test(text)
    ? ok(text.toLowerCase())
    : err('not-email');

export const readPostcode = (text: string): Cell<string> =>
  /^[0-9A-Za-z][0-9A-Za-z -]{2,9}$/.test(text) ? ok(text) : err('not-postcode');

export function readCpr(text: string): Cell<CprNumber> {
  const cpr = parseCpr(text);
  return cpr === null ? err('not-cpr') : ok(cpr);
}

const MOST_ROOMS = 20;
export function readRooms(text: string): Cell<number> {
  if (!/^[0-9]{1,3}$/.test(text)) return err('not-whole-number');
  const rooms = Number(text);
  return rooms >= 1 && rooms <= MOST_ROOMS ? ok(rooms) : err('not-rooms');
}

const KRONER = /^([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})(?:,([0-9]{1,2}))?(?:\s*(?:kr\.?|,-))?$/i;

/** Kroner as Danes write them, in øre: 7.500, 7500,50, 7500 kr. */
export function readKroner(text: string): Cell<number> {
  const [, whole, decimals = ''] = KRONER.exec(text) ?? [];
  if (whole === undefined) return err('not-amount');
  const oere = Number(whole.replaceAll('.', '') + decimals.padEnd(2, '0'));
  return oere > 0 && oere <= 10_000_000 ? ok(oere) : err('not-amount');
}

/** The parts of a list inside one cell. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,|;+]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
