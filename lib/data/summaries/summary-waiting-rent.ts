import type { Scope } from '@/lib/domain/access/scope';
import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { RunningRent } from '@/lib/domain/summary/section-facts';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';
import { runsOn } from './summary-counted-each-time';

/** What the municipality owes, to and with a day, for turns that are neither let nor given up yet. */
export const readRunningRent = (
  tx: Tx,
  scope: Scope,
  {
    municipalityId,
    departments,
  }: { readonly municipalityId: string; readonly departments: readonly string[] },
  through: CalendarDate,
): Promise<readonly RunningRent[]> => tx.$queryRaw<RunningRent[]>`
  SELECT s.organisation_id AS "organisationId", count(*)::int AS turns,
    sum(rent_owed(s.rent_from, ${addDays(through, 1)}::date, s.rent_ore))::float8 AS ore
  FROM slot s
  WHERE s.municipality_id = ${municipalityId}::uuid AND ${ownRows(scope, 's')} AND s.department_id = ANY (${[...departments]}::uuid[])
    AND ${runsOn(through)}
  GROUP BY s.organisation_id`;
