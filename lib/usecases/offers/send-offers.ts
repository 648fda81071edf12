import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import { type HeldLetting, holdLettingRow } from '@/lib/data/offers/offers-lock';
import { type EarlierOffer, holdApplicants, listEarlierOffers } from '@/lib/data/offers/offers-sending';
import { insertOffers, type NewOffer, touchLetting } from '@/lib/data/offers/offers-write';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { answerDueOf } from '@/lib/domain/letting/offers/offer-deadline';
import { isStanding } from '@/lib/domain/letting/offers/offer-state';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { type ApplicantId, asId, type LettingId, type OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { mayHappen } from '@/lib/domain/vacancy/vacancy-state';
import { newId } from '@/lib/platform/new-id';
import { hashOfSecret, newLinkSecret } from '@/lib/platform/secrets/link-secret';
import { seal } from '@/lib/platform/secrets/sealed';
import { queueOfferMails } from '../mail/queue-offer-mails';
import { changedMeanwhile, type LettingClosed, type NotFound } from './offer-errors';

export type SendOffersInput = {
  readonly lettingId: LettingId;
  /** Of the letting, as the waterfall was shown. */
  readonly revision: number;
  readonly phase: Phase;
  /** In the order of the waterfall: it becomes the offers' places. */
  readonly applicantIds: readonly ApplicantId[];
  /** How many who stand higher than each are not offered the home with them, and why; see `offerInTurn`. */
  readonly passedOver?: { readonly by: ReadonlyMap<ApplicantId, number>; readonly reason: string };
  /** Those who are more than two per room, and why they are offered the home all the same. */
  readonly crowding?: { readonly who: ReadonlySet<ApplicantId>; readonly reason: string };
};

export type SentOffers = {
  readonly offers: readonly {
    readonly offerId: OfferId;
    readonly applicantId: ApplicantId;
    readonly place: number;
  }[];
  readonly answerDue: CalendarDate;
};

export type SendOffersError =
  | NotFound
  | ChangedMeanwhile
  | LettingClosed
  | { readonly code: 'nobody-chosen' }
  /** One of them has been approved for the home. */
  | { readonly code: 'somebody-approved'; readonly reference: string }
  | { readonly code: 'already-offered'; readonly reference: string; readonly by: string; readonly at: Date }
  | { readonly code: 'applicant-not-active'; readonly references: readonly string[] }
  | { readonly code: 'too-many-at-once'; readonly most: number; readonly waiting: number };

/**
 * Offers a home to one or several applicants at once, within the transaction that has asked whose turn it is (`offer-in-turn.ts`). The
 * letting is held, so two officers who offer the same home come one after the other, and each applicant gets one offer.
 */
export async function sendOffersIn(
  tx: HotTx,
  scope: Scope,
  input: SendOffersInput,
): Promise<Result<SentOffers, SendOffersError>> {
  const letting = await holdLettingRow(tx, scope, input.lettingId);
  if (letting === null) return err({ code: 'not-found' } as const);
  if (letting.state !== 'OPEN' || !mayHappen(letting.vacancyState, 'let'))
    return err({ code: 'letting-closed' } as const);
  const applicantIds = [...new Set(input.applicantIds)];
  if (applicantIds.length === 0) return err({ code: 'nobody-chosen' } as const);
  const earlier = await listEarlierOffers(tx, scope, letting);
  const taken = checkEarlier(earlier, applicantIds);
  if (!taken.ok) return taken;
  if (letting.revision !== input.revision) return err(await changedMeanwhile(tx, scope, { letting }));
  const settings = await readLettingSettings(tx, scope, letting.organisationId);
  const waiting = earlier.filter(({ state }) => state === 'SENT').length;
  if (waiting + applicantIds.length > settings.offersAtOnce)
    return err({ code: 'too-many-at-once', most: settings.offersAtOnce, waiting } as const);
  const active = await checkApplicants(tx, scope, letting, applicantIds);
  if (!active.ok) return active;
  const before = Math.max(0, ...earlier.map(({ place }) => place));
  const { phase, passedOver, crowding } = input;
  return ok(await enter(tx, scope, letting, { applicantIds, settings, before, phase, passedOver, crowding }));
}

/** Nobody gets two offers of one home, and nobody a new one while somebody has been approved for it. */
function checkEarlier(
  earlier: readonly EarlierOffer[],
  ids: readonly ApplicantId[],
): Result<null, SendOffersError> {
  const double = earlier.find(({ applicantId, state }) => ids.includes(applicantId) && isStanding(state));
  if (double) {
    const { reference, sentByName: by, sentAt: at } = double;
    return err({ code: 'already-offered', reference, by, at });
  }
  const chosen = earlier.find(({ state }) => state === 'APPROVED');
  return chosen ? err({ code: 'somebody-approved', reference: chosen.reference }) : ok(null);
}

async function checkApplicants(
  tx: HotTx,
  scope: Scope,
  letting: HeldLetting,
  ids: readonly ApplicantId[],
): Promise<Result<null, SendOffersError>> {
  const found = await holdApplicants(tx, scope, letting, ids);
  if (found.length < ids.length) return err({ code: 'not-found' });
  const resting = found.filter(({ state }) => state !== 'ACTIVE');
  if (resting.length === 0) return ok(null);
  return err({ code: 'applicant-not-active', references: resting.map(({ reference }) => reference) });
}

type Entered = {
  readonly applicantIds: readonly ApplicantId[];
  readonly settings: LettingSettings;
  /** The last place given so far. */
  readonly before: number;
  readonly phase: Phase;
  readonly passedOver: SendOffersInput['passedOver'];
  readonly crowding: SendOffersInput['crowding'];
};

async function enter(tx: HotTx, scope: Scope, letting: HeldLetting, given: Entered): Promise<SentOffers> {
  const { applicantIds, settings, before, phase } = given;
  const sentOn = dayOfInstant(letting.now);
  const answerDue = answerDueOf(sentOn, settings);
  const offers = applicantIds.map((applicantId, index) => ({
    ...{ applicantId, phase, place: before + index + 1, answerDue, linkUntil: answerDue },
    passedOver: given.passedOver?.by.get(applicantId) ?? 0,
    crowdingReason: given.crowding?.who.has(applicantId) ? given.crowding.reason : null,
    ...withLink(),
  }));
  await insertOffers(tx, scope, letting, {
    ...{ offers, sentOn, sentBy: actorOf(scope).userId, reason: given.passedOver?.reason ?? null },
  });
  const offerIds = offers.map(({ id }) => id);
  await queueOfferMails(tx, scope, 'OFFER', offerIds);
  await touchLetting(tx, scope, letting, {
    events: [{ kind: 'OFFERS_SENT', payload: { offerIds, phase, answerDue } }],
    applicantEvents: offers.map(({ id: offerId, applicantId }) => ({
      applicantId,
      event: { kind: 'OFFERED', payload: { offerId } },
    })),
  });
  return {
    answerDue,
    offers: offers.map(({ id: offerId, applicantId, place }) => ({ offerId, applicantId, place })),
  };
}

function withLink(): Pick<NewOffer, 'id' | 'linkHash' | 'linkSealed'> {
  const id = asId<OfferId>(newId());
  const secret = newLinkSecret();
  return { id, linkHash: hashOfSecret(secret), linkSealed: seal(secret, id) };
}
