import type { Scope } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import type { DeclineReason, OfferState, Phase } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OfferId, UserId } from '@/lib/domain/shared/ids';
import type { CaseEvent } from '@/lib/domain/vacancy/case-event';
import { together } from '../append';
import { applicantEventRow, INSERT_APPLICANT_EVENTS } from '../applicants/applicant-events';
import { changesAt } from '../live/live-statements';
import type { HotTx } from '../transaction';
import { eventRow, INSERT_EVENTS } from '../vacancies/case-events';
import type { HeldLetting, HeldOffer } from './offers-lock';

export type NewOffer = {
  readonly id: OfferId;
  readonly applicantId: ApplicantId;
  readonly phase: Phase;
  readonly place: number;
  /** How many who stand higher are not offered the home with it. */
  readonly passedOver: number;
  /** Why a household of more than two per room is offered the home; null: it is not one. */
  readonly crowdingReason: string | null;
  readonly answerDue: CalendarDate;
  readonly linkUntil: CalendarDate;
  readonly linkHash: Buffer;
  /** Sealed for this very row. */
  readonly linkSealed: Uint8Array;
};

const INSERT = `
  INSERT INTO offer (id, letting_id, vacancy_id, applicant_id, organisation_id, phase, place, state, sent_at, sent_on, sent_by,
    passed_over, passed_over_reason, answer_due, link_hash, link_sealed, link_until, crowding_reason)
  SELECT u.id, $1, $2, u.applicant_id, $3, u.phase, u.place, 'SENT', $4, $5, $6, u.over, CASE WHEN u.over > 0 THEN $16 END, u.answer_due, u.link_hash, u.link_sealed,
    u.link_until, u.crowding
  FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::integer[], $11::date[], $12::bytea[], $13::bytea[], $14::date[], $15::integer[], $17::text[])
    AS u(id, applicant_id, phase, place, answer_due, link_hash, link_sealed, link_until, over, crowding)`;

/** Enters the offers of one sending; a second offer to somebody who has one is refused by the database too. */
export async function insertOffers(
  tx: HotTx,
  _scope: Scope,
  letting: HeldLetting,
  given: {
    readonly offers: readonly NewOffer[];
    readonly sentOn: CalendarDate;
    readonly sentBy: UserId;
    /** Why somebody was passed over. */
    readonly reason: string | null;
  },
): Promise<void> {
  const { offers, sentOn, sentBy, reason } = given;
  const column = <K extends keyof NewOffer>(key: K) => offers.map((offer) => offer[key]);
  const values = [
    ...[letting.id, letting.vacancyId, letting.organisationId, letting.now, sentOn, sentBy],
    ...[column('id'), column('applicantId'), column('phase'), column('place'), column('answerDue')],
    ...[column('linkHash'), column('linkSealed').map((sealed) => Buffer.from(sealed)), column('linkUntil')],
    ...[column('passedOver'), reason, column('crowdingReason')],
  ];
  await tx.query({ name: 'insert-offers', text: INSERT, values });
}

/** The columns of an offer that an act may change. */
export type OfferColumns = {
  readonly state: OfferState;
  readonly answeredAt: Date | null;
  readonly answeredBy: 'APPLICANT' | 'OFFICER' | 'DEADLINE' | null;
  readonly declineReason: DeclineReason | null;
  readonly linkUntil: CalendarDate;
  readonly remindedAt: Date;
  readonly reminderToldAt: Date;
  readonly reminderToldBy: UserId;
  readonly linkToldAt: Date;
  readonly linkToldBy: UserId;
  readonly linkToldByMail: boolean;
};

const NAMES: Readonly<Record<keyof OfferColumns, string>> = {
  state: 'state',
  answeredAt: 'answered_at',
  answeredBy: 'answered_by',
  declineReason: 'decline_reason',
  linkUntil: 'link_until',
  remindedAt: 'reminded_at',
  reminderToldAt: 'reminder_told_at',
  reminderToldBy: 'reminder_told_by',
  linkToldAt: 'link_told_at',
  linkToldBy: 'link_told_by',
  linkToldByMail: 'link_told_by_mail',
};

