import type { Agreement } from '../agreement/agreement';
import type { Occasion } from '../agreement/vocabulary';
import { decideAllocation } from '../allocation/decide-allocation';
import type { DepartmentFacts } from '../allocation/decision';
import type { CalendarDate } from '../shared/calendar-date';
import { formatFraction, ZERO } from '../shared/fraction';
import { type LetAs, readDwellingType, readImportDay, readLetAs, readReturned } from './cells';
import { type CheckedRow, refusedRow } from './checked-row';
import type { LettingSaid } from './opening-of';
import type { PlaceFinder } from './place-finder';
import type { DepartmentKnown } from './places';
import { type CellReader, cellReader, type RawCells } from './read-cells';

export type LettingRead = {
  readonly reader: CellReader;
  readonly department: DepartmentKnown | undefined;
  readonly on: CalendarDate | undefined;
};

/** As much of a row of udlejninger.csv as can be read without the agreement of its day. @see D3 */
export function readLetting(raw: RawCells, finder: PlaceFinder): LettingRead {
  const reader = cellReader('OPENINGS', raw);
  const on = reader.at('reportedOn', readImportDay);
  const department = finder.department(reader, on);
  if (on !== undefined && on > finder.places.today) reader.refuse('reportedOn', 'future-day');
  return { reader, department, on };
}

type Known = {
  /** Null: none was in force on the day. */
  readonly agreement: Agreement | null;
  readonly facts: DepartmentFacts;
};

const OCCASION: Readonly<Partial<Record<LetAs, Occasion>>> = { EXCHANGE: 'EXCHANGE', REHOUSING: 'REHOUSING' };

/**
 * What the letting earned by the agreement and the placement of its day, asked of the core as any vacancy is, and whether a turn was
 * spent: it was where the municipality had the home, also where it gave it back for reasons of its own. @see Q07, A7
 */
export function checkLetting(
  { reader, department, on }: LettingRead,
  known: Known | null,
): CheckedRow<LettingSaid> {
  const dwellingType = reader.at('dwellingType', readDwellingType);
  const letAs = reader.at('letAs', readLetAs);
  const returned = reader.maybe('returned', readReturned);
  if (reader.faults().length > 0 || !department || !on || !dwellingType || !letAs || !known)
    return refusedRow('', reader.faults());
  const sort = `${department.id} ${on}`;
  if (known.agreement === null)
    return { state: 'UNCHANGED', key: '', as: 'before-agreement', ...reader.taken() };
  const { counted } = decideAllocation({
    agreement: known.agreement,
    department: known.facts,
    vacancy: { dwellingType, occasion: OCCASION[letAs] ?? 'RELET', allocationRule: null, on },
    counterState: () => ({ credit: ZERO, counted: 0 }),
  });
  if (counted === null) return { state: 'UNCHANGED', key: '', as: 'not-counted', ...reader.taken() };
  const used = returned === null ? letAs === 'MUNICIPAL' : returned === 'OURS';
  const said = {
    departmentId: department.id,
    counter: counted.counter,
    on,
    rate: formatFraction(counted.rate),
    used,
  };
  return { state: 'MADE', key: '', said, sort, changes: [], ...reader.taken() };
}
