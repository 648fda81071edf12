import type { Side } from '../access/role';
import type { PrepareTerms, Responsible, YearEventKind } from '../agreement/year-terms';
import { yearOf } from '../calendar/days';
import { type Bilingual, bothWays } from '../shared/bilingual';
import { type CalendarDate, compareDates } from '../shared/calendar-date';
import type { MunicipalityId } from '../shared/ids';
import type { Reference } from '../shared/reference';
import { type EventStanding, WHOLE } from './event-mark';
import type { Span } from './span-of';

/** Where an event comes from: the agreement's wheel, how the agreement itself ends, or somebody who added it. */
export type EntrySource =
  | { readonly from: 'AGREEMENT'; readonly agreement: Bilingual }
  | { readonly from: 'END'; readonly agreement: Bilingual }
  | { readonly from: 'OWN'; readonly own: OwnEvent };

/** An event that a party added. */
export type OwnEvent = {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  /** Null: the municipality added it. */
  readonly organisationId: string | null;
  readonly kind: YearEventKind;
  readonly name: string;
  readonly forum: string | null;
  readonly day: CalendarDate;
  readonly prepare: string | null;
  readonly withdrawn: boolean;
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/** An event in one year. */
export type YearEntry = Span & {
  readonly municipalityId: MunicipalityId;
  /** The agreement's name for it, or the id of one that was added. */
  readonly event: string;
  /** The year whose event it is: what comes weeks before a January belongs to that year. */
  readonly year: number;
  readonly source: EntrySource;
  readonly kind: YearEventKind;
  readonly name: Bilingual;
  /** When it comes, as the agreement says it; null for what has a day of its own. */
  readonly says: Bilingual | null;
  readonly responsible: Responsible;
  readonly forum: Bilingual | null;
  readonly prepare: readonly PrepareTerms[];
  readonly reference: Reference | null;
  readonly standing: EventStanding;
};

/** Is it fixed to one day, and no span in which it comes some time? */
export const isDayKnown = ({ first, last }: Span): boolean => first === last;

/** Does any of it lie in the year? */
export const touchesYear = ({ first, last }: Span, year: number): boolean =>
  yearOf(first) <= year && year <= yearOf(last);

/** Has its last day passed, or was it held? */
export const isOver = (entry: YearEntry, today: CalendarDate): boolean =>
  entry.standing.held !== null || entry.last < today;

/** How much of what is to be prepared has been. An event marked as a whole is prepared, whatever it lists. */
export function preparation({ prepare, standing }: YearEntry): {
  readonly done: number;
  readonly of: number;
} {
  const of = prepare.length;
  if (standing.prepared.has(WHOLE)) return { done: of, of };
  return { done: prepare.filter(({ item }) => standing.prepared.has(item)).length, of };
}

/** Everything listed is prepared, or the whole is marked so. An event that lists nothing is not, until it is marked. */
export function isPrepared(entry: YearEntry): boolean {
  const { done, of } = preparation(entry);
  return entry.standing.prepared.has(WHOLE) || (of > 0 && done === of);
}

/**
 * The day by which it counts: a day that is known; of a meeting or a publication some time within a span first that it may come, then
 * that it must have; of anything else the last day.
 */
export function dueDay(entry: YearEntry, today: CalendarDate): CalendarDate {
  const comes = entry.kind === 'MEETING' || entry.kind === 'PUBLICATION';
  return comes && today < entry.first ? entry.first : entry.last;
}

/** Does it ask something of this side? Whoever meets comes prepared; the rest is for whoever is responsible. */
export function concernsSide({ kind, responsible: { side } }: YearEntry, of: Side): boolean {
  if (kind === 'MEETING' || side === 'BOTH' || side === 'BODY') return true;
  if (side === 'STATE') return of === 'MUNICIPALITY';
  return side === (of === 'MUNICIPALITY' ? 'MUNICIPALITY' : 'ORGANISATIONS');
}

/** Both events and months: what comes first stands first, the known day before the span. */
export const byDay = (a: YearEntry, b: YearEntry): number =>
  compareDates(a.first, b.first) ||
  compareDates(a.last, b.last) ||
  (a.event < b.event ? -1 : a.event > b.event ? 1 : 0);

/** What somebody typed, in whichever language. */
export const asTyped = (text: string): Bilingual => bothWays(text, text);
