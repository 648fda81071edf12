import type { Scope } from '@/lib/domain/access/scope';
import type { LeftHomes, LeftReport } from '@/lib/domain/letting/left-home';
import type { DepartmentId, DwellingId, OfferId, VacancyId } from '@/lib/domain/shared/ids';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import type { LockedApplicant } from '../applicants/applicants-lock';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { Parties } from '../parties';
import { ownTenants, tenantValues } from '../tenant-values';
import { type HotTx, inHotTransaction } from '../transaction';
import { HOME_COLUMNS } from '../vacancies/home-columns';

/** A department's stock is some hundred homes; beyond this the officer searches by the report form itself. */
const MOST_HOMES = 3000;

const HOMES = `
  SELECT d.id AS "departmentId", d.number || ' ' || d.name AS department, a.dwelling_id AS "keptId",
    coalesce((SELECT json_agg(h ORDER BY h.street, length(h."houseNumber"), h."houseNumber", h.floor ~ '^[0-9]', h.floor, h.door DESC) FROM (
      SELECT w.id, w.unit_number AS "unitNumber", w.street, w.house_number AS "houseNumber", w.floor, w.door, w.postcode, w.city,
        (SELECT json_build_object('id', v.id, 'reference', v.reference, 'reportedOn', v.reported_on, 'state', v.state,
            'sinceOffer', v.registered_at >= o.sent_at)
          FROM vacancy v WHERE v.dwelling_id = w.id AND v.state <> 'VOIDED' ORDER BY v.reported_on DESC, v.id DESC LIMIT 1) AS last
      FROM dwelling w WHERE w.department_id = d.id ORDER BY w.unit_number LIMIT ${MOST_HOMES}) h), '[]') AS homes
  FROM offer o JOIN applicant a ON a.id = o.applicant_id JOIN department d ON d.organisation_id = o.organisation_id
  WHERE o.id = $1 AND d.id = $2 AND ${ownTenants('d', 3)}`;

/** The homes of the department that the tenant of an offer moves out of; null where it is none of the organisation's. */
export async function findLeftHomes(
  scope: Scope,
  offerId: OfferId,
  departmentId: DepartmentId,
): Promise<LeftHomes | null> {
  const values = [offerId, departmentId, ...tenantValues(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<LeftHomes>({ name: 'find-left-homes', text: HOMES, values }),
  );
  return rows[0] ?? null;
}

// Whoever has got another home since has left this one after all. Where a protected applicant lives is for its officer alone.
const REPORTS = `
  SELECT n.id, n.reference, n.address, n.reported_on AS "reportedOn", n.state,
    n.state IN ('CLAIMED', 'NAMED') OR EXISTS (SELECT FROM offer x WHERE x.vacancy_id = n.id) AS offered
  FROM offer o JOIN applicant a ON a.id = o.applicant_id
    JOIN vacancy n ON n.dwelling_id = a.dwelling_id AND n.id <> o.vacancy_id AND n.state <> 'VOIDED' AND n.registered_at >= o.sent_at
  WHERE o.vacancy_id = $1 AND o.state = $2 AND ${ofOrganisations('o', 3)} AND NOT ${hiddenFrom('a', 4)} AND ($5::uuid IS NULL OR o.id = $5)
    AND ($2 = 'LEASED' OR NOT EXISTS (SELECT FROM offer l WHERE l.applicant_id = a.id AND l.state = 'LEASED'))
  ORDER BY n.reported_on, n.id`;

/**
 * Reports that stand of homes that the tenants of a home were to leave for it: of the one who has it, or of those whose letting came
 * to nothing, all of them or by one offer.
 */
export async function findLeftReports(
  scope: Scope,
  vacancyId: VacancyId,
  {
    state,
    offerId = null,
  }: { readonly state: 'LEASED' | 'FALLEN_THROUGH'; readonly offerId?: OfferId | null },
): Promise<readonly LeftReport[]> {
  const values = [vacancyId, state, organisationsOf(scope), readerOf(scope), offerId];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<LeftReport>({ name: 'find-left-reports', text: REPORTS, values }),
  );
  return rows;
}

const HOME = `
  SELECT w.department_id AS "departmentId", w.organisation_id AS "organisationId", w.municipality_id AS "municipalityId",
    ${HOME_COLUMNS}
  FROM dwelling w WHERE w.id = $1 AND ${ownTenants('w', 2)}`;

/** A home as the register has it, ready to be reported; null for another tenant's and for none. */
export async function readHomeOfStock(
  tx: HotTx,
  scope: Scope,
  id: DwellingId,
): Promise<{ readonly parties: Parties; readonly home: Home } | null> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<Parties & Home>({ name: 'read-home-of-stock', text: HOME, values });
  const [row] = rows;
  if (row === undefined) return null;
  const { departmentId, organisationId, municipalityId, ...home } = row;
  return { parties: { departmentId, organisationId, municipalityId }, home };
}

// Where the tenant lives is said by the home: the department and the municipality follow.
const KEEP = `
  UPDATE applicant SET dwelling_id = $2, residence_known = true, residence_department_id = $3, residence_municipality_id = $4,
    revision = revision + 1, changed_at = app_now()
  WHERE id = $1 AND (dwelling_id, residence_department_id) IS DISTINCT FROM ($2, $3)`;

/** Keeps in which of the organisation's homes a held applicant lives; answers whether that was news. */
export async function keepCurrentHome(
  tx: HotTx,
  _scope: Scope,
  { id }: LockedApplicant,
  { dwellingId, departmentId, municipalityId }: Parties & { readonly dwellingId: DwellingId },
): Promise<boolean> {
  const values = [id, dwellingId, departmentId, municipalityId];
  const { rowCount } = await tx.query({ name: 'keep-current-home', text: KEEP, values });
  return rowCount === 1;
}
