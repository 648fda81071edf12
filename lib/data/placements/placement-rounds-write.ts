import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { PlacementRound, RoundState, Signatory } from '@/lib/domain/placement/round';
import type { ByWhom, RoundEventKind } from '@/lib/domain/placement/round-file';
import type {
  AgreementVersionId,
  DepartmentId,
  KeyFigureId,
  MunicipalityId,
  OrganisationId,
  PlacementRoundId,
  UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

/** Two who make a round of one municipality come one after the other; answers the one that is under way already. */
export async function lockRoundsOf(
  tx: Tx,
  _scope: Scope,
  municipality: MunicipalityId,
): Promise<PlacementRoundId | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('placement rounds ' || ${municipality}, 0))`;
  const [row] = await tx.$queryRaw<{ id: PlacementRoundId }[]>`
    SELECT id FROM placement_round WHERE municipality_id = ${municipality}::uuid AND state IN ('PREPARING', 'SENT')`;
  return row?.id ?? null;
}

type NewRound = Omit<PlacementRound, 'state' | 'revision'>;

export const insertRound = (tx: Tx, _scope: Scope, round: NewRound, by: UserId): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO placement_round (id, municipality_id, title, forum, meeting_on, effective_on, own_assessment_below, state, parties,
      created_at, created_by, changed_at, changed_by)
    VALUES (${round.id}::uuid, ${round.municipalityId}::uuid, ${round.title}, ${round.forum}, ${round.meetingOn}::date,
      ${round.effectiveOn}::date, ${round.ownAssessmentBelow}, 'PREPARING', ${[...round.parties]}::uuid[],
      app_now(), ${by}::uuid, app_now(), ${by}::uuid)`;

export type NewRow = {
  readonly departmentId: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly figures: readonly KeyFigureId[];
};

type Round = Pick<PlacementRound, 'id' | 'municipalityId'>;

/** Departments that the round has not; those it has, and nobody has decided, get the figures anew. */
export async function putRows(
  tx: Tx,
  _scope: Scope,
  round: Round,
  { rows, by }: { readonly rows: readonly NewRow[]; readonly by: UserId },
): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO placement_round_row AS w (round_id, department_id, organisation_id, municipality_id, figures, changed_at, changed_by)
    SELECT ${round.id}::uuid, (r ->> 'departmentId')::uuid, (r ->> 'organisationId')::uuid, ${round.municipalityId}::uuid,
      ARRAY(SELECT jsonb_array_elements_text(r -> 'figures'))::uuid[], app_now(), ${by}::uuid
    FROM jsonb_array_elements(${json}::jsonb) r
    ON CONFLICT (round_id, department_id) DO UPDATE SET figures = excluded.figures, revision = w.revision + 1,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    WHERE w.tier IS NULL AND w.figures <> excluded.figures`;
}

export type RowRevision = ByWhom & { readonly revision: number; readonly departmentId: DepartmentId };

/** A row of the reader's; the round's lock, taken before, holds it still. */
export async function readRow(
  tx: Tx,
  scope: Scope,
  { id }: Round,
  departmentId: DepartmentId,
): Promise<RowRevision | null> {
  const [row] = await tx.$queryRaw<RowRevision[]>`
    SELECT w.department_id AS "departmentId", w.revision, p.name AS by, w.changed_at AS at
    FROM placement_round_row w JOIN person p ON p.id = w.changed_by
    WHERE w.round_id = ${id}::uuid AND w.department_id = ${departmentId}::uuid AND ${ownRows(scope, 'w')}`;
  return row ?? null;
}

export type RowDecided = {
  readonly departmentId: DepartmentId;
  readonly tier: TierId | null;
  readonly reason: string | null;
  readonly criteria: readonly string[];
  readonly figures: readonly KeyFigureId[];
};

/** What the municipality has entered of some departments. */
export async function writeDecided(
  tx: Tx,
  scope: Scope,
  { id }: Round,
  { rows, by }: { readonly rows: readonly RowDecided[]; readonly by: UserId },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE placement_round_row w SET tier = r ->> 'tier', reason = r ->> 'reason',
      criteria = ARRAY(SELECT jsonb_array_elements_text(r -> 'criteria')),
      figures = ARRAY(SELECT jsonb_array_elements_text(r -> 'figures'))::uuid[],
      revision = w.revision + 1, changed_at = app_now(), changed_by = ${by}::uuid
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r
    WHERE w.round_id = ${id}::uuid AND w.department_id = (r ->> 'departmentId')::uuid AND ${ownRows(scope, 'w')}`;
}

type Assessed = {
  readonly departmentId: DepartmentId;
  readonly tier: TierId;
  readonly text: string;
};

