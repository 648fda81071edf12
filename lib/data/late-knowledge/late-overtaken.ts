import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { OVERTAKEN } from '@/lib/domain/placement/late-settlement';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

/** The home has been judged again by a later entry, and only what that one found can be settled. Of the finding `f`. */
export const IS_OVERTAKEN = Prisma.sql`EXISTS (SELECT 1 FROM late_finding later WHERE later.vacancy_id = f.vacancy_id
  AND later.municipality_id = f.municipality_id AND (later.found_at, later.id) > (f.found_at, f.id))`;

/**
 * Lets stand what is open about homes that would be decided as they were, now that more is known. Their homes are held first, as by
 * everybody who settles.
 */
export async function settleOvertaken(
  tx: Tx,
  scope: Scope,
  homes: readonly VacancyId[],
  at: Date,
): Promise<void> {
  if (homes.length === 0) return;
  const { side, userId } = actorOf(scope);
  const ofHomes = Prisma.sql`f.vacancy_id = ANY(${[...homes]}::uuid[]) AND ${ownRows(scope, 'f')}`;
  await tx.$queryRaw`
    SELECT v.id FROM vacancy v WHERE v.id IN (SELECT f.vacancy_id FROM late_finding f WHERE ${ofHomes}) ORDER BY v.id
    FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    INSERT INTO late_settlement (finding_id, organisation_id, municipality_id, outcome, reason, replacement_id, side, settled_at, settled_by)
    SELECT f.id, f.organisation_id, f.municipality_id, 'STANDS', ${OVERTAKEN}, NULL, ${side}, ${at}, ${userId}::uuid
    FROM late_finding f WHERE ${ofHomes} AND NOT ${IS_OVERTAKEN}
      AND NOT EXISTS (SELECT 1 FROM late_settlement s WHERE s.finding_id = f.id)`;
}
