import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import type { Cell, Column, Label, Row, Summary, SummaryTable } from '@/lib/domain/summary/summary';

/** A cell as a test writes it: a number is a count, `3/10` a share, `-1/6 t` turns, `700 øre` money, `0.4 pp` points, `*` hidden, `–` nothing. */
export function cell(text: number | string | Label): Cell {
  if (typeof text === 'number') return { kind: 'COUNT', n: text };
  if (typeof text === 'object') return { kind: 'WORD', label: text };
  if (text === '*') return { kind: 'HIDDEN' };
  if (text === '–') return { kind: 'NONE' };
  const [value = '', unit] = text.split(' ');
  if (unit === 't') return { kind: 'TURNS', turns: value };
  if (unit === 'øre') return { kind: 'MONEY', ore: Number(value) };
  if (unit === 'pp') return { kind: 'FIGURE', value, unit: 'POINTS' };
  if (unit === '%') return { kind: 'FIGURE', value, unit: 'PERCENT' };
  if (unit === 'number') return { kind: 'FIGURE', value, unit: 'COUNT' };
  if (/^\d{4}-/.test(text)) return { kind: 'DATE', on: day(text) };
  const [n, of] = value.split('/').map(Number);
  return { kind: 'SHARE', n: n ?? 0, of: of ?? 0 };
}

export type Written = { readonly [column: string]: number | string | Label };
export type WrittenRow = {
  readonly id: string;
  readonly label?: Label;
  readonly under?: string;
  readonly cells: Written;
};

/** `given` is a column of the period, `given before` the same of the year before. */
function columnOf(name: string): Column {
  const [id = '', before] = name.split(' ');
  return { id, adds: true, ...(before && { of: 'BEFORE' as const }) };
}

const rowOf = ({ id, label, under, cells }: WrittenRow): Row => ({
  ...{ id, label: label ?? { name: id } },
  ...(under !== undefined && { under }),
  cells: Object.values(cells).map(cell),
});

/** A table whose rows all have the first one's columns. */
export function tableWith(
  id: string,
  rows: readonly WrittenRow[],
  total: Written | null = null,
): SummaryTable {
  const [first] = [...rows.map(({ cells }) => cells), ...(total ? [total] : [])];
  return {
    ...{ id, columns: Object.keys(first ?? {}).map(columnOf), rows: rows.map(rowOf) },
    total: total && Object.values(total).map(cell),
  };
}

/** A summary of 2025, made when it was over, of these tables. */
export const summaryWith = (tables: readonly SummaryTable[], over: Partial<Summary> = {}): Summary => ({
  ...{ municipalityId: 'm', municipality: 'Prøvekøbing Kommune', part: { kind: 'MUNICIPALITY' } },
  period: { from: day('2025-01-01'), through: day('2025-12-31') },
  before: { from: day('2024-01-01'), through: day('2024-12-31') },
  ...{ agreements: [], madeOn: day('2026-02-02') },
  sections: [{ id: 'PROMISE', tables }],
  ...over,
});
