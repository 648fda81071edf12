import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Rehousing } from '@/lib/domain/department/carried-facts';
import type { NewDepartment } from '@/lib/domain/department/department-change';
import type { MovedHome } from '@/lib/domain/department/moved-homes';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { insertFrom, instant, together } from '../append';
import type { HotTx } from '../transaction';

type Party = { readonly organisationId: OrganisationId; readonly municipalityId: MunicipalityId };

const CLOSE = `UPDATE department SET closed_from = $2, number = $3 WHERE id = $1`;

/** Nothing is reported here any more. */
export async function closeDepartment(
  tx: HotTx,
  _scope: Scope,
  { id, from, number }: { id: DepartmentId; from: CalendarDate; number: string },
): Promise<void> {
  await tx.query({ name: 'close-department', text: CLOSE, values: [id, from, number] });
}

export type OpenedDepartment = Party & {
  readonly id: DepartmentId;
  readonly toId: string;
  readonly department: NewDepartment;
  readonly areaId: AreaId | null;
  readonly residents: number | null;
  readonly turnoverPermille: number | null;
  readonly example: boolean;
  readonly from: CalendarDate;
};

const OPEN = together([
  insertFrom('department', 'departments', [
    ...[
      'id',
      'organisation_id',
      'municipality_id',
      'area_id',
      'number',
      'name',
      'family_dwellings',
      'youth_dwellings',
    ],
    ...['elderly_dwellings', 'residents', 'turnover_permille', 'example', 'opened_from'],
  ]),
]);
const BECAME = 'UPDATE department_change_to SET department_id = $2 WHERE id = $1';

export async function openDepartment(tx: HotTx, _scope: Scope, row: OpenedDepartment): Promise<void> {
  const { number, name, dwellings } = row.department;
  const departments = [
    {
      ...{
        id: row.id,
        organisation_id: row.organisationId,
        municipality_id: row.municipalityId,
        area_id: row.areaId,
      },
      ...{ number, name, family_dwellings: dwellings.family, youth_dwellings: dwellings.youth },
      ...{ elderly_dwellings: dwellings.elderly, residents: row.residents, example: row.example },
      ...{ turnover_permille: row.turnoverPermille, opened_from: row.from },
    },
  ];
  await tx.query({ name: 'open-department', text: OPEN, values: [JSON.stringify({ departments })] });
  await tx.query({ name: 'became-department', text: BECAME, values: [row.toId, row.id] });
}

const PLACE = together([
  insertFrom('placement', 'placements', [
    ...[
      'id',
      'department_id',
      'organisation_id',
      'municipality_id',
      'tier',
      'valid_from',
      'decided_on',
      'forum',
    ],
    ...['deviation_reason', 'criteria', 'recorded_at', 'recorded_by'],
  ]),
]);

export type FirstPlacement = Party & {
  readonly departmentId: DepartmentId;
  readonly tier: string;
  readonly reason: string | null;
  readonly from: CalendarDate;
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  readonly criteria: readonly string[];
  readonly at: Date;
};

/** Where the parties have placed a department from its first day. */
export async function placeNewDepartment(tx: HotTx, scope: Scope, row: FirstPlacement): Promise<void> {
  const placements = [
    {
      ...{ id: newId(), department_id: row.departmentId, organisation_id: row.organisationId },
      ...{
        municipality_id: row.municipalityId,
        tier: row.tier,
        valid_from: row.from,
        decided_on: row.decidedOn,
      },
      ...{ forum: row.forum, deviation_reason: row.reason, criteria: row.criteria },
      ...{ recorded_at: instant(row.at), recorded_by: actorOf(scope).userId },
    },
  ];
  await tx.query({ name: 'place-new-department', text: PLACE, values: [JSON.stringify({ placements })] });
}

const REHOUSE = together([
  insertFrom('department_rehousing', 'rehousing', [
    ...['id', 'department_id', 'organisation_id', 'municipality_id', 'valid_from', 'valid_to', 'reason'],
    ...['recorded_at', 'recorded_by'],
  ]),
]);

export type RehousingGoesOn = Party & {
  readonly departmentId: DepartmentId;
  readonly rows: readonly Rehousing[];
  readonly at: Date;
};

/** Rehousing that goes on in those that end goes on in those they become. */
export async function carryRehousing(
  tx: HotTx,
  scope: Scope,
  { departmentId, organisationId, municipalityId, rows, at }: RehousingGoesOn,
): Promise<void> {
  const party = { organisation_id: organisationId, municipality_id: municipalityId };
  const rehousing = rows.map(({ from, to, reason }) => ({
    ...{ id: newId(), department_id: departmentId, ...party, valid_from: from, valid_to: to, reason },
    ...{ recorded_at: instant(at), recorded_by: actorOf(scope).userId },
  }));
  await tx.query({ name: 'carry-rehousing', text: REHOUSE, values: [JSON.stringify({ rehousing })] });
}

const MOVE = `
  UPDATE dwelling w SET department_id = r.to, unit_number = r.unit
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "to" uuid, unit text) WHERE w.id = r.id`;

/** The homes go along; what was reported of them stays where it was. */
export async function moveDwellings(tx: HotTx, _scope: Scope, homes: readonly MovedHome[]): Promise<void> {
  const rows = homes.map(({ id, to, unitNumber: unit }) => ({ id, to, unit }));
  await tx.query({ name: 'move-dwellings', text: MOVE, values: [JSON.stringify(rows)] });
}
