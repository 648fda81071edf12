import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

type Of = {
  readonly municipalityId: string;
  readonly organisations: readonly string[];
  readonly today: CalendarDate;
};

/**
 * The first day that anything was entered of each organisation. Looked up from the year to the month to the day, so that not one sum
 * too many is read; what is not gathered yet has its days as they are.
 */
export async function readFirstDays(
  tx: Tx,
  scope: Scope,
  { municipalityId, organisations, today }: Of,
): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await tx.$queryRaw<{ id: string; day: CalendarDate | null }[]>`
    SELECT o.id::text AS id, least(d.day,
      (SELECT min(c.day) FROM tally_change c WHERE c.municipality_id = ${municipalityId}::uuid AND c.organisation_id = o.id
        AND ${ownRows(scope, 'c')}))::text AS day
    FROM unnest(${[...organisations]}::uuid[]) AS o(id)
      LEFT JOIN LATERAL (SELECT t.day FROM tally t WHERE t.municipality_id = ${municipalityId}::uuid AND t.span = 'YEAR'
        AND t.organisation_id = o.id AND ${ownRows(scope, 't')} ORDER BY t.day LIMIT 1) y ON true
      LEFT JOIN LATERAL (SELECT t.day FROM tally t WHERE t.municipality_id = ${municipalityId}::uuid AND t.span = 'MONTH'
        AND t.day >= y.day AND t.organisation_id = o.id AND ${ownRows(scope, 't')} ORDER BY t.day LIMIT 1) m ON true
      LEFT JOIN LATERAL (SELECT t.day FROM tally t WHERE t.municipality_id = ${municipalityId}::uuid AND t.span = 'DAY'
        AND t.day >= m.day AND t.organisation_id = o.id AND ${ownRows(scope, 't')} ORDER BY t.day LIMIT 1) d ON true`;
  return new Map(rows.map(({ id, day }) => [id, day ?? today]));
}
