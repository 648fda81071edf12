import type { Scope } from '@/lib/domain/access/scope';
import type { OfferBeside } from '@/lib/domain/letting/decisions/decision-file';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

const FIND = `
  SELECT o.id, o.phase, o.place, o.state, a.id AS "applicantId", a.reference,
    CASE WHEN ${hiddenFrom('a', 3)} THEN NULL ELSE a.name END AS name, o.answered_at IS NOT NULL AS answered
  FROM offer o JOIN applicant a ON a.id = o.applicant_id WHERE o.vacancy_id = $1 AND ${ofOrganisations('o', 2)} ORDER BY o.place`;

/** All offers of a home by place; a municipality sees none of them. */
export async function findOffersOfHome(scope: Scope, id: VacancyId): Promise<readonly OfferBeside[]> {
  const values = [id, organisationsOf(scope), readerOf(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OfferBeside>({ name: 'find-offers-of-home', text: FIND, values }),
  );
  return rows;
}
