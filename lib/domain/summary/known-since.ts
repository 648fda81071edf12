import { laterOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { SummaryFacts } from './facts';
import type { Counting } from './measure';
import type { Cell, Column, Row, SectionId, SummarySection, SummaryTable } from './summary';

/** From when on Nøglen knows what happened: what it does not know is not nought. */
export type KnownSince = {
  /** The first day anything was entered of each organisation; one that has entered nothing yet begins today. */
  readonly organisations: ReadonlyMap<string, CalendarDate>;
  /** The first day of the first agreement; null: none is in Nøglen. Before it nobody was given a turn here. */
  readonly agreed: CalendarDate | null;
  /** What begins after today has not come yet. */
  readonly today: CalendarDate;
};

/** The first day that anything is known of them all together. */
export const firstKnown = ({ organisations }: KnownSince): CalendarDate | null =>
  [...organisations.values()].toSorted()[0] ?? null;

/** What is said of a figure of a time that Nøglen knows nothing of. */
export const NOT_KNOWN: Cell = { kind: 'WORD', label: { term: 'row', id: 'not-known' } };

export const isNotKnown = (cell: Cell | undefined): boolean =>
  cell?.kind === 'WORD' && 'term' in cell.label && cell.label.id === 'not-known';

/** Counted of turns: without an agreement there are none to count. */
const OF_TURNS: ReadonlySet<string> = new Set<Counting>([
  ...([
    'SLOT',
    'SLOT_RENT',
    'SLOT_RENT_USED',
    'SLOT_RENT_DEAR',
    'SLOT_RETURN',
    'FAULT',
    'RETURN_FAULT',
  ] as const),
  ...([
    'ANSWER_DAYS',
    'NAME_DAYS',
    'LEASE_DAYS',
    'WAITING_RENT',
    'NAMING',
    'COUNTED',
    'TURN',
    'COUNTED_STANDING',
  ] as const),
]);
const COLUMNS_OF_TURNS: ReadonlySet<string> = new Set(['of-given', 'dear-share']);

/** Not counted from what was entered: as it stands, or as it was published. */
const COLUMNS_OF_THE_DAY: ReadonlySet<string> = new Set(['stock']);

type About = Pick<SummaryFacts, 'period' | 'before' | 'departments' | 'books' | 'booksBefore'>;

type Place = {
  readonly about: About;
  readonly known: KnownSince;
  /** Whose a row is, by its id or by what its numbers count. */
  readonly ownerOf: ReadonlyMap<string, string>;
};

/** The same figures, where noughts of a time before Nøglen knew anything say that it is not known, and those of days to come nothing. */
export function sayingWhatIsKnown(
  sections: readonly SummarySection[],
  about: About,
  known: KnownSince,
): readonly SummarySection[] {
  const place: Place = { about, known, ownerOf: ownersOf(about) };
  return sections.map(({ id, tables }) => ({
    id,
    tables: id === 'WATCH' ? tables : tables.map((table) => inTable(table, id, place)),
  }));
}

const ownersOf = ({ departments, books, booksBefore }: About): ReadonlyMap<string, string> =>
  new Map([
    ...departments.map(({ organisationId }) => [organisationId, organisationId] as const),
    ...departments.map(({ id, organisationId }) => [id, organisationId] as const),
    ...[...booksBefore, ...books].map(
      ({ counterId, organisationId }) => [counterId, organisationId] as const,
    ),
  ]);

function inTable(table: SummaryTable, section: SectionId, place: Place): SummaryTable {
  const told = (cells: readonly Cell[], row: Row | null): readonly Cell[] => {
    const at = { section, row, table: table.id };
    const said = cells.map((cell, nth) => cellOf(cell, { ...at, column: table.columns[nth] }, place));
    return table.id === 'books' ? asBooks(said, table.columns) : said;
  };
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: told(row.cells, row) })),
    total: table.total && told(table.total, null),
  };
}

/** Books of a year of which nothing is known neither hold nor are broken. */
function asBooks(cells: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
  const unknown = new Set(cells.flatMap((cell, at) => (isNotKnown(cell) ? [columns[at]?.of] : [])));
  return cells.map((cell, at) => (unknown.has(columns[at]?.of) ? NOT_KNOWN : cell));
}

type At = {
  readonly column: Column | undefined;
  readonly section: SectionId;
  readonly row: Row | null;
  readonly table: string;
};

function cellOf(cell: Cell, at: At, place: Place): Cell {
  if (at.column === undefined || COLUMNS_OF_THE_DAY.has(at.column.id)) return cell;
  if (!isNought(cell) && !isNoBook(cell, at)) return cell;
  const whole = at.column.of === 'BEFORE' ? place.about.before : place.about.period;
  // What a balance opens reaches back to the beginning; the balance is the period's.
  const behind = 'behind' in cell && cell.kind !== 'TURNS' ? cell.behind : undefined;
  const span = { from: behind?.from ?? whole.from, through: behind?.through ?? whole.through };
  if (span.from > place.known.today) return { kind: 'NONE' };
  const since = sinceOf(cell, at, place);
  return since === null || span.through < since ? NOT_KNOWN : cell;
}

/** Of a year before there is no account of a counter that was first used later, nor of one that nobody could have kept yet. */
const isNoBook = (cell: Cell, { table, column }: At): boolean =>
  table === 'books' && column?.of === 'BEFORE' && cell.kind === 'NONE';

/** A balance of a time before the books is what they were opened with, and says nothing of that time. */
function isNought(cell: Cell): boolean {
  switch (cell.kind) {
    case 'COUNT':
    case 'SHARE':
    case 'DAYS':
      return cell.n === 0;
    case 'MONEY':
      return cell.ore === 0;
    case 'TURNS':
      return true;
    case 'FIGURE':
    case 'DATE':
    case 'WORD':
    case 'NONE':
    case 'HIDDEN':
      return false;
  }
}

/** Null: it was never known. */
function sinceOf(cell: Cell, at: At, { known, ownerOf }: Place): CalendarDate | null {
  const behind = 'behind' in cell ? cell.behind : undefined;
  const owner =
    behind?.organisationId ?? ownerOf.get(behind?.departmentId ?? '') ?? ownerOf.get(at.row?.id ?? '');
  const entered = (owner !== undefined && known.organisations.get(owner)) || firstKnown(known);
  if (entered === null || !isOfTurns(cell, at)) return entered;
  return known.agreed && laterOf(entered, known.agreed);
}

const isOfTurns = (cell: Cell, { section, column }: At): boolean =>
  section === 'PROMISE' ||
  cell.kind === 'TURNS' ||
  COLUMNS_OF_TURNS.has(column?.id ?? '') ||
  ('behind' in cell && OF_TURNS.has(cell.behind?.measure ?? ''));
