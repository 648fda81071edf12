import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { bothWays } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { lastRemindedDay, type Reminder } from '@/lib/domain/year/reminder';
import { paths } from '@/lib/platform/paths';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { TO_RESTATE } from '../summaries/summary-checks';
import type { ReminderSource } from './reminder-source';

type Row = {
  readonly id: string;
  readonly title: string;
  readonly municipality: string;
  readonly at: Date;
  readonly closesOn: CalendarDate;
};

const toReminder = (
  scope: UserScope,
  { id, title, municipality }: Row,
  which: Pick<Reminder, 'kind' | 'day'>,
): Reminder => ({
  ...{ ...which, key: id, href: paths.savedSummary(id) },
  words: { name: bothWays(title, title), ...(scope.reach.length > 1 ? { where: municipality } : {}) },
});

/** The parties that the reader speaks for, of the summary `s`. */
const ownParties = (scope: UserScope): Prisma.Sql =>
  scope.side === 'MUNICIPALITY'
    ? Prisma.sql`SELECT NULL::uuid AS id WHERE s.municipality_id = ANY (${[...scope.municipalities]}::uuid[])`
    : Prisma.sql`SELECT party AS id FROM unnest(s.parties) party WHERE party = ANY (${[...scope.organisations]}::uuid[])`;

/** Summaries that were sent, and restatements of closed ones, that the reader or her organisations have not approved. */
export const readSummariesToApprove: ReminderSource = async (tx, scope) => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.title, m.name AS municipality, e.made_at AS at, s.closes_on::text AS "closesOn"
    FROM saved_summary s JOIN municipality m ON m.id = s.municipality_id
      JOIN summary_edition e ON e.summary_id = s.id AND e.number = (SELECT max(l.number) FROM summary_edition l WHERE l.summary_id = s.id)
    WHERE ${reachedRows(scope, 's')} AND (s.state, e.kind) IN (('SENT', 'SENT'), ('CLOSED', 'RESTATED'))
      AND EXISTS (SELECT FROM (${ownParties(scope)}) own WHERE NOT EXISTS (
        SELECT FROM summary_act a WHERE a.summary_id = s.id AND a.edition = e.number AND a.kind IN ('APPROVED', 'RESTATED')
          AND a.party_id IS NOT DISTINCT FROM own.id))
    ORDER BY e.made_at, s.id`;
  return rows.map((row) => toReminder(scope, row, { kind: 'SUMMARY_TO_APPROVE', day: dayOfInstant(row.at) }));
};

/** Approved summaries whose days for corrections are running out. */
export const readSummariesToClose: ReminderSource = async (tx, scope, today) => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.title, m.name AS municipality, s.changed_at AS at, s.closes_on::text AS "closesOn"
    FROM saved_summary s JOIN municipality m ON m.id = s.municipality_id
    WHERE ${reachedRows(scope, 's')} AND s.state = 'APPROVED' AND s.closes_on <= ${lastRemindedDay('SUMMARY_CLOSES', today)}::date
      AND EXISTS (${ownParties(scope)})
    ORDER BY s.closes_on, s.id`;
  return rows.map((row) => toReminder(scope, row, { kind: 'SUMMARY_CLOSES', day: row.closesOn }));
};

/** Closed summaries that are not what they would be made of today, as housekeeping last found. */
export const readSummariesToRestate: ReminderSource = async (tx, scope) => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.title, m.name AS municipality, c.differs_since AS at, s.closes_on::text AS "closesOn"
    FROM saved_summary s JOIN municipality m ON m.id = s.municipality_id ${Prisma.raw(TO_RESTATE)}
    WHERE ${reachedRows(scope, 's')} AND s.state = 'CLOSED' AND EXISTS (${ownParties(scope)})
    ORDER BY c.differs_since, s.id`;
  return rows.map((row) => toReminder(scope, row, { kind: 'SUMMARY_TO_RESTATE', day: dayOfInstant(row.at) }));
};
