import type { Scope } from '@/lib/domain/access/scope';
import { type AgreementText, parseText, partiesIn } from '@/lib/domain/agreement/life/draft-text';
import {
  type KnownOrganisation,
  type SigningParty,
  signingParties,
} from '@/lib/domain/agreement/life/signing';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementDraftId, MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { Tx } from '../transaction';
import { type DraftRow, holdDraft, readDraftText } from './agreement-drafts';

/** A signature as it was recorded; it counts for the document it was given to alone. */
export type RecordedSignature = {
  /** Null: the municipality. */
  readonly partyId: OrganisationId | null;
  readonly checksum: string;
  readonly signedOn: CalendarDate;
  readonly signatory: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

/** A draft with what it says and who has signed it. */
export type DraftToSign = DraftRow & {
  readonly text: AgreementText;
  readonly organisations: readonly KnownOrganisation[];
  readonly parties: readonly SigningParty[];
  /** Named in it, but not in the register. */
  readonly unknown: readonly string[];
  readonly signatures: readonly RecordedSignature[];
};

export async function readDraftToSign(
  tx: Tx,
  scope: Scope,
  id: AgreementDraftId,
): Promise<DraftToSign | null> {
  const row = await readDraftText(tx, scope, id);
  if (row === null) return null;
  const { document, ...draft } = row;
  const text = parseText(draft.kind, document);
  if (!text.ok) throw new Error(`The draft ${id} cannot be read: ${text.error.path}: ${text.error.message}`);
  const organisations = await listOrganisationsOf(tx, draft.municipalityId);
  const signatures = await listSignatures(tx, id);
  const { parties, unknown } = signingParties(partiesIn(text.value), organisations);
  return { ...draft, text: text.value, organisations, parties, unknown, signatures };
}

/** The same while nobody else changes, signs or publishes it. */
export async function lockDraftToSign(
  tx: Tx,
  scope: Scope,
  id: AgreementDraftId,
): Promise<DraftToSign | null> {
  await holdDraft(tx, id);
  return readDraftToSign(tx, scope, id);
}

export const listOrganisationsOf = (tx: Tx, municipalityId: MunicipalityId): Promise<KnownOrganisation[]> =>
  tx.$queryRaw<KnownOrganisation[]>`SELECT o.id, o.name, o.cvr FROM organisation_municipality om
    JOIN organisation o ON o.id = om.organisation_id WHERE om.municipality_id = ${municipalityId}::uuid ORDER BY o.name`;

const listSignatures = (tx: Tx, id: AgreementDraftId): Promise<RecordedSignature[]> =>
  tx.$queryRaw<
    RecordedSignature[]
  >`SELECT s.party_id AS "partyId", s.checksum, s.signed_on::text AS "signedOn", s.signatory,
      s.recorded_at AS "recordedAt", p.name AS "recordedBy"
    FROM agreement_signature s JOIN person p ON p.id = s.recorded_by WHERE s.draft_id = ${id}::uuid ORDER BY s.recorded_at`;

export type NewSignature = {
  readonly partyId: OrganisationId | null;
  readonly signedOn: CalendarDate;
  readonly signatory: string;
  readonly by: UserId;
};

export async function addSignature(
  tx: Tx,
  _scope: Scope,
  held: DraftToSign,
  { partyId, signedOn, signatory, by }: NewSignature,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO agreement_signature (id, draft_id, municipality_id, party_id, checksum, signed_on, signatory, recorded_at, recorded_by)
    VALUES (${newId()}::uuid, ${held.id}::uuid, ${held.municipalityId}::uuid, ${partyId}::uuid, ${held.checksum},
      ${signedOn}::date, ${signatory}, app_now(), ${by}::uuid)`;
}
