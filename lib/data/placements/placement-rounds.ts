import type { Scope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import { addDays } from '@/lib/domain/calendar/days';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { type PlacementRound, type RoundStanding, standingOfRound } from '@/lib/domain/placement/round';
import {
  type ByWhom,
  type RecordedRow,
  type RoundEvent,
  type RoundFile,
  type RoundSignature,
  roundRow,
} from '@/lib/domain/placement/round-file';
import type { DepartmentId, MunicipalityId, OrganisationId, PlacementRoundId } from '@/lib/domain/shared/ids';
import type { RoundSignedFor } from '@/lib/domain/summary/reports/signed-rounds';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readToday } from '../clock';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { readFigureOptions, readSharedStock } from './placement-figures';

export type RoundHead = PlacementRound & ByWhom & { readonly municipalityName: string };

const HEAD = Prisma.sql`
  r.id, r.municipality_id AS "municipalityId", m.name AS "municipalityName", r.title, r.forum, r.meeting_on::text AS "meetingOn",
  r.effective_on::text AS "effectiveOn", r.own_assessment_below AS "ownAssessmentBelow", r.state, r.parties, r.revision,
  p.name AS by, r.changed_at AS at`;
const FROM = Prisma.sql`
  FROM placement_round r JOIN municipality m ON m.id = r.municipality_id JOIN person p ON p.id = r.changed_by`;

export type RoundListRow = RoundHead & {
  readonly standing: RoundStanding;
  readonly signed: number;
  readonly decided: number;
  readonly departments: number;
};

/** Every round within reach, the latest day first. Of the rows an organisation counts its own. */
export const listRounds = (scope: Scope): Promise<readonly RoundListRow[]> =>
  inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const rows = await tx.$queryRaw<Omit<RoundListRow, 'standing'>[]>`
      SELECT ${HEAD},
        (SELECT count(*)::int FROM placement_round_signature s WHERE s.round_id = r.id AND s.revision = r.revision) AS signed,
        (SELECT count(*)::int FROM placement_round_row w WHERE w.round_id = r.id AND w.tier IS NOT NULL AND ${ownRows(scope, 'w')}) AS decided,
        (SELECT count(*)::int FROM placement_round_row w WHERE w.round_id = r.id AND ${ownRows(scope, 'w')}) AS departments
      ${FROM} WHERE ${reachedRows(scope, 'r')} ORDER BY r.effective_on DESC, r.created_at DESC`;
    return rows.map((row) => ({ ...row, standing: standingOfRound(row, today) }));
  });

const readRoundHead = async (tx: Tx, scope: Scope, id: PlacementRoundId): Promise<RoundHead | null> => {
  const [row] = await tx.$queryRaw<RoundHead[]>`
    SELECT ${HEAD} ${FROM} WHERE r.id = ${id}::uuid AND ${reachedRows(scope, 'r')}`;
  return row ?? null;
};

/** The same under lock. It is read after the lock is held: a join that waited would look for whoever changed it before. */
export async function lockRoundHead(tx: Tx, scope: Scope, id: PlacementRoundId): Promise<RoundHead | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM placement_round r WHERE r.id = ${id}::uuid AND ${reachedRows(scope, 'r')} FOR UPDATE`;
  return locked.length === 0 ? null : readRoundHead(tx, scope, id);
}

/** One round with everything the reader may see of it; null for another tenant's and for none. */
export const findRound = (scope: Scope, id: PlacementRoundId): Promise<RoundFile | null> =>
  inTransaction(scope, async (tx) => {
    const head = await readRoundHead(tx, scope, id);
    return head && readRoundFile(tx, scope, head);
  });

/** `only`: some departments, where the others are not needed. */
export async function readRoundFile(
  tx: Tx,
  scope: Scope,
  head: RoundHead,
  only?: readonly DepartmentId[],
): Promise<RoundFile> {
  const { by, at, municipalityName, ...round } = head;
  const recorded = (await readRows(tx, scope, round.id)).filter(
    ({ departmentId }) => only === undefined || only.includes(departmentId),
  );
  const ids = recorded.map(({ departmentId }) => departmentId);
  const where = Prisma.sql`d.id = ANY (${ids}::uuid[]) AND ${ownRows(scope, 'd')}`;
  const { today, versions, rows } = await readDepartments(tx, scope, where, round.effectiveOn);
  const options = await readFigureOptions(tx, rows);
  const stock = await readSharedStock(tx, ids);
  const inForce = versionOn(versions, round.municipalityId, round.effectiveOn);
  // An agreement may end before the round's day: it is shown by the last one there was, and is not sent.
  const version = inForce ?? versions.findLast((row) => row.municipalityId === round.municipalityId);
  if (version === undefined) throw new Error(`There never was an agreement for round ${round.id}`);
  const before = versionOn(versions, round.municipalityId, addDays(round.effectiveOn, -1));
  const known = new Map(recorded.map(({ departmentId, row }) => [departmentId, row]));
  return {
    ...{ today, round, municipalityName, version, before, changed: { by, at } },
    underAgreement: inForce !== null,
    standing: standingOfRound(round, today),
    parties: await readParties(tx, round.parties),
    rows: rows.flatMap((department) => {
      const row = known.get(department.id);
      if (row === undefined || hasEnded(round, department)) return [];
      const more = {
        options: options.get(department.id) ?? [],
        stock: stock.get(department.id) ?? { homes: {}, turnoverPermille: null },
      };
      return [roundRow({ round, version, before }, row, department, more)];
    }),
    signatures: await readSignatures(tx, round.id),
    events: await readEvents(tx, round.id),
  };
}

/** Merged or split away before the round takes effect, it is nobody's to place; what was signed is shown as it was signed. */
const hasEnded = ({ state, effectiveOn }: PlacementRound, { closedFrom }: DepartmentOnDay): boolean =>
  (state === 'PREPARING' || state === 'SENT') && closedFrom !== null && closedFrom <= effectiveOn;

type Recorded = { readonly departmentId: DepartmentId; readonly row: RecordedRow };
type StoredRow = Omit<RecordedRow, 'assessment' | 'changed'> & {
  readonly departmentId: DepartmentId;
  readonly assessedTier: TierId | null;
  readonly assessment: string | null;
  readonly assessedAt: Date | null;
  readonly assessedBy: string | null;
} & ByWhom;

async function readRows(tx: Tx, scope: Scope, id: PlacementRoundId): Promise<readonly Recorded[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT w.department_id AS "departmentId", w.figures, w.tier, w.reason, w.criteria, w.proposed_tier AS "proposedTier",
      w.assessed_tier AS "assessedTier", w.assessment, w.assessed_at AS "assessedAt", a.name AS "assessedBy", w.revision,
      p.name AS by, w.changed_at AS at
    FROM placement_round_row w JOIN person p ON p.id = w.changed_by LEFT JOIN person a ON a.id = w.assessed_by
    WHERE w.round_id = ${id}::uuid AND ${ownRows(scope, 'w')}`;
  return rows.map(recordedRow);
}

