import { addDays } from '../../calendar/days';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import { isCalendarDate } from '../../shared/calendar-date';
import { fromDecimalText } from '../../shared/decimal';
import { compare, type Fraction, formatFraction, parseFraction, ZERO } from '../../shared/fraction';
import { looksLikeCpr } from '../../shared/looks-like-cpr';
import { err, ok, type Result } from '../../shared/result';
import { readShare } from '../read-share';
import type { Json } from './json';
import type { Shape } from './shape';

export type TypedValue = Result<Json, Bilingual>;

const refused = (da: string, en: string): TypedValue => err(bothWays(da, en));
const NEEDED = refused('Udfyld feltet.', 'Fill in the field.');
const CHOOSE = refused('Vælg en af mulighederne.', 'Choose one of them.');
export const chooseOne = CHOOSE;

const LONGEST = { line: 300, prose: 4000 };

/** A text that was typed; `ifEmpty`: what it says when nothing was. */
export function readText(typed: string, long: boolean, ifEmpty?: string): TypedValue {
  const longest = long ? LONGEST.prose : LONGEST.line;
  if (typed === '') return ifEmpty === undefined ? NEEDED : ok(ifEmpty);
  if (typed.length > longest) return refused(`Højst ${longest} tegn.`, `At most ${longest} characters.`);
  return looksLikeCpr(typed)
    ? refused('Skriv ikke CPR-numre her.', 'Do not write CPR numbers here.')
    : ok(typed);
}

/** A single value as it stands in the published form, from how people write it. */
export function readTyped(shape: Shape, typed: string): TypedValue {
  if (shape.kind === 'ID') return readText(typed, false, '');
  if (typed === '') return shape.kind === 'WORD' || shape.kind === 'NAMED' ? CHOOSE : NEEDED;
  switch (shape.kind) {
    case 'SHARE':
      return exact(readShare(typed)) ?? NO_SHARE;
    case 'DECIMAL':
      return (
        exact(decimalOf(typed, shape.least)) ??
        refused('Skriv et tal, fx 30,5.', 'Write a number, such as 30.5.')
      );
    case 'NUMBER':
      return wholeOf(typed, shape);
    case 'OERE':
      return oereOf(typed);
    case 'DAY':
      if (!isCalendarDate(typed)) return refused('Vælg en dag, der findes.', 'Choose a day that exists.');
      return ok(shape.last ? addDays(typed, 1) : typed);
    case 'WORD':
      return Object.hasOwn(shape.words, typed) ? ok(typed) : CHOOSE;
    default:
      return readText(typed, shape.kind === 'TEXT' && shape.long === true);
  }
}

const NO_SHARE = refused(
  'Skriv andelen som „hver 3.“, „22 %“, „1/3“ eller „friholdt“.',
  'Write the share as “every 3rd”, “22 %”, “1/3” or “exempt”.',
);

const exact = (value: Fraction | null): TypedValue | null => value && ok(formatFraction(value));

const LONGEST_NUMBER = 20;

function decimalOf(typed: string, least: 0 | undefined): Fraction | null {
  if (typed.length > LONGEST_NUMBER) return null;
  const read = fromDecimalText(typed.replace(',', '.')) ?? parseFraction(typed);
  return read !== null && least === 0 && compare(read, ZERO) < 0 ? null : read;
}

const MOST = 1_000_000;

function wholeOf(typed: string, { least, most }: Extract<Shape, { kind: 'NUMBER' }>): TypedValue {
  const value = /^[0-9]{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= least && value <= (most ?? MOST)) return ok(value);
  return most === undefined
    ? refused(`Skriv et helt tal fra ${least}.`, `Write a whole number from ${least}.`)
    : refused(
        `Skriv et helt tal fra ${least} til ${most}.`,
        `Write a whole number from ${least} to ${most}.`,
      );
}

function oereOf(typed: string): TypedValue {
  const [, whole = '', decimals = ''] =
    /^([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]{1,9})(?:,([0-9]{1,2}))?$/.exec(typed) ?? [];
  return whole === ''
    ? refused('Skriv et beløb, fx 16.408,50.', 'Write an amount, such as 16.408,50.')
    : ok(Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0')));
}
