import { createHash } from 'node:crypto';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { DraftState } from '@/lib/domain/agreement/edit/draft';
import type { IndividualDocument } from '@/lib/domain/agreement/individual/individual-agreement';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementDraftId, asId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { publishDraft } from '@/lib/usecases/agreements/publish-draft';
import { sendDraft } from '@/lib/usecases/agreements/send-draft';
import { signDraft } from '@/lib/usecases/agreements/sign-draft';
import { givenPerson, givenTown, insert, rowsOf, type Town } from '../builders';

/** A town whose two parties can sign, with a framework of its own. */
export type SigningTown = Town & {
  readonly manager: UserScope;
  readonly organisationManager: UserScope;
  readonly framework: AgreementDocument;
};

/** The framework names the town's own parties; null: none is signed yet. */
export async function givenSigningTown(
  inForce: { readonly from: string; readonly to: string | null } | null = { from: '2024-07-01', to: null },
  base: AgreementDocument = holbaek2024,
): Promise<SigningTown> {
  const town = await givenTown(null);
  const { municipalityId, organisationId } = town;
  const framework = await withPartiesOf(town, base, inForce ?? base.inForce);
  const agreementId = newId();
  await insert(`INSERT INTO agreement (id, municipality_id, slug, kind) VALUES ($1, $2, $3, 'FRAMEWORK')`, [
    ...[agreementId, municipalityId, `ramme-${agreementId}`],
  ]);
  if (inForce !== null) {
    const text = JSON.stringify(framework);
    await insert(
      `INSERT INTO agreement_version (id, agreement_id, municipality_id, kind, version, valid_from, valid_to, document, checksum)
       VALUES ($1, $2, $3, 'FRAMEWORK', 1, $4, $5, $6, $7)`,
      [newId(), agreementId, municipalityId, inForce.from, inForce.to, text, checksumOf(text)],
    );
  }
  return {
    ...{ ...town, framework },
    manager: await givenPerson('MANAGER', { municipalities: [municipalityId], reach: [municipalityId] }),
    organisationManager: await givenPerson('MANAGER', {
      ...{ organisations: [organisationId], reach: [municipalityId] },
    }),
  };
}

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function withPartiesOf(
  { municipalityId, organisationId }: Town,
  base: AgreementDocument,
  inForce: AgreementDocument['inForce'],
): Promise<AgreementDocument> {
  const [row] = await rowsOf<{ town: string; organisation: string }>(
    'SELECT m.name AS town, o.name AS organisation FROM municipality m, organisation o WHERE m.id = $1 AND o.id = $2',
    [municipalityId, organisationId],
  );
  if (row === undefined) throw new Error('The town has no parties');
  return {
    ...base,
    municipality: { name: row.town, cvr: null, aliases: [] },
    organisations: [{ name: row.organisation, cvr: null, aliases: [] }],
    inForce,
  };
}

/** A draft of the town's framework, changed as wanted; or of an individual agreement. */
export async function givenDraft(
  town: SigningTown,
  change: Partial<AgreementDocument> = {},
  { state = 'DRAFT', individual }: { state?: DraftState; individual?: IndividualDocument } = {},
): Promise<AgreementDraftId> {
  const id = asId<AgreementDraftId>(newId());
  const [{ agreementId } = { agreementId: '' }] = await rowsOf<{ agreementId: string }>(
    `SELECT id AS "agreementId" FROM agreement WHERE municipality_id = $1 AND kind = 'FRAMEWORK'`,
    [town.municipalityId],
  );
  const own = individual === undefined ? agreementId : await individualAgreement(town, agreementId);
  const text = JSON.stringify(individual ?? { ...town.framework, ...change });
  await insert(
    `INSERT INTO agreement_draft (id, agreement_id, municipality_id, organisation_id, kind, title, document, checksum, state, created_at,
       created_by, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, 'Prøveudkast', $6, $7, $8, app_now(), $9, app_now(), $9)`,
    [
      ...[id, own, town.municipalityId, individual === undefined ? null : town.organisationId],
      ...[individual === undefined ? 'FRAMEWORK' : 'INDIVIDUAL', text, checksumOf(text), state],
      town.manager.userId,
    ],
  );
  await insert(
    `INSERT INTO agreement_draft_change (draft_id, municipality_id, organisation_id, revision, part, changed_at, changed_by)
     SELECT id, municipality_id, organisation_id, 1, 'MADE', app_now(), created_by FROM agreement_draft WHERE id = $1`,
    [id],
  );
  return id;
}