function recordedRow(stored: StoredRow): Recorded {
  const { departmentId, assessedTier, assessment, assessedAt, assessedBy, by, at, ...row } = stored;
  const assessed =
    assessedTier !== null && assessment !== null && assessedAt !== null
      ? { tier: assessedTier, text: assessment, at: assessedAt, by: assessedBy ?? '' }
      : null;
  return { departmentId, row: { ...row, assessment: assessed, changed: { by, at } } };
}

const readParties = (
  tx: Tx,
  ids: readonly OrganisationId[],
): Promise<{ id: OrganisationId; name: string }[]> =>
  tx.$queryRaw`SELECT o.id, o.name FROM organisation o WHERE o.id = ANY (${[...ids]}::uuid[]) ORDER BY o.name, o.id`;

export const readSignatures = (tx: Tx, id: PlacementRoundId): Promise<RoundSignature[]> => tx.$queryRaw`
  SELECT s.party_id AS party, s.revision, coalesce(p.name, '') AS by, s.recorded_at AS at
  FROM placement_round_signature s LEFT JOIN person p ON p.id = s.recorded_by WHERE s.round_id = ${id}::uuid ORDER BY s.recorded_at, s.id`;

/** The rounds that all parties signed and that take effect in these days, signature by signature. */
export const readSignedRounds = (
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  { from, through }: DaySpan,
): Promise<RoundSignedFor[]> => tx.$queryRaw`
  SELECT r.id, r.title, r.forum, r.meeting_on::text AS "meetingOn", r.effective_on::text AS "effectiveOn",
    CASE WHEN s.party_id IS NULL THEN m.name ELSE coalesce(o.name, '') END AS party, coalesce(p.name, '') AS by, s.recorded_at AS at
  FROM placement_round r JOIN municipality m ON m.id = r.municipality_id
    JOIN placement_round_signature s ON s.round_id = r.id AND s.revision = r.revision
    LEFT JOIN organisation o ON o.id = s.party_id LEFT JOIN person p ON p.id = s.recorded_by
  WHERE r.municipality_id = ${municipalityId}::uuid AND ${reachedRows(scope, 'r')} AND r.state = 'SIGNED'
    AND r.effective_on BETWEEN ${from}::date AND ${through}::date
  ORDER BY r.effective_on, r.created_at, r.id, s.recorded_at, s.id`;

const readEvents = (tx: Tx, id: PlacementRoundId): Promise<RoundEvent[]> => tx.$queryRaw`
  SELECT e.kind, e.reason, p.name AS by, e.recorded_at AS at
  FROM placement_round_event e JOIN person p ON p.id = e.recorded_by WHERE e.round_id = ${id}::uuid ORDER BY e.id`;

/** A municipality that the reader may make a round for. */
export type RoundPlace = { readonly id: MunicipalityId; readonly name: string };

export const listRoundPlaces = (scope: Scope): Promise<readonly RoundPlace[]> =>
  inTransaction(
    scope,
    (tx) =>
      tx.$queryRaw<RoundPlace[]>`
        SELECT m.id, m.name FROM municipality m
        WHERE ${scope.kind === 'USER' ? Prisma.sql`m.id = ANY (${[...scope.municipalities]}::uuid[])` : Prisma.sql`true`} ORDER BY m.name`,
  );

/** Has another version come to hold on the round's day since it was sent? Then it is not what the parties sign under. */
export async function hasNewAgreement(tx: Tx, scope: Scope, round: RoundHead): Promise<boolean> {
  const versions = await listAgreementVersions(tx, scope);
  const inForce = versionOn(versions, round.municipalityId, round.effectiveOn);
  const [row] = await tx.$queryRaw<{ sentUnder: string | null }[]>`
    SELECT r.agreement_version_id AS "sentUnder" FROM placement_round r WHERE r.id = ${round.id}::uuid`;
  return inForce === null || row?.sentUnder !== inForce.id;
}
