import { getAgreement } from '@/agreements/registry';
import type { CriteriaSet } from '@/lib/domain/criteria/criteria-set';
import { evaluateCriteria } from '@/lib/domain/criteria/evaluate-criteria';
import type {
  CriterionResult,
  Evaluation,
  EvaluationRequest,
  MemberResult,
} from '@/lib/domain/criteria/evaluation';
import type {
  AssessmentDates,
  BenefitPeriod,
  Confirmation,
  Household,
  Member,
  Paper,
  Study,
  Work,
} from '@/lib/domain/criteria/household';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { month } from '@/lib/domain/shared/month';
import type { BenefitId } from '@/lib/domain/statute/benefits';

/** Builders in domain words for a household before criteria. Used by tests, never by product code. */
export const day = calendarDate;

/** The offer on the demo's day; lease, takeover and assessment beside it. */
export const DATES: AssessmentDates = {
  offer: day('2025-10-06'),
  contract: day('2025-11-01'),
  takeover: day('2025-12-01'),
  assessed: day('2025-10-06'),
};

export const dates = (more: { readonly [Key in keyof AssessmentDates]?: string }): AssessmentDates => ({
  ...DATES,
  ...Object.fromEntries(Object.entries(more).map(([key, text]) => [key, day(text)])),
});

export type MemberInput = Partial<Omit<Member, 'born'>> & { readonly born?: string; readonly age?: number };

/** A grown-up of whom nothing has been stated. */
export function member({ born, age, ...facts }: MemberInput = {}): Member {
  return {
    id: 'm1',
    relation: 'APPLICANT',
    born: age === undefined ? { on: day(born ?? '1985-06-15') } : { age },
    cohabitingSince: null,
    work: null,
    income: [],
    studies: null,
    benefits: null,
    convictions: null,
    education: null,
    separation: null,
    soldHome: null,
    ...facts,
  };
}

export const household = (...members: readonly Member[]): Household => ({ members, residence: null });

export const job = (
  more: Partial<Omit<Work, 'from' | 'to'>> & { from?: string; to?: string } = {},
): Work => ({
  form: 'EMPLOYED',
  permanent: true,
  subsidised: false,
  hoursPerWeek: fraction(37n),
  ...more,
  from: day(more.from ?? '2020-01-01'),
  to: more.to === undefined ? null : day(more.to),
});

export const study = (
  more: Partial<Omit<Study, 'from' | 'to'>> & { from?: string; to?: string } = {},
): Study => ({
  ...{ form: 'SCHOOL', level: 'VOCATIONAL', approved: true, qualifying: true },
  ...{ inMunicipality: true, fullTime: true, months: 36 },
  ...more,
  from: day(more.from ?? '2024-08-01'),
  to: more.to === undefined ? null : day(more.to),
});

export const income = (...rows: readonly (readonly [string, number])[]) =>
  rows.map(([text, oere]) => ({ month: month(text), oere }));

export const benefit = (kind: BenefitId, from: string, to: string | null = null): BenefitPeriod => ({
  benefit: kind,
  from: month(from),
  to: to === null ? null : month(to),
});

export type PaperInput = {
  readonly member?: string;
  readonly verdict?: Paper['verdict'];
  readonly issuedOn?: string;
  readonly seenOn?: string;
  readonly covers?: readonly [string, string];
};

export const paper = (kind: PaperKind, more: PaperInput = {}): Paper => ({
  member: more.member ?? 'm1',
  paper: kind,
  verdict: more.verdict ?? 'ACCEPTED',
  issuedOn: more.issuedOn === undefined ? null : day(more.issuedOn),
  seenOn: more.seenOn === undefined ? null : day(more.seenOn),
  covers: more.covers === undefined ? null : { from: month(more.covers[0]), to: month(more.covers[1]) },
});

export const answer = (
  criterion: string,
  question: Confirmation['question'],
  upheld: boolean,
  on = '2025-10-06',
): Confirmation => ({
  ...{ criterion, member: 'm1', question, upheld, on: day(on) },
  ...{ reason: 'Set sammen med ansøger', by: 'officer-1' },
});

export function criteriaSet(agreement: string, name: string): CriteriaSet {
  const set = getAgreement(agreement).criteriaSets.find((row) => row.set === name);
  if (set === undefined) throw new Error(`${agreement} has no set of criteria ${name}`);
  return set;
}

/** A household before one set, all criteria switched on; what a test says nothing of is empty. */
export const evaluate = (set: CriteriaSet, request: Partial<EvaluationRequest>): Evaluation =>
  evaluateCriteria({
    ...{ switchedOn: null, household: household(member()), papers: [], confirmations: [] },
    ...{ dates: DATES, amounts: [] },
    ...request,
    set,
  });

export function criterionOf(evaluation: Evaluation, criterion: string): CriterionResult {
  const result = evaluation.criteria.find((row) => row.criterion === criterion);
  if (result === undefined) throw new Error(`${criterion} was not asked`);
  return result;
}

/** What a criterion says of a member; null where it does not concern the member. */
export const memberOf = (evaluation: Evaluation, criterion: string, id = 'm1'): MemberResult | null =>
  criterionOf(evaluation, criterion).members.find((row) => row.member === id) ?? null;
