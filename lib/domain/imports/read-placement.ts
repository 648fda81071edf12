import type { Agreement } from '../agreement/agreement';
import { placeableTiers } from '../agreement/placeable-tiers';
import type { TierId } from '../agreement/vocabulary';
import type { DepartmentFacts } from '../allocation/decision';
import { faultOfLatePlacement } from '../placement/late-placement';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId } from '../shared/ids';
import { err, ok } from '../shared/result';
import { type Cell, readImportDay, readPercent } from './cells';
import { type CheckedRow, refusedRow } from './checked-row';
import type { ImportColumn } from './columns';
import type { ImportFault } from './faults';
import type { PlaceFinder } from './place-finder';
import type { DepartmentKnown } from './places';
import { type CellReader, cellReader, type RawCells } from './read-cells';
import { tierCalled } from './tier-called';

export type PlacementSaid = {
  readonly departmentId: DepartmentId;
  readonly tier: TierId;
  readonly from: CalendarDate;
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  readonly figure: string | null;
  readonly reason: string;
};

export type PlacementRead = {
  readonly reader: CellReader;
  readonly department: DepartmentKnown | undefined;
  readonly from: CalendarDate | undefined;
};

/** As much of a row of indplacering.csv as can be read without the agreement of its day. @see D3 */
export function readPlacement(raw: RawCells, finder: PlaceFinder): PlacementRead {
  const reader = cellReader('PLACEMENTS', raw);
  const from = reader.at('validFrom', readImportDay);
  const department = finder.department(reader, from);
  if (department?.closedFrom && department.closedFrom <= finder.places.today)
    reader.refuse('department', 'department-closed');
  return { reader, department, from };
}

type Known = {
  readonly today: CalendarDate;
  /** Null: none is in force on the day. */
  readonly agreement: Agreement | null;
  readonly facts: DepartmentFacts;
};

/** What the row would enter: by the rules of a placement that is entered late. @see docs/domain/late-knowledge.md */
export function checkPlacement(
  { reader, department, from }: PlacementRead,
  known: Known | null,
): CheckedRow<PlacementSaid> {
  const decidedOn = reader.at('decidedOn', readImportDay);
  const forum = reader.at('forum', words);
  const reason = reader.at('reason', words);
  const figure = reader.maybe('figure', readPercent) ?? null;
  const held = from && known ? faultOfDay(from, known) : null;
  if (held) reader.refuse('validFrom', held);
  // Of a day that is wrong itself nobody can say what its levels are called.
  const tier = known?.agreement && !held ? reader.at('tier', tierCalled(known.agreement)) : undefined;
  const key = department && from ? `${department.id} ${from}` : '';
  const read = { tier, from, decidedOn, forum, reason };
  if (!department || !known?.agreement || !isWhole(read) || reader.faults().length > 0)
    return refusedRow(key, reader.faults());
  const said: PlacementSaid = { departmentId: department.id, figure, ...read };
  const fault = faultOfLatePlacement({ ...said, criteria: [] }, { ...known, agreement: known.agreement });
  if (fault?.code === 'as-it-is') return { state: 'UNCHANGED', key, as: read.tier, ...reader.taken() };
  if (fault) return refusedRow(key, [FAULTS[fault.code]]);
  return { state: 'MADE', key, said, sort: key, changes: [], ...reader.taken() };
}

/** Why nothing can be entered from the day, whatever the level is called. */
function faultOfDay(from: CalendarDate, { today, agreement }: Known): ImportFault | null {
  if (from >= today) return 'for-a-round';
  if (agreement === null) return 'no-agreement';
  return placeableTiers(agreement).length === 0 ? 'no-levels' : null;
}

const words = (text: string): Cell<string> =>
  text.length < 3 ? err({ fault: 'too-short', of: '3' }) : ok(text);

type Whole = Pick<PlacementSaid, 'tier' | 'from' | 'decidedOn' | 'forum' | 'reason'>;
const isWhole = (row: { [Key in keyof Whole]: Whole[Key] | undefined }): row is Whole =>
  Object.values(row).every((value) => value !== undefined);

const FAULTS: Readonly<
  Record<
    Exclude<NonNullable<ReturnType<typeof faultOfLatePlacement>>['code'], 'as-it-is'>,
    { readonly column: ImportColumn; readonly fault: ImportFault }
  >
> = {
  'for-a-round': { column: 'validFrom', fault: 'for-a-round' },
  'decided-after-it-began': { column: 'decidedOn', fault: 'decided-late' },
  'decided-in-the-future': { column: 'decidedOn', fault: 'future-day' },
  'unknown-tier': { column: 'tier', fault: 'unknown-tier' },
  'unknown-criterion': { column: 'tier', fault: 'unknown-tier' },
};
