import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { Span } from '@/lib/domain/letting/voids/void-period';
import type { VoidRecord } from '@/lib/domain/letting/voids/void-record';
import type { EmptyVacancy, VoidFile, VoidLine, VoidOnFile } from '@/lib/domain/letting/voids/void-register';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, UserId, VacancyId } from '@/lib/domain/shared/ids';
import { instant } from '../append';
import { readHomeCriteria } from '../candidates/home-criteria';
import { type Keyset, type PageOf, pageOf } from '../keyset';
import type { Parties } from '../parties';
import { ofSide, ownOfSide, ownTenants, tenantValues } from '../tenant-values';
import { type HotTx, inHotTransaction } from '../transaction';

// A home that the municipality has is the municipality's to pay for: only what is, or was, the organisation's to let.
export const EMPTY = `
  v.id AS "vacancyId", v.department_id AS "departmentId", v.available_on::text AS "availableOn", v.takeover_on::text AS "takeoverOn",
  v.rent_ore AS "monthlyOre", s.rent_until::text AS "municipalityPaysUntil",
  CASE WHEN g.id IS NULL THEN NULL ELSE json_build_object('ground', g.ground, 'bearer', g.bearer,
    'municipalityPermille', g.municipality_permille, 'emptyUntil', g.empty_until) END AS record`;
const LINE = `${EMPTY}, v.reference, v.address, v.postcode, v.city, v.state`;
/**
 * `own`: whose slots they are, so that a reader's homes are not held against everybody's. Asked home by home: brought together, every turn
 * that ever came back would be read for the few homes that are empty.
 */
export const besideEmpty = (own = 'true') => `
  LEFT JOIN LATERAL (SELECT s.rent_until FROM slot s WHERE s.vacancy_id = v.id AND s.state = 'RETURNED' AND ${own} LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT x.* FROM void_ground x WHERE x.vacancy_id = v.id ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) g ON true`;
const fromEmpty = (own?: string) => `FROM vacancy v ${besideEmpty(own)}`;
// Of a home that is still to let the takeover is a plan, and it stands empty until somebody has it.
const STOOD_IN = `v.state IN ('ORGANISATION', 'RETURNED', 'LET') AND v.available_on < $2 AND v.available_on <= app_today()
  AND (v.state <> 'LET' OR (v.takeover_on > $1 AND v.takeover_on > v.available_on))`;

export type EmptyRow = EmptyVacancy & Pick<VoidLine, 'state'>;

/** While nobody has the lease, nobody takes over. */
export const asEmpty = <Line extends EmptyRow>(row: Line): Line =>
  row.state === 'LET' ? row : { ...row, takeoverOn: null };

/** Every home of the scope that may have stood empty in the period, without its address: for sums. */
export async function listEmptyHomes(scope: Scope, period: Span): Promise<readonly EmptyVacancy[]> {
  const { side, tenants } = ofSide(scope);
  const [own, ownSlot] = [ownOfSide(scope, 'v', 3), ownOfSide(scope, 's', 3)];
  const text = `SELECT ${EMPTY}, v.state ${fromEmpty(ownSlot)} WHERE ${STOOD_IN} AND ${own}`;
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<EmptyRow>({ name: `list-empty-homes-${side}`, text, values: [period.from, period.to, tenants] }),
  );
  return rows.map(asEmpty);
}

const PAGE = 50;

/** A department's homes that may have stood empty in the period, the latest first. */
export async function listVoidLines(
  scope: Scope,
  departmentId: DepartmentId,
  period: Span,
  turn: Keyset | null,
): Promise<PageOf<VoidLine>> {
  const forward = turn?.direction !== 'before';
  const place = turn === null ? 'true' : `(v.available_on, v.id) ${forward ? '<' : '>'} ($6::date, $7::uuid)`;
  const way = forward ? 'DESC' : 'ASC';
  const text = `SELECT ${LINE} ${fromEmpty()} WHERE ${STOOD_IN} AND v.department_id = $3 AND ${ownTenants('v', 4)} AND ${place}
    ORDER BY v.available_on ${way}, v.id ${way} LIMIT ${PAGE + 1}`;
  const values = [
    ...[period.from, period.to, departmentId, ...tenantValues(scope)],
    ...(turn === null ? [] : [turn.place.on, turn.place.id]),
  ];
  const name = `list-void-lines-${turn?.direction ?? 'first'}`;
  const { rows } = await inHotTransaction(scope, (tx) => tx.query<VoidLine>({ name, text, values }));
  return pageOf(rows.map(asEmpty), turn, PAGE);
}

