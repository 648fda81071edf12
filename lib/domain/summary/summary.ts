import type { FigureName } from '../key-figures/catalogue';
import type { PlaceMark } from '../key-figures/figure-record';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { Addend } from './addends';
import type { TallyFilter } from './measure';

/** Which homes a number counts: opens the list of exactly those. `from` and `through` where they differ from the summary's period. */
export type Behind = TallyFilter & {
  readonly from?: CalendarDate;
  readonly through?: CalendarDate;
  /** Of several together, where one would not be all and all would be too many. */
  readonly tiers?: readonly string[];
  readonly departmentIds?: readonly string[];
  /** Of departments alone that were there in the summary's period: not of those closed before it. */
  readonly standing?: true;
  /** What each of the homes adds to the number, where that is not one; the list then comes to the number. */
  readonly adds?: Addend;
  /** The number is not how many they are: they are the numerator of a share, or it is worked out of them by the agreement's rule. */
  readonly as?: 'SHARE' | 'RULE';
};

/**
 * One figure, exact and without words, so that it can be stored, added up, hidden and written in any form. Everything in it is
 * plain JSON.
 */
export type Cell =
  | { readonly kind: 'COUNT'; readonly n: number; readonly behind?: Behind }
  /** `n` of `of`; shown in percent with the two counts at hand. */
  | { readonly kind: 'SHARE'; readonly n: number; readonly of: number; readonly behind?: Behind }
  /** The mean of `n` durations that come to `days` together. */
  | { readonly kind: 'DAYS'; readonly days: number; readonly n: number; readonly behind?: Behind }
  | { readonly kind: 'MONEY'; readonly ore: number; readonly behind?: Behind }
  /** Turns, exact: `2/3`, `-1/6`. */
  | {
      readonly kind: 'TURNS';
      readonly turns: string;
      readonly behind?: Behind;
      /** Of turns earned: how many homes were counted at each share, where the figure is told by readers' rules. */
      readonly counted?: Readonly<Record<string, number>>;
    }
  /** A key figure as it was published: a decimal with a point, and what it is counted in; of a span its lower and its upper end. */
  | { readonly kind: 'FIGURE'; readonly value: string; readonly valueTo?: string; readonly unit: string }
  | { readonly kind: 'DATE'; readonly on: CalendarDate }
  | { readonly kind: 'WORD'; readonly label: Label }
  /** There is nothing to say: no share of nothing, no mean of no days, nobody has stated it. */
  | { readonly kind: 'NONE' }
  /** Not shown to this reader: few enough to point at somebody, or it would give such a number back. @see L-58 */
  | { readonly kind: 'HIDDEN' };

/** The closed lists whose words the labels are; each list has its words in one place, components/summaries/term-words.ts. */
export const TERM_LISTS = [
  'dwelling-type',
  'route',
  'slot-outcome',
  'home-state',
  'return-reason',
  'fault-state',
  'choice',
  'letting-type',
  'legal-basis',
  'fall-reason',
  'void-ground',
  'loss-bearer',
  'rent-band',
  'month',
  'counter',
  'balance',
  'key-figure',
  'indicator-status',
  'time',
  'designation',
  'round-state',
  'case-reference',
  'row',
] as const;
export type TermList = (typeof TERM_LISTS)[number];

/** What a row or a cell says: somebody's own name for it, or a word of one of the closed lists. */
export type Label =
  | { readonly name: string }
  | { readonly names: Bilingual }
  | { readonly term: TermList; readonly id: string };

export type Column = {
  /** Its heading and definition are words under `summaries.columns.<id>`. */
  readonly id: string;
  /** The rows add up to the total. */
  readonly adds: boolean;
  /** Of the year before, or another period that the heading names. */
  readonly of?: 'BEFORE';
};

export type Row = {
  readonly id: string;
  readonly label: Label;
  /** Of a department: whose it is, where several organisations stand together. */
  readonly under?: string;
  /** Of what stood or was decided of a department, or is its stock or what was carried to it, behind which no homes are: whose history it opens. */
  readonly history?: { readonly departmentId: string; readonly organisationId: string };
  /** Of a key figure of a place: what has been said of it through the years; of a department's, whose it is. */
  readonly series?: {
    readonly figure: FigureName;
    readonly place: PlaceMark;
    readonly organisationId?: string;
  };
  readonly cells: readonly Cell[];
};

/** Columns that add up to another one, row by row: given = used + returned + … */
export type AcrossSum = { readonly total: string; readonly parts: readonly string[] };

export type SummaryTable = {
  /** Its heading and explanation are words under `summaries.tables.<id>`. */
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total: readonly Cell[] | null;
  readonly across?: readonly AcrossSum[];
  /** The figures of the year before stand under those of the period, row by row: beside them the table would be too wide to read. */
  readonly before?: 'UNDER';
  /** Drawn above the table: bars of these columns row by row, or lines along the rows. */
  readonly chart?: { readonly kind: 'BARS' | 'LINES'; readonly columns: readonly string[] };
};

export const SECTIONS = [
  'VACANCIES',
  'PROMISE',
  'CHOICES',
  'LETTINGS',
  'HOMES',
  'TIMES',
  'VOIDS',
  'WATCH',
  'BESIDE',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export type SummarySection = { readonly id: SectionId; readonly tables: readonly SummaryTable[] };

/** What a summary is about. */
export type SummaryPart =
  | { readonly kind: 'MUNICIPALITY' }
  | { readonly kind: 'ORGANISATION'; readonly id: string; readonly name: string }
  | { readonly kind: 'AREA'; readonly id: string; readonly name: string }
  | { readonly kind: 'DEPARTMENT'; readonly id: string; readonly name: string };

export type DaySpan = { readonly from: CalendarDate; readonly through: CalendarDate };

export type Summary = {
  readonly municipalityId: string;
  readonly municipality: string;
  readonly part: SummaryPart;
  readonly period: DaySpan;
  readonly before: DaySpan;
  /** The agreements in force on a day of the period, oldest first. */
  readonly agreements: readonly {
    readonly title: Bilingual;
    readonly version: number;
    readonly from: CalendarDate;
  }[];
  readonly madeOn: CalendarDate;
  /** The first day that anything is known of; what was kept before this was said lacks it. */
  readonly knownFrom?: CalendarDate | null;
  /** Who had homes in the part on a day of the period, by name; what was kept before this was said lacks it. */
  readonly organisations?: readonly string[];
  readonly sections: readonly SummarySection[];
};
