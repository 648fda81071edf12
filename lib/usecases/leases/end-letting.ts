import { listOffersElsewhere, moveLetting } from '@/lib/data/lettings/leases';
import {
  findLettingOf,
  type OffersToDecide,
  type OfferToDecide,
  readOffersToDecide,
  undoDecisionRows,
} from '@/lib/data/offers/offer-decisions';
import { type HeldLetting, holdLettingRow, holdOffer, holdOfferIfFree } from '@/lib/data/offers/offers-lock';
import { moveOffer, withdrawOthers } from '@/lib/data/offers/offers-write';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';

/** The letting of a vacancy under lock, with its offers. */
export type HeldForLease = OffersToDecide & { readonly letting: HeldLetting };

/** Holds the letting of a vacancy that is held; null while none has begun. */
export async function holdForLease(
  tx: HotTx,
  scope: Scope,
  vacancyId: VacancyId,
): Promise<HeldForLease | null> {
  const id = await findLettingOf(tx, scope, vacancyId);
  const letting = id && (await holdLettingRow(tx, scope, id));
  if (!letting) return null;
  return { letting, ...(await readOffersToDecide(tx, scope, letting)) };
}

/**
 * The home is let: the one who gets it has the lease, everybody else's offer of it is withdrawn, and what waited for a second
 * pair of eyes is settled by that. A home let outside the app (`chosen` null) withdraws them all.
 */
export async function endLetting(
  tx: HotTx,
  scope: Scope,
  held: HeldForLease | null,
  chosen: OfferToDecide | null,
): Promise<void> {
  if (held === null) return;
  const { letting, offers } = held;
  const waiting = offers.flatMap(({ decision }) =>
    decision?.state === 'AWAITING_SECOND' ? [decision.id] : [],
  );
  const by = actorOf(scope).userId;
  await undoDecisionRows(tx, scope, { ids: waiting, at: letting.now, by, text: '' });
  await withdrawOthers(tx, scope, letting, chosen?.id ?? null);
  await moveLetting(tx, scope, letting.id, 'LEASED');
  if (chosen === null) return;
  await moveChosen(tx, scope, chosen);
  await withdrawElsewhere(tx, scope, held, chosen);
}

async function moveChosen(tx: HotTx, scope: Scope, { id }: OfferToDecide): Promise<void> {
  const offer = await holdOffer(tx, scope, id);
  if (offer === null) throw new Error('An approved offer of a held letting was not there');
  await moveOffer(tx, scope, offer, { set: { state: 'LEASED' } });
}

/**
 * Whoever has got a home is not offered others. A letting that a colleague holds at this moment is left alone, so that two
 * leases at once do not wait for each other: whoever decides there finds the applicant gone.
 */
async function withdrawElsewhere(
  tx: HotTx,
  scope: Scope,
  { letting }: HeldForLease,
  { applicantId }: OfferToDecide,
): Promise<void> {
  for (const { id } of await listOffersElsewhere(tx, scope, applicantId, letting.id)) {
    const offer = await holdOfferIfFree(tx, scope, id);
    if (offer === null || (offer.state !== 'SENT' && offer.state !== 'YES')) continue;
    await moveOffer(tx, scope, offer, {
      set: { state: 'WITHDRAWN' },
      events: [{ kind: 'OFFER_WITHDRAWN', payload: { offerId: id } }],
    });
  }
}

/**
 * The vacancy is voided: nothing is let any more. Whoever said yes or was approved is withdrawn, and no decision stands. For the void,
 * which holds the vacancy already.
 */
export async function closeLetting(tx: HotTx, scope: Scope, vacancyId: VacancyId): Promise<void> {
  const held = await holdForLease(tx, scope, vacancyId);
  if (held === null) return;
  const { letting, offers } = held;
  const approved = offers.filter(({ state }) => state === 'APPROVED');
  const standing = offers.flatMap(({ decision, state }) =>
    decision !== null && state !== 'REJECTED' ? [decision.id] : [],
  );
  const by = actorOf(scope).userId;
  await undoDecisionRows(tx, scope, { ids: standing, at: letting.now, by, text: '' });
  await withdrawOthers(tx, scope, letting, null);
  for (const { id } of approved) {
    const offer = await holdOffer(tx, scope, id);
    if (offer === null) throw new Error('An approved offer of a held letting was not there');
    await moveOffer(tx, scope, offer, {
      set: { state: 'WITHDRAWN' },
      events: [{ kind: 'OFFER_WITHDRAWN', payload: { offerId: id } }],
    });
  }
  await moveLetting(tx, scope, letting.id, 'CLOSED');
}
