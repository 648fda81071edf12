import { addMonths, laterOf } from '../calendar/days';
import { type Month, monthOf } from '../shared/month';
import type { BenefitId } from '../statute/benefits';
import { turnedOn } from './ages';
import type { CriterionFrame, Need } from './criteria-set';
import type { AssessmentDates, Confirmation, Household, Member, Paper } from './household';
import { checkNeed, type NeedCheck, type PaperFrame } from './papers';
import type { Reason } from './reason';
import type { FactName, Outcome, Question, Situation } from './vocabulary';

/** One member before one criterion: everything the kind may look at. */
export type Subject = {
  readonly criterion: CriterionFrame;
  readonly member: Member;
  readonly age: number;
  readonly household: Household;
  /** The member's own. */
  readonly papers: readonly Paper[];
  readonly confirmations: readonly Confirmation[];
  readonly dates: AssessmentDates;
};

/** What is still to come before the member can be said to meet the criterion. */
export type Missing =
  | { readonly kind: 'FACT'; readonly fact: FactName }
  | { readonly kind: 'PAPERS'; readonly need: NeedCheck }
  | { readonly kind: 'CONFIRMATION'; readonly question: Question };

/** What an officer should know though it decides nothing. */
export type Caution = 'CERTIFICATE_SAYS_LITTLE_OF_MINORS';

export type Warning =
  | {
      readonly code: 'AMOUNT_YEAR_MISSING';
      readonly criterion: string;
      readonly year: number;
      readonly used: number | null;
    }
  | {
      readonly code: 'BENEFIT_NAME_NOT_IN_FORCE';
      readonly member: string;
      readonly benefit: BenefitId;
      readonly month: Month;
    };

export type Finding = {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly missing: readonly Missing[];
  /** Every need that was looked at, met or not. */
  readonly needs: readonly NeedCheck[];
  readonly cautions: readonly Caution[];
  readonly warnings: readonly Warning[];
};

const finding = (outcome: Outcome, reason: Reason, more: Partial<Finding> = {}): Finding => ({
  ...{ outcome, reason, missing: [], needs: [], cautions: [], warnings: [] },
  ...more,
});

/** What is stated decides against at once: no paper can mend it. */
export const against = (reason: Reason): Finding => finding('NOT_MET', reason);

/** Nobody has said yet. */
export const unknown = (...facts: readonly FactName[]): Finding =>
  finding(
    'NOT_DOCUMENTED',
    { code: 'FACTS_UNKNOWN', facts },
    {
      missing: facts.map((fact) => ({ kind: 'FACT', fact })),
    },
  );

/** What is stated speaks for the member; the papers of the situations decide whether it is proved. */
export function proven(
  subject: Subject,
  situations: readonly Situation[],
  reason: Reason,
  lookBackMonths: number | null = null,
): Finding {
  const frame = paperFrame(subject, lookBackMonths);
  const needs = needsOf(subject, situations).map((need) => checkNeed(need, subject.papers, frame));
  const missing = needs
    .filter((need) => need.state !== 'FULFILLED')
    .map((need): Missing => ({ kind: 'PAPERS', need }));
  return finding(missing.length === 0 ? 'MET' : 'NOT_DOCUMENTED', reason, { missing, needs });
}

/** The rule cannot settle it: an officer answers with a reason, once the papers are there. */
export function toConfirm(
  subject: Subject,
  question: Question,
  situations: readonly Situation[],
  reason: Reason,
): Finding {
  const answer = answerTo(subject, question);
  if (answer?.upheld === false) return against({ code: 'CONFIRMED_AGAINST', question });
  const shown = proven(subject, situations, reason);
  if (answer === null) {
    const missing: readonly Missing[] = [...shown.missing, { kind: 'CONFIRMATION', question }];
    return { ...shown, outcome: 'NOT_DOCUMENTED', missing };
  }
  return shown.outcome === 'MET' ? { ...shown, reason: { code: 'CONFIRMED', question } } : shown;
}

/** The latest answer counts; of two on one day the later given. */
function answerTo({ criterion, member, confirmations }: Subject, question: Question): Confirmation | null {
  const answers = confirmations.filter(
    (row) => row.criterion === criterion.criterion && row.member === member.id && row.question === question,
  );
  return answers.reduce<Confirmation | null>(
    (latest, row) => (latest === null || row.on >= latest.on ? row : latest),
    null,
  );
}

/** The best of several ways to meet a criterion; of equal ones the first. There is at least one. */
export function best(first: Finding, ...others: readonly Finding[]): Finding {
  const order: readonly Outcome[] = ['MET', 'NOT_DOCUMENTED', 'NOT_MET'];
  return others.reduce(
    (chosen, one) => (order.indexOf(one.outcome) < order.indexOf(chosen.outcome) ? one : chosen),
    first,
  );
}

/** The papers that the criterion asks for in these situations. */
export const needsOf = ({ criterion }: Subject, situations: readonly Situation[]): readonly Need[] =>
  criterion.proof.filter((row) => situations.includes(row.situation)).flatMap((row) => row.needs);

/** Papers of a look-back are asked for from its first month, but not from before the member came into the age band. */
export function paperFrame({ criterion, member, dates }: Subject, lookBackMonths: number | null): PaperFrame {
  const { assessed, contract } = dates;
  if (lookBackMonths === null) return { assessed, lookBackFrom: null };
  const start = addMonths(contract, -lookBackMonths);
  const from = criterion.whom.ages?.from ?? null;
  const entered = from === null ? null : turnedOn(member, from);
  return { assessed, lookBackFrom: monthOf(entered === null ? start : laterOf(start, entered)) };
}
