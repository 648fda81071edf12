import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import type { SlotCounts, SlotRow } from '@/lib/domain/slot/slot-row';
import type { SlotTab } from '@/lib/domain/slot/slot-state';
import { type Keyset, type PageOf, pageOf } from '../keyset';
import { ofSide, ownOfSide } from '../tenant-values';
import { inHotTransaction } from '../transaction';
import { deadlineOf, RUNNING } from '../tray/deadline-rows';
import {
  readSlotReader,
  SLOT_COLUMNS,
  SLOT_JOINS,
  type SlotReader,
  type SlotRecord,
  slotRow,
} from './slots-read';

export type SlotFilter = {
  readonly tab: SlotTab;
  /** Words that all must be found in the address, unit number, reference or department. */
  readonly q?: string;
  readonly maxRentOre?: number;
  readonly rooms?: number;
  readonly areaId?: AreaId;
  readonly departmentId?: DepartmentId;
  /** A demand that the home makes; `NONE`: it makes none. */
  readonly demand?: string;
};

export type SlotPage = PageOf<SlotRow> & {
  readonly today: CalendarDate;
  /** Where the page begins and ends, for the links to the ones beside it. */
  readonly places: { readonly first: Keyset['place'] | null; readonly last: Keyset['place'] | null };
};

export const SLOTS_PER_PAGE = 50;

const DUE = `(${deadlineOf('SLOT').due})`;

// What a tab holds, and the day its rows stand in order of: earliest first, and closed ones latest first.
const TABS: Record<SlotTab, { readonly where: string; readonly day: string; readonly latestFirst?: true }> = {
  open: { where: RUNNING.ANSWER.where, day: RUNNING.ANSWER.due },
  mine: {
    where: `s.state IN ('CLAIMED', 'NAMED') AND s.claimed_by = ANY ($1)`,
    day: 'coalesce(s.name_due, s.answer_due)',
  },
  claimed: { where: `s.state = 'CLAIMED'`, day: 'coalesce(s.name_due, s.answer_due)' },
  named: { where: `s.state = 'NAMED'`, day: 'coalesce(s.name_due, s.answer_due)' },
  overdue: {
    where: `(${(['ANSWER', 'NAME'] as const).map((kind) => `${RUNNING[kind].where} AND ${RUNNING[kind].due} < $2`).join(' OR ')})`,
    day: DUE,
  },
  closed: { where: `s.state IN ('COMPLETED', 'RETURNED', 'VOIDED')`, day: 's.answer_due', latestFirst: true },
};

/** One page of a party's homes for allocation, the most urgent first. */
export function listSlots(scope: Scope, filter: SlotFilter, turn: Keyset | null = null): Promise<SlotPage> {
  return inHotTransaction(scope, async (tx) => {
    const reader = await readSlotReader(tx, scope);
    const { text, values } = question(scope, reader, filter, turn);
    const { rows } = await tx.query<SlotRecord & { readonly onDay: CalendarDate }>({ text, values });
    const page = pageOf(rows, turn, SLOTS_PER_PAGE);
    const placeOf = (row?: { readonly onDay: CalendarDate; readonly id: string }) =>
      row ? { on: row.onDay, id: row.id } : null;
    return {
      ...page,
      rows: page.rows.map(({ onDay, ...record }) => slotRow(record, reader)),
      today: reader.today,
      places: { first: placeOf(page.rows[0]), last: placeOf(page.rows.at(-1)) },
    };
  });
}

function question(scope: Scope, reader: SlotReader, filter: SlotFilter, turn: Keyset | null) {
  const values: unknown[] = [reader.people, reader.today];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const { where, day, latestFirst = false } = TABS[filter.tab];
  const terms = [ownSlots(scope, bound), where, ...filterTerms(filter, bound)];
  // The two values every tab may use are named once, so that Postgres knows their types also where it does not.
  terms.push('($1::uuid[] IS NOT NULL AND $2::date IS NOT NULL)');
  const down = latestFirst !== (turn?.direction === 'before');
  if (turn) {
    terms.push(
      `(${day}, s.id) ${down ? '<' : '>'} (${bound(turn.place.on)}::date, ${bound(turn.place.id)}::uuid)`,
    );
  }
  const way = down ? 'DESC' : 'ASC';
  const text = `SELECT ${SLOT_COLUMNS}, ${day} AS "onDay" ${SLOT_JOINS} WHERE ${terms.join(' AND ')}
    ORDER BY ${day} ${way}, s.id ${way} LIMIT ${SLOTS_PER_PAGE + 1}`;
  return { text, values };
}

