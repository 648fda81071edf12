import type { Scope } from '@/lib/domain/access/scope';
import type { ChangeFile } from '@/lib/domain/department/change-file';
import type { Closing } from '@/lib/domain/department/openings';
import { fraction } from '@/lib/domain/shared/fraction';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

type CreditJson = { readonly name: string; readonly n: string; readonly d: string };
type Row = Omit<ChangeFile, 'from' | 'to'> & {
  readonly from: readonly (Omit<ChangeFile['from'][number], 'credits'> & {
    readonly credits: readonly CreditJson[];
  })[];
  readonly to: readonly (Omit<ChangeFile['to'][number], 'openings'> & {
    readonly openings: readonly CreditJson[];
  })[];
};

/** Exact shares travel as texts. */
const credits = (column: 'credit' | 'opening', department: string): Prisma.Sql =>
  Prisma.raw(`coalesce((SELECT jsonb_agg(jsonb_build_object('name', n.name, 'n', n.${column}_n::text, 'd', n.${column}_d::text)
    ORDER BY n.name) FROM counter n WHERE n.department_id = ${department}), '[]')`);

/** Where one that ends lies, this one does not, and something stands designated from the day. */
const LEAVES =
  Prisma.raw(`coalesce((SELECT jsonb_agg(DISTINCT l.name) FROM department_change_from f JOIN department d ON d.id = f.department_id
    JOIN area l ON l.id = d.area_id JOIN area_designation s ON s.area_id = l.id AND (s.valid_to IS NULL OR s.valid_to > c.effective_on)
  WHERE f.change_id = c.id AND l.id IS DISTINCT FROM t.area_id), '[]')`);

const select = (where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.organisation_id AS "organisationId", o.name AS "organisationName", c.municipality_id AS "municipalityId", c.kind,
    c.state, c.effective_on::text AS "effectiveOn", c.decided_on::text AS "decidedOn", c.forum, c.reason,
    c.area_reason AS "areaReason",    c.proposed_side AS "proposedSide", c.proposed_at AS "proposedAt", p.name AS "proposedBy", c.answered_at AS "answeredAt",
    a.name AS "answeredBy", c.answer_reason AS "answerReason", c.done_at AS "doneAt", c.revision,
    (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'name', d.name, 'credits', ${credits('credit', 'd.id')})
        ORDER BY length(d.number), d.number) FROM department_change_from f JOIN department d ON d.id = f.department_id
      WHERE f.change_id = c.id) AS "from",
    (SELECT jsonb_agg(jsonb_build_object('number', t.number, 'name', t.name, 'areaName', g.name, 'leaves', ${LEAVES},
        'houses', to_jsonb(t.houses),
        'tier', t.tier, 'tierReason', t.tier_reason, 'departmentId', t.department_id, 'openings', ${credits('opening', 't.department_id')},
        'dwellings', jsonb_build_object('family', t.family_dwellings, 'youth', t.youth_dwellings, 'elderly', t.elderly_dwellings))
        ORDER BY t.position) FROM department_change_to t LEFT JOIN area g ON g.id = t.area_id WHERE t.change_id = c.id) AS "to"
  FROM department_change c JOIN organisation o ON o.id = c.organisation_id JOIN person p ON p.id = c.proposed_by
    LEFT JOIN person a ON a.id = c.answered_by
  WHERE ${where} ORDER BY c.proposed_at DESC, c.id`;

const closing = (rows: readonly CreditJson[]): Closing =>
  new Map(rows.map(({ name, n, d }) => [name, fraction(BigInt(n), BigInt(d))]));

const asFile = ({ from, to, ...row }: Row): ChangeFile => ({
  ...row,
  from: from.map((one) => ({ ...one, credits: closing(one.credits) })),
  to: to.map((one) => ({ ...one, openings: closing(one.openings) })),
});

/** One change; null for another tenant's and for none. */
export const findDepartmentChange = (scope: Scope, id: string): Promise<ChangeFile | null> =>
  inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>(
      select(Prisma.sql`${ownRows(scope, 'c')} AND c.id = ${id}::uuid`),
    );
    return row === undefined ? null : asFile(row);
  });

/** What has been proposed or done about a department, latest first: as one that ends, or one that begins. */
export const listChangesOf = (scope: Scope, id: DepartmentId): Promise<readonly ChangeFile[]> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>(
      select(Prisma.sql`${ownRows(scope, 'c')} AND (
        EXISTS (SELECT FROM department_change_from f WHERE f.change_id = c.id AND f.department_id = ${id}::uuid)
        OR EXISTS (SELECT FROM department_change_to t WHERE t.change_id = c.id AND t.department_id = ${id}::uuid))`),
    );
    return rows.map(asFile);
  });

export type ChangeChoices = {
  readonly today: string;
  /** Open departments of the same organisation and municipality. */
  readonly others: readonly { readonly id: DepartmentId; readonly number: string; readonly name: string }[];
  readonly areas: readonly { readonly id: AreaId; readonly name: string }[];
  /** The houses of the department with their homes: street and number. */
  readonly houses: readonly { readonly house: string; readonly homes: number }[];
};

/** What a form about a department offers. */
export const getChangeChoices = (scope: Scope, id: DepartmentId): Promise<ChangeChoices> =>
  inTransaction(scope, async (tx) => ({
    today: await readToday(tx),
    others: await readOthers(tx, scope, id),
    areas: await tx.$queryRaw<ChangeChoices['areas'][number][]>`
      SELECT a.id, a.name FROM area a JOIN department d ON d.municipality_id = a.municipality_id
      WHERE d.id = ${id}::uuid AND ${reachedRows(scope, 'a')} ORDER BY a.name`,
    houses: await tx.$queryRaw<ChangeChoices['houses'][number][]>`
      SELECT w.street || ' ' || w.house_number AS house, count(*)::int AS homes FROM dwelling w
      WHERE w.department_id = ${id}::uuid AND ${ownRows(scope, 'w')} GROUP BY w.street, w.house_number
      ORDER BY w.street, length(w.house_number), w.house_number`,
  }));

const readOthers = (tx: Tx, scope: Scope, id: DepartmentId) => tx.$queryRaw<
  ChangeChoices['others'][number][]
>`
  SELECT o.id, o.number, o.name FROM department d JOIN department o
    ON o.organisation_id = d.organisation_id AND o.municipality_id = d.municipality_id AND o.id <> d.id
  WHERE d.id = ${id}::uuid AND ${ownRows(scope, 'o')} AND o.closed_from IS NULL ORDER BY length(o.number), o.number`;
