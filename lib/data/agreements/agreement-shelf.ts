import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { type AgreementText, parseText, partiesIn } from '@/lib/domain/agreement/life/draft-text';
import { type SigningParty, signingParties } from '@/lib/domain/agreement/life/signing';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  AgreementDraftId,
  AgreementVersionId,
  MunicipalityId,
  OrganisationId,
  PlacementRoundId,
} from '@/lib/domain/shared/ids';
import { readToday } from '../clock';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { listOrganisationsOf } from './agreement-signing';

/** A signed version of either kind with its parties. */
export type VersionOnShelf = {
  readonly id: AgreementVersionId;
  readonly slug: string;
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId | null;
  readonly kind: AgreementText['kind'];
  readonly version: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly title: Bilingual;
  /** What it says of its own end; an individual agreement says nothing of notice. */
  readonly agreement: Pick<Agreement, 'frame'>;
  readonly parties: readonly SigningParty[];
};

/** Null for a version that is not within reach. */
export async function findVersion(
  tx: Tx,
  scope: Scope,
  id: AgreementVersionId,
): Promise<VersionOnShelf | null> {
  const [row] = await tx.$queryRaw<
    (Omit<VersionOnShelf, 'agreement' | 'parties' | 'title'> & { document: unknown })[]
  >`
    SELECT v.id, a.slug, v.municipality_id AS "municipalityId", v.organisation_id AS "organisationId", v.kind, v.version,
      v.valid_from::text AS "from", v.valid_to::text AS "to", v.document
    FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
    WHERE v.id = ${id}::uuid AND ${reachedRows(scope, 'v')}`;
  if (row === undefined) return null;
  const { document, ...version } = row;
  const text = parseText(version.kind, document);
  if (!text.ok) throw new Error(`The agreement version ${id} is not valid: ${text.error.path}`);
  const known = await listOrganisationsOf(tx, version.municipalityId);
  const { parties } = signingParties(partiesIn(text.value), known);
  const frame = text.value.kind === 'FRAMEWORK' ? text.value.agreement.frame : null;
  return { ...version, title: text.value.agreement.title, agreement: { frame }, parties };
}

/** A placement round to come under a version: ended before its day, the round has no agreement. */
export type RoundToCome = {
  readonly id: PlacementRoundId;
  readonly title: string;
  readonly effectiveOn: CalendarDate;
};
export type VersionToEnd = {
  readonly version: VersionOnShelf;
  readonly rounds: readonly RoundToCome[];
  readonly today: CalendarDate;
};

/** The same for a page, with the day it is and the rounds that rest on it. */
export const findVersionToEnd = (scope: Scope, id: AgreementVersionId): Promise<VersionToEnd | null> =>
  inTransaction(scope, async (tx) => {
    const version = await findVersion(tx, scope, id);
    if (version === null) return null;
    const today = await readToday(tx);
    return { version, rounds: await listRoundsToCome(tx, scope, version, today), today };
  });

const listRoundsToCome = async (
  tx: Tx,
  scope: Scope,
  { kind, municipalityId, from, to }: VersionOnShelf,
  today: CalendarDate,
): Promise<readonly RoundToCome[]> =>
  kind === 'INDIVIDUAL'
    ? []
    : tx.$queryRaw<RoundToCome[]>`
    SELECT r.id, r.title, r.effective_on::text AS "effectiveOn" FROM placement_round r
    WHERE r.municipality_id = ${municipalityId}::uuid AND ${reachedRows(scope, 'r')} AND r.state IN ('PREPARING', 'SENT', 'SIGNED')
      AND r.effective_on > ${today}::date AND r.effective_on >= ${from}::date AND (${to}::date IS NULL OR r.effective_on < ${to}::date)
    ORDER BY r.effective_on, r.id`;

/** Why a version ended, or will end, before the day that stands in it. */
export type RecordedEnd = {
  readonly versionId: AgreementVersionId;
  readonly endsOn: CalendarDate;
  readonly cause: 'REPLACED' | 'TERMINATED';
  readonly noticeOn: CalendarDate | null;
  /** Who gave notice; null: the municipality, or nobody did. */
  readonly noticeBy: string | null;
  readonly reason: string | null;
};

export type SignedBy = {
  readonly versionId: AgreementVersionId;
  readonly party: string;
  readonly signedOn: CalendarDate;
  readonly signatory: string;
};

export type Attachment = {
  readonly id: string;
  readonly agreementId: string;
  readonly draftId: AgreementDraftId | null;
  readonly versionId: AgreementVersionId | null;
  readonly kind: 'SIGNED' | 'ANNEX';
  readonly title: string;
  readonly bytes: number;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

export const listEnds = (tx: Tx, scope: Scope): Promise<RecordedEnd[]> => tx.$queryRaw<RecordedEnd[]>`
  SELECT e.version_id AS "versionId", e.ends_on::text AS "endsOn", e.cause, e.notice_on::text AS "noticeOn", o.name AS "noticeBy",
    e.reason
  FROM agreement_end e LEFT JOIN organisation o ON o.id = e.notice_by WHERE ${reachedRows(scope, 'e')} ORDER BY e.ends_on`;

/** Those given to the very text that became the version. */
export const listSignedBy = (tx: Tx, scope: Scope): Promise<SignedBy[]> => tx.$queryRaw<SignedBy[]>`
  SELECT v.id AS "versionId", coalesce(o.name, m.name) AS party, s.signed_on::text AS "signedOn", s.signatory
  FROM agreement_signature s JOIN agreement_draft d ON d.id = s.draft_id
    JOIN agreement_version v ON v.id = d.version_id AND v.checksum = s.checksum
    JOIN municipality m ON m.id = s.municipality_id LEFT JOIN organisation o ON o.id = s.party_id
  WHERE ${reachedRows(scope, 's')} ORDER BY s.party_id IS NOT NULL, o.name`;

/** What is attached to a draft is attached to the version that it became. */
export const listAttachments = (tx: Tx, scope: Scope): Promise<Attachment[]> => tx.$queryRaw<Attachment[]>`
  SELECT t.id, t.agreement_id AS "agreementId", t.draft_id AS "draftId", coalesce(t.version_id, d.version_id) AS "versionId", t.kind,
    t.title, t.bytes, t.recorded_at AS "recordedAt", p.name AS "recordedBy"
  FROM agreement_attachment t JOIN person p ON p.id = t.recorded_by LEFT JOIN agreement_draft d ON d.id = t.draft_id
  WHERE ${reachedRows(scope, 't')} ORDER BY t.recorded_at DESC`;
