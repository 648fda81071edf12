import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  OFFICER_TASKS,
  type OfficerTask,
  type TrayGroup,
  type TrayItem,
} from '@/lib/domain/vacancy/tray-item';
import { readerOf } from './applicant-protected';
import { readToday } from './clock';
import { Prisma } from './generated/client';
import { ownRows } from './own-rows';
import { AWAITS_SECOND } from './second-opinions';
import { inTransaction, type Tx } from './transaction';

export type OfficerTray = {
  readonly today: CalendarDate;
  readonly groups: readonly TrayGroup[];
  readonly awaiting: number;
};

const SHOWN = 5;

/** What waits for a letting officer, the most urgent of each kind first. */
export function getOfficerTray(scope: Scope): Promise<OfficerTray> {
  return inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const rows = await readItems(tx, scope, today);
    const groups = OFFICER_TASKS.map((task) => {
      const items = rows.filter((row) => row.task === task);
      return { task, items, total: items[0]?.total ?? 0 };
    });
    return {
      today,
      groups: groups.filter(({ total }) => total > 0),
      awaiting: await countAwaiting(tx, scope),
    };
  });
}

const SLOTS = 'slot s JOIN vacancy v ON v.id = s.vacancy_id';
const RETURNS = 'slot_return r JOIN slot s ON s.id = r.slot_id JOIN vacancy v ON v.id = s.vacancy_id';
const CALLS = 'telephone_act t JOIN vacancy v ON v.id = t.vacancy_id LEFT JOIN slot s ON s.vacancy_id = v.id';
const HOMES = 'vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id';

type When = { readonly day: string } | { readonly at: string };

/** One branch for each kind of task. `when` is a column of the branch: a day, or an instant. */
function branch(task: OfficerTask, from: string, when: When, where: Prisma.Sql): Prisma.Sql {
  const [day, at] = 'day' in when ? [when.day, 'NULL::timestamptz'] : ['NULL::date', when.at];
  return Prisma.sql`SELECT ${task} AS task, v.id, s.id AS slot_id, v.address, v.unit_number, v.department_id,
    ${Prisma.raw(day)} AS day, ${Prisma.raw(at)} AS at FROM ${Prisma.raw(from)} WHERE ${where}`;
}

const contactIsReady = Prisma.sql`EXISTS (SELECT FROM handover_contact h JOIN naming n ON n.id = h.naming_id
  WHERE h.slot_id = s.id AND n.withdrawn_at IS NULL AND h.sealed IS NOT NULL)`;

/** A home of one's own to let that somebody has been offered, where the offer waits for the office. */
const withOffer = (homes: Prisma.Sql, waits: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${homes} AND v.state IN ('ORGANISATION', 'RETURNED')
    AND EXISTS (SELECT FROM offer o WHERE o.vacancy_id = v.id AND ${waits})`;

function branches(scope: Scope, today: CalendarDate): readonly Prisma.Sql[] {
  const homes = ownRows(scope, 'v');
  const slots = ownRows(scope, 's');
  const available = { day: 'v.available_on' };
  return [
    branch(
      'FAULT',
      RETURNS,
      { at: 'r.returned_at' },
      Prisma.sql`${ownRows(scope, 'r')} AND r.fault_state = 'AWAITING'`,
    ),
    branch(
      'TELEPHONE',
      CALLS,
      { at: 't.recorded_at' },
      Prisma.sql`${ownRows(scope, 't')} AND t.recorded_side = 'MUNICIPALITY' AND t.answer IS NULL`,
    ),
    branch(
      'CONTACT',
      SLOTS,
      { day: 's.rent_from' },
      Prisma.sql`${slots} AND s.state = 'NAMED' AND ${contactIsReady}`,
    ),
    branch(
      'SECOND',
      HOMES,
      available,
      withOffer(
        homes,
        Prisma.sql`o.state = 'YES' AND EXISTS (SELECT FROM offer_decision x WHERE x.offer_id = o.id
          AND x.state = 'AWAITING_SECOND' AND x.decided_by IS DISTINCT FROM ${readerOf(scope)}::uuid)`,
      ),
    ),
    branch(
      'DECIDE',
      HOMES,
      available,
      withOffer(homes, Prisma.sql`o.state = 'YES' AND NOT ${Prisma.raw(AWAITS_SECOND)}`),
    ),
    branch(
      'PAPERS',
      HOMES,
      available,
      withOffer(
        homes,
        Prisma.sql`o.state IN ('SENT', 'YES', 'APPROVED')
          AND EXISTS (SELECT FROM paper p WHERE p.offer_id = o.id AND p.verdict = 'UNSEEN')`,
      ),
    ),
    branch(
      'REMIND',
      HOMES,
      available,
      withOffer(
        homes,
        Prisma.sql`o.state = 'SENT' AND o.reminded_at IS NOT NULL AND o.reminder_told_at IS NULL
          AND o.answer_due >= ${today}::date`,
      ),
    ),
    branch(
      'EMPTY',
      HOMES,
      available,
      Prisma.sql`${homes} AND v.state IN ('ORGANISATION', 'RETURNED') AND v.available_on < ${today}::date`,
    ),
    branch(
      'RETURNED',
      HOMES,
      available,
      Prisma.sql`${homes} AND v.state = 'RETURNED' AND v.available_on >= ${today}::date`,
    ),
    branch(
      'TO_LET',
      HOMES,
      available,
      Prisma.sql`${homes} AND v.state = 'ORGANISATION' AND v.available_on >= ${today}::date`,
    ),
    branch(
      'MUNICIPALITY_LATE',
      SLOTS,
      { day: 's.answer_due' },
      Prisma.sql`${slots} AND s.state = 'OFFERED' AND s.answer_due < ${today}::date`,
    ),
    branch(
      'MUNICIPALITY_LATE',
      SLOTS,
      { day: 's.name_due' },
      Prisma.sql`${slots} AND s.state = 'CLAIMED' AND s.name_due < ${today}::date`,
    ),
  ];
}

type ItemRow = Omit<TrayItem, 'day'> & {
  readonly day: CalendarDate | null;
  readonly at: Date;
  readonly total: number;
};

async function readItems(
  tx: Tx,
  scope: Scope,
  today: CalendarDate,
): Promise<(TrayItem & { readonly total: number })[]> {
  const rows = await tx.$queryRaw<ItemRow[]>`
    SELECT i.task, i.id AS "vacancyId", i.slot_id AS "slotId", i.address, i.unit_number AS "unitNumber", d.name AS "departmentName",
      i.day::text AS day, i.at, i.total
    FROM (SELECT *, (count(*) OVER (PARTITION BY task))::int AS total,
        row_number() OVER (PARTITION BY task ORDER BY day, at, id) AS place
      FROM (${Prisma.join([...branches(scope, today)], ' UNION ALL ')}) AS every_item) AS i
    JOIN department d ON d.id = i.department_id WHERE i.place <= ${SHOWN} ORDER BY i.task, i.place`;
  return rows.map(({ at, day, ...row }) => ({ ...row, day: day ?? dayOfInstant(at) }));
}

async function countAwaiting(tx: Tx, scope: Scope): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM vacancy v WHERE ${ownRows(scope, 'v')} AND v.state = 'AWAITING_AGREEMENT'`;
  return row?.n ?? 0;
}
