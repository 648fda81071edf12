import type { Bilingual } from '../../shared/bilingual';
import type { Skipped } from '../finding/candidate';
import type { OpeningStepKind, StepOfKind } from '../finding/opening';
import type { LettingBasis, Phase } from '../vocabulary';

export type StepWords = { readonly title: string; readonly why: string; readonly sum: string | null };

/** What a sentence about a step may need from the agreement, found once for both languages. */
export type StepContext = {
  /** Completes "The department …"; null where the agreement does not know the tier. */
  readonly standing: Bilingual | null;
  /** What the agreement says about letting at the tier. */
  readonly text: Bilingual | null;
  /** The sets of criteria that the step names, by their labels. */
  readonly sets: readonly Bilingual[];
  /** Those that everybody must meet beside them. */
  readonly alsoRequired: readonly Bilingual[];
};

type StepSaying<Kind extends OpeningStepKind> = (step: StepOfKind<Kind>, context: StepContext) => StepWords;

/** All that is said about letting a home, in one language. A new kind of step does not compile until both have it. */
export type LettingPhrasebook = {
  readonly headline: Readonly<Record<LettingBasis, string>>;
  readonly phase: Readonly<Record<Phase, string>>;
  /** What the step of criteria is called where everybody must meet them. */
  readonly tightened: string;
  readonly steps: { readonly [Kind in OpeningStepKind]: StepSaying<Kind> };
  readonly skipped: (skipped: Skipped, criterion: (set: string, id: string) => Bilingual) => string;
};
