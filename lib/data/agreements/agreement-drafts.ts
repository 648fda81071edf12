import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { DraftAct, DraftState } from '@/lib/domain/agreement/edit/draft';
import type { IndividualDocument } from '@/lib/domain/agreement/individual/individual-agreement';
import { parseAgreement } from '@/lib/domain/agreement/parse-agreement';
import {
  type AgreementDraftId,
  type AgreementId,
  type AgreementVersionId,
  asId,
  type MunicipalityId,
  type OrganisationId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

/** A draft without what it says, for a list. */
export type DraftRow = {
  readonly id: AgreementDraftId;
  readonly agreementId: AgreementId;
  readonly slug: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  /** Of an individual agreement. */
  readonly organisationId: OrganisationId | null;
  readonly organisationName: string | null;
  readonly kind: 'FRAMEWORK' | 'INDIVIDUAL';
  readonly title: string;
  readonly baseVersionId: AgreementVersionId | null;
  readonly state: DraftState;
  /** What became of it. */
  readonly versionId: AgreementVersionId | null;
  readonly checksum: string;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string;
  /** What was done last. */
  readonly part: DraftAct;
};

export type DraftChange = {
  readonly revision: number;
  readonly part: DraftAct;
  readonly at: Date;
  readonly by: string;
};

export type Draft = DraftRow & {
  readonly agreement: Agreement;
  /** What it was drafted from. */
  readonly base: Agreement | null;
};
export type DraftOnFile = Draft & { readonly changes: readonly DraftChange[] };

const COLUMNS = Prisma.sql`
  d.id, d.agreement_id AS "agreementId", a.slug, d.municipality_id AS "municipalityId", m.name AS "municipalityName",
  d.organisation_id AS "organisationId", o.name AS "organisationName", d.kind, d.title, d.base_version_id AS "baseVersionId",
  d.state, d.version_id AS "versionId", d.checksum, d.revision, d.changed_at AS "changedAt", p.name AS "changedBy",
  (SELECT c.part FROM agreement_draft_change c WHERE c.draft_id = d.id AND c.revision = d.revision) AS part`;
const JOINED = Prisma.sql`
  FROM agreement_draft d JOIN agreement a ON a.id = d.agreement_id JOIN municipality m ON m.id = d.municipality_id
    JOIN person p ON p.id = d.changed_by LEFT JOIN organisation o ON o.id = d.organisation_id`;

/** Everybody under the municipality reads a draft of its framework; one of an individual agreement its two parties alone. */
function readable(scope: Scope): Prisma.Sql {
  if (scope.kind === 'SYSTEM') return Prisma.sql`true`;
  return Prisma.sql`${reachedRows(scope, 'd')} AND (d.organisation_id IS NULL
    OR d.municipality_id = ANY(${[...scope.municipalities]}::uuid[]) OR d.organisation_id = ANY(${[...scope.organisations]}::uuid[]))`;
}

/** What is being worked on first, then what was settled; the latest change first. */
export const listDrafts = (scope: Scope): Promise<readonly DraftRow[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<DraftRow[]>`SELECT ${COLUMNS} ${JOINED} WHERE ${readable(scope)}
      ORDER BY d.state IN ('PUBLISHED', 'WITHDRAWN'), d.changed_at DESC, d.id DESC LIMIT 200`,
  );

const MOST_CHANGES = 50;

/** One draft as it stands, with who changed what, the latest first; null for another's. */
export const findDraft = (scope: Scope, id: AgreementDraftId): Promise<DraftOnFile | null> =>
  inTransaction(scope, async (tx) => {
    const draft = await readDraft(tx, scope, id);
    return draft && { ...draft, changes: await listChanges(tx, id) };
  });

const listChanges = (tx: Tx, id: AgreementDraftId): Promise<DraftChange[]> =>
  tx.$queryRaw<DraftChange[]>`SELECT c.revision, c.part, c.changed_at AS at, p.name AS by
    FROM agreement_draft_change c JOIN person p ON p.id = c.changed_by
    WHERE c.draft_id = ${id}::uuid ORDER BY c.revision DESC LIMIT ${MOST_CHANGES}`;

type Documents = { readonly document: unknown; readonly baseDocument: unknown };

export async function readDraft(tx: Tx, scope: Scope, id: AgreementDraftId): Promise<Draft | null> {
  const [row] = await tx.$queryRaw<(DraftRow & Documents)[]>`
    SELECT ${COLUMNS}, d.document, v.document AS "baseDocument"
    ${JOINED} LEFT JOIN agreement_version v ON v.id = d.base_version_id WHERE d.id = ${id}::uuid AND d.kind = 'FRAMEWORK' AND ${readable(scope)}`;
  if (row === undefined) return null;
  const { document, baseDocument, ...draft } = row;
  return {
    ...draft,
    agreement: stored(document, id),
    base: baseDocument === null ? null : stored(baseDocument, id),
  };
}

function stored(document: unknown, id: string): Agreement {
  const read = parseAgreement(document);
  if (read.ok) return read.value;
  throw new Error(`The draft ${id} cannot be read: ${read.error.path}: ${read.error.message}`);
}

/**
 * The draft, held against everybody else who changes, signs or publishes it, until the transaction ends. Both parties hold it so: an
 * organisation that signs may not lock the municipality's row itself.
 */
export async function lockDraft(tx: Tx, scope: Scope, id: AgreementDraftId): Promise<Draft | null> {
  await holdDraft(tx, id);
  return readDraft(tx, scope, id);
}

export async function holdDraft(tx: Tx, id: AgreementDraftId): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('agreement draft ' || ${id}, 0))::text`;
}

/** A draft of either kind, with what it says as it is stored; null for another's. */
export async function readDraftText(
  tx: Tx,
  scope: Scope,
  id: AgreementDraftId,
): Promise<(DraftRow & { readonly document: unknown }) | null> {
  const [row] = await tx.$queryRaw<(DraftRow & { document: unknown })[]>`
    SELECT ${COLUMNS}, d.document ${JOINED} WHERE d.id = ${id}::uuid AND ${readable(scope)}`;
  return row ?? null;
}

/** What was done to a held draft since somebody saw it at a revision. */
export async function listActsSince(
  tx: Tx,
  _scope: Scope,
  { id }: Draft,
  revision: number,
): Promise<readonly DraftAct[]> {
  const rows = await tx.$queryRaw<{ part: DraftAct }[]>`
    SELECT DISTINCT part FROM agreement_draft_change WHERE draft_id = ${id}::uuid AND revision > ${revision}`;
  return rows.map(({ part }) => part);
}

export type NewDraft = {
  readonly id: AgreementDraftId;
  readonly agreementId: AgreementId;
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId | null;
  readonly kind: 'FRAMEWORK' | 'INDIVIDUAL';
  readonly title: string;
  readonly baseVersionId: AgreementVersionId | null;
  readonly document: AgreementDocument | IndividualDocument;
  readonly checksum: string;
  readonly part: Extract<DraftAct, 'MADE' | 'IMPORTED'>;
  readonly by: UserId;
};

export async function addDraft(tx: Tx, _scope: Scope, row: NewDraft): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO agreement_draft (id, agreement_id, municipality_id, organisation_id, kind, title, base_version_id, document,
      checksum, state, created_at, created_by, changed_at, changed_by)
    VALUES (${row.id}::uuid, ${row.agreementId}::uuid, ${row.municipalityId}::uuid, ${row.organisationId}::uuid, ${row.kind},
      ${row.title}, ${row.baseVersionId}::uuid, ${JSON.stringify(row.document)}::jsonb, ${row.checksum}, 'DRAFT', app_now(),
      ${row.by}::uuid, app_now(), ${row.by}::uuid)`;
  await appendChange(tx, { ...row, revision: 1 });
}

