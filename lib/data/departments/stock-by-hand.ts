import type { UserScope } from '@/lib/domain/access/scope';
import {
  type AreaId,
  asId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { type HotTx, inHotTransaction } from '../transaction';

export type StockPlace = {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
};
export type StockArea = {
  readonly id: AreaId;
  readonly name: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly departments: number;
};

/** An area, if the municipality has none of that name. */
export async function addArea(
  tx: HotTx,
  _scope: UserScope,
  municipalityId: MunicipalityId,
  name: string,
): Promise<AreaId | null> {
  await holdAreaNames(tx, municipalityId);
  const { rows } = await tx.query<{ id: AreaId }>({
    name: 'area-add',
    text: `INSERT INTO area (id, municipality_id, name)
           SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM area a WHERE a.municipality_id = $2 AND lower(a.name) = lower($3))
           ON CONFLICT DO NOTHING RETURNING id`,
    values: [newId(), municipalityId, name],
  });
  return rows[0]?.id ?? null;
}

/** Areas of a municipality are named one after the other, so that no two get the same name. */
export async function holdAreaNames(tx: HotTx, municipalityId: MunicipalityId): Promise<void> {
  await tx.query({
    name: 'area-names-hold',
    text: `SELECT pg_advisory_xact_lock(hashtextextended('areas ' || $1, 0))`,
    values: [municipalityId],
  });
}

/** The areas of the municipalities that the scope works in. */
export async function listStockAreas(scope: UserScope): Promise<readonly StockArea[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<StockArea>({
      name: 'stock-areas',
      text: `SELECT a.id, a.name, a.municipality_id AS "municipalityId", m.name AS "municipalityName",
               (SELECT count(*)::int FROM department d WHERE d.area_id = a.id) AS departments
             FROM area a JOIN municipality m ON m.id = a.municipality_id WHERE a.municipality_id = ANY ($1::uuid[]) ORDER BY m.name, a.name`,
      values: [scope.reach],
    }),
  );
  return rows;
}

/** In which municipality which organisation may have departments, as the scope's own side may enter them. */
export async function listStockPlaces(scope: UserScope): Promise<readonly StockPlace[]> {
  const { rows } = await inHotTransaction(scope, (tx) => readPlaces(tx, scope));
  return rows;
}

const readPlaces = (tx: HotTx, scope: UserScope) =>
  tx.query<StockPlace>({
    name: 'stock-places',
    text: `SELECT o.id AS "organisationId", o.name AS "organisationName", m.id AS "municipalityId", m.name AS "municipalityName"
             FROM organisation_municipality om JOIN organisation o ON o.id = om.organisation_id JOIN municipality m ON m.id = om.municipality_id
            WHERE om.municipality_id = ANY ($1::uuid[]) OR om.organisation_id = ANY ($2::uuid[]) ORDER BY m.name, o.name`,
    values: [scope.municipalities, scope.organisations],
  });

/** Whether the organisation works in the municipality, and either is the scope's own. */
export async function isStockPlace(
  tx: HotTx,
  scope: UserScope,
  place: Pick<StockPlace, 'organisationId' | 'municipalityId'>,
): Promise<boolean> {
  const { rows } = await readPlaces(tx, scope);
  return rows.some(
    (row) => row.organisationId === place.organisationId && row.municipalityId === place.municipalityId,
  );
}

export type NewDepartment = {
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly areaId: AreaId | null;
  readonly number: string;
  /** Its number at Landsbyggefonden. */
  readonly lbf: string | null;
  readonly name: string;
  readonly familyDwellings: number;
  readonly youthDwellings: number;
  readonly elderlyDwellings: number;
};

/** Null when the organisation has one of that number there, or the area is another municipality's. */
export async function addDepartment(
  tx: HotTx,
  _scope: UserScope,
  row: NewDepartment,
): Promise<DepartmentId | null> {
  const { rows } = await tx.query<{ id: DepartmentId }>({
    name: 'department-add',
    text: `INSERT INTO department (id, organisation_id, municipality_id, area_id, number, name, family_dwellings, youth_dwellings, elderly_dwellings, lbf_number)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
            WHERE $4::uuid IS NULL OR EXISTS (SELECT FROM area a WHERE a.id = $4 AND a.municipality_id = $3)
           ON CONFLICT DO NOTHING RETURNING id`,
    values: [
      ...[
        asId<DepartmentId>(newId()),
        row.organisationId,
        row.municipalityId,
        row.areaId,
        row.number,
        row.name,
      ],
      ...[row.familyDwellings, row.youthDwellings, row.elderlyDwellings, row.lbf],
    ],
  });
  return rows[0]?.id ?? null;
}

/** The numbers at Landsbyggefonden of the organisation's departments there that are not merged or split. */
export async function readFundNumbers(
  tx: HotTx,
  _scope: UserScope,
  { organisationId, municipalityId }: Pick<NewDepartment, 'organisationId' | 'municipalityId'>,
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ lbf: string }>({
    name: 'fund-numbers',
    text: `SELECT d.lbf_number AS lbf FROM department d WHERE d.organisation_id = $1 AND d.municipality_id = $2
             AND d.lbf_number IS NOT NULL AND (d.closed_from IS NULL OR d.closed_from > app_today())`,
    values: [organisationId, municipalityId],
  });
  return rows.map(({ lbf }) => lbf);
}
