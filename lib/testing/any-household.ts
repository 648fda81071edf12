import fc from 'fast-check';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { addDays } from '@/lib/domain/calendar/days';
import type { EvaluationRequest } from '@/lib/domain/criteria/evaluation';
import type { Confirmation, Household, Member, Paper } from '@/lib/domain/criteria/household';
import {
  DWELLS_IN,
  EDUCATION_LEVELS,
  PAPER_KINDS,
  PAPER_VERDICTS,
  QUESTIONS,
  STUDY_FORMS,
  WORK_FORMS,
} from '@/lib/domain/criteria/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { addToMonth, month } from '@/lib/domain/shared/month';
import { BENEFITS } from '@/lib/domain/statute/benefits';
import { DATES, job, member as somebody } from './lettings/households';

const SETS = AGREEMENT_IDS.flatMap((id) => getAgreement(id).criteriaSets);
const IDS = ['m1', 'm2', 'm3', 'm4'] as const;

const days = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => addDays(DATES.offer, count));
const recentDays = days(-900, 120);
const months = fc.integer({ min: -30, max: 2 }).map((count) => addToMonth(month('2025-10'), count));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 2 });

const work = fc.record({
  form: fc.constantFrom(...WORK_FORMS),
  permanent: fc.boolean(),
  subsidised: fc.boolean(),
  hoursPerWeek: maybe(fc.integer({ min: 10, max: 40 }).map((hours) => fraction(BigInt(hours)))),
  from: days(-900, 200),
  to: maybe(days(200, 400)),
});
const study = fc.record({
  form: fc.constantFrom(...STUDY_FORMS),
  level: fc.constantFrom(...EDUCATION_LEVELS),
  ...{
    approved: fc.boolean(),
    qualifying: fc.boolean(),
    inMunicipality: fc.boolean(),
    fullTime: fc.boolean(),
  },
  months: fc.integer({ min: 6, max: 36 }),
  from: days(-900, 60),
  to: fc.constant(null),
});
const benefit = fc.record({ benefit: fc.constantFrom(...BENEFITS), from: months, to: fc.constant(null) });
const incomes = fc
  .array(fc.integer({ min: 1_500_000, max: 1_800_000 }), { minLength: 9, maxLength: 9 })
  .map((rows) => rows.map((oere, index) => ({ month: addToMonth(month('2025-01'), index), oere })));

/** Anybody at all, or somebody in work of whom everything speaks well. */
const member = (id: string, relation: Member['relation']): fc.Arbitrary<Member> =>
  fc.oneof(
    anybody(id, relation),
    incomes.map((income) => ({ ...somebody({ id, relation, age: 40 }), ...SOUND, income })),
  );

const SOUND = {
  work: [job()],
  studies: [],
  benefits: [],
  convictions: { kind: 'NONE' },
  education: { level: 'VOCATIONAL', taken: 'IN_DENMARK', approved: null },
} as const;

const anybody = (id: string, relation: Member['relation']): fc.Arbitrary<Member> =>
  fc.record({
    id: fc.constant(id),
    relation: fc.constant(relation),
    born: fc.oneof(
      fc.integer({ min: 0, max: 90 }).map((age) => ({ age })),
      days(-26_000, -1).map((on) => ({ on })),
    ),
    cohabitingSince: maybe(recentDays),
    work: maybe(few(work)),
    income: fc.oneof(fc.constant([]), incomes),
    studies: maybe(few(study)),
    benefits: maybe(few(benefit)),
    convictions: maybe(
      fc.oneof(
        fc.constant({ kind: 'NONE' as const }),
        recentDays.map((day) => ({ kind: 'NONE_SINCE' as const, day })),
        recentDays.map((judgedOn) => ({ kind: 'LATEST' as const, judgedOn })),
      ),
    ),
    education: maybe(
      fc.record({
        level: fc.constantFrom(...EDUCATION_LEVELS),
        taken: fc.constantFrom('IN_DENMARK' as const, 'ABROAD' as const),
        approved: maybe(fc.boolean()),
      }),
    ),
    separation: maybe(
      fc.oneof(
        fc.constant({ kind: 'NONE' as const }),
        fc.record({ kind: fc.constant('SEPARATED' as const), on: recentDays, married: fc.boolean() }),
      ),
    ),
    soldHome: maybe(
      fc.record({
        kind: fc.constant('SOLD' as const),
        inMunicipality: fc.boolean(),
        permanent: fc.boolean(),
        signedOn: maybe(recentDays),
      }),
    ),
  });

const anyFamily: fc.Arbitrary<Household> = fc.record({
  members: fc.tuple(
    member('m1', 'APPLICANT'),
    member('m2', 'COHABITANT'),
    member('m3', 'CHILD'),
    member('m4', 'OTHER'),
  ),
  residence: maybe(fc.subarray([...DWELLS_IN])),
});

/** A paper as it is often handed in: recent, and covering months of the last two years. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record({
  member: fc.constantFrom('m1', ...IDS),
  paper: fc.constantFrom(...PAPER_KINDS),
  verdict: fc.constantFrom('ACCEPTED' as const, ...PAPER_VERDICTS),
  issuedOn: maybe(days(-200, -60)),
  seenOn: maybe(days(-60, 0)),
  covers: fc.option(
    fc.tuple(months, months).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
    { nil: { from: month('2023-01'), to: month('2025-09') } },
  ),
});

const anyConfirmation: fc.Arbitrary<Confirmation> = fc.record({
  criterion: fc.constantFrom(...SETS.flatMap((set) => set.criteria.map((row) => row.criterion))),
  member: fc.constantFrom(...IDS),
  question: fc.constantFrom(...QUESTIONS),
  upheld: fc.boolean(),
  ...{
    reason: fc.constant('Vurderet'),
    by: fc.constant('officer-1'),
    on: fc.constant(calendarDate('2025-10-06')),
  },
});

/** A household of four before any set of the real agreements, with some papers or with every paper there is. */
export const anyRequest: fc.Arbitrary<EvaluationRequest> = fc.record({
  set: fc.constantFrom(...SETS),
  switchedOn: fc.constant(null),
  household: anyFamily,
  papers: fc.oneof(fc.array(anyPaper, { maxLength: 40 }), fc.constant(everyPaper())),
  confirmations: fc.array(anyConfirmation, { maxLength: 8 }),
  dates: fc.constant(DATES),
  amounts: fc.constant([{ criterion: 'INCOME', year: 2025, oere: 1_640_800 }]),
});

/** Just enough of everything: payslips of the latest three months alone, the tax statements up to there. */
function everyPaper(): readonly Paper[] {
  const issuedOn = calendarDate('2025-09-01');
  return IDS.flatMap((id) =>
    PAPER_KINDS.map((kind) => {
      const covers =
        kind === 'PAYSLIP'
          ? { from: month('2025-07'), to: month('2025-09') }
          : { from: month('2022-01'), to: month('2025-06') };
      return { member: id, paper: kind, verdict: 'ACCEPTED' as const, issuedOn, seenOn: null, covers };
    }),
  );
}