/** What a change leaves as it was is left out. */
export type DraftWrite = {
  readonly title?: string;
  readonly document?: {
    readonly document: AgreementDocument | IndividualDocument;
    readonly checksum: string;
  };
  readonly state?: DraftState;
  readonly versionId?: AgreementVersionId;
  readonly part: DraftAct;
  /** Why it was recalled or given up. */
  readonly note?: string;
  readonly by: UserId;
};

/** Writes a draft that is held and says who did what to it. Its revision grows by one. */
export async function writeDraft(tx: Tx, _scope: Scope, held: DraftRow, change: DraftWrite): Promise<void> {
  const { title = held.title, document, state = held.state, versionId = held.versionId, part, by } = change;
  const { note = null } = change;
  const revision = held.revision + 1;
  const text = document === undefined ? null : JSON.stringify(document.document);
  await tx.$executeRaw`
    UPDATE agreement_draft SET title = ${title}, document = coalesce(${text}::jsonb, document),
      checksum = ${document?.checksum ?? held.checksum}, state = ${state}, version_id = ${versionId}::uuid,
      revision = ${revision}, changed_at = app_now(), changed_by = ${by}::uuid
    WHERE id = ${held.id}::uuid`;
  await appendChange(tx, { ...held, revision, part, by, note });
}

type ChangeRow = Pick<NewDraft, 'id' | 'municipalityId' | 'organisationId' | 'by'> & {
  readonly revision: number;
  readonly part: DraftAct;
  readonly note?: string | null;
};

async function appendChange(tx: Tx, row: ChangeRow): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO agreement_draft_change (draft_id, municipality_id, organisation_id, revision, part, note, changed_at, changed_by)
    VALUES (${row.id}::uuid, ${row.municipalityId}::uuid, ${row.organisationId}::uuid, ${row.revision}, ${row.part}, ${row.note ?? null},
      app_now(), ${row.by}::uuid)`;
}

/** A signed version that a draft may begin from. */
export type BaseVersion = {
  readonly id: AgreementVersionId;
  readonly agreementId: AgreementId;
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId | null;
  readonly kind: 'FRAMEWORK' | 'INDIVIDUAL';
  readonly slug: string;
  readonly version: number;
  readonly agreement: Agreement;
};

/** Null for a version of another municipality than the scope's own. */
export async function findBaseVersion(
  tx: Tx,
  scope: Scope,
  id: AgreementVersionId,
): Promise<BaseVersion | null> {
  const own = scope.kind === 'SYSTEM' ? null : [...scope.municipalities];
  const [row] = await tx.$queryRaw<(Omit<BaseVersion, 'agreement'> & { document: unknown })[]>`
    SELECT v.id, v.agreement_id AS "agreementId", v.municipality_id AS "municipalityId", v.organisation_id AS "organisationId",
      v.kind, a.slug, v.version, v.document
    FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
    WHERE v.id = ${id}::uuid AND v.kind = 'FRAMEWORK' AND (${own}::uuid[] IS NULL OR v.municipality_id = ANY(${own}::uuid[]))`;
  if (row === undefined) return null;
  const { document, ...version } = row;
  return { ...version, id: asId(version.id), agreement: stored(document, id) };
}
