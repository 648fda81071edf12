import { type Bilingual, bothWays } from '../../shared/bilingual';

/** A closed list of words with what each is called. */
export type Words = Readonly<Record<string, Bilingual>>;

/** What an agreement itself gives names to, and other parts of it name. */
export type NameList = 'tiers' | 'placeableTiers' | 'dwellingRules' | 'criteriaSets' | 'events';

/**
 * What may stand at a place of an agreement's published form: one description, from which the editor's fields, the reading of what was
 * typed, the words for a place and the published schema are all made.
 */
export type Shape =
  | { readonly kind: 'TEXT'; readonly long?: true; readonly pattern?: string }
  /** A text in Danish and English. */
  | { readonly kind: 'BOTH'; readonly long?: true }
  /** Where it stands, and whether the text says it or is read so. */
  | { readonly kind: 'REFERENCE' }
  /** What a row is known by in other parts and in later versions: kept once it is there, made of `from` when left empty. */
  | { readonly kind: 'ID'; readonly from: string; readonly small?: true }
  | { readonly kind: 'TEXTS' }
  /** `fixed`: once chosen it stays. */
  | { readonly kind: 'WORD'; readonly words: Words; readonly fixed?: true }
  | { readonly kind: 'NAMED'; readonly of: NameList }
  | { readonly kind: 'NUMBER'; readonly least: number; readonly most?: number }
  /** Of vacancies, from 0 to 1: typed as people say it. */
  | { readonly kind: 'SHARE' }
  /** An exact decimal number, such as points of per cent or hours. */
  | { readonly kind: 'DECIMAL'; readonly least?: 0 }
  | { readonly kind: 'OERE' }
  /** `last`: the published form has the first day after it, people say the last one. */
  | { readonly kind: 'DAY'; readonly last?: true }
  | { readonly kind: 'FLAG' }
  /** There when it is so, else left out. */
  | { readonly kind: 'YES' }
  /** Any of a list of words; `loose`: left out when there are none. */
  | { readonly kind: 'SOME'; readonly of: WordShape; readonly loose?: true; readonly least?: 1 }
  /** Null: what `none` says. */
  | { readonly kind: 'MAYBE'; readonly of: Shape; readonly none: Bilingual; readonly omit?: true }
  | RowsShape
  /** A list of lists, none of them empty; only the published form has one. */
  | { readonly kind: 'LISTS'; readonly of: RecordShape }
  | RecordShape
  | CasesShape;

export type WordShape = Extract<Shape, { kind: 'WORD' | 'NAMED' }>;
export type RecordShape = { readonly kind: 'RECORD'; readonly fields: readonly Field[] };
export type RowsShape = {
  readonly kind: 'ROWS';
  readonly of: RecordShape | CasesShape;
  /** What one of them is called. */
  readonly row: Bilingual;
  /** The key of the text that a row is called by where rows are folded; else each stands open as a line. */
  readonly title?: string;
  /** Their order decides something. */
  readonly ordered?: true;
  /** May be left out of the published form when there are none. */
  readonly loose?: true;
  /** Rows are neither added nor taken away. */
  readonly fixed?: true;
  /** Empty rows to fill in. */
  readonly blank?: number;
  readonly least?: 1;
};
/** What else there is depends on the word at `on`. */
export type CasesShape = {
  readonly kind: 'CASES';
  readonly on: string;
  readonly label: Bilingual;
  readonly cases: Readonly<Record<string, { readonly label: Bilingual; readonly fields: readonly Field[] }>>;
  /** What every case has. */
  readonly fields: readonly Field[];
  /** Once chosen it stays. */
  readonly fixed?: true;
};
export type Field = {
  readonly key: string;
  readonly label: Bilingual;
  readonly shape: Shape;
  readonly hint?: Bilingual;
  /** May be left out of the published form, and is then what the parser takes it to be. */
  readonly leftOut?: true;
};

export const leftOut = (of: Field): Field => ({ ...of, leftOut: true });

export const field = (
  key: string,
  [da, en]: readonly [string, string],
  shape: Shape,
  hint?: readonly [string, string],
): Field => ({ key, label: bothWays(da, en), shape, ...(hint ? { hint: bothWays(...hint) } : {}) });

export const record = (...fields: readonly Field[]): RecordShape => ({ kind: 'RECORD', fields });

/** Null: what the words say. */
export const maybe = (of: Shape, da: string, en: string): Shape => ({
  ...{ kind: 'MAYBE', of, none: bothWays(da, en) },
});

export const TEXT = { kind: 'TEXT' } as const satisfies Shape;
export const LABEL = { kind: 'BOTH' } as const satisfies Shape;
export const PROSE = { kind: 'BOTH', long: true } as const satisfies Shape;
export const SHARE = { kind: 'SHARE' } as const satisfies Shape;
export const FLAG = { kind: 'FLAG' } as const satisfies Shape;
export const DAY = { kind: 'DAY' } as const satisfies Shape;
export const LAST_DAY = { kind: 'DAY', last: true } as const satisfies Shape;
export const atLeast = (least: number, most?: number): Shape => ({
  ...{ kind: 'NUMBER', least },
  ...(most === undefined ? {} : { most }),
});
export const word = (words: Words): WordShape => ({ kind: 'WORD', words });
export const named = (of: NameList): WordShape => ({ kind: 'NAMED', of });
export const some = (of: WordShape): Shape => ({ kind: 'SOME', of });

/** Beside every rule. */
export const SECTION: Field = field('reference', ['Hvor det står', 'Where it stands'], { kind: 'REFERENCE' });
export const sectioned = (...fields: readonly Field[]): RecordShape => record(...fields, SECTION);
