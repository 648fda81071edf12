import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import { bothWays } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { lastRemindedDay, REMINDER_TERMS, type Reminder } from '@/lib/domain/year/reminder';
import { paths } from '@/lib/platform/paths';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import type { ReminderSource } from './reminder-source';

type Row = {
  readonly id: string;
  readonly title: string;
  readonly municipality: string;
  readonly effectiveOn: CalendarDate;
  readonly at: Date;
};

const whereOf = (reach: readonly string[], municipality: string) =>
  reach.length > 1 ? { where: municipality } : {};

/** Rounds that have been sent, and that the reader or her organisations have not signed. */
export const readRoundsToSign: ReminderSource = async (tx, scope) => {
  const parties =
    scope.side === 'MUNICIPALITY'
      ? Prisma.sql`SELECT NULL::uuid AS id WHERE r.municipality_id = ANY (${[...scope.municipalities]}::uuid[])`
      : Prisma.sql`SELECT party AS id FROM unnest(r.parties) party WHERE party = ANY (${[...scope.organisations]}::uuid[])`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.title, m.name AS municipality, r.effective_on::text AS "effectiveOn", r.changed_at AS at
    FROM placement_round r JOIN municipality m ON m.id = r.municipality_id
    WHERE ${reachedRows(scope, 'r')} AND r.state = 'SENT' AND EXISTS (SELECT FROM (${parties}) own WHERE NOT EXISTS (
      SELECT FROM placement_round_signature s WHERE s.round_id = r.id AND s.revision = r.revision AND s.party_id IS NOT DISTINCT FROM own.id))
    ORDER BY r.changed_at, r.id`;
  return rows.map(
    ({ id, title, municipality, at }): Reminder => ({
      ...{ kind: 'PLACEMENT_TO_SIGN', key: id, day: dayOfInstant(at), href: paths.placementRound(id) },
      words: { name: bothWays(title, title), ...whereOf(scope.reach, municipality) },
    }),
  );
};

const AFTER = REMINDER_TERMS.PLACEMENT_IN_FORCE.after ?? 0;

/** Signed rounds from before their day until a week after it, for everybody whose departments are in them. */
export const readRoundsToTakeEffect: ReminderSource = async (tx, scope, today) => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.title, m.name AS municipality, r.effective_on::text AS "effectiveOn", r.changed_at AS at
    FROM placement_round r JOIN municipality m ON m.id = r.municipality_id
    WHERE ${reachedRows(scope, 'r')} AND r.state = 'SIGNED'
      AND r.effective_on BETWEEN ${addDays(today, -AFTER)}::date AND ${lastRemindedDay('PLACEMENT_TAKES_EFFECT', today)}::date
      AND EXISTS (SELECT FROM placement_round_row w WHERE w.round_id = r.id AND ${ownRows(scope, 'w')})
    ORDER BY r.effective_on, r.id`;
  return rows.map(
    ({ id, title, municipality, effectiveOn }): Reminder => ({
      ...{ kind: effectiveOn <= today ? 'PLACEMENT_IN_FORCE' : 'PLACEMENT_TAKES_EFFECT', key: id },
      ...{ day: effectiveOn, href: paths.placementRound(id) },
      words: { name: bothWays(title, title), ...whereOf(scope.reach, municipality) },
    }),
  );
};
