import { checkCandidates } from '@/lib/data/candidates/candidates';
import { readOrderDownTo } from '@/lib/data/candidates/candidates-order';
import { readAgreementOf } from '@/lib/data/lettings/letting-file';
import { readLetting } from '@/lib/data/lettings/lettings';
import { type HeldLetting, holdLettingRow } from '@/lib/data/offers/offers-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CandidateRow } from '@/lib/domain/letting/finding/candidate-row';
import type { CandidateOrder } from '@/lib/domain/letting/finding/order-candidates';
import { isOnList, passedOverByEach } from '@/lib/domain/letting/finding/passed-over';
import { isCrowded } from '@/lib/domain/letting/finding/skip';
import { currentPhase, type LadderPhase, ladderOf } from '@/lib/domain/letting/finding/waterfall';
import type { Letting } from '@/lib/domain/letting/letting';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId, LettingId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { changedMeanwhile } from './offer-errors';
import { type SendOffersError, type SentOffers, sendOffersIn } from './send-offers';

export type OfferInTurnInput = {
  readonly lettingId: LettingId;
  readonly revision: number;
  readonly phase: Phase;
  readonly applicantIds: readonly ApplicantId[];
  /** Why somebody who stands higher is not offered the home now; empty: nobody is passed over. */
  readonly reason: string;
  /** Why a household of more than two per room is offered it all the same; empty: none is. @see L-24 */
  readonly crowdingReason?: string;
};

export type OfferInTurnError =
  | SendOffersError
  /** Not on the list of this phase, or the home is nothing for them. */
  | { readonly code: 'not-a-candidate'; readonly references: readonly string[] }
  /** More than two per room: they may be offered the home with a reason. */
  | { readonly code: 'too-many-people'; readonly references: readonly string[] }
  | { readonly code: 'passed-over'; readonly count: number };

type Answer = Result<SentOffers, OfferInTurnError>;

/**
 * Offers a home to those who are next: the waterfall is asked again while the letting is held, whatever the page showed. The
 * offers are placed as it places the applicants; whoever stands higher and is passed over takes a reason.
 */
export const offerInTurn = (scope: Scope, input: OfferInTurnInput): Promise<Answer> =>
  inHotTransaction(scope, async (tx): Promise<Answer> => {
    const held = await holdLettingRow(tx, scope, input.lettingId);
    const letting = held && (await readLetting(tx, scope, held.id));
    if (held === null || letting === null) return err({ code: 'not-found' });
    // Whatever stops any sending is said first.
    const phase = currentPhase(
      ladderOf(letting.opening, letting.listTurn),
      letting.exhausted,
      letting.toRehouse,
    );
    if (held.state !== 'OPEN' || held.revision !== input.revision || input.applicantIds.length === 0)
      return sendOffersIn(tx, scope, input);
    if (phase === null || phase.phase !== input.phase)
      return err(await changedMeanwhile(tx, scope, { letting: held }));
    const { crowdingReason = '' } = input;
    const chosen = { held, letting, phase, chosen: input.applicantIds, crowdingReason };
    const placed = await place(tx, scope, chosen);
    if (!placed.ok) return placed;
    const { applicantIds, over, crowded } = placed.value;
    const count = Math.max(0, ...over.values());
    if (count > 0 && input.reason === '') return err({ code: 'passed-over', count });
    return sendOffersIn(tx, scope, {
      ...{ ...input, applicantIds },
      passedOver: { by: over, reason: input.reason },
      crowding: { who: crowded, reason: crowdingReason },
    });
  });

type Chosen = {
  readonly held: HeldLetting;
  readonly letting: Letting;
  readonly phase: LadderPhase;
  readonly chosen: readonly ApplicantId[];
  /** Why a household that is too many for the rooms is offered the home; empty: none is. */
  readonly crowdingReason: string;
};

type Placing = {
  readonly applicantIds: readonly ApplicantId[];
  readonly over: ReadonlyMap<ApplicantId, number>;
  readonly crowded: ReadonlySet<ApplicantId>;
};

/** Those chosen in the order of the waterfall, and how many it places before each who are not chosen. */
async function place(
  tx: HotTx,
  scope: Scope,
  { held, letting, phase, chosen, crowdingReason }: Chosen,
): Promise<Result<Placing, OfferInTurnError>> {
  const agreement = await readAgreementOf(tx, scope, letting);
  const request = { letting, phase, agreement, today: dayOfInstant(held.now) };
  const waived = crowdingReason === '' ? request : { ...request, waives: 'TOO_MANY_PEOPLE' as const };
  const order = await checkCandidates(tx, scope, waived, [...new Set(chosen)]);
  const wrong = whoIsWrong(order, { letting, phase });
  if (wrong !== null) return err(wrong);
  const inOrder = await readOrderDownTo(tx, scope, request, order.proposed);
  const proposed = order.proposed.map(({ candidate }) => candidate.id);
  const others = chosen.filter((id) => !proposed.includes(id));
  const crowded = order.proposed.filter(({ candidate }) => isCrowded(candidate.people, letting.home));
  return ok({
    applicantIds: [...proposed, ...others],
    over: passedOverByEach(inOrder, proposed),
    crowded: new Set(crowded.map(({ candidate }) => candidate.id)),
  });
}

/** Those who stand on another list or cannot have the home; a household too large for it may, with a reason. */
function whoIsWrong(
  { proposed, skipped }: CandidateOrder<CandidateRow>,
  { letting, phase }: Pick<Chosen, 'letting' | 'phase'>,
): OfferInTurnError | null {
  const { departmentId } = letting.home;
  const elsewhere = proposed.filter(
    ({ candidate }) => !isOnList(candidate.applicant, phase.source, departmentId),
  );
  // Offered already, paused: the sending itself says so in words of its own.
  const unsuited = skipped.filter(
    ({ skipped: { ground } }) => !SAID_ELSEWHERE.includes(ground) && ground !== 'TOO_MANY_PEOPLE',
  );
  const wrong = referencesOf([...elsewhere, ...unsuited]);
  if (wrong.length > 0) return { code: 'not-a-candidate', references: wrong };
  const crowded = referencesOf(skipped.filter(({ skipped: { ground } }) => ground === 'TOO_MANY_PEOPLE'));
  return crowded.length > 0 ? { code: 'too-many-people', references: crowded } : null;
}

const referencesOf = (rows: readonly { readonly candidate: CandidateRow }[]): readonly string[] =>
  rows.map(({ candidate }) => candidate.applicant.reference);

const SAID_ELSEWHERE: readonly string[] = ['OFFERED', 'PAUSED', 'LAPSED'];