const MOVE_OFFER = `
  UPDATE offer o SET state = r.state, answered_at = r.answered_at, answered_by = r.answered_by, decline_reason = r.decline_reason,
    link_until = r.link_until, reminded_at = r.reminded_at, reminder_told_at = r.reminder_told_at,
    reminder_told_by = r.reminder_told_by, link_told_at = r.link_told_at, link_told_by = r.link_told_by,
    link_told_by_mail = r.link_told_by_mail,
    revision = o.revision + 1
  FROM offer before, jsonb_populate_record(before, $1::jsonb -> 'set') AS r WHERE before.id = $2 AND o.id = before.id`;
const MOVE = together([MOVE_OFFER, INSERT_EVENTS, INSERT_APPLICANT_EVENTS]);

export type OfferMove = {
  readonly set: Partial<OfferColumns>;
  readonly events?: readonly CaseEvent[];
  readonly applicantEvents?: readonly ApplicantHappening[];
  /** By the link: nobody's account is named. */
  readonly byApplicant?: boolean;
};

/**
 * Changes a held offer and remembers it, in the case and at the applicant, in one statement. Answers the new revision. Offers
 * are the organisation's own, so the municipality does not see their events.
 */
export async function moveOffer(tx: HotTx, scope: Scope, offer: HeldOffer, move: OfferMove): Promise<number> {
  const set = Object.fromEntries(
    Object.entries(move.set).map(([key, value]) => [NAMES[key as keyof OfferColumns], value]),
  );
  const document = {
    set,
    events: (move.events ?? []).map((event) => ownEventRow(scope, offer.letting, event)),
    applicantEvents: (move.applicantEvents ?? []).map((event) =>
      applicantEventRow(scope, {
        ...{ applicantId: offer.applicantId, organisationId: offer.organisationId, at: offer.now, event },
        ...(move.byApplicant ? { byApplicant: true } : {}),
      }),
    ),
  };
  changesAt(tx, { organisationId: offer.organisationId });
  await tx.query({ name: 'move-offer', text: MOVE, values: [JSON.stringify(document), offer.id] });
  return offer.revision + 1;
}

const ownEventRow = (scope: Scope, letting: HeldLetting, event: CaseEvent) =>
  eventRow(scope, {
    vacancyId: letting.vacancyId,
    organisationId: letting.organisationId,
    municipalityId: letting.municipalityId,
    at: letting.now,
    event,
    seenBy: 'ORGANISATION',
  });

const TOUCH =
  "UPDATE letting SET revision = revision + 1 WHERE id = (SELECT ($1::jsonb ->> 'letting')::uuid)";
const REMEMBER = together([TOUCH, INSERT_EVENTS, INSERT_APPLICANT_EVENTS]);

/** Remembers what happened to a held letting; forms that were drawn before are stale after it. Answers the new revision. */
export async function touchLetting(
  tx: HotTx,
  scope: Scope,
  letting: HeldLetting,
  given: {
    readonly events: readonly CaseEvent[];
    readonly applicantEvents: readonly {
      readonly applicantId: ApplicantId;
      readonly event: ApplicantHappening;
    }[];
  },
): Promise<number> {
  const { organisationId, now: at } = letting;
  const document = {
    letting: letting.id,
    events: given.events.map((event) => ownEventRow(scope, letting, event)),
    applicantEvents: given.applicantEvents.map((row) =>
      applicantEventRow(scope, { ...row, organisationId, at }),
    ),
  };
  changesAt(tx, { organisationId });
  await tx.query({ name: 'touch-letting', text: REMEMBER, values: [JSON.stringify(document)] });
  return letting.revision + 1;
}

const WITHDRAW = `
  UPDATE offer SET state = 'WITHDRAWN', revision = revision + 1
  WHERE letting_id = $1 AND state IN ('SENT', 'YES') AND id IS DISTINCT FROM $2 RETURNING id`;

/** What a lease or a void does to the other offers of a held letting: they are withdrawn. Answers which they were. */
export async function withdrawOthers(
  tx: HotTx,
  scope: Scope,
  letting: HeldLetting,
  except: OfferId | null,
): Promise<readonly OfferId[]> {
  const { rows } = await tx.query<{ id: OfferId }>({
    ...{ name: 'withdraw-others', text: WITHDRAW, values: [letting.id, except] },
  });
  const ids = rows.map(({ id }) => id);
  const events = ids.map((offerId): CaseEvent => ({ kind: 'OFFER_WITHDRAWN', payload: { offerId } }));
  if (ids.length > 0) await touchLetting(tx, scope, letting, { events, applicantEvents: [] });
  return ids;
}
