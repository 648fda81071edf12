import type { Scope } from '@/lib/domain/access/scope';
import type { ImportOffice } from '@/lib/domain/imports/places';
import type { ReportKnown } from '@/lib/domain/imports/reported-otherwise';
import type { DepartmentId, DwellingId, OrganisationId, VacancyId } from '@/lib/domain/shared/ids';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import type { HotTx } from '../transaction';

export type VacancyKnown = ReportKnown & {
  readonly externalId: string;
  readonly id: VacancyId;
  readonly reference: string;
};

// Asked one by one, each by its key: a plan that is kept from when the tables were small would else walk through all of them.
const BY_INDEX_ALONE = { name: 'import-by-index-alone', text: 'SET LOCAL enable_bitmapscan = off' };
const REPORTED = `
  SELECT q.external_id AS "externalId", v.id, v.reference, v.reported_on AS "reportedOn", v.notice_on AS "noticeOn",
    v.move_out_on AS "moveOutOn", v.available_on AS "availableOn", v.occasion, v.department_id AS "departmentId",
    v.unit_number AS "unitNumber", v.dwelling_type AS "dwellingType", v.allocation_rule AS "allocationRule", w.street,
    w.house_number AS "houseNumber", w.floor, w.door, v.postcode, v.city, v.rooms, v.area_tenths AS "areaTenths", v.rent_ore AS "rentOre",
    v.utilities_ore AS "utilitiesOre", v.deposit_ore AS "depositOre", v.lift, v.ground_floor AS "groundFloor"
  FROM unnest($2::uuid[], $3::text[]) AS q(organisation_id, external_id) CROSS JOIN LATERAL (
    SELECT * FROM vacancy v
    WHERE v.organisation_id = q.organisation_id AND v.external_id = q.external_id AND v.municipality_id = $1
    ORDER BY v.organisation_id, v.external_id LIMIT 1) v
  CROSS JOIN LATERAL (SELECT w.street, w.house_number, w.floor, w.door FROM dwelling w WHERE w.id = v.dwelling_id LIMIT 1) w`;

/** Vacancies that the organisations have reported under these ids already. */
export async function readReported(
  tx: HotTx,
  _scope: Scope,
  { municipalityId }: ImportOffice,
  asked: readonly { readonly organisationId: OrganisationId; readonly externalId: string }[],
): Promise<readonly VacancyKnown[]> {
  const values = [
    municipalityId,
    asked.map(({ organisationId }) => organisationId),
    asked.map(({ externalId }) => externalId),
  ];
  tx.send(BY_INDEX_ALONE);
  const { rows } = await tx.query<VacancyKnown>({ name: 'import-reported', text: REPORTED, values });
  return rows;
}

export type DwellingKnown = Home & { readonly id: DwellingId; readonly departmentId: DepartmentId };

const DWELLINGS = `
  SELECT w.id, w.department_id AS "departmentId", w.unit_number AS "unitNumber", w.type AS "dwellingType",
    w.allocation_rule AS "allocationRule", w.street, w.house_number AS "houseNumber", w.floor, w.door, w.postcode, w.city, w.rooms,
    w.area_tenths AS "areaTenths", w.rent_ore AS "rentOre", w.utilities_ore AS "utilitiesOre", w.deposit_ore AS "depositOre", w.lift,
    w.ground_floor AS "groundFloor"
  FROM unnest($2::uuid[], $3::text[]) AS q(department_id, unit_number) CROSS JOIN LATERAL (
    SELECT * FROM dwelling w
    WHERE w.department_id = q.department_id AND w.unit_number = q.unit_number AND w.municipality_id = $1
    ORDER BY w.department_id, w.unit_number LIMIT 1) w`;

/** Homes that the stock has already. */
export async function readKnownHomes(
  tx: HotTx,
  _scope: Scope,
  { municipalityId }: ImportOffice,
  asked: readonly { readonly departmentId: DepartmentId; readonly unitNumber: string }[],
): Promise<readonly DwellingKnown[]> {
  const values = [
    municipalityId,
    asked.map(({ departmentId }) => departmentId),
    asked.map(({ unitNumber }) => unitNumber),
  ];
  tx.send(BY_INDEX_ALONE);
  const { rows } = await tx.query<DwellingKnown>({ name: 'import-known-homes', text: DWELLINGS, values });
  return rows;
}
