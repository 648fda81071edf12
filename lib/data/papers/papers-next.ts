import type { Scope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { TAKING } from '@/lib/domain/papers/takes-papers';
import type { ApplicantId, PaperId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

/** A paper that somebody has sent and nobody has looked at. */
export type WaitingPaper = {
  readonly id: PaperId;
  readonly kind: PaperKind;
  readonly applicantId: ApplicantId;
  readonly reference: string;
};

const NEXT = `
  SELECT p.id, p.kind, p.applicant_id AS "applicantId", a.reference
  FROM paper p JOIN applicant a ON a.id = p.applicant_id LEFT JOIN offer o ON o.id = p.offer_id
  WHERE p.verdict = 'UNSEEN' AND p.id <> $1 AND ${ofOrganisations('p', 3)}
    AND a.erased_at IS NULL AND NOT ${hiddenFrom('a', 4)} AND (p.offer_id IS NULL OR o.state = ANY ($5))
    AND EXISTS (SELECT FROM paper_file f WHERE f.paper_id = p.id AND f.complete_at IS NOT NULL AND f.erased_at IS NULL)
  ORDER BY p.applicant_id <> $2, p.received_at, p.id LIMIT 1`;

/** The next paper to look at: of the same household first, then the one that has waited longest. */
export async function findNextWaiting(
  scope: Scope,
  { id, applicantId }: { readonly id: PaperId; readonly applicantId: ApplicantId },
): Promise<WaitingPaper | null> {
  const values = [id, applicantId, organisationsOf(scope), readerOf(scope), TAKING];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<WaitingPaper>({ name: 'next-waiting-paper', text: NEXT, values }),
  );
  return rows[0] ?? null;
}
