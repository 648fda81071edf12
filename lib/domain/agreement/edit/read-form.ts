import { addDays } from '../../calendar/days';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import { isCalendarDate } from '../../shared/calendar-date';
import { fromDecimalText } from '../../shared/decimal';
import { compare, type Fraction, formatFraction, parseFraction, ZERO } from '../../shared/fraction';
import { looksLikeCpr } from '../../shared/looks-like-cpr';
import { err, ok, type Result } from '../../shared/result';
import { readShare } from '../read-share';
import { GONE, inCase, isGroup, NEW, ON, ROWS, under } from './form-values';
import { type Json, type JsonObject, recordOf, textOf } from './json';
import { nameFrom } from './name-from';
import type { CasesShape, Field, RowsShape, Shape } from './shape';

/** What a form sent: a text a name, or a list where any of several could be chosen. */
export type Entries = Readonly<Record<string, unknown>>;
/** What is wrong with one field; null: with the form as a whole. */
export type FieldFault = { readonly field: string | null; readonly text: Bilingual };

/** Where each object of what was read was typed: the name of the field under one of its keys. */
export type Origins = ReadonlyMap<Json, (key: string) => string>;
export type ReadForm = { readonly value: JsonObject; readonly origins: Origins };

/** Moves a row, as a button beside it asks for: `up:ladder.2`. */
export type Move = { readonly way: 'up' | 'down'; readonly row: string };

export function readMove(text: string): Move | null {
  const [, way, row] = /^(up|down):([\w.$-]{1,200})$/.exec(text) ?? [];
  return row === undefined ? null : { way: way === 'up' ? 'up' : 'down', row };
}

const MOST_ROWS = 200;
const LONGEST = { line: 300, prose: 4000 };

/** Reads what was typed into the fields; everything that is wrong at once, each at its field. */
export function readForm(
  fields: readonly Field[],
  entries: Entries,
  move: Move | null = null,
): Result<ReadForm, readonly FieldFault[]> {
  const reader = new FormReader(entries, move);
  const value = reader.record(fields, '');
  return reader.faults.length === 0 ? ok({ value, origins: reader.origins }) : err(reader.faults);
}

const said = (da: string, en: string): Bilingual => bothWays(da, en);
const NEEDED = said('Udfyld feltet.', 'Fill in the field.');
const CHOOSE = said('Vælg en af mulighederne.', 'Choose one of them.');

class FormReader {
  readonly faults: FieldFault[] = [];
  readonly origins = new Map<Json, (key: string) => string>();

  constructor(
    private readonly entries: Entries,
    private readonly move: Move | null,
  ) {}

  private typed(name: string): string {
    const value = this.entries[name];
    return typeof value === 'string' ? value.trim() : '';
  }

  private chosen(name: string): readonly string[] {
    const value = this.entries[name];
    return Array.isArray(value)
      ? value.filter((item): item is string => typeof item === 'string' && item !== '')
      : [];
  }

  private refuse(field: string, text: Bilingual): null {
    this.faults.push({ field, text });
    return null;
  }

  record(fields: readonly Field[], name: string, keyName = (key: string) => under(name, key)): JsonObject {
    const value = Object.fromEntries(
      fields.flatMap(({ key, shape }) => {
        const read = this.read(shape, keyName(key));
        return read === undefined ? [] : [[key, read]];
      }),
    );
    this.origins.set(value, keyName);
    return value;
  }

