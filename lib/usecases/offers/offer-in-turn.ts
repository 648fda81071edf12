import { checkCandidates, readCandidates } from '@/lib/data/candidates';
import { readAgreementOf } from '@/lib/data/letting-file';
import { readLetting } from '@/lib/data/lettings';
import { type HeldLetting, holdLettingRow } from '@/lib/data/offers-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { Letting } from '@/lib/domain/letting/letting';
import { isOnList, passedOverByEach } from '@/lib/domain/letting/passed-over';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import { currentPhase, type LadderPhase, ladderOf } from '@/lib/domain/letting/waterfall';
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
};

export type OfferInTurnError =
  | SendOffersError
  /** Not on the list of this phase, or the home is nothing for them. */
  | { readonly code: 'not-a-candidate'; readonly references: readonly string[] }
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
    const placed = await place(tx, scope, { held, letting, phase, chosen: input.applicantIds });
    if (!placed.ok) return placed;
    const { applicantIds, over } = placed.value;
    const count = Math.max(0, ...over.values());
    if (count > 0 && input.reason === '') return err({ code: 'passed-over', count });
    return sendOffersIn(tx, scope, {
      ...{ ...input, applicantIds },
      passedOver: { by: over, reason: input.reason },
    });
  });

type Chosen = {
  readonly held: HeldLetting;
  readonly letting: Letting;
  readonly phase: LadderPhase;
  readonly chosen: readonly ApplicantId[];
};

/** Those chosen in the order of the waterfall, and how many it places before each who are not chosen. */
async function place(
  tx: HotTx,
  scope: Scope,
  { held, letting, phase, chosen }: Chosen,
): Promise<
  Result<
    {
      readonly applicantIds: readonly ApplicantId[];
      readonly over: ReadonlyMap<ApplicantId, number>;
    },
    OfferInTurnError
  >
> {
  const agreement = await readAgreementOf(tx, scope, letting);
  const request = { letting, phase, agreement, today: dayOfInstant(held.now) };
  const order = await checkCandidates(tx, scope, request, [...new Set(chosen)]);
  const departmentId = letting.home.departmentId;
  const elsewhere = order.proposed.filter(
    ({ candidate }) => !isOnList(candidate.applicant, phase.source, departmentId),
  );
  // Offered already, paused: the sending itself says so in words of its own.
  const unsuited = order.skipped.filter(({ skipped }) => !SAID_ELSEWHERE.includes(skipped.ground));
  const wrong = [...elsewhere, ...unsuited].map(({ candidate }) => candidate.applicant.reference);
  if (wrong.length > 0) return err({ code: 'not-a-candidate', references: wrong });
  const page = await readCandidates(tx, scope, { ...request, after: null });
  const inOrder = page.proposed.map(({ candidate }) => candidate.id);
  const proposed = order.proposed.map(({ candidate }) => candidate.id);
  const others = chosen.filter((id) => !proposed.includes(id));
  return ok({ applicantIds: [...proposed, ...others], over: passedOverByEach(inOrder, proposed) });
}

const SAID_ELSEWHERE: readonly string[] = ['OFFERED', 'PAUSED', 'LAPSED'];
