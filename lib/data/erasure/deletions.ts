import type { UserScope } from '@/lib/domain/access/scope';
import { addDays } from '@/lib/domain/calendar/days';
import type { ComingDeletion, Deletion } from '@/lib/domain/papers/deletion';
import { ENDED } from '@/lib/domain/papers/takes-papers';
import { EVALUATION_ERASE_ON } from '../candidates/evaluations-erase';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { type PageOf, pageOf } from '../keyset';
import { inTransaction } from '../transaction';
import { CPR_REASONS, DUPLICATE_REASONS } from './reasons-erase';

export type DeletionTurn = { readonly direction: 'after' | 'before'; readonly id: number };

export const DELETIONS_PER_PAGE = 50;

/** What has been deleted, the latest first. */
export const listDeletions = (
  scope: UserScope,
  turn: DeletionTurn | null = null,
): Promise<PageOf<Deletion>> =>
  inTransaction(scope, async (tx) => {
    const way = Prisma.raw(turn?.direction === 'before' ? 'ASC' : 'DESC');
    const rows = await tx.$queryRaw<Deletion[]>`
      SELECT l.id::text, l.what, l.kind, l.because, l.deleted_at AS "deletedAt", p.name AS "deletedBy",
        coalesce(a.reference, '') AS reference
      FROM deletion_log l JOIN person p ON p.id = l.deleted_by LEFT JOIN applicant a ON a.id = l.applicant_id
      WHERE l.organisation_id = ANY (${[...scope.organisations]}::uuid[]) AND ${turned(turn)}
      ORDER BY l.id ${way} LIMIT ${DELETIONS_PER_PAGE + 1}`;
    return pageOf(rows, turn, DELETIONS_PER_PAGE);
  });

function turned(turn: DeletionTurn | null): Prisma.Sql {
  if (turn === null) return Prisma.sql`true`;
  const sign = Prisma.raw(turn.direction === 'after' ? '<' : '>');
  return Prisma.sql`l.id ${sign} ${turn.id}`;
}

/** So far ahead the page says what will be deleted. */
export const DAYS_AHEAD = 14;

/** What will be deleted within the days to come, by day and kind: the job's own question, without deleting. */
export const listComingDeletions = (scope: UserScope): Promise<readonly ComingDeletion[]> =>
  inTransaction(scope, async (tx) => {
    const until = addDays(await readToday(tx), DAYS_AHEAD);
    const own = [...scope.organisations];
    return tx.$queryRaw<ComingDeletion[]>`
      SELECT to_char(x.on_day, 'YYYY-MM-DD') AS "eraseOn", x.what, x.kind, count(*)::int AS count FROM (
        SELECT f.erase_on AS on_day, 'PAPER_FILE' AS what, p.kind FROM paper_file f JOIN paper p ON p.id = f.paper_id
          WHERE f.organisation_id = ANY (${own}::uuid[]) AND f.erased_at IS NULL AND f.complete_at IS NOT NULL AND f.erase_on <= ${until}::date
        UNION ALL
        SELECT l.erase_on, 'LETTER', l.kind FROM letter l
          WHERE l.organisation_id = ANY (${own}::uuid[]) AND l.erased_at IS NULL AND l.erase_on <= ${until}::date
        UNION ALL
        SELECT a.erase_on, 'APPLICANT', NULL FROM applicant a
          WHERE a.organisation_id = ANY (${own}::uuid[]) AND a.erased_at IS NULL AND a.erase_on <= ${until}::date
        UNION ALL
        SELECT e.on_day, 'EVALUATION', NULL FROM (SELECT ${Prisma.raw(EVALUATION_ERASE_ON)} AS on_day FROM offer_decision d
            JOIN offer o ON o.id = d.offer_id WHERE d.organisation_id = ANY (${own}::uuid[]) AND d.evaluation_sealed IS NOT NULL) e
          WHERE e.on_day <= ${until}::date
        UNION ALL
        SELECT o.link_until + 1, 'OFFER_LINK', NULL FROM offer o WHERE o.organisation_id = ANY (${own}::uuid[])
          AND o.link_sealed IS NOT NULL AND o.state = ANY (${[...ENDED]}) AND o.link_until < ${until}::date
        UNION ALL
        SELECT c.on_day, 'CPR_REASON', NULL FROM (${Prisma.raw(CPR_REASONS)} AND v.organisation_id = ANY (${own}::uuid[])) c
          WHERE c.on_day <= ${until}::date
        UNION ALL
        SELECT c.on_day, 'DUPLICATE_REASON', NULL FROM (${Prisma.raw(DUPLICATE_REASONS)} AND r.organisation_id = ANY (${own}::uuid[])) c
          WHERE c.on_day <= ${until}::date
      ) x GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  });
