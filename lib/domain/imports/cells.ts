import type { DwellingType, Occasion } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { err, ok, type Result } from '../shared/result';
import { readDay } from '../shared/written-day';
import { plainHeading } from '../shared/written-table';
import type { ImportFault } from './faults';

/** What is wrong with a cell; where the sentence names something, what. */
export type CellFault =
  | ImportFault
  | { readonly fault: ImportFault; readonly of: string; readonly id?: string };
export type Cell<T> = Result<T, CellFault>;

export const readImportDay = (text: string): Cell<CalendarDate> => readDay(text);

/** Of two numbers with points, `1.200` is a thousand and more. */
const WRITTEN = /^([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?:,([0-9]+))?$/;

/** A number as Danes write it, as a whole number of its smallest unit. */
const units =
  (places: number, within: readonly [least: number, most: number], fault: ImportFault) =>
  (text: string): Cell<number> => {
    const [, whole, decimals = ''] = WRITTEN.exec(text.replace(/\s*(kr\.?|,-|m2|m²)$/i, '')) ?? [];
    const kept = decimals.replace(/0+$/, '');
    if (whole === undefined || kept.length > places) return err(fault);
    const value = Number(whole.replaceAll('.', '') + kept.padEnd(places, '0'));
    return value >= within[0] && value <= within[1] ? ok(value) : err(fault);
  };

export const readKroner = units(2, [0, 100_000_000], 'not-amount');
export const readRent = units(2, [0, 10_000_000], 'not-amount');
export const readSize = units(1, [50, 10_000], 'not-size');
export const readRooms = units(0, [1, 20], 'not-rooms');
export const readCount = units(0, [0, 1_000_000], 'not-whole-number');
export const readYear = units(0, [1600, 2200], 'not-year');

/** A share of a hundred with at most four decimals, as text with a point. */
export function readPercent(text: string): Cell<string> {
  const [, whole, decimals] = /^([0-9]{1,3})(?:,([0-9]{1,4}))?\s*%?$/.exec(text) ?? [];
  if (whole === undefined || Number(whole) > 100) return err('not-percent');
  return ok(decimals === undefined ? whole : `${whole}.${decimals}`);
}

/** Eight digits, with or without blanks between them. */
export function readCvr(text: string): Cell<string> {
  const digits = text.replace(/^DK/i, '').replace(/[\s.-]/g, '');
  return /^[0-9]{8}$/.test(digits) ? ok(digits) : err('not-cvr');
}

export const readPostcode = (text: string): Cell<string> =>
  /^[0-9]{4}$/.test(text) ? ok(text) : err('not-postcode');

export const readFloor = (text: string): Cell<string> =>
  /^(?:st|kl[0-9]?|[0-9]{1,2})\.?$/i.test(text) ? ok(text) : err('not-floor');

/** A word of a closed list, as any of the ways in which it is written. */
export const oneOf =
  <T extends string>(words: Readonly<Record<T, readonly string[]>>, fault: ImportFault) =>
  (text: string): Cell<T> => {
    const plain = plainHeading(text);
    const found = (Object.keys(words) as T[]).find(
      (word) => plainHeading(word) === plain || words[word].includes(plain),
    );
    return found === undefined ? err(fault) : ok(found);
  };

export const readDwellingType: (text: string) => Cell<DwellingType> = oneOf(
  {
    FAMILY: ['familiebolig', 'familie', 'f'],
    YOUTH: ['ungdomsbolig', 'ungdom', 'u'],
    ELDERLY: ['aeldrebolig', 'aeldre', 'ae'],
    CARE: ['plejebolig', 'pleje'],
  },
  'not-dwelling-type',
);

export const readOccasion: (text: string) => Cell<Occasion> = oneOf(
  {
    RELET: ['', 'genudlejning', 'fraflytning', 'opsagt'],
    EXCHANGE: ['bytte', 'boligbytte'],
    CONTINUATION: ['fortsaettelse', 'fortsaettelsesret'],
    REHOUSING: ['genhusning'],
    FIRST_LETTING: ['foerste_udlejning', 'foerstegangsudlejning', 'nybyggeri'],
  },
  'not-occasion',
);

export type Access = { readonly lift: boolean; readonly groundFloor: boolean };

/** `elevator`, `stue`, both, or neither. */
export function readAccess(text: string): Cell<Access> {
  const words = plainHeading(text)
    .split('_')
    .filter((word) => !['', 'og', 'etage', 'uden', 'ingen', 'nej'].includes(word));
  const known = words.every((word) => ['elevator', 'stue', 'stueetage', 'ja'].includes(word));
  if (!known) return err('not-access');
  const negated = /^(uden|ingen|nej)/.test(plainHeading(text));
  return ok({
    lift: !negated && (words.includes('elevator') || words.includes('ja')),
    groundFloor: !negated && words.some((word) => word.startsWith('stue')),
  });
}

/** How a home of the past was let. @see D3, udlejninger.csv */
const LET_AS = ['MUNICIPAL', 'FLEXIBLE', 'TRANSFER', 'ORDINARY', 'EXCHANGE', 'REHOUSING'] as const;
export type LetAs = (typeof LET_AS)[number];
export const readLetAs: (text: string) => Cell<LetAs> = oneOf(
  {
    MUNICIPAL: ['kommunal', 'kommunen', 'kommunal_anvisning', 'anvist'],
    FLEXIBLE: ['fleksibel', 'fleksibel_udlejning'],
    TRANSFER: ['oprykning', 'intern'],
    ORDINARY: ['almindelig', 'ekstern', 'venteliste'],
    EXCHANGE: ['bytte'],
    REHOUSING: ['genhusning'],
  },
  'not-let-as',
);

/** Why the municipality gave a home back, by whose fault. @see A7: the organisation's own fault gives the turn back */
export const RETURNED = ['THEIRS', 'OURS'] as const;
export type Returned = (typeof RETURNED)[number];
export const readReturned: (text: string) => Cell<Returned> = oneOf(
  {
    THEIRS: ['kan_ikke_udlejes', 'ikke_udlejningsklar', 'forkerte_oplysninger', 'wrong_data', 'not_lettable'],
    OURS: [
      ...['for_dyr', 'for_lille', 'for_stor', 'beliggenhed', 'tilgaengelighed', 'ingen_egnet', 'too_large'],
      ...['ingen_egnet_borger', 'frist_udloebet', 'fristen_udloeb', 'sammensaetning', 'andet', 'ja'],
      ...['too_expensive', 'too_small', 'location', 'accessibility', 'no_suitable_applicant', 'other'],
      ...['deadline_expired', 'composition'],
    ],
  },
  'not-returned',
);
