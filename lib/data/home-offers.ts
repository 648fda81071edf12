import type { Scope } from '@/lib/domain/access/scope';
import type { OfferBeside } from '@/lib/domain/letting/decision-file';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from './applicant-protected';
import { ofOrganisations, organisationsOf } from './own-organisations';
import { inHotTransaction } from './transaction';

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

const LEFT = `
  SELECT d.id AS "departmentId", d.number || ' ' || d.name AS department,
    (SELECT w.unit_number FROM dwelling w WHERE w.department_id = d.id AND a.street IS NOT NULL AND a.postcode = w.postcode
      AND w.address_key = $3 LIMIT 1) AS unit
  FROM applicant a JOIN department d ON d.id = a.residence_department_id AND d.organisation_id = a.organisation_id
  WHERE a.id = $1 AND ($2::uuid[] IS NULL OR a.organisation_id = ANY ($2::uuid[]))`;

/** A home of the organisation's own that its new tenant leaves. */
export type LeftHome = {
  readonly departmentId: string;
  readonly department: string;
  /** Null where the address is not that of a home in the stock. */
  readonly unit: string | null;
};

/** The home that an applicant moves out of, if it is one of the organisation's; `addressKey` is the applicant's address. */
export async function findLeftHome(
  scope: Scope,
  applicantId: string,
  addressKey: string,
): Promise<LeftHome | null> {
  const values = [applicantId, organisationsOf(scope), addressKey];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<LeftHome>({ name: 'find-left-home', text: LEFT, values }),
  );
  return rows[0] ?? null;
}
