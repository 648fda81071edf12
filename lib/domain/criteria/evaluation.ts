import type { Reference } from '../shared/reference';
import type { CriteriaSet, YearlyAmount } from './criteria-set';
import type { Finding, Warning } from './finding';
import type { AssessmentDates, Confirmation, Household, MemberId, Paper } from './household';
import type { CriteriaSetId, CriterionId, CriterionKind, Outcome, SetMode } from './vocabulary';

/** A household to hold against a set of criteria. */
export type EvaluationRequest = {
  readonly set: CriteriaSet;
  /** The criteria switched on for the department; null: all of the set. */
  readonly switchedOn: readonly CriterionId[] | null;
  readonly household: Household;
  readonly papers: readonly Paper[];
  readonly confirmations: readonly Confirmation[];
  readonly dates: AssessmentDates;
  /** Amounts that a year has got since the agreement was signed; they go before its own. */
  readonly amounts: readonly AmountSetting[];
};

export type AmountSetting = YearlyAmount & { readonly criterion: CriterionId };

export type MemberResult = Omit<Finding, 'warnings'> & {
  readonly member: MemberId;
  readonly age: number;
};

export type NotConcerned = {
  readonly member: MemberId;
  readonly age: number;
  readonly because: 'AGE' | 'RELATION' | 'COHABITATION';
};

export type CriterionResult = {
  readonly criterion: CriterionId;
  readonly kind: CriterionKind;
  readonly rank: number;
  readonly outcome: Outcome;
  /** What the outcome rests on: the members, that nobody is concerned, or where the applicant lives. */
  readonly ground: 'MEMBERS' | 'NOBODY_CONCERNED' | 'EXEMPT_RESIDENT' | 'RESIDENCE_UNKNOWN';
  readonly members: readonly MemberResult[];
  readonly notConcerned: readonly NotConcerned[];
  readonly reference: Reference;
};

/** What a set of criteria says of a household: a proposal for the officer who decides. */
export type Evaluation = {
  readonly set: CriteriaSetId;
  readonly mode: SetMode;
  readonly outcome: Outcome;
  /** The best rank that is met, 1 being first; null where none is, and in sets that are not ranked. */
  readonly rank: number | null;
  /** The best rank that would be reached if everything missing came; null where it is no better. */
  readonly mayReach: number | null;
  readonly dates: AssessmentDates;
  readonly criteria: readonly CriterionResult[];
  readonly warnings: readonly Warning[];
};
