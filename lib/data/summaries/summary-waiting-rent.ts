import type { Scope } from '@/lib/domain/access/scope';
import { endOfDay } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { RunningRent } from '@/lib/domain/summary/section-facts';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

/** Hardly any turn is paid for longer; of those that are there is an index of its own (migration 0043). */
const LONG = 200;

/**
 * Turns that the municipality paid for on a day, and of which nobody had said by then that they were let or given up: told by the days and
 * by when they were known, so that what happens to a turn later leaves a day that is over as it was. What was entered later of a payment
 * that had ended by the day is told with the payments that ended. Of today nothing is known later, and nothing is looked for.
 */
export function turnsWaiting(scope: Scope, municipality: string, through: CalendarDate): Prisma.Sql {
  const turns = Prisma.sql`SELECT s.* FROM slot s
    WHERE s.municipality_id = ${municipality}::uuid AND ${ownRows(scope, 's')} AND s.rent_from <= ${through}::date`;
  const knownLater = Prisma.sql`${through}::date < app_today() AND s.state IN ('COMPLETED', 'RETURNED')
    AND coalesce(s.completed_at, s.closed_at) >= ${endOfDay(through)}`;
  const long = addDays(through, LONG);
  return Prisma.sql`
    ${turns} AND s.state IN ('OFFERED', 'CLAIMED', 'NAMED') AND s.rent_until IS NULL
    UNION ALL
    ${turns} AND ${knownLater} AND s.rent_until > ${through}::date AND s.rent_until <= ${long}::date
    UNION ALL
    ${turns} AND ${knownLater} AND s.rent_until - s.rent_from > ${Prisma.raw(String(LONG))} AND s.rent_until > ${long}::date`;
}

type Of = { readonly municipalityId: string; readonly departments: readonly string[] };

/** What the municipality owes, to and with a day, for turns that were neither let nor given up on it. */
export const readRunningRent = (
  tx: Tx,
  scope: Scope,
  { municipalityId, departments }: Of,
  through: CalendarDate,
): Promise<readonly RunningRent[]> => tx.$queryRaw<RunningRent[]>`
  SELECT s.organisation_id AS "organisationId", count(*)::int AS turns,
    sum(rent_owed(s.rent_from, ${addDays(through, 1)}::date, s.rent_ore))::float8 AS ore
  FROM (${turnsWaiting(scope, municipalityId, through)}) s
  WHERE s.department_id = ANY (${[...departments]}::uuid[])
  GROUP BY s.organisation_id`;
