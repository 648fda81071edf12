import type { Book } from '../reporting/book';
import type { Bilingual } from '../shared/bilingual';
import type { Tally } from './measure';
import type { DaySpan, SummaryPart } from './summary';

/** A sum of one department; of rents, which are told of departments together, `departmentId` is ''. */
export type DepartmentTally = Tally & { readonly departmentId: string; readonly organisationId: string };

/** The same for one month of the period or of the year before: `2025-03`; of more than `MOST_MONTHS` for a year, by its first one. */
export type MonthTally = DepartmentTally & { readonly month: string };

/** A department as it stood on the last day of the period. */
export type SummaryDepartment = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly areaId: string | null;
  readonly areaName: string | null;
  /** Dwellings by type, then and on the last day of the year before. */
  readonly stock: Readonly<Record<string, number>>;
  readonly stockBefore: Readonly<Record<string, number>>;
  /** Null while no agreement is in force. */
  readonly tier: string | null;
  /** The municipality's share of family homes there, in words; null where the agreement does not share them. */
  readonly share: Bilingual | null;
  /** The same of youth homes. */
  readonly youthShare: Bilingual | null;
};

/** A department that has books of the year before and is not there in the period, as it was called on the year before's last day. */
export type GoneDepartment = Pick<SummaryDepartment, 'id' | 'number' | 'name' | 'organisationName'>;

export type SummaryBook = {
  readonly counterId: string;
  readonly counter: string;
  /** What the agreement calls the homes of a rule that has a counter of its own; null: the counter of a dwelling type. */
  readonly label: Bilingual | null;
  readonly departmentId: string;
  readonly organisationId: string;
  readonly book: Book;
};

/** What all sections are composed from; a section that needs more says so in a type of its own beside it. */
export type SummaryFacts = {
  readonly part: SummaryPart;
  readonly period: DaySpan;
  readonly before: DaySpan;
  readonly departments: readonly SummaryDepartment[];
  /** Every tier that some version knows, in the agreement's order. */
  readonly tiers: readonly { readonly tier: string; readonly label: Bilingual }[];
  readonly now: readonly DepartmentTally[];
  readonly earlier: readonly DepartmentTally[];
  /** Vacancies reported, month by month, of the period and of the year before. */
  readonly monthly: readonly MonthTally[];
  readonly books: readonly SummaryBook[];
  /** The same counters' accounts of the year before, and those of departments that are gone since; each by its name of then. */
  readonly booksBefore: readonly SummaryBook[];
  readonly gone: readonly GoneDepartment[];
  /** By department, as it stood on the last day of the year before. */
  readonly sharesBefore: ReadonlyMap<string, Bilingual | null>;
  readonly youthSharesBefore: ReadonlyMap<string, Bilingual | null>;
};
