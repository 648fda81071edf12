import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { DesignationKind } from '@/lib/domain/agreement/vocabulary';
import type {
  DesignationPlan,
  KnownDesignation,
  ListedDesignation,
} from '@/lib/domain/placement/designation-list';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

export type DesignatedArea = {
  readonly id: AreaId;
  readonly name: string;
  readonly example: boolean;
  readonly designations: readonly (KnownDesignation & { readonly source: string })[];
  /** The reader's own departments there. */
  readonly departments: readonly {
    readonly id: DepartmentId;
    readonly number: string;
    readonly name: string;
  }[];
};

/** The areas of a municipality with everything they have been designated as. Departments are the scope's own. */
export const listDesignatedAreas = (
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<readonly DesignatedArea[]> =>
  inTransaction(scope, (tx) => readDesignatedAreas(tx, scope, municipalityId));

export const readDesignatedAreas = (
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<DesignatedArea[]> => tx.$queryRaw<DesignatedArea[]>`
  SELECT a.id, a.name, a.example,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'areaId', a.id, 'designation', g.designation, 'from', g.valid_from,
        'to', g.valid_to, 'source', g.source) ORDER BY g.valid_from, g.recorded_at, g.id)
      FROM area_designation g WHERE g.area_id = a.id), '[]') AS designations,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'name', d.name) ORDER BY length(d.number), d.number)
      FROM department d WHERE d.area_id = a.id AND d.closed_from IS NULL), '[]') AS departments
  FROM area a WHERE ${reachedRows(scope, 'a')} AND a.municipality_id = ${municipalityId}::uuid ORDER BY a.name`;

/** Holds the areas of a municipality: two lists are entered one after the other. */
export const holdAreas = (tx: Tx, _scope: Scope, municipalityId: MunicipalityId): Promise<unknown> =>
  tx.$queryRaw`SELECT id FROM area WHERE municipality_id = ${municipalityId}::uuid ORDER BY id FOR NO KEY UPDATE`;

export type NewDesignationList = {
  readonly municipalityId: MunicipalityId;
  readonly listOn: CalendarDate;
  readonly source: string;
  readonly plan: DesignationPlan;
  readonly at: Date;
};

/** Enters a list and what it changes; answers its id. */
export async function insertDesignationList(
  tx: Tx,
  scope: Scope,
  { municipalityId, listOn, source, plan, at }: NewDesignationList,
): Promise<string> {
  const [listId, by] = [newId(), actorOf(scope).userId];
  await tx.$executeRaw`
    INSERT INTO designation_list (id, municipality_id, list_on, source, recorded_at, recorded_by)
    VALUES (${listId}::uuid, ${municipalityId}::uuid, ${listOn}::date, ${source}, ${at}, ${by}::uuid)`;
  const begun = plan.begins.map((row) => ({ id: newId(), ...row }));
  for (const { id, areaId, designation } of begun)
    await tx.$executeRaw`
      INSERT INTO area_designation (id, area_id, municipality_id, designation, valid_from, source, recorded_at, recorded_by)
      VALUES (${id}::uuid, ${areaId}::uuid, ${municipalityId}::uuid, ${designation}, ${listOn}::date, ${source}, ${at}, ${by}::uuid)`;
  for (const { id } of plan.ends)
    await tx.$executeRaw`UPDATE area_designation SET valid_to = ${listOn}::date WHERE id = ${id}::uuid`;
  const rows = [
    ...plan.stands.map(({ id }) => ({ id, change: 'STANDS' })),
    ...begun.map(({ id }) => ({ id, change: 'BEGINS' })),
    ...plan.ends.map(({ id }) => ({ id, change: 'ENDS' })),
  ];
  await tx.$executeRaw`
    INSERT INTO designation_list_row (list_id, designation_id, municipality_id, change)
    SELECT ${listId}::uuid, r.id, ${municipalityId}::uuid, r.change
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, change text)`;
  return listId;
}

export type EnteredList = {
  readonly id: string;
  readonly listOn: CalendarDate;
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly rows: readonly (ListedDesignation & {
    readonly area: string;
    readonly change: 'STANDS' | 'BEGINS' | 'ENDS';
    readonly designation: DesignationKind;
  })[];
};

const LISTS_SHOWN = 20;

/** The lists that have been entered, latest first. */
export const listDesignationLists = (
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<readonly EnteredList[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<EnteredList[]>`
    SELECT l.id, l.list_on::text AS "listOn", l.source, l.recorded_at AS "recordedAt", p.name AS "recordedBy",
      coalesce((SELECT jsonb_agg(jsonb_build_object('areaId', a.id, 'area', a.name, 'designation', g.designation, 'change', r.change)
          ORDER BY r.change, a.name, g.designation)
        FROM designation_list_row r JOIN area_designation g ON g.id = r.designation_id JOIN area a ON a.id = g.area_id
        WHERE r.list_id = l.id), '[]') AS rows
    FROM designation_list l JOIN person p ON p.id = l.recorded_by
    WHERE ${reachedRows(scope, 'l')} AND l.municipality_id = ${municipalityId}::uuid
    ORDER BY l.recorded_at DESC, l.id DESC LIMIT ${LISTS_SHOWN}`,
  );
