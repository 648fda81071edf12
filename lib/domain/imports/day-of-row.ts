import type { CalendarDate } from '../shared/calendar-date';
import { readImportDay } from './cells';
import type { ImportColumn } from './columns';
import type { ImportKind } from './kinds';
import type { RawCells } from './read-cells';

const DAY: Readonly<Partial<Record<ImportKind, ImportColumn>>> = {
  ...{ PLACEMENTS: 'validFrom', OPENINGS: 'reportedOn', VACANCIES: 'reportedOn' },
};

/** The day that a row is of, by which its names are read; stock and people are of today. */
export function dayOfRow(kind: ImportKind, raw: RawCells): CalendarDate | undefined {
  const column = DAY[kind];
  const cell = column && readImportDay(raw[column] ?? '');
  return cell?.ok ? cell.value : undefined;
}
