import type { CalendarDate } from '../../shared/calendar-date';
import type { Cell, Column, Label } from '../summary';

/** There is nothing to say. */
export const NONE: Cell = { kind: 'NONE' };

export const word = (label: Label | null): Cell => (label === null ? NONE : { kind: 'WORD', label });
/** A word of the list that is a summary's own. */
export const row = (id: string): Label => ({ term: 'row', id });
export const named = (name: string | null): Cell => word(name === null ? null : { name });
export const dated = (on: CalendarDate | null): Cell => (on === null ? NONE : { kind: 'DATE', on });

/** Columns that add up to nothing. */
export const plain = (...ids: readonly string[]): readonly Column[] => ids.map((id) => ({ id, adds: false }));
