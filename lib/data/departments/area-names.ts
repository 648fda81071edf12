import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, MunicipalityId } from '@/lib/domain/shared/ids';
import { type HotTx, inHotTransaction } from '../transaction';

export type NamedArea = {
  readonly id: AreaId;
  readonly name: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly revision: number;
  readonly departments: number;
};

/** An area of the scope's own municipality; null for another's and for none. */
export async function findNamedArea(scope: UserScope, id: AreaId): Promise<NamedArea | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<NamedArea>({
      name: 'named-area',
      text: `SELECT a.id, a.name, a.municipality_id AS "municipalityId", m.name AS "municipalityName", a.revision,
               (SELECT count(*)::int FROM department d WHERE d.area_id = a.id) AS departments
             FROM area a JOIN municipality m ON m.id = a.municipality_id WHERE a.id = $1 AND a.municipality_id = ANY ($2::uuid[])`,
      values: [id, scope.municipalities],
    }),
  );
  return rows[0] ?? null;
}

/** What an area has been called, from a day on; null: since the beginning. */
export type AreaNameSaid = {
  readonly id: string;
  readonly from: CalendarDate | null;
  readonly name: string;
  readonly recordedAt: Date;
  readonly by: string | null;
};

/** Everything that was ever said of what an area is called, the latest first: of a day what was said last of it holds. */
export async function listAreaNames(scope: UserScope, id: AreaId): Promise<readonly AreaNameSaid[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<AreaNameSaid>({
      name: 'area-names',
      text: `SELECT n.id::text AS id, n.valid_from::text AS "from", n.name, n.recorded_at AS "recordedAt", p.name AS by
             FROM area_name n LEFT JOIN person p ON p.id = n.recorded_by
             WHERE n.area_id = $1 AND n.municipality_id = ANY ($2::uuid[]) ORDER BY n.id DESC`,
      values: [id, scope.reach],
    }),
  );
  return rows;
}

export type HeldArea = {
  readonly municipalityId: MunicipalityId;
  readonly revision: number;
  /** What was said of its name last, and from which day. */
  readonly name: string;
  readonly from: CalendarDate | null;
  /** What it was called until that day. */
  readonly nameBefore: string | null;
  readonly renamedAt: Date | null;
  readonly renamedBy: string | null;
  readonly today: CalendarDate;
};

/** The area under lock, with what was said of its name last. */
export async function lockArea(tx: HotTx, scope: UserScope, id: AreaId): Promise<HeldArea | null> {
  const values = [id, scope.municipalities];
  const own = 'a.id = $1 AND a.municipality_id = ANY ($2::uuid[])';
  const lock = `SELECT FROM area a WHERE ${own} FOR NO KEY UPDATE`;
  if ((await tx.query({ name: 'area-lock', text: lock, values })).rowCount === 0) return null;
  const { rows } = await tx.query<HeldArea>({
    name: 'area-held',
    text: `SELECT a.municipality_id AS "municipalityId", a.revision, a.name, n.valid_from::text AS "from", b.name AS "nameBefore", a.renamed_at AS "renamedAt",
             p.name AS "renamedBy", app_today()::text AS today
           FROM area a CROSS JOIN LATERAL (SELECT x.valid_from FROM area_name x WHERE x.area_id = a.id ORDER BY x.id DESC LIMIT 1) n
             LEFT JOIN LATERAL (SELECT x.name FROM area_name x WHERE x.area_id = a.id AND coalesce(x.valid_from, '-infinity') < n.valid_from
               ORDER BY x.valid_from DESC NULLS LAST, x.id DESC LIMIT 1) b ON true
             LEFT JOIN person p ON p.id = a.renamed_by WHERE ${own}`,
    values,
  });
  return rows[0] ?? null;
}

type Renaming = { readonly areaId: AreaId; readonly name: string; readonly from: CalendarDate };

/** What it is called from a day on; the area's past is written by the table itself. False when another area has the name. */
export async function renameAreaRow(
  tx: HotTx,
  scope: UserScope,
  { areaId, name, from }: Renaming,
): Promise<boolean> {
  await tx.query({
    name: 'area-named-from',
    text: `SELECT set_config('app.named_from', $1, true)`,
    values: [from],
  });
  const { rowCount } = await tx.query({
    name: 'area-rename',
    text: `UPDATE area a SET name = $2, revision = a.revision + 1, renamed_at = app_now(), renamed_by = $3
           WHERE a.id = $1 AND NOT EXISTS (SELECT FROM area o
             WHERE o.municipality_id = a.municipality_id AND o.id <> a.id AND lower(o.name) = lower($2))`,
    values: [areaId, name, scope.userId],
  });
  return rowCount === 1;
}