export type DepartmentOfVoids = {
  readonly id: DepartmentId;
  readonly name: string;
  readonly organisationName: string;
};

/** Names for the sums. */
export async function listDepartmentsOfVoids(
  scope: Scope,
  ids: readonly DepartmentId[],
): Promise<readonly DepartmentOfVoids[]> {
  const text = `SELECT d.id, d.number || ' ' || d.name AS name, o.name AS "organisationName"
    FROM department d JOIN organisation o ON o.id = d.organisation_id WHERE d.id = ANY ($1) AND ${ownTenants('d', 2)}
    ORDER BY o.name, length(d.number), d.number, d.id`;
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<DepartmentOfVoids>({
      ...{ name: 'departments-of-voids', text, values: [ids, ...tenantValues(scope)] },
    }),
  );
  return rows;
}

const FILE = `
  SELECT ${LINE}, v.revision, d.number || ' ' || d.name AS "departmentName", app_now() AS now,
    coalesce((SELECT json_agg(json_build_object('id', x.id, 'ground', x.ground, 'bearer', x.bearer,
        'municipalityPermille', x.municipality_permille, 'emptyUntil', x.empty_until, 'effort', x.effort,
        'recordedAt', x.recorded_at, 'recordedByName', p.name) ORDER BY x.recorded_at DESC, x.id DESC)
      FROM void_ground x LEFT JOIN person p ON p.id = x.recorded_by WHERE x.vacancy_id = v.id), '[]') AS records
  ${fromEmpty()} JOIN department d ON d.id = v.department_id
  WHERE v.id = $1 AND v.state IN ('ORGANISATION', 'RETURNED', 'LET') AND ${ownTenants('v', 2)}`;

type FileRow = Omit<VoidFile, 'records' | 'today' | 'combined'> & {
  readonly now: Date;
  readonly records: readonly (Omit<VoidOnFile, 'recordedAt'> & { readonly recordedAt: string })[];
};

/** One home with everything recorded about its standing empty; null for another tenant's and for one that is not to let. */
export async function findVoidFile(scope: Scope, id: VacancyId): Promise<VoidFile | null> {
  const values = [id, ...tenantValues(scope)];
  const found = await inHotTransaction(scope, async (tx) => {
    const { rows } = await tx.query<FileRow>({ name: 'find-void-file', text: FILE, values });
    return rows[0] && { row: rows[0], combined: await isLetCombined(tx, scope, id) };
  });
  if (found === undefined) return null;
  const { row, combined } = found;
  const { now, records, ...line } = asEmpty(row);
  return {
    ...line,
    combined,
    today: dayOfInstant(now),
    records: records.map((record) => ({ ...record, recordedAt: new Date(record.recordedAt) })),
  };
}

/** Is a home let under the filter of combined letting, as its vacancy was decided? */
export async function isLetCombined(tx: HotTx, scope: Scope, id: VacancyId): Promise<boolean> {
  const criteria = (await readHomeCriteria(tx, scope, [id])).get(id);
  return (criteria?.inUse ?? []).some(({ use }) => use === 'FILTER');
}

export type NewVoidRecord = Parties & {
  readonly id: string;
  readonly vacancyId: VacancyId;
  readonly record: VoidRecord;
  readonly at: Date;
  readonly by: UserId;
};

const INSERT = `
  INSERT INTO void_ground (id, vacancy_id, organisation_id, municipality_id, department_id, ground, bearer, municipality_permille,
    empty_until, effort, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** Why a locked vacancy stands empty. What was said before stays. */
export async function appendVoidRecord(tx: HotTx, _scope: Scope, row: NewVoidRecord): Promise<void> {
  const { record } = row;
  const values = [
    ...[row.id, row.vacancyId, row.organisationId, row.municipalityId, row.departmentId, record.ground],
    ...[
      record.bearer,
      record.municipalityPermille,
      record.emptyUntil,
      record.effort,
      instant(row.at),
      row.by,
    ],
  ];
  await tx.query({ name: 'append-void-record', text: INSERT, values });
}

/** The first day for which the municipality does not pay, of a locked vacancy that came back. */
export async function findPaidUntil(tx: HotTx, _scope: Scope, id: VacancyId): Promise<CalendarDate | null> {
  const { rows } = await tx.query<{ until: CalendarDate | null }>({
    name: 'find-paid-until',
    text: `SELECT rent_until AS until FROM slot WHERE vacancy_id = $1 AND state = 'RETURNED'`,
    values: [id],
  });
  return rows[0]?.until ?? null;
}
