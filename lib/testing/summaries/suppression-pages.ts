import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  Behind,
  Cell,
  Column,
  SectionId,
  Summary,
  SummaryPart,
  SummaryTable,
} from '@/lib/domain/summary/summary';
import { cellAs } from '../environment/cell-as';

type Told = Omit<SummaryTable, 'id' | 'rows'> & {
  readonly rows: Readonly<Record<string, readonly Cell[]>>;
  readonly under?: string;
};

export type PageOf = {
  readonly part?: SummaryPart;
  readonly year?: number;
  readonly section?: SectionId;
};

/**
 * A page of these tables, of the whole municipality in 2025 unless it is said otherwise. A count that does not say which homes it counts is
 * given some of its own; a total is left as it is.
 */
export function page(tables: Readonly<Record<string, Told>>, of: PageOf = {}): Summary {
  const { part = { kind: 'MUNICIPALITY' }, year = 2025, section = 'VACANCIES' } = of;
  const span = (one: number) => ({
    from: calendarDate(`${one}-01-01`),
    through: calendarDate(`${one}-12-31`),
  });
  return {
    ...{ municipalityId: 'm', municipality: 'Prøvekøbing', part, period: span(year), before: span(year - 1) },
    ...{ agreements: [], madeOn: calendarDate('2026-02-01') },
    sections: [
      {
        id: section,
        tables: Object.entries(tables).map(([id, { rows, under, ...table }]) => ({
          ...{ id, ...table },
          rows: Object.entries(rows).map(([row, cells]) => ({
            ...{ id: row, label: { name: row } },
            cells: cells.map((cell, at) => withHomes(cell, `${id} ${row} ${at}`)),
            ...(under !== undefined && { under }),
          })),
        })),
      },
    ],
  };
}

const withHomes = (cell: Cell, own: string): Cell =>
  (cell.kind === 'COUNT' || cell.kind === 'DAYS') && cell.behind === undefined
    ? { ...cell, behind: { measure: 'REPORTED', details: [own] } }
    : cell;

export const count = (n: number, behind?: Behind): Cell => ({ kind: 'COUNT', n, ...(behind && { behind }) });
export const adding = (...ids: readonly string[]): readonly Column[] => ids.map((id) => ({ id, adds: true }));

const MARKS = { hidden: '·', days: 'd:', ore: 'øre' } as const;
const written = (cell: Cell): string => (cell.kind === 'WORD' ? 'word' : cellAs(cell, MARKS));

/** `12` is shown, `·` hidden; each row of each table, the total last. */
export const seenIn = ({ sections }: Summary): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    sections
      .flatMap(({ tables }) => tables)
      .map(({ id, rows, total }) => [
        id,
        Object.fromEntries([
          ...rows.map((row) => [row.id, row.cells.map(written).join(' ')]),
          ...(total ? [['total', total.map(written).join(' ')]] : []),
        ]),
      ]),
  );
