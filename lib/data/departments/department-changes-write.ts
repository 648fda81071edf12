import type { Side } from '@/lib/domain/access/role';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ChangeState, NewDepartment, ProposedChange } from '@/lib/domain/department/department-change';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { insertFrom, instant, together } from '../append';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';

type Party = { readonly organisationId: OrganisationId; readonly municipalityId: MunicipalityId };

const INSERT = together([
  insertFrom('department_change', 'changes', [
    ...[
      'id',
      'organisation_id',
      'municipality_id',
      'kind',
      'effective_on',
      'decided_on',
      'forum',
      'reason',
      'area_reason',
      'state',
    ],
    ...['proposed_side', 'proposed_at', 'proposed_by', 'revision'],
  ]),
  insertFrom('department_change_from', 'from', [
    'change_id',
    'department_id',
    'organisation_id',
    'municipality_id',
  ]),
  insertFrom('department_change_to', 'to', [
    ...['id', 'change_id', 'organisation_id', 'municipality_id', 'position', 'number', 'name', 'area_id'],
    ...['family_dwellings', 'youth_dwellings', 'elderly_dwellings', 'houses', 'tier', 'tier_reason'],
  ]),
]);

/** Enters a proposal; answers its id. */
export async function insertChange(
  tx: HotTx,
  scope: Scope,
  { organisationId, municipalityId }: Party,
  change: ProposedChange & { readonly at: Date },
): Promise<string> {
  const id = newId();
  const { side, userId } = actorOf(scope);
  const party = { organisation_id: organisationId, municipality_id: municipalityId };
  const rows = {
    changes: [
      {
        ...{
          id,
          ...party,
          kind: change.kind,
          effective_on: change.effectiveOn,
          decided_on: change.decidedOn,
        },
        ...{
          forum: change.forum,
          reason: change.reason,
          area_reason: change.areaReason,
          state: 'PROPOSED',
          revision: 1,
        },
        ...{ proposed_side: side, proposed_at: instant(change.at), proposed_by: userId },
      },
    ],
    from: change.from.map((department) => ({ change_id: id, department_id: department, ...party })),
    to: change.to.map((row, index) => ({
      ...toRow(row),
      id: newId(),
      change_id: id,
      position: index + 1,
      ...party,
    })),
  };
  await tx.query({ name: 'insert-department-change', text: INSERT, values: [JSON.stringify(rows)] });
  return id;
}

const toRow = ({ number, name, areaId, dwellings, houses, tier, tierReason }: NewDepartment) => ({
  ...{ number, name, area_id: areaId, houses, tier, tier_reason: tierReason },
  ...{
    family_dwellings: dwellings.family,
    youth_dwellings: dwellings.youth,
    elderly_dwellings: dwellings.elderly,
  },
});

export type ChangeOnRecord = Party &
  Omit<ProposedChange, 'to'> & {
    readonly id: string;
    readonly state: ChangeState;
    readonly proposedSide: Side;
    readonly revision: number;
    /** Who acted on it last, and when. */
    readonly last: { readonly by: string; readonly at: Date };
    readonly to: readonly (NewDepartment & { readonly id: string })[];
  };

const LOCK = `SELECT c.id FROM department_change c WHERE c.id = $1 AND ${ownTenants('c', 2)} FOR UPDATE`;
const READ = `
  SELECT c.id, c.organisation_id AS "organisationId", c.municipality_id AS "municipalityId", c.kind,
    c.effective_on::text AS "effectiveOn", c.decided_on::text AS "decidedOn", c.forum, c.reason, c.state,
    c.area_reason AS "areaReason",
    c.proposed_side AS "proposedSide", c.revision,
    (SELECT json_agg(f.department_id ORDER BY f.department_id) FROM department_change_from f WHERE f.change_id = c.id) AS "from",
    (SELECT json_agg(json_build_object('id', t.id, 'number', t.number, 'name', t.name, 'areaId', t.area_id, 'houses', t.houses,
        'tier', t.tier, 'tierReason', t.tier_reason, 'dwellings', json_build_object('family', t.family_dwellings,
          'youth', t.youth_dwellings, 'elderly', t.elderly_dwellings)) ORDER BY t.position)
      FROM department_change_to t WHERE t.change_id = c.id) AS "to",
    coalesce(a.name, p.name) AS by, coalesce(c.answered_at, c.proposed_at) AS at
  FROM department_change c JOIN person p ON p.id = c.proposed_by LEFT JOIN person a ON a.id = c.answered_by WHERE c.id = $1`;

type ReadRow = Omit<ChangeOnRecord, 'last'> & { readonly by: string; readonly at: Date };

/** The change under lock, before anything it decides; null for another tenant's and for none. */
export async function lockChange(tx: HotTx, scope: Scope, id: string): Promise<ChangeOnRecord | null> {
  const held = await tx.query({
    name: 'lock-department-change',
    text: LOCK,
    values: [id, ...tenantValues(scope)],
  });
  if (held.rows.length === 0) return null;
  const { rows } = await tx.query<ReadRow>({ name: 'read-department-change', text: READ, values: [id] });
  const [row] = rows;
  if (row === undefined) return null;
  const { by, at, ...change } = row;
  return { ...change, last: { by, at } };
}

const ANSWER = `
  UPDATE department_change SET state = $2, answered_at = $3, answered_by = $4, answer_reason = $5, revision = revision + 1 WHERE id = $1`;

export type Answered = {
  readonly id: string;
  readonly state: ChangeState;
  readonly reason: string | null;
  readonly at: Date;
};

export async function answerChangeRow(
  tx: HotTx,
  scope: Scope,
  { id, state, reason, at }: Answered,
): Promise<void> {
  const values = [id, state, instant(at), actorOf(scope).userId, reason];
  await tx.query({ name: 'answer-department-change', text: ANSWER, values });
}

const DONE = `UPDATE department_change SET state = 'DONE', done_at = $2, revision = revision + 1 WHERE id = $1`;

/** The change has happened: whoever wishes for a department that has ended wishes for those it became. */
export async function finishChange(tx: HotTx, _scope: Scope, id: string, at: Date): Promise<void> {
  await tx.query({ name: 'finish-department-change', text: DONE, values: [id, instant(at)] });
  await tx.query({ name: 'carry-wishes', text: 'SELECT carry_wishes($1)', values: [id] });
}

const DUE = `SELECT id FROM department_change WHERE state = 'CONFIRMED' AND effective_on <= $1 ORDER BY effective_on, id`;

/** Confirmed changes whose day has come. */
export async function listDueChanges(
  tx: HotTx,
  _scope: Scope,
  today: CalendarDate,
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>({ name: 'list-due-changes', text: DUE, values: [today] });
  return rows.map(({ id }) => id);
}
