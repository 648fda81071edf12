import { amountAsTyped } from '../../applicant/amount';
import { addDays } from '../../calendar/days';
import type { Language } from '../../shared/bilingual';
import { parseCalendarDate } from '../../shared/calendar-date';
import { decimalText } from '../../shared/decimal';
import { formatFraction, parseFraction } from '../../shared/fraction';
import { shareInWords } from '../share-words';
import { type Json, listOf, recordOf, textOf } from './json';
import type { Field, Shape } from './shape';

/** What the fields of a form hold: one text a name, and the words chosen where any of several may be. */
export type FormValues = {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
};

/** Signs in a field's name that no key of an agreement begins with. */
export const ON = '$on';
export const ROWS = '$rows';
export const NEW = '$new';
export const GONE = '$gone';

/** The name of a field inside one of several cases: two cases may have fields of one key. */
export const inCase = (name: string, word: string, key: string): string => `${name}.$${word}.${key}`;
export const under = (name: string, key: string | number): string =>
  name === '' ? `${key}` : `${name}.${key}`;

/** What a reader finds in the fields before anything is typed. */
export function formValues(fields: readonly Field[], value: Json, language: Language): FormValues {
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  const write = (shape: Shape, at: Json | undefined, name: string): void => {
    switch (shape.kind) {
      case 'BOTH':
        values[`${name}.da`] = textOf(recordOf(at).da);
        values[`${name}.en`] = textOf(recordOf(at).en);
        return;
      case 'REFERENCE':
        write({ kind: 'BOTH' }, recordOf(at).text, `${name}.text`);
        write({ kind: 'FLAG' }, recordOf(at).assumed, `${name}.assumed`);
        return;
      case 'FLAG':
      case 'YES':
        if (at === true) values[name] = 'yes';
        return;
      case 'SOME':
        lists[name] = listOf(at).map(textOf);
        return;
      case 'MAYBE':
        if (isGroup(shape.of) && at !== null && at !== undefined) values[under(name, ON)] = 'yes';
        write(shape.of, at ?? undefined, name);
        return;
      case 'ROWS':
        values[under(name, ROWS)] = String(listOf(at).length);
        for (const [index, row] of listOf(at).entries()) write(shape.of, row, under(name, index));
        return;
      case 'LISTS':
        return;
      case 'RECORD':
        for (const row of shape.fields) write(row.shape, recordOf(at)[row.key], under(name, row.key));
        return;
      case 'CASES': {
        const of = recordOf(at);
        const word = textOf(of[shape.on]);
        values[under(name, shape.on)] = word;
        for (const row of shape.fields) write(row.shape, of[row.key], under(name, row.key));
        for (const row of shape.cases[word]?.fields ?? [])
          write(row.shape, of[row.key], inCase(name, word, row.key));
        return;
      }
      default:
        values[name] = asTyped(shape, at, language);
    }
  };
  write({ kind: 'RECORD', fields }, value, '');
  return { values, lists };
}

/** Several fields together that are there or not. */
export const isGroup = (shape: Shape): boolean =>
  shape.kind === 'RECORD' || shape.kind === 'REFERENCE' || shape.kind === 'CASES';

/** A single value as a person would type it. */
function asTyped(shape: Shape, value: Json | undefined, language: Language): string {
  if (typeof value === 'number') return shape.kind === 'OERE' ? amountAsTyped(value) : String(value);
  if (shape.kind === 'TEXTS') return listOf(value).map(textOf).join('\n');
  const text = textOf(value);
  switch (shape.kind) {
    case 'SHARE': {
      const share = parseFraction(text);
      return share === null ? text : shareInWords(share)[language];
    }
    case 'DECIMAL':
      return decimalAsTyped(text, language);
    case 'DAY': {
      const day = parseCalendarDate(text);
      return day !== null && shape.last ? addDays(day, -1) : text;
    }
    default:
      return text;
  }
}

/** What no two decimals can say stays a fraction. */
function decimalAsTyped(text: string, language: Language): string {
  const exact = parseFraction(text);
  if (exact === null) return text;
  return 100n % exact.d === 0n ? decimalText(exact, 2, language === 'da' ? ',' : '.') : formatFraction(exact);
}
