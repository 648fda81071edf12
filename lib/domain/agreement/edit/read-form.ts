import { type Bilingual, bothWays } from '../../shared/bilingual';
import { err, ok, type Result } from '../../shared/result';
import { GONE, inCase, isGroup, NEW, ON, ROWS, under } from './form-values';
import { type Json, type JsonObject, textOf } from './json';
import type { CasesShape, Field, RowsShape, Shape } from './shape';
import { type Move, moved, withIds } from './typed-rows';
import { chooseOne, readText, readTyped, type TypedValue } from './typed-values';

/** What a form sent: a text a name, or a list where any of several could be chosen. */
export type Entries = Readonly<Record<string, unknown>>;
/** What is wrong with one field; null: with the form as a whole. */
export type FieldFault = { readonly field: string | null; readonly text: Bilingual };

/** Where each object of what was read was typed: the name of the field under one of its keys. */
export type Origins = ReadonlyMap<Json, (key: string) => string>;
export type ReadForm = { readonly value: JsonObject; readonly origins: Origins };

const MOST_ROWS = 200;

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

  private checked(field: string, value: TypedValue): Json {
    if (value.ok) return value.value;
    this.faults.push({ field, text: value.error });
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
        return this.typed(name)
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== '');
      case 'FLAG':
        return this.typed(name) === 'yes';
      case 'YES':
        return this.typed(name) === 'yes' ? true : undefined;
      case 'SOME':
        return this.some(shape, name);
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
        return this.checked(name, readTyped(shape, this.typed(name)));
    }
  }

  private isThere(shape: Shape, name: string): boolean {
    if (isGroup(shape)) return this.typed(under(name, ON)) === 'yes';
    if (shape.kind === 'SOME') return this.chosen(name).length > 0;
    if (shape.kind === 'BOTH') return this.typed(`${name}.da`) !== '' || this.typed(`${name}.en`) !== '';
    return this.typed(name) !== '';
  }

  /** Left empty, the English says what the Danish says. */
  private both(name: string, long: boolean): Json {
    const da = this.checked(`${name}.da`, readText(this.typed(`${name}.da`), long));
    return { da, en: this.checked(`${name}.en`, readText(this.typed(`${name}.en`), long, textOf(da))) };
  }

  private some({ least, loose }: Extract<Shape, { kind: 'SOME' }>, name: string): Json | undefined {
    const chosen = this.chosen(name);
    if (least && chosen.length === 0)
      return this.checked(name, err(bothWays('Vælg mindst én.', 'Choose at least one.')));
    return chosen.length === 0 && loose ? undefined : [...new Set(chosen)];
  }

  private cases(shape: CasesShape, name: string): Json {
    const word = this.typed(under(name, shape.on));
    const own = Object.hasOwn(shape.cases, word) ? shape.cases[word] : undefined;
    if (own === undefined) return this.checked(under(name, shape.on), chooseOne);
    const ofCase = new Set(own.fields.map(({ key }) => key));
    const keyName = (key: string) => (ofCase.has(key) ? inCase(name, word, key) : under(name, key));
    const value = { [shape.on]: word, ...this.record([...own.fields, ...shape.fields], name, keyName) };
    this.origins.set(value, keyName);
    return value;
  }

  private rows(shape: RowsShape, name: string): Json {
    const count = Math.min(Number(this.typed(under(name, ROWS))) || 0, MOST_ROWS);
    const names = Array.from({ length: count }, (_, index) => under(name, index)).filter((row) =>
      this.isRow(row),
    );
    const rows = moved(names, this.move).map((row) => this.read(shape.of, row) ?? null);
    return withIds(shape, rows, (from, to) => {
      const origin = this.origins.get(from);
      if (origin) this.origins.set(to, origin);
    });
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
