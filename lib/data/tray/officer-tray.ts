import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  OFFICER_TASKS,
  type OfficerTask,
  type TrayGroup,
  type TrayItem,
} from '@/lib/domain/vacancy/tray-item';
import { inHotTransaction } from '../transaction';
import { HOMES_THAT_WAIT } from './officer-tray-homes';

export type OfficerTray = {
  readonly today: CalendarDate;
  readonly groups: readonly TrayGroup[];
  readonly awaiting: number;
};

const SHOWN = 5;
/** Of one task alone, so that its own list is what the tray counts, in the tray's order. */
const SHOWN_OF_TASK = 500;

// Each home once, under the most pressing of what it waits for; then the most urgent homes of each task.
const TRAY = `
  WITH clock AS (SELECT app_today() AS today),
  ${HOMES_THAT_WAIT},
  of_home AS (
    SELECT t.*, row_number() OVER (PARTITION BY id ORDER BY array_position($3::text[], task), day, at) AS nth,
      array_agg(task) OVER (PARTITION BY id) AS tasks, (sum(n) OVER (PARTITION BY task))::int AS things
    FROM waiting t),
  of_task AS (
    SELECT h.*, (count(*) OVER (PARTITION BY task))::int AS total,
      row_number() OVER (PARTITION BY task ORDER BY day, at, id) AS place
    FROM of_home h WHERE nth = 1)
  SELECT c.today::text AS today, (SELECT count(*)::int FROM vacancy WHERE organisation_id = ANY ($1::uuid[])
      AND state = 'AWAITING_AGREEMENT') AS awaiting,
    i.task, i.id AS "vacancyId", i.slot_id AS "slotId", i.address, i.unit_number AS "unitNumber", d.name AS "departmentName",
    i.day::text AS day, i.at, i.n AS count, i.tasks, i.total, i.things
  FROM clock c LEFT JOIN of_task i ON i.place <= $4 AND ($5::text IS NULL OR i.task = $5) LEFT JOIN department d ON d.id = i.department_id
  ORDER BY array_position($3::text[], i.task), i.place`;

type Told = { readonly today: CalendarDate; readonly awaiting: number };
type ItemRow = Omit<TrayItem, 'day' | 'since' | 'also'> & {
  readonly day: CalendarDate | null;
  readonly at: Date;
  readonly tasks: readonly TrayItem['task'][];
  readonly total: number;
  readonly things: number;
};
/** One row without a task where nothing waits. */
type Row = Told & (ItemRow | { readonly task: null });

/** What waits for a letting officer, each home once, the most urgent of each kind first; or all of one kind. */
export async function getOfficerTray(scope: UserScope, only?: OfficerTask): Promise<OfficerTray> {
  const shown = only ? SHOWN_OF_TASK : SHOWN;
  const values = [scope.organisations, scope.userId, OFFICER_TASKS, shown, only ?? null];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Row>({ name: 'officer-tray', text: TRAY, values }),
  );
  const [first] = rows;
  if (!first) throw new Error('The instance has no clock row');
  return { today: first.today, awaiting: first.awaiting, groups: groupsOf(rows.flatMap(itemIn)) };
}

const itemIn = (row: Row): readonly ItemRow[] => (row.task === null ? [] : [row]);

const groupsOf = (rows: readonly ItemRow[]): readonly TrayGroup[] =>
  OFFICER_TASKS.flatMap((task) => {
    const own = rows.filter((row) => row.task === task);
    const [first] = own;
    return first ? [{ task, items: own.map(itemOf), total: first.total, things: first.things }] : [];
  });

function itemOf(row: ItemRow): TrayItem {
  const { task, vacancyId, slotId, address, unitNumber, departmentName, count, day, at, tasks } = row;
  return {
    ...{ task, vacancyId, slotId, address, unitNumber, departmentName, count },
    ...{ day: day ?? dayOfInstant(at), since: day === null },
    also: OFFICER_TASKS.filter((other) => other !== task && tasks.includes(other)),
  };
}
