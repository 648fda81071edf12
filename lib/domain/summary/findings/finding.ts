import type { Cell, Label, Summary } from '../summary';

/** What may stand out, in the order that it is told in: first what must be put right before anything else is read. */
export const RULES = [
  'books-broken',
  'no-turn',
  'turns-owed',
  'turns-ahead',
  'lapsed',
  'return-rate-risen',
  'faults-contested',
  'choices-risen',
  'special-short',
  'flexible-over-cap',
  'cheap-none-given',
  'cheap-too-dear',
  'near-threshold',
  'tier-changed',
  'target-missed',
  'not-kept-under',
  'still-listed',
  'waiting-rent-risen',
  'void-rent-risen',
  'voids-unexplained',
  'turnover-doubled',
  'turnover-halved',
  'nothing',
] as const;
export type RuleId = (typeof RULES)[number];

/** A figure of the summary and where it stands: nothing is told of one that a reader may not see. */
export type FoundFigure<C extends Cell = Cell> = {
  readonly table: string;
  readonly column: string;
  readonly of?: 'BEFORE';
  /** Null is the total. */
  readonly row: string | null;
  readonly cell: C;
};

export type Place = {
  readonly kind: 'DEPARTMENT' | 'NAMED';
  readonly label: Label;
  /** Whose department it is, where another one is called the same. */
  readonly under: string | null;
  /** Which of several things there: a counter. */
  readonly what: Label | null;
};

/** What a rule has found at one place, without words. */
export type Found = {
  /** Null: of everything that the summary is about. */
  readonly place: Place | null;
  /** The table that shows it. */
  readonly table: string;
  /** By the names that the sentence calls them by. */
  readonly figures: Readonly<Record<string, FoundFigure>>;
  /** The heavier is told first, of what one rule has found. */
  readonly weight: number;
};

export type Finding = Found & {
  readonly rule: RuleId;
  /** How many more places the rule has found beside those told; said with the last of them. */
  readonly more: number;
};

export type Rule = (summary: Summary) => readonly Found[];
