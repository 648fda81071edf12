import type { Bilingual } from '../../shared/bilingual';
import type { PaperDemand, Whom } from '../criteria-set';
import type { CriterionResult, Evaluation, NotConcerned } from '../evaluation';
import type { Caution, Warning } from '../finding';
import type { AskedPaper } from '../papers';
import type { Reason, ReasonCode } from '../reason';
import type { FactName, Outcome, PaperKind, Question, Situation } from '../vocabulary';

export type Sayings = { readonly [Code in ReasonCode]: (reason: Reason<Code>) => string };

/** Everything an evaluation says, in one language. A new word of a closed list does not compile until both have it. */
export type Phrasebook = {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly headline: (label: Bilingual, evaluation: Evaluation) => string;
  readonly ground: Readonly<Record<Exclude<CriterionResult['ground'], 'MEMBERS'>, string>>;
  readonly reasons: Sayings;
  readonly notConcerned: Readonly<Record<NotConcerned['because'], string>>;
  readonly caution: Readonly<Record<Caution, string>>;
  readonly warning: (warning: Warning) => string;
  readonly fact: Readonly<Record<FactName, string>>;
  readonly question: Readonly<Record<Question, string>>;
  readonly paper: Readonly<Record<PaperKind, string>>;
  /** One demand: kinds of paper, the period, how old. */
  readonly asked: (paper: AskedPaper) => string;
  readonly situation: Readonly<Record<Situation, string>>;
  readonly whom: (whom: Whom) => string;
  /** A demand as the agreement has it, on no day in particular. */
  readonly demand: (demand: PaperDemand) => string;
  readonly nothingAsked: string;
  readonly and: string;
  readonly or: string;
  readonly awaitsReview: string;
  readonly missing: (things: readonly string[]) => string;
  /** What an officer has to settle. */
  readonly toAnswer: (question: string) => string;
};

/** The sentence for a reason. */
export const say = <Code extends ReasonCode>(sayings: Sayings, reason: Reason<Code>): string =>
  sayings[reason.code](reason);