/** One tenant is compared with `=`, so that an index keeps its order. */
function ownSlots(scope: Scope, bound: (value: unknown) => string): string {
  if (scope.kind === 'SYSTEM') return 'true';
  const [column, tenants] =
    scope.side === 'ORGANISATION'
      ? ['s.organisation_id', scope.organisations]
      : ['s.municipality_id', scope.municipalities];
  const [only, ...more] = tenants;
  if (only === undefined) return 'false';
  return more.length === 0
    ? `${column} = ${bound(only)}::uuid`
    : `${column} = ANY (${bound(tenants)}::uuid[])`;
}

const SEARCHED = `concat_ws(' ', v.address, v.postcode, v.city, v.unit_number, v.reference, d.number, d.name, o.name)`;

function filterTerms(filter: SlotFilter, bound: (value: unknown) => string): readonly string[] {
  const { q, maxRentOre, rooms, areaId, departmentId, demand } = filter;
  const terms = (q ?? '').split(/\s+/).filter((word) => word !== '');
  return [
    ...terms.map((word) => `${SEARCHED} ILIKE ${bound(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`),
    ...(maxRentOre === undefined ? [] : [`v.rent_ore <= ${bound(maxRentOre)}`]),
    ...(rooms === undefined ? [] : [`v.rooms = ${bound(rooms)}`]),
    ...(areaId ? [`d.area_id = ${bound(areaId)}`] : []),
    ...(departmentId ? [`s.department_id = ${bound(departmentId)}`] : []),
    ...(demand === 'NONE' ? [`s.demands = '[]'`] : []),
    ...(demand && demand !== 'NONE' ? [`s.demands @> ${bound(JSON.stringify([{ demand }]))}::jsonb`] : []),
  ];
}

const count = (scope: Scope) => `
  SELECT count(*) FILTER (WHERE s.state = 'OFFERED')::int AS open,
    count(*) FILTER (WHERE s.state IN ('CLAIMED', 'NAMED') AND s.claimed_by = ANY ($2))::int AS mine,
    count(*) FILTER (WHERE s.state = 'CLAIMED')::int AS claimed,
    count(*) FILTER (WHERE s.state = 'NAMED')::int AS named,
    count(*) FILTER (WHERE s.state = 'OFFERED' AND s.answer_due < $3 OR s.state = 'CLAIMED' AND s.name_due < $3)::int AS overdue,
    count(*) FILTER (WHERE s.state = 'OFFERED' AND s.answer_due = $3)::int AS "dueToday"
  FROM slot s WHERE s.state IN ('OFFERED', 'CLAIMED', 'NAMED') AND ${ownOfSide(scope, 's', 1)}`;

const CLOSED_AT_MOST = 1000;

// Counting stops where nobody reads on.
const countClosed = (scope: Scope) => `
  SELECT count(*)::int AS closed FROM (SELECT 1 FROM slot s
    WHERE s.state IN ('COMPLETED', 'RETURNED', 'VOIDED') AND ${ownOfSide(scope, 's', 1)} LIMIT ${CLOSED_AT_MOST}) AS counted`;

/** How many homes stand behind each tab; closed ones are counted to a thousand. */
export function countSlots(scope: Scope): Promise<SlotCounts> {
  return inHotTransaction(scope, async (tx) => {
    const { people, today } = await readSlotReader(tx, scope);
    const { side, tenants } = ofSide(scope);
    const open = { name: `count-slots ${side}`, text: count(scope), values: [tenants, people, today] };
    const [counted] = (await tx.query<Omit<SlotCounts, 'closed'>>(open)).rows;
    const closed = { name: `count-closed-slots ${side}`, text: countClosed(scope), values: [tenants] };
    const [rest] = (await tx.query<Pick<SlotCounts, 'closed'>>(closed)).rows;
    if (!counted || !rest) throw new Error('Counting gave no row');
    return { ...counted, ...rest };
  });
}
