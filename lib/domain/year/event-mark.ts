import type { Side } from '../access/role';
import { assertNever } from '../shared/assert-never';
import type { CalendarDate } from '../shared/calendar-date';

export const MARK_ACTS = ['PREPARED', 'REOPENED', 'DATED', 'UNDATED', 'HELD', 'NOT_HELD'] as const;
export type MarkAct = (typeof MARK_ACTS)[number];

/** What somebody said of an event in one year. Nothing is taken back: the latest of its kind counts. */
export type EventMark = {
  readonly act: MarkAct;
  /** One of the things to prepare; null: the event as a whole. */
  readonly item: string | null;
  /** Of `DATED` and `HELD`. */
  readonly day: CalendarDate | null;
  readonly note: string | null;
  readonly by: string;
  readonly side: Side;
  /** The organisation, or null for the municipality. */
  readonly of: string | null;
  readonly at: Date;
};

/** What is said of an event in the end. */
export type EventStanding = {
  /** The day that was fixed, in place of what the agreement says. */
  readonly dated: EventMark | null;
  readonly held: EventMark | null;
  /** By item; the whole event under ''. */
  readonly prepared: ReadonlyMap<string, EventMark>;
};

export const WHOLE = '';

export const NOTHING_SAID: EventStanding = { dated: null, held: null, prepared: new Map() };

/** Oldest first. */
export function standingOf(marks: readonly EventMark[]): EventStanding {
  let { dated, held }: { dated: EventMark | null; held: EventMark | null } = NOTHING_SAID;
  const prepared = new Map<string, EventMark>();
  for (const mark of marks) {
    switch (mark.act) {
      case 'DATED':
        dated = mark;
        break;
      case 'UNDATED':
        dated = null;
        break;
      case 'HELD':
        held = mark;
        break;
      case 'NOT_HELD':
        held = null;
        break;
      case 'PREPARED':
        prepared.set(mark.item ?? WHOLE, mark);
        break;
      case 'REOPENED':
        prepared.delete(mark.item ?? WHOLE);
        break;
      default:
        assertNever(mark.act);
    }
  }
  return { dated, held, prepared };
}