  /** Undefined: the key is left out. */
  private read(shape: Shape, name: string): Json | undefined {
    switch (shape.kind) {
      case 'BOTH':
        return this.both(name, shape.long === true);
      case 'REFERENCE':
        return { text: this.both(`${name}.text`, false), assumed: this.typed(`${name}.assumed`) === 'yes' };
      case 'TEXTS':
        return this.texts(name);
      case 'FLAG':
        return this.typed(name) === 'yes';
      case 'YES':
        return this.typed(name) === 'yes' ? true : undefined;
      case 'SOME': {
        const chosen = this.chosen(name);
        if (shape.least && chosen.length === 0)
          return this.refuse(name, said('Vælg mindst én.', 'Choose at least one.'));
        return chosen.length === 0 && shape.loose ? undefined : [...new Set(chosen)];
      }
      case 'MAYBE':
        return this.isThere(shape.of, name) ? this.read(shape.of, name) : shape.omit ? undefined : null;
      case 'ROWS':
        return this.rows(shape, name);
      case 'RECORD':
        return this.record(shape.fields, name);
      case 'CASES':
        return this.cases(shape, name);
      case 'LISTS':
        return undefined;
      default:
        return this.single(shape, name);
    }
  }

  private isThere(shape: Shape, name: string): boolean {
    if (isGroup(shape)) return this.typed(under(name, ON)) === 'yes';
    if (shape.kind === 'SOME') return this.chosen(name).length > 0;
    if (shape.kind === 'BOTH') return this.typed(`${name}.da`) !== '' || this.typed(`${name}.en`) !== '';
    return this.typed(name) !== '';
  }

  private single(shape: Shape, name: string): Json {
    const typed = this.typed(name);
    if (shape.kind === 'ID') return this.text(name, LONGEST.line, '');
    if (typed === '')
      return this.refuse(name, shape.kind === 'WORD' || shape.kind === 'NAMED' ? CHOOSE : NEEDED);
    switch (shape.kind) {
      case 'SHARE':
        return this.fraction(
          name,
          readShare(typed),
          said(
            'Skriv andelen som „hver 3.“, „22 %“, „1/3“ eller „friholdt“.',
            'Write the share as “every 3rd”, “22 %”, “1/3” or “exempt”.',
          ),
        );
      case 'DECIMAL':
        return this.fraction(
          name,
          decimalOf(typed, shape.least),
          said('Skriv et tal, fx 30,5.', 'Write a number, such as 30.5.'),
        );
      case 'NUMBER':
        return this.number(name, typed, shape);
      case 'OERE':
        return this.oere(name, typed);
      case 'DAY':
        if (!isCalendarDate(typed))
          return this.refuse(name, said('Vælg en dag, der findes.', 'Choose a day that exists.'));
        return shape.last ? addDays(typed, 1) : typed;
      case 'WORD':
        return Object.hasOwn(shape.words, typed) ? typed : this.refuse(name, CHOOSE);
      default:
        return this.text(name, shape.kind === 'TEXT' && shape.long ? LONGEST.prose : LONGEST.line);
    }
  }

  /** Left empty, the English says what the Danish says. */
  private both(name: string, long: boolean): Json {
    const longest = long ? LONGEST.prose : LONGEST.line;
    const da = this.text(`${name}.da`, longest);
    return { da, en: this.text(`${name}.en`, longest, textOf(da)) };
  }

  private text(name: string, longest: number, ifEmpty?: string): Json {
    const typed = this.typed(name);
    if (typed === '') return ifEmpty ?? this.refuse(name, NEEDED);
    if (typed.length > longest)
      return this.refuse(name, said(`Højst ${longest} tegn.`, `At most ${longest} characters.`));
    return looksLikeCpr(typed)
      ? this.refuse(name, said('Skriv ikke CPR-numre her.', 'Do not write CPR numbers here.'))
      : typed;
  }

  private texts(name: string): Json {
    const lines = this.typed(name)
      .split(/\r?\n/)
      .map((line) => line.trim());
    return lines.filter((line) => line !== '');
  }

  private fraction(name: string, read: Fraction | null, otherwise: Bilingual): Json {
    return read === null ? this.refuse(name, otherwise) : formatFraction(read);
  }

