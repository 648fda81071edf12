import type { Scope } from '@/lib/domain/access/scope';
import type { PaperKind, Relation } from '@/lib/domain/criteria/vocabulary';
import type { PaperWay } from '@/lib/domain/letting/letting-settings';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { MediaType } from '@/lib/domain/papers/upload';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ApplicantId,
  HouseholdMemberId,
  OfferId,
  OrganisationId,
  PaperFileId,
  PaperId,
} from '@/lib/domain/shared/ids';
import { changesAt } from '../live/live-statements';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';

/** Whom a paper is about, and the offer it came for; null: it is handed in outside of one. */
export type PaperOf = {
  readonly applicantId: ApplicantId;
  readonly memberId: HouseholdMemberId;
  readonly offerId: OfferId | null;
};

/** What a paper is received into. */
export type PaperDesk = PaperOf & {
  readonly organisationId: OrganisationId;
  readonly relation: Relation;
  readonly offerState: OfferState | null;
  /** Files of the applicant that have not been deleted. */
  readonly files: number;
  readonly now: Date;
};

const DESK = `
  SELECT a.organisation_id AS "organisationId", m.relation, app_now() AS now,
    o.state AS "offerState",
    (SELECT count(*)::int FROM paper p JOIN paper_file f ON f.paper_id = p.id
      WHERE p.applicant_id = a.id AND f.erased_at IS NULL) AS files
  FROM applicant a JOIN household_member m ON m.id = $2 AND m.applicant_id = a.id
    LEFT JOIN offer o ON o.id = $3 AND o.applicant_id = a.id AND o.organisation_id = a.organisation_id
  WHERE a.id = $1 AND a.erased_at IS NULL AND ($3::uuid IS NULL OR o.id IS NOT NULL)
    AND ${ofOrganisations('a', 4)}`;

/** Null where applicant, member and offer do not belong together, or are another tenant's. */
export async function findPaperDesk(tx: HotTx, scope: Scope, of: PaperOf): Promise<PaperDesk | null> {
  const values = [of.applicantId, of.memberId, of.offerId, organisationsOf(scope)];
  const { rows } = await tx.query<Omit<PaperDesk, keyof PaperOf>>({
    name: 'find-paper-desk',
    text: DESK,
    values,
  });
  return rows[0] ? { ...of, ...rows[0] } : null;
}

declare const lock: unique symbol;
/** The same while the transaction holds the applicant: nobody else's file is counted in beside it. */
export type LockedPaperDesk = PaperDesk & { readonly [lock]: true };

const LOCK = `
  SELECT a.id FROM applicant a
  WHERE a.id = $1 AND ${ofOrganisations('a', 2)} FOR NO KEY UPDATE`;

export async function lockPaperDesk(tx: HotTx, scope: Scope, of: PaperOf): Promise<LockedPaperDesk | null> {
  const values = [of.applicantId, organisationsOf(scope)];
  await tx.query({ name: 'lock-paper-desk', text: LOCK, values });
  return (await findPaperDesk(tx, scope, of)) as LockedPaperDesk | null;
}

export type NewPaper = {
  readonly id: PaperId;
  readonly kind: PaperKind;
  readonly way: PaperWay;
  readonly from: 'APPLICANT' | 'OFFICER';
};

const INSERT = `
  INSERT INTO paper (id, applicant_id, member_id, organisation_id, offer_id, kind, way, verdict, received_at, received_from)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'UNSEEN', $8, $9)
  ON CONFLICT (id) DO NOTHING`;

/** Answers false where there is a paper with this id already. */
export async function insertPaper(
  tx: HotTx,
  _scope: Scope,
  desk: LockedPaperDesk,
  paper: NewPaper,
): Promise<boolean> {
  changesAt(tx, { organisationId: desk.organisationId });
  const values = [
    ...[paper.id, desk.applicantId, desk.memberId, desk.organisationId, desk.offerId],
    ...[paper.kind, paper.way, desk.now, paper.from],
  ];
  const { rowCount } = await tx.query({ name: 'insert-paper', text: INSERT, values });
  return rowCount === 1;
}

// Held: whoever is judging it right now has not seen the page that comes.
const UNSEEN = `
  SELECT p.id FROM paper p
  WHERE p.id = $1 AND p.applicant_id = $2 AND p.member_id = $3 AND p.offer_id IS NOT DISTINCT FROM $4 AND p.kind = $5
    AND p.received_from = $6 AND p.way = 'UPLOADED' AND p.verdict = 'UNSEEN' AND p.organisation_id = $7 FOR SHARE`;

/** Whether this very paper of the desk waits to be looked at: more pages of it may come. */
export async function isStillUnseen(
  tx: HotTx,
  _scope: Scope,
  desk: LockedPaperDesk,
  paper: Omit<NewPaper, 'way'>,
): Promise<boolean> {
  const values = [
    ...[paper.id, desk.applicantId, desk.memberId, desk.offerId],
    ...[paper.kind, paper.from, desk.organisationId],
  ];
  const { rowCount } = await tx.query({ name: 'is-paper-unseen', text: UNSEEN, values });
  return rowCount === 1;
}

export type NewFile = {
  readonly id: PaperFileId;
  readonly paperId: PaperId;
  /** Sealed for this very row. */
  readonly name: Uint8Array;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly chunks: number;
  readonly eraseOn: CalendarDate;
};

const FILE = `
  INSERT INTO paper_file (id, paper_id, organisation_id, name_sealed, media_type, bytes, chunks, received_at, complete_at, erase_on,
    erase_set_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $8)`;
const CHUNK = 'INSERT INTO paper_chunk (file_id, organisation_id, number, sealed) VALUES ($1, $2, $3, $4)';

/** Stores a file that has been received to its end: all of it in this transaction, one chunk at a time in memory. */
export async function insertFile(
  tx: HotTx,
  _scope: Scope,
  desk: LockedPaperDesk,
  { sealed, ...file }: NewFile & { readonly sealed: AsyncIterable<Uint8Array> },
): Promise<void> {
  const { organisationId, now } = desk;
  const values = [
    ...[file.id, file.paperId, organisationId, Buffer.from(file.name), file.mediaType],
    ...[file.bytes, file.chunks, now, file.eraseOn],
  ];
  await tx.query({ name: 'insert-paper-file', text: FILE, values });
  let number = 0;
  for await (const chunk of sealed) {
    await tx.query({
      name: 'insert-paper-chunk',
      text: CHUNK,
      values: [file.id, organisationId, number, chunk],
    });
    number += 1;
  }
  if (number !== file.chunks) throw new Error('A file has other chunks than it was said to have');
}
