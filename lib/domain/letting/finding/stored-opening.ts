import type { Agreement } from '../../agreement/agreement';
import type { Published } from '../../agreement/agreement-document';
import type { TierId } from '../../agreement/vocabulary';
import type { CriterionId } from '../../criteria/vocabulary';
import type { Bilingual } from '../../shared/bilingual';
import { formatFraction } from '../../shared/fraction';
import type { AgreementVersionId } from '../../shared/ids';
import type { Reference } from '../../shared/reference';
import type { LettingBasis } from '../vocabulary';
import { explainHeadline, explainOpeningStep } from './explain-opening';
import type { FlexibleShare } from './flexible-share';
import type { ListTurn } from './list-turn';
import type { LettingFacts, LettingOpening, OpeningStep, PlannedPhase } from './opening';

/** A step as it is kept: both languages as rendered that day, and what it rested on. */
export type StoredOpeningStep = {
  readonly kind: OpeningStep['kind'];
  readonly outcome: OpeningStep['outcome'];
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly sum: Bilingual | null;
  readonly reference: Reference;
};

export type StoredShare = Published<FlexibleShare>;
export type StoredTurn = Published<ListTurn>;

/** An opening in plain JSON, kept with the letting for ever: changing a sentence later changes no old one. */
export type StoredOpening = {
  readonly basis: LettingBasis;
  readonly headline: Bilingual;
  readonly ladder: readonly PlannedPhase[];
  readonly steps: readonly StoredOpeningStep[];
  /** The share of flexible letting as it stood before this home; null where none is agreed. */
  readonly share: StoredShare | null;
  readonly takesShare: boolean;
  readonly turn: StoredTurn | null;
  readonly facts: {
    readonly agreementVersionId: AgreementVersionId;
    readonly tier: TierId;
    readonly criteria: readonly CriterionId[];
    readonly transferFirst: boolean;
    readonly toRehouse: number;
    /** The organisation's own agreement on the day of the report; absent where there was none. */
    readonly individualVersionId?: AgreementVersionId;
  };
};

/** Everything about an opening as it is kept. */
export function storedOpening(
  agreement: Agreement,
  agreementVersionId: AgreementVersionId,
  facts: LettingFacts,
  opening: LettingOpening,
): StoredOpening {
  const { basis, ladder, steps, takesShare, turn } = opening;
  const { tier, criteria, transferFirst, toRehouse } = facts;
  const flexible = steps.find((step) => step.kind === 'FLEXIBLE');
  const share = flexible?.inputs.share ?? null;
  return {
    ...{ basis, headline: explainHeadline(basis), ladder, takesShare },
    steps: steps.map((step) => storedStep(agreement, step)),
    share: share && { ...share, cap: formatFraction(share.cap) },
    turn: turn && storedTurn(turn),
    facts: { agreementVersionId, tier, criteria, transferFirst, toRehouse },
  };
}

export const storedStep = (agreement: Agreement, step: OpeningStep): StoredOpeningStep => ({
  ...{ kind: step.kind, outcome: step.outcome, reference: step.reference },
  ...explainOpeningStep(agreement, step),
});

const storedTurn = ({ rate, creditBefore, creditAfter, ...turn }: ListTurn): StoredTurn => ({
  ...turn,
  rate: formatFraction(rate),
  creditBefore: formatFraction(creditBefore),
  creditAfter: formatFraction(creditAfter),
});