/** What an organisation says of a small department of its own; nothing takes it back. */
export const writeAssessment = (
  tx: Tx,
  scope: Scope,
  { id }: Round,
  { row, by }: { readonly row: Assessed; readonly by: UserId },
): Promise<number> =>
  tx.$executeRaw`
    UPDATE placement_round_row w SET assessed_tier = ${row.tier}, assessment = ${row.text}, assessed_at = app_now(),
      assessed_by = ${by}::uuid, revision = revision + 1, changed_at = app_now(), changed_by = ${by}::uuid
    WHERE w.round_id = ${id}::uuid AND w.department_id = ${row.departmentId}::uuid AND ${ownRows(scope, 'w')}`;

export type RowSent = {
  readonly departmentId: DepartmentId;
  readonly proposedTier: TierId;
  readonly figure: string | null;
  readonly source: string | null;
};

/** What the parties sign: the figure, its source and the proposal as they stood. */
export const writeSent = (tx: Tx, scope: Scope, { id }: Round, rows: readonly RowSent[]): Promise<number> =>
  tx.$executeRaw`
    UPDATE placement_round_row w SET proposed_tier = r ->> 'proposedTier', figure = (r ->> 'figure')::numeric, figure_source = r ->> 'source'
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r
    WHERE w.round_id = ${id}::uuid AND w.department_id = (r ->> 'departmentId')::uuid AND ${ownRows(scope, 'w')}`;

/** Under which version the parties sign. */
export const writeSentUnder = (
  tx: Tx,
  _scope: Scope,
  { id }: Round,
  version: AgreementVersionId,
): Promise<number> =>
  tx.$executeRaw`UPDATE placement_round SET agreement_version_id = ${version}::uuid WHERE id = ${id}::uuid`;

type Changed = Partial<
  Pick<
    PlacementRound,
    'title' | 'forum' | 'meetingOn' | 'effectiveOn' | 'ownAssessmentBelow' | 'state' | 'parties'
  >
>;

/** A new revision of the round itself, and who made it. The municipality's to write. */
export async function changeRound(
  tx: Tx,
  _scope: Scope,
  round: PlacementRound,
  { change, by }: { readonly change: Changed; readonly by: UserId },
): Promise<void> {
  const next: Omit<PlacementRound, 'state'> & { readonly state: RoundState } = { ...round, ...change };
  await tx.$executeRaw`
    UPDATE placement_round SET title = ${next.title}, forum = ${next.forum}, meeting_on = ${next.meetingOn}::date,
      effective_on = ${next.effectiveOn}::date, own_assessment_below = ${next.ownAssessmentBelow}, state = ${next.state},
      parties = ${[...next.parties]}::uuid[], revision = revision + 1, changed_at = app_now(), changed_by = ${by}::uuid
    WHERE id = ${round.id}::uuid`;
}

export const appendRoundEvent = (
  tx: Tx,
  _scope: Scope,
  round: Round & { readonly revision: number },
  event: {
    readonly kind: RoundEventKind;
    readonly by: UserId;
    readonly party?: Signatory;
    readonly reason?: string | null;
  },
): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO placement_round_event (round_id, municipality_id, kind, party_id, reason, revision, recorded_at, recorded_by)
    VALUES (${round.id}::uuid, ${round.municipalityId}::uuid, ${event.kind}, ${event.party ?? null}::uuid, ${event.reason ?? null},
      ${round.revision}, app_now(), ${event.by}::uuid)`;

/** Answers whether it was new: whoever has signed this revision already has not signed twice. */
export async function insertSignature(
  tx: Tx,
  _scope: Scope,
  round: PlacementRound,
  { party, by }: { readonly party: Signatory; readonly by: UserId },
): Promise<boolean> {
  const made = await tx.$executeRaw`
    INSERT INTO placement_round_signature (id, round_id, municipality_id, party_id, revision, recorded_at, recorded_by)
    VALUES (${newId()}::uuid, ${round.id}::uuid, ${round.municipalityId}::uuid, ${party}::uuid, ${round.revision}, app_now(), ${by}::uuid)
    ON CONFLICT DO NOTHING`;
  return made > 0;
}

/** Enters the placements of a round that everybody has signed; answers how many. */
export async function takeRound(tx: Tx, _scope: Scope, id: PlacementRoundId): Promise<number> {
  const [row] = await tx.$queryRaw<
    { entered: number }[]
  >`SELECT take_placement_round(${id}::uuid) AS entered`;
  return row?.entered ?? 0;
}

/** Takes back the round's placements, which stay in the books. */
export const withdrawPlacements = (
  tx: Tx,
  _scope: Scope,
  { id }: Round,
  { reason, by }: { readonly reason: string; readonly by: UserId },
): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO placement_withdrawal (placement_id, department_id, organisation_id, municipality_id, round_id, reason, recorded_at, recorded_by)
    SELECT p.id, p.department_id, p.organisation_id, p.municipality_id, p.round_id, ${reason}, app_now(), ${by}::uuid
    FROM placement p WHERE p.round_id = ${id}::uuid`;
