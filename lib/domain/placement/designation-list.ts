import type { DesignationKind } from '../agreement/vocabulary';
import type { DepartmentFacts, DesignationRow } from '../allocation/decision';
import { type CalendarDate, calendarDate, isInForce } from '../shared/calendar-date';
import type { AreaId } from '../shared/ids';

/** A designation as it stands in the books. */
export type KnownDesignation = DesignationRow & {
  readonly id: string;
  readonly areaId: AreaId;
};

/** What a list says: an area in a category. An area may stand in several, for the categories nest. @see L-07 */
export type ListedDesignation = { readonly areaId: AreaId; readonly designation: DesignationKind };

export type DesignationPlan = {
  readonly stands: readonly KnownDesignation[];
  readonly begins: readonly ListedDesignation[];
  /** They are no longer on the list, and end on its day. */
  readonly ends: readonly KnownDesignation[];
};

export type DesignationFault =
  | { readonly code: 'list-to-come' }
  /** Something entered already begins later than this list. */
  | { readonly code: 'newer-list-known'; readonly from: CalendarDate }
  /** Gone from the list, but it begins the very day of the list: a period of no days. */
  | { readonly code: 'begins-that-day'; readonly designation: KnownDesignation };

/**
 * What an official list changes: a designation that it names begins on its day unless it stands already, and one that it no longer names
 * ends that day. A designation changes in no other way; what it means is for the agreement to say. @see almenboligloven § 61 a, 5
 */
export function planDesignations(
  known: readonly KnownDesignation[],
  listed: readonly ListedDesignation[],
  { listOn, today }: { readonly listOn: CalendarDate; readonly today: CalendarDate },
): DesignationPlan | DesignationFault {
  if (listOn > today) return { code: 'list-to-come' };
  const later = known.find(({ from }) => from > listOn);
  if (later !== undefined) return { code: 'newer-list-known', from: later.from };
  const inForce = known.filter((row) => isInForce(row, listOn));
  const isListed = (row: ListedDesignation) => listed.some((one) => isSameCategory(one, row));
  const ends = inForce.filter((row) => !isListed(row));
  const sameDay = ends.find(({ from }) => from === listOn);
  if (sameDay !== undefined) return { code: 'begins-that-day', designation: sameDay };
  return {
    stands: inForce.filter(isListed),
    begins: listed.filter((one) => !inForce.some((row) => isSameCategory(one, row))),
    ends,
  };
}

const isSameCategory = (one: ListedDesignation, other: ListedDesignation): boolean =>
  one.areaId === other.areaId && one.designation === other.designation;

/** What is known of a department once the list has been entered. */
export function afterList(
  facts: DepartmentFacts,
  areaId: AreaId | null,
  { begins, ends }: DesignationPlan,
  listOn: CalendarDate,
): DepartmentFacts {
  const gone = (row: DesignationRow): boolean =>
    ends.some((end) => end.areaId === areaId && end.designation === row.designation && end.from === row.from);
  const designations = facts.designations.map((row) => (gone(row) ? { ...row, to: listOn } : row));
  const added = begins
    .filter((row) => row.areaId === areaId)
    .map(({ designation }) => ({ designation, from: listOn, to: null }));
  return { ...facts, designations: [...designations, ...added] };
}

/** Areas of which the list says something new. */
export const areasTouched = ({ begins, ends }: DesignationPlan): ReadonlySet<AreaId> =>
  new Set([...begins, ...ends].map(({ areaId }) => areaId));

/** The latest 1 December: the lists are published that day every year. @see almenboligloven § 61 a, 5 */
export function latestListDay(today: CalendarDate): CalendarDate {
  const thisYear = `${today.slice(0, 4)}-12-01`;
  return calendarDate(thisYear <= today ? thisYear : `${Number(today.slice(0, 4)) - 1}-12-01`);
}