  private number(name: string, typed: string, { least, most }: Extract<Shape, { kind: 'NUMBER' }>): Json {
    const value = /^[0-9]{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
    const highest = most ?? 1_000_000;
    if (value >= least && value <= highest) return value;
    return most === undefined
      ? this.refuse(name, said(`Skriv et helt tal fra ${least}.`, `Write a whole number from ${least}.`))
      : this.refuse(
          name,
          said(
            `Skriv et helt tal fra ${least} til ${most}.`,
            `Write a whole number from ${least} to ${most}.`,
          ),
        );
  }

  private oere(name: string, typed: string): Json {
    const [, whole = '', decimals = ''] =
      /^([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]{1,9})(?:,([0-9]{1,2}))?$/.exec(typed) ?? [];
    return whole === ''
      ? this.refuse(name, said('Skriv et beløb, fx 16.408,50.', 'Write an amount, such as 16.408,50.'))
      : Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'));
  }

  private cases(shape: CasesShape, name: string): Json {
    const word = this.typed(under(name, shape.on));
    const own = Object.hasOwn(shape.cases, word) ? shape.cases[word] : undefined;
    if (own === undefined) return this.refuse(under(name, shape.on), CHOOSE);
    const ofCase = new Set(own.fields.map(({ key }) => key));
    const keyName = (key: string) => (ofCase.has(key) ? inCase(name, word, key) : under(name, key));
    const [before, after] = [
      shape.fields.filter(isNoSection),
      shape.fields.filter((row) => !isNoSection(row)),
    ];
    const value = { [shape.on]: word, ...this.record([...before, ...own.fields, ...after], name, keyName) };
    this.origins.set(value, keyName);
    return value;
  }

  private rows(shape: RowsShape, name: string): Json {
    const count = Math.min(Number(this.typed(under(name, ROWS))) || 0, MOST_ROWS);
    const names = Array.from({ length: count }, (_, index) => under(name, index)).filter((row) =>
      this.isRow(row),
    );
    const inOrder = moved(names, this.move);
    const rows = inOrder.map((row) => this.read(shape.of, row) ?? null);
    return withIds(shape, rows, this.origins);
  }

  private isRow(row: string): boolean {
    if (this.typed(under(row, GONE)) === 'yes') return false;
    return this.typed(under(row, NEW)) === '' || this.isFilled(row);
  }

  /** An empty row to fill in counts when anything was put into it. */
  private isFilled(row: string): boolean {
    return Object.keys(this.entries).some(
      (name) =>
        name.startsWith(`${row}.`) &&
        !/\.\$(new|rows|sent)$/.test(name) &&
        (this.typed(name) !== '' || this.chosen(name).length > 0),
    );
  }
}

const isNoSection = ({ key }: Field): boolean => key !== 'reference' && key !== 'proof';

function decimalOf(typed: string, least: 0 | undefined): Fraction | null {
  if (typed.length > 20) return null;
  const read = fromDecimalText(typed.replace(',', '.')) ?? parseFraction(typed);
  return read !== null && least === 0 && compare(read, ZERO) < 0 ? null : read;
}

function moved(names: readonly string[], move: Move | null): readonly string[] {
  const at = move === null ? -1 : names.indexOf(move.row);
  const other = move?.way === 'up' ? at - 1 : at + 1;
  const [row, beside] = [names[at], names[other]];
  if (at < 0 || row === undefined || beside === undefined) return names;
  return names.map((name, index) => (index === at ? beside : index === other ? row : name));
}

/** A row that nobody named gets a name made of what it is called, and no other row's. */
function withIds(shape: RowsShape, rows: readonly Json[], origins: Map<Json, (key: string) => string>): Json {
  const idField = shape.of.fields.find((row) => row.shape.kind === 'ID');
  if (idField === undefined || idField.shape.kind !== 'ID') return rows;
  const { key, shape: id } = idField;
  const taken = rows.map((row) => textOf(recordOf(row)[key])).filter((name) => name !== '');
  return rows.map((row) => {
    const of = recordOf(row);
    if (textOf(of[key]) !== '') return row;
    const name = nameFrom(textOf(recordOf(of[id.from]).da), id.small === true, taken);
    taken.push(name);
    const withName = { ...of, [key]: name };
    const origin = origins.get(row);
    if (origin) origins.set(withName, origin);
    return withName;
  });
}
