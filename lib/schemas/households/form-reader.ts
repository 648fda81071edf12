import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { parseCalendarDate } from '@/lib/domain/shared/calendar-date';
import { type Month, parseMonth } from '@/lib/domain/shared/month';
import { faultOfDay } from '../days';
import { type MessageKey, says } from '../message-key';
import { wholeUnits } from '../vacancies/fields';

/** The fields of a form by their names, and where what is wrong with one of them is said. */
export type FormReader = {
  readonly form: Readonly<Record<string, unknown>>;
  readonly issue: (field: string, message: MessageKey) => void;
};

/** What stands in a field; a field that is not there is empty. */
export function written({ form }: FormReader, field: string): string {
  const value = form[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** One word of a closed list; null where none was chosen, which is said when it is `needed`. */
export function choice<T extends string>(
  reader: FormReader,
  field: string,
  { words, needed }: { readonly words: readonly T[]; readonly needed: boolean },
): T | null {
  const value = written(reader, field);
  const word = words.find((one) => one === value) ?? null;
  if (word === null && (needed || value !== '')) reader.issue(field, says('forms.chooseOne'));
  return word;
}

export const yesOrNo = (reader: FormReader, field: string, needed: boolean): boolean | null => {
  const answer = choice(reader, field, { words: ['YES', 'NO'], needed });
  return answer === null ? null : answer === 'YES';
};

export function dayIn(reader: FormReader, field: string, needed: boolean): CalendarDate | null {
  const value = written(reader, field);
  if (value === '' && !needed) return null;
  const fault = faultOfDay(value);
  if (fault !== null) reader.issue(field, fault);
  return fault === null ? parseCalendarDate(value) : null;
}

const DANISH_MONTH = /^(0?[1-9]|1[0-2])[./ -]+([0-9]{4})$/;

/** A month as people write it, `09.2025` or `9/2025`, or as a computer does, `2025-09`. */
export function monthIn(reader: FormReader, field: string, needed: boolean): Month | null {
  const value = written(reader, field);
  if (value === '') {
    if (needed) reader.issue(field, says('forms.needed'));
    return null;
  }
  const [, number, year] = DANISH_MONTH.exec(value) ?? [];
  const month = parseMonth(number === undefined ? value : `${year}-${number.padStart(2, '0')}`);
  const isNear = month !== null && month >= '1950-01' && month <= '2099-12';
  if (!isNear) reader.issue(field, says('households.errors.month'));
  return isNear ? month : null;
}

type Units = {
  readonly places: number;
  readonly most: number;
  readonly needed: boolean;
  readonly message: MessageKey;
};

/** A number as Danes write it, in whole units of its smallest place. */
export function unitsIn(
  reader: FormReader,
  field: string,
  { places, most, needed, message }: Units,
): number | null {
  const value = written(reader, field);
  if (value === '') {
    if (needed) reader.issue(field, says('forms.needed'));
    return null;
  }
  const units = wholeUnits(value, places);
  const isGood = units !== null && units <= most;
  if (!isGood) reader.issue(field, message);
  return isGood ? units : null;
}

const MOST_ROWS = 60;

/** The rows of a list in which anything is written: blank ones are there to be filled. */
export function filledRows({ form }: FormReader, list: string): readonly string[] {
  const rows = Object.entries(form).flatMap(([name, value]) => {
    const [, number] = new RegExp(`^${list}\\.([0-9]{1,2})\\.`).exec(name) ?? [];
    return number !== undefined && typeof value === 'string' && value.trim() !== '' ? [Number(number)] : [];
  });
  return [...new Set(rows)]
    .filter((number) => number < MOST_ROWS)
    .sort((a, b) => a - b)
    .map((number) => `${list}.${number}`);
}

/** Says at the later day that it lies before the earlier one. */
export function inOrder<T extends string>(
  reader: FormReader,
  field: string,
  { from, to }: { readonly from: T | null; readonly to: T | null },
): void {
  if (from !== null && to !== null && to < from) reader.issue(field, says('households.errors.endsBefore'));
}
