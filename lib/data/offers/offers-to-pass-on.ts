import type { Scope } from '@/lib/domain/access/scope';
import type { OfferId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

/** The sealed link of an offer that can still be answered, and where the applicant is reached; protected contacts are left out. */
export type SealedLink = {
  readonly offerId: OfferId;
  readonly sealed: Buffer;
  readonly phone: string | null;
  readonly email: string | null;
};

const READ = `
  SELECT o.id AS "offerId", o.link_sealed AS sealed, CASE WHEN h.hidden THEN NULL ELSE a.phone END AS phone,
    CASE WHEN h.hidden THEN NULL ELSE a.email END AS email
  FROM offer o JOIN applicant a ON a.id = o.applicant_id JOIN letting l ON l.id = o.letting_id
    CROSS JOIN LATERAL (SELECT ${hiddenFrom('a', 2)} AS hidden) h
  WHERE ${ofOrganisations('o', 1)} AND o.id = ANY ($3) AND o.state = 'SENT' AND l.state = 'OPEN' AND o.link_sealed IS NOT NULL
    AND o.answer_due >= (SELECT app_today())`;

/** Those of the offers that still wait for an answer, each with its link; all of them in one reading. */
export async function listSealedLinks(
  scope: Scope,
  offerIds: readonly OfferId[],
): Promise<readonly SealedLink[]> {
  const values = [organisationsOf(scope), readerOf(scope), offerIds];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<SealedLink>({ name: 'sealed-links-to-pass-on', text: READ, values }),
  );
  return rows;
}