async function individualAgreement(town: SigningTown, frameworkId: string): Promise<string> {
  const [known] = await rowsOf<{ id: string }>('SELECT id FROM agreement WHERE organisation_id = $1', [
    town.organisationId,
  ]);
  if (known !== undefined) return known.id;
  const id = newId();
  await insert(
    `INSERT INTO agreement (id, municipality_id, organisation_id, framework_id, slug, kind) VALUES ($1, $2, $3, $4, $5, 'INDIVIDUAL')`,
    [id, town.municipalityId, town.organisationId, frameworkId, `egen-${id}`],
  );
  return id;
}

const SECTION = { text: { da: 'Aftalen, afsnit 1', en: 'The agreement, section 1' }, assumed: false };

const DISPENSATION = {
  text: { da: 'Genhusning i blok 1', en: 'Rehousing in block 1' },
  ...{ department: '1', until: '2026-12-31', reference: SECTION },
};

/** The town's own words of an individual agreement; it decides little until it is told to. */
export const anIndividual = (
  { framework }: SigningTown,
  change: Partial<IndividualDocument> = {},
): IndividualDocument => {
  const [organisation] = framework.organisations;
  if (organisation === undefined) throw new Error('The framework has no organisation');
  return {
    ...{ id: 'egen', title: { da: 'Individuel aftale', en: 'Individual agreement' } },
    ...{ municipality: framework.municipality, organisation, inForce: { from: '2025-11-01', to: null } },
    ...{ criteria: [], flexibleShare: null, transferFirst: null, movers: null },
    ...{ dispensations: [DISPENSATION], terms: [] },
    ...change,
  };
};

/** As it was signed in the past: only tests and the demonstration begin there. */
export async function givenSigned(town: SigningTown, own: IndividualDocument): Promise<void> {
  const [framework] = await rowsOf<{ id: string }>(
    `SELECT id FROM agreement WHERE municipality_id = $1 AND kind = 'FRAMEWORK'`,
    [town.municipalityId],
  );
  const id = await individualAgreement(town, framework?.id ?? '');
  await insert(
    `INSERT INTO agreement_version (id, agreement_id, municipality_id, organisation_id, kind, version, valid_from, valid_to, document, checksum)
     VALUES ($1, $2, $3, $4, 'INDIVIDUAL', 1, $5, $6, $7, 'x')`,
    [
      ...[newId(), id, town.municipalityId, town.organisationId],
      ...[own.inForce.from, own.inForce.to, JSON.stringify(own)],
    ],
  );
}

const SIGNED_ON = calendarDate('2025-10-06');

/** Sent, and signed by all parties. */
export async function signByAll(town: SigningTown, draftId: AgreementDraftId): Promise<{ revision: number }> {
  const sent = await sendDraft(town.manager, { draftId, revision: await revisionOf(draftId) });
  if (!sent.ok) throw new Error(`The draft could not be sent: ${sent.error.code}`);
  const revision = await revisionOf(draftId);
  const by = { draftId, revision, signedOn: SIGNED_ON, signatory: 'Prøve Person, formand' };
  const both = [
    await signDraft(town.manager, { ...by, partyId: null }),
    await signDraft(town.organisationManager, { ...by, partyId: town.organisationId }),
  ];
  for (const signed of both) if (!signed.ok) throw new Error(`It was not signed: ${signed.error.code}`);
  return { revision };
}

export async function revisionOf(draftId: AgreementDraftId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM agreement_draft WHERE id = $1', [
    draftId,
  ]);
  if (row === undefined) throw new Error('There is no such draft');
  return row.revision;
}

/** A draft changed as wanted, signed by all and published. */
export async function published(town: SigningTown, change: Partial<AgreementDocument>) {
  const draftId = await givenDraft(town, change);
  const { revision } = await signByAll(town, draftId);
  return publishDraft(town.manager, { draftId, revision });
}
