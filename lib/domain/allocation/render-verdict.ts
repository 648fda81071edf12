import type { Agreement, Reference } from '../agreement/agreement';
import type { Route } from '../agreement/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import type { Counterfactual } from './counterfactuals';
import type { Decision } from './decision';
import { explainStep, PHRASEBOOKS, type StoredStep } from './explain-step';
import { headline, lead } from './explain-verdict';
import type { ChangedFact, Names } from './words/phrasebook';

/** The verdict as stored with the decision, in plain JSON. Changing a sentence later changes no old verdict. */
export type StoredVerdict = {
  readonly headline: Bilingual;
  readonly lead: Bilingual;
  readonly steps: readonly StoredStep[];
  readonly counterfactuals: readonly StoredCounterfactual[];
  /** By what the organisation lets the home, where it is the organisation's. */
  readonly letting: { readonly text: Bilingual; readonly reference: Reference } | null;
};

export type StoredCounterfactual = {
  readonly fact: ChangedFact['fact'];
  /** What the fact was changed to: a tier, an occasion, a dwelling type, a number of homes; null: it was left out. */
  readonly value: string | null;
  readonly route: Route;
  readonly text: Bilingual;
};

/** Every sentence about one decision, rendered once in both languages. */
export function renderVerdict(
  agreement: Agreement,
  decision: Decision,
  others: readonly Counterfactual[],
  names: Names,
): StoredVerdict {
  return {
    headline: headline(decision),
    lead: lead(agreement, decision, names),
    steps: decision.steps.map((step) => explainStep(agreement, step, names)),
    counterfactuals: others.map(storedCounterfactual),
    letting: lettingOf(agreement, decision),
  };
}

function storedCounterfactual({ change, decision }: Counterfactual): StoredCounterfactual {
  return {
    fact: change.fact,
    value: changedTo(change),
    route: decision.route,
    text: {
      da: PHRASEBOOKS.da.counterfactual(change, decision),
      en: PHRASEBOOKS.en.counterfactual(change, decision),
    },
  };
}

function changedTo(change: ChangedFact): string | null {
  switch (change.fact) {
    case 'TIER':
      return change.tier.tier;
    case 'OCCASION':
      return change.occasion;
    case 'DWELLING_TYPE':
      return change.dwellingType;
    case 'MORE_REPORTED_BEFORE':
      return String(change.count);
    default:
      return null;
  }
}

function lettingOf(agreement: Agreement, { route, tier }: Decision): StoredVerdict['letting'] {
  if (route !== 'ORGANISATION') return null;
  const terms = agreement.letting.find((row) => row.tiers.includes(tier));
  return terms === undefined ? null : { text: terms.text, reference: terms.reference };
}
