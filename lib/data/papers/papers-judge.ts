import type { Scope } from '@/lib/domain/access/scope';
import type { PaperKind, PaperVerdict } from '@/lib/domain/criteria/vocabulary';
import type { PaperWay } from '@/lib/domain/letting/letting-settings';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OfferId, OrganisationId, PaperId, UserId } from '@/lib/domain/shared/ids';
import { firstDayOf, type Month } from '@/lib/domain/shared/month';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';
import type { LockedPaperDesk, NewPaper } from './papers-receive';

declare const lock: unique symbol;
/** A paper that this transaction holds, as it is now. */
export type LockedPaper = {
  readonly [lock]: true;
  readonly id: PaperId;
  readonly applicantId: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly offerId: OfferId | null;
  readonly offerState: OfferState | null;
  readonly kind: PaperKind;
  readonly way: PaperWay;
  readonly revision: number;
  readonly seenAt: Date | null;
  readonly seenByName: string | null;
  readonly receivedAt: Date;
  readonly now: Date;
};

// Whoever decides holds the offer: judged in the same moment, the paper would be found otherwise than it was decided on.
const HOLD_OFFER = `
  SELECT o.id FROM offer o JOIN paper p ON p.offer_id = o.id WHERE p.id = $1 AND ${ofOrganisations('p', 2)} FOR SHARE OF o`;
const LOCK = `
  WITH locked AS MATERIALIZED (
    SELECT p.* FROM paper p JOIN applicant a ON a.id = p.applicant_id AND a.erased_at IS NULL
    WHERE p.id = $1 AND ${ofOrganisations('p', 2)} FOR NO KEY UPDATE OF p)
  SELECT p.id, p.applicant_id AS "applicantId", p.organisation_id AS "organisationId", p.offer_id AS "offerId",
    o.state AS "offerState", p.kind, p.way, p.revision, p.seen_at AS "seenAt", s.name AS "seenByName",
    p.received_at AS "receivedAt", app_now() AS now
  FROM locked p LEFT JOIN offer o ON o.id = p.offer_id LEFT JOIN person s ON s.id = p.seen_by`;

/** Holds the paper until the transaction ends, and that its offer stands as it does; null for another tenant's and for none. */
export async function lockPaper(tx: HotTx, scope: Scope, id: PaperId): Promise<LockedPaper | null> {
  const values = [id, organisationsOf(scope)];
  tx.send({ name: 'hold-offer-of-paper', text: HOLD_OFFER, values });
  const { rows } = await tx.query<LockedPaper>({ name: 'lock-paper', text: LOCK, values });
  return rows[0] ?? null;
}

/** What an officer found. Only of what was accepted is it kept how old it is and what it covers. */
export type Judgement = {
  readonly issuedOn: CalendarDate | null;
  /** Whole months, both with. */
  readonly covers: { readonly from: Month; readonly to: Month } | null;
} & (
  | { readonly verdict: Extract<PaperVerdict, 'ACCEPTED'>; readonly refusal: null }
  | { readonly verdict: Extract<PaperVerdict, 'REFUSED'>; readonly refusal: string }
);

type Seen = { readonly seenOn: CalendarDate; readonly seenBy: UserId };
/** Who opened the files, where it was not whoever judges. */
type Looked = { readonly lookedBy: UserId | null };

const JUDGE = `
  UPDATE paper SET verdict = $2, refusal = $3, issued_on = $4, covers_from = $5, covers_to = $6, seen_at = $7, seen_on = $8,
    seen_by = $9, looked_by = $10, revision = revision + 1
  WHERE id = $1`;

export async function putJudgement(
  tx: HotTx,
  _scope: Scope,
  paper: LockedPaper,
  judged: Judgement & Seen & Looked,
): Promise<void> {
  const { seenOn, seenBy, lookedBy } = judged;
  const values = [paper.id, ...columnsOf(judged), paper.now, seenOn, seenBy, lookedBy];
  await tx.query({ name: 'put-judgement', text: JUDGE, values });
}

const SHOWN = `
  INSERT INTO paper (id, applicant_id, member_id, organisation_id, offer_id, kind, way, verdict, refusal, issued_on, covers_from,
    covers_to, received_at, received_from, seen_at, seen_on, seen_by)
  VALUES ($1, $2, $3, $4, $5, $6, 'SHOWN', $7, $8, $9, $10, $11, $12, 'OFFICER', $12, $13, $14)
  ON CONFLICT (id) DO NOTHING`;

/** A paper that was shown: what was found, and no file. Answers false where it has been recorded already. */
export async function insertShownPaper(
  tx: HotTx,
  _scope: Scope,
  desk: LockedPaperDesk,
  paper: Pick<NewPaper, 'id' | 'kind'> & Judgement & Seen,
): Promise<boolean> {
  const values = [
    ...[paper.id, desk.applicantId, desk.memberId, desk.organisationId, desk.offerId, paper.kind],
    ...[...columnsOf(paper), desk.now, paper.seenOn, paper.seenBy],
  ];
  const { rowCount } = await tx.query({ name: 'insert-shown-paper', text: SHOWN, values });
  return rowCount === 1;
}

const columnsOf = ({ verdict, refusal, issuedOn, covers }: Judgement) => [
  ...[verdict, refusal, issuedOn, covers && firstDayOf(covers.from), covers && firstDayOf(covers.to)],
];
