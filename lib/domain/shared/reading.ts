import { type CalendarDate, parseCalendarDate } from './calendar-date';
import { fromDecimalText } from './decimal';
import { ExactNumber } from './exact-json';
import { type Fraction, parseFraction } from './fraction';
import { err, ok, type Result } from './result';

/** The first thing wrong with a document: where, and what. */
export type Fault = { readonly path: string; readonly message: string };

/** A value and where it stands. The path is only spelled out when there is a fault to report. */
export type Place = { readonly value: unknown; readonly up: Place | null; readonly key: string | number };

/** Carries the first fault out of a reader. It never leaves this file: `readDocument` turns it into a result. */
class FaultFound extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

/** Reads a whole document with `read`, which stops at the first fault. */
export function readDocument<T>(value: unknown, read: (root: Place) => T): Result<T, Fault> {
  try {
    return ok(read(rootOf(value)));
  } catch (error) {
    // A fault is an answer; anything else is a bug and goes on.
    if (error instanceof FaultFound) return err(error.fault);
    throw error;
  }
}

const rootOf = (value: unknown): Place => ({ value, up: null, key: '$' });

/** Stops the reading: `readDocument` answers with the path of this place and the message, which is in English for developers. */
export function faultAt(place: Place, message: string): never {
  throw new FaultFound({ path: pathOf(place), message });
}

const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** `$` for the whole document, else like `departments[0].openingCredit.YOUTH`. */
function pathOf(place: Place): string {
  const parts: string[] = [];
  for (let at: Place = place; at.up !== null; at = at.up) parts.unshift(pathPart(at));
  return parts.length === 0 ? '$' : parts.join('').replace(/^\./, '');
}

function pathPart({ key }: Place): string {
  if (typeof key === 'number') return `[${key}]`;
  return PLAIN_KEY.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

const LONGEST_QUOTE = 80;

/** A text from the document on one line, cut when long. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The value under a key of an object: undefined when the key is not there. */
export function field(place: Place, key: string): Place {
  const { value } = place;
  if (!isObject(value)) return faultAt(place, `expected an object, got ${kindOf(value)}`);
  return { value: Object.hasOwn(value, key) ? value[key] : undefined, up: place, key };
}

/** Every key of an object in the order of the document. */
export function fields(place: Place): readonly Place[] {
  const { value } = place;
  if (!isObject(value)) return faultAt(place, `expected an object, got ${kindOf(value)}`);
  return Object.keys(value).map((key) => ({ value: value[key], up: place, key }));
}

/** Missing and null are the same: no value. */
export const isAbsent = (place: Place): boolean => place.value === undefined || place.value === null;

/** Null where the value is missing or null; otherwise read as usual, with the faults it can have. */
export function optional<T>(place: Place, read: (place: Place) => T): T | null {
  return isAbsent(place) ? null : read(place);
}

/** Every item of a list, in its order; a fault where it is no list. */
export function listOf<T>(place: Place, read: (item: Place) => T): readonly T[] {
  const { value } = place;
  if (!Array.isArray(value)) return wrongKind(place, 'a list');
  return value.map((item: unknown, index) => read({ value: item, up: place, key: index }));
}

/** A list that may be left out. */
export const listOrNone = <T>(place: Place, read: (item: Place) => T): readonly T[] =>
  optional(place, (present) => listOf(present, read)) ?? [];

/** A text, which may be empty. */
export function anyText(place: Place): string {
  const { value } = place;
  return typeof value === 'string' ? value : wrongKind(place, 'a text');
}

/** A text that is not empty. */
export function text(place: Place): string {
  const value = anyText(place);
  return value === '' ? faultAt(place, 'expected a text that is not empty') : value;
}

/** True or false; no text or number stands for either. */
export function yesOrNo(place: Place): boolean {
  const { value } = place;
  return typeof value === 'boolean' ? value : wrongKind(place, 'true or false');
}

/** A word of a closed list. `noun` names the list in the fault: `unknown tier "BLUE"`. */
export function word<T extends string>(place: Place, words: readonly T[], noun: string): T {
  const value = anyText(place);
  return words.find((known) => known === value) ?? faultAt(place, `unknown ${noun} ${quoted(value)}`);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day(place: Place): CalendarDate {
  const value = anyText(place);
  return (
    parseCalendarDate(value) ?? faultAt(place, `expected a calendar day YYYY-MM-DD, got ${quoted(value)}`)
  );
}

/** An exact share as text, `-?digits(/digits)?`. */
export function share(place: Place): Fraction {
  const value = anyText(place);
  return (
    parseFraction(value) ?? faultAt(place, `expected an exact fraction such as "1/3", got ${quoted(value)}`)
  );
}

/** A JSON number, exact when the document was read by `parseExactJson`. */
export function decimal(place: Place): Fraction {
  const { value } = place;
  const written =
    value instanceof ExactNumber ? value.text : typeof value === 'number' ? String(value) : null;
  if (written === null) return wrongKind(place, 'a number');
  return fromDecimalText(written) ?? faultAt(place, `expected a finite number, got ${quoted(written)}`);
}

const MOST = 1_000_000n;

/** A whole number from `least` to a million. */
export function wholeNumber(place: Place, least: number): number {
  const value = decimal(place);
  if (value.d !== 1n || value.n < BigInt(least) || value.n > MOST) {
    return faultAt(place, `expected a whole number from ${least} to ${MOST}`);
  }
  return Number(value.n);
}

function wrongKind(place: Place, wanted: string): never {
  const { value } = place;
  if (value === undefined || value === null) return faultAt(place, `missing, expected ${wanted}`);
  return faultAt(place, `expected ${wanted}, got ${kindOf(value)}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof ExactNumber || typeof value === 'number') return 'a number';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return typeof value === 'boolean' ? `${value}` : 'an object';
}
