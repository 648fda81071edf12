import type { DwellingRule, RungKind, TierTerms } from '../../agreement/agreement';
import type { DwellingType, Occasion, Route } from '../../agreement/vocabulary';
import type { Fraction } from '../../shared/fraction';
import type { Counted, RungStep, TierStep } from '../decision';

export type StepWords = { readonly title: string; readonly why: string; readonly sum: string | null };

/** What a sentence about a rung may need, found once for both languages. */
export type RungContext = {
  readonly step: RungStep;
  readonly tier: TierTerms;
  /** The rule tied to the dwelling, whether or not it applied. */
  readonly rule: DwellingRule | null;
  readonly names: Names;
};

export type TierContext = { readonly step: TierStep; readonly tier: TierTerms; readonly proposed: TierTerms };

/** What the parties and the department are called; shown as they are. */
export type Names = {
  /** Number and name: `14 Engen`; the word before it is the language's own. */
  readonly department: string;
  readonly municipality: string;
  readonly organisation: string;
};

/** The one fact that a counterfactual changed. */
export type ChangedFact =
  | {
      readonly fact: 'TIER';
      readonly tier: TierTerms;
      readonly rate: Fraction | null;
      /** What would have put the department there. */
      readonly by: 'PLACEMENT' | 'REHOUSING' | 'UNPLACED';
    }
  | { readonly fact: 'OCCASION'; readonly occasion: Occasion }
  | { readonly fact: 'NO_DWELLING_RULE' }
  | { readonly fact: 'DWELLING_TYPE'; readonly dwellingType: DwellingType }
  | { readonly fact: 'MORE_REPORTED_BEFORE'; readonly count: number };

export type Outcome = { readonly route: Route; readonly counted: Counted | null };

export type RungWords = {
  /** The rung's name where it was not reached. */
  readonly name: string;
  readonly passes: (context: RungContext) => { readonly title: string; readonly why: string };
  readonly takes: (context: RungContext) => StepWords;
  /** The paragraph under the headline when this rung decided. */
  readonly lead: (context: RungContext) => string;
};

/** Everything the verdict says, in one language. A new kind of rung does not compile until both languages have it. */
export type Phrasebook = {
  readonly headline: Readonly<Record<Route, string>>;
  readonly tier: (context: TierContext) => StepWords;
  readonly rungs: { readonly [Kind in RungKind]: RungWords };
  readonly notReached: string;
  readonly counterfactual: (change: ChangedFact, outcome: Outcome) => string;
};

/** `gul (hver 6.)`; within the brackets where there are some already: `niveau 3 (orange, friholdt)`. */
export function withRemark(text: string, remark: string | null): string {
  if (remark === null) return text;
  return text.endsWith(')') ? `${text.slice(0, -1)}, ${remark})` : `${text} (${remark})`;
}

/** Did the counter give the municipality its turn? */
export const tookTurn = ({ step }: RungContext): boolean => step.route === 'MUNICIPAL';
