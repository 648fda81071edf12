import type { CalendarDate } from '../shared/calendar-date';

/** What something was called from a day on; null: since the beginning. Those entered last come first. */
export type NameThen = {
  readonly id: string;
  readonly from: CalendarDate | null;
  readonly name: string;
};

/** A department's number and name as they once were. */
export type DepartmentNameThen = NameThen & { readonly number: string };

/** What it was called on a day: of what had begun by then, that which was said last. @see docs/domain/names-on-the-day.md */
export const namedOn = <N extends NameThen>(past: readonly N[], day: CalendarDate): N | undefined =>
  past.find(({ from }) => from === null || from <= day);

/** Each by its own name, and by those that it had. */
export const withFormer = <T extends { readonly id: string; readonly name: string }>(
  known: readonly T[],
  past: ReadonlyMap<string, readonly NameThen[]>,
): readonly { readonly name: string; readonly is: T }[] =>
  known.flatMap((is) => [is, ...(past.get(is.id) ?? [])].map(({ name }) => ({ name, is })));

/** Each with what it was called, of those that have been called something else. */
export function pastOf<N extends NameThen>(names: readonly N[]): ReadonlyMap<string, readonly N[]> {
  const byId = new Map<string, N[]>();
  for (const one of names) {
    const past = byId.get(one.id);
    if (past === undefined) byId.set(one.id, [one]);
    else past.push(one);
  }
  return byId;
}
