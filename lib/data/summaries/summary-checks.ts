import type { Scope } from '@/lib/domain/access/scope';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import type { SavedSummary, SummaryEdition } from '@/lib/domain/summary/saved';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';

/** The last edition of the summary `s` is not what it would be made of today, as far as anybody has looked: `c`. */
export const TO_RESTATE = `JOIN summary_check c ON c.summary_id = s.id AND c.differs_since IS NOT NULL
  AND c.edition = (SELECT max(l.number) FROM summary_edition l WHERE l.summary_id = s.id)`;

/** Closed summaries that nobody has looked at for so many minutes, or since they were restated; those longest ago first. */
export const listSummariesToCheck = (
  tx: Tx,
  _scope: Scope,
  { minutes, atMost }: { readonly minutes: number; readonly atMost: number },
): Promise<{ readonly id: SavedSummaryId }[]> => tx.$queryRaw`
  SELECT s.id FROM saved_summary s LEFT JOIN summary_check c ON c.summary_id = s.id
  WHERE s.state = 'CLOSED' AND (c.summary_id IS NULL OR c.checked_at < clock_timestamp() - make_interval(mins => ${minutes})
    OR c.edition < (SELECT max(l.number) FROM summary_edition l WHERE l.summary_id = s.id))
  ORDER BY c.checked_at NULLS FIRST, s.id LIMIT ${atMost}`;

/** What was found; answers whether it differs and nobody knew. Since when it does is not moved by looking again. */
export async function keepCheck(
  tx: Tx,
  _scope: Scope,
  { id, municipalityId }: Pick<SavedSummary, 'id' | 'municipalityId'>,
  { number, differs }: Pick<SummaryEdition, 'number'> & { readonly differs: boolean },
): Promise<boolean> {
  const since = differs ? Prisma.sql`app_now()` : Prisma.sql`NULL::timestamptz`;
  const [known] = await tx.$queryRaw<{ isKnown: boolean }[]>`
    SELECT c.differs_since IS NOT NULL AND c.edition = ${number} AS "isKnown" FROM summary_check c WHERE c.summary_id = ${id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO summary_check AS c (summary_id, municipality_id, edition, checked_at, differs_since)
    VALUES (${id}::uuid, ${municipalityId}::uuid, ${number}, clock_timestamp(), ${since})
    ON CONFLICT (summary_id) DO UPDATE SET edition = excluded.edition, checked_at = excluded.checked_at, differs_since = CASE
      WHEN excluded.differs_since IS NULL THEN NULL WHEN c.edition = excluded.edition THEN coalesce(c.differs_since, excluded.differs_since)
      ELSE excluded.differs_since END`;
  return differs && known?.isKnown !== true;
}
