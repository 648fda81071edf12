import type { Scope } from '@/lib/domain/access/scope';
import type { PublishingFacts } from '@/lib/domain/agreement/life/hindrances';
import type { VersionSpan } from '@/lib/domain/agreement/life/place-version';
import type { PlacedDepartment } from '@/lib/domain/agreement/life/stranded-placements';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type AgreementVersionId,
  asId,
  type MunicipalityId,
  type PlacementRoundId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';
import { PLACEMENT_STANDS } from '../what-stands';
import type { DraftToSign } from './agreement-signing';
import { listAgreementVersions } from './agreement-versions';
import { listIndividualVersions } from './individual-agreements';

const NEVER_CHANGES = '23001';

/** Runs a transaction once more where the day turned within it: what was to come when it was asked had come when it was written. */
export async function withinOneDay<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!String(error).includes(NEVER_CHANGES)) throw error;
    return run();
  }
}

/** What publishing rests on, as it is recorded now. */
export async function readPublishingFacts(
  tx: Tx,
  scope: Scope,
  draft: DraftToSign,
): Promise<PublishingFacts<AgreementVersionId>> {
  const { text, checksum, signatures, organisations, municipalityId } = draft;
  const versions = await listAgreementVersions(tx, scope);
  const frameworks = versions.filter((row) => row.municipalityId === municipalityId);
  const isFramework = text.kind === 'FRAMEWORK';
  return {
    ...{ text, checksum, signatures, organisations },
    signed: isFramework ? frameworks.map(spanOf) : await listOwnSpans(tx, draft),
    frameworks: isFramework ? [] : frameworks,
    individuals: isFramework
      ? (await listIndividualVersions(tx, scope)).filter((row) => row.municipalityId === municipalityId)
      : [],
    departments: isFramework ? await listPlaced(tx, municipalityId) : [],
    planned: isFramework ? await listPlanned(tx, municipalityId) : [],
    today: await readToday(tx),
  };
}

const spanOf = ({ id, from, to }: VersionSpan<AgreementVersionId>) => ({ id, from, to });

const listOwnSpans = (
  tx: Tx,
  { municipalityId, organisationId }: DraftToSign,
): Promise<VersionSpan<AgreementVersionId>[]> =>
  tx.$queryRaw<VersionSpan<AgreementVersionId>[]>`
    SELECT id, valid_from::text AS "from", valid_to::text AS "to" FROM agreement_version
    WHERE kind = 'INDIVIDUAL' AND municipality_id = ${municipalityId}::uuid AND organisation_id = ${organisationId}::uuid`;

/** Where every department stands and is to stand; `undone`: as if that round had not been. */
export const listPlaced = (
  tx: Tx,
  municipalityId: MunicipalityId,
  undone: PlacementRoundId | null = null,
): Promise<PlacedDepartment[]> =>
  tx.$queryRaw<PlacedDepartment[]>`
    SELECT d.number || ' ' || d.name AS department, json_agg(json_build_object('tier', p.tier, 'from', p.valid_from, 'to', p.valid_to)
      ORDER BY p.valid_from, p.recorded_at, p.id) AS placements
    FROM department d JOIN placement p ON p.department_id = d.id
    WHERE d.municipality_id = ${municipalityId}::uuid AND d.closed_from IS NULL AND (${undone}::uuid IS NULL OR p.round_id IS DISTINCT FROM ${undone}::uuid)
      AND ${Prisma.raw(PLACEMENT_STANDS)} GROUP BY d.id ORDER BY d.number`;

/** Tiers of rounds that have been sent for signing, and of departments that are to begin. */
const listPlanned = (
  tx: Tx,
  municipalityId: MunicipalityId,
): Promise<PublishingFacts['planned'][number][]> => tx.$queryRaw`
  SELECT d.number || ' ' || d.name AS department, w.tier FROM placement_round_row w
    JOIN placement_round r ON r.id = w.round_id JOIN department d ON d.id = w.department_id
  WHERE r.municipality_id = ${municipalityId}::uuid AND r.state = 'SENT' AND w.tier IS NOT NULL AND d.closed_from IS NULL
  UNION
  SELECT t.number || ' ' || t.name, t.tier FROM department_change_to t JOIN department_change c ON c.id = t.change_id
  WHERE c.municipality_id = ${municipalityId}::uuid AND c.state IN ('PROPOSED', 'CONFIRMED') AND t.tier IS NOT NULL
  ORDER BY 1`;

export type NewVersion = {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly by: UserId;
};

/** The draft as a signed version, word for word as it was signed. */
export async function insertVersion(
  tx: Tx,
  _scope: Scope,
  draft: DraftToSign,
  { from, to, by }: NewVersion,
): Promise<{ readonly id: AgreementVersionId; readonly version: number }> {
  const id = asId<AgreementVersionId>(newId());
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    INSERT INTO agreement_version (id, agreement_id, municipality_id, organisation_id, kind, version, valid_from, valid_to, document,
      checksum, recorded_at, recorded_by)
    SELECT ${id}::uuid, d.agreement_id, d.municipality_id, d.organisation_id, d.kind,
      coalesce((SELECT max(v.version) FROM agreement_version v WHERE v.agreement_id = d.agreement_id), 0) + 1,
      ${from}::date, ${to}::date, d.document, d.checksum, app_now(), ${by}::uuid
    FROM agreement_draft d WHERE d.id = ${draft.id}::uuid RETURNING version`;
  if (row === undefined) throw new Error('The draft that was held is gone');
  return { id, version: row.version };
}

export type NewEnd = {
  readonly versionId: AgreementVersionId;
  readonly municipalityId: MunicipalityId;
  readonly endsOn: CalendarDate;
  readonly by: UserId;
} & (
  | { readonly cause: 'REPLACED' }
  | {
      readonly cause: 'TERMINATED';
      readonly noticeOn: CalendarDate;
      /** Null: the municipality gave notice. */
      readonly noticeBy: string | null;
      readonly reason: string;
    }
);

/** Ends a version before its day, and says why. Throws where nothing was ended: the caller has asked whether it may be. */
export async function endVersion(tx: Tx, _scope: Scope, end: NewEnd): Promise<void> {
  const notice = end.cause === 'TERMINATED' ? end : { noticeOn: null, noticeBy: null, reason: null };
  await tx.$executeRaw`
    INSERT INTO agreement_end (version_id, municipality_id, ends_on, cause, notice_on, notice_by, reason, recorded_at, recorded_by)
    VALUES (${end.versionId}::uuid, ${end.municipalityId}::uuid, ${end.endsOn}::date, ${end.cause}, ${notice.noticeOn}::date,
      ${notice.noticeBy}::uuid, ${notice.reason}, app_now(), ${end.by}::uuid)`;
  await tx.$queryRaw`SELECT end_agreement_version(${end.versionId}::uuid, ${end.endsOn}::date)::text`;
  const [row] = await tx.$queryRaw<{ ended: boolean }[]>`
    SELECT valid_to = ${end.endsOn}::date AS ended FROM agreement_version WHERE id = ${end.versionId}::uuid`;
  if (!row?.ended) throw new Error('The version was not ended');
}
