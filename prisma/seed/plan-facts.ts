import { NOTHING_STATED, type StatedFacts } from '@/lib/domain/applicant/stated-household';
import { addDays } from '@/lib/domain/calendar/days';
import type { EducationLevel } from '@/lib/domain/criteria/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { addToMonth, month, monthOf } from '@/lib/domain/shared/month';
import type { BenefitId } from '@/lib/domain/statute/benefits';
import type { Random } from './random';
import { LAST_DAY } from './stage';

const LEVELS: readonly EducationLevel[] = [
  'COMPULSORY',
  'UPPER_SECONDARY',
  'VOCATIONAL',
  'VOCATIONAL',
  'HIGHER',
];
const PENSION_AGE = 67;
const PAYSLIPS = 3;

type Of = { readonly random: Random; readonly age: number; readonly municipalityId: MunicipalityId };

/** What a grown member of an invented household has stated: work, studies, a benefit or a pension, all of it plain. */
export function inventedFacts({ random, age, municipalityId }: Of): StatedFacts {
  const facts: StatedFacts = {
    ...{ ...NOTHING_STATED, work: [], studies: [], benefits: [], convictions: { kind: 'NONE' } },
    ...{ separation: { kind: 'NONE' }, soldHome: { kind: 'NONE' } },
    education: { level: random.pick(LEVELS), taken: 'IN_DENMARK', approved: null },
  };
  if (age >= PENSION_AGE) return { ...facts, benefits: [since('OLD_AGE_PENSION', age - PENSION_AGE + 1)] };
  if (age < 27 && random.chance(45)) return { ...facts, ...student(random, municipalityId) };
  if (random.chance(72)) return { ...facts, ...employed(random) };
  const benefit = random.pick(['CASH_ASSISTANCE', 'UNEMPLOYMENT_BENEFIT', 'DISABILITY_PENSION'] as const);
  return { ...facts, benefits: [since(benefit, random.whole(1, 4))] };
}

const since = (benefit: BenefitId, years: number) => ({
  benefit,
  from: month(`${2025 - years}-04`),
  to: null,
});

function employed(random: Random): Pick<StatedFacts, 'work' | 'income'> {
  const from = addDays(LAST_DAY, -random.whole(60, 3_000));
  const hours = fraction(BigInt(random.pick([37, 37, 37, 32, 30, 25, 20])));
  const pay = random.whole(1_500, 4_600) * 1_000;
  return {
    work: [
      {
        form: 'EMPLOYED',
        permanent: random.chance(85),
        subsidised: false,
        hoursPerWeek: hours,
        from,
        to: null,
      },
    ],
    income: Array.from({ length: PAYSLIPS }, (_, at) => ({
      month: addToMonth(monthOf(LAST_DAY), -at - 1),
      oere: pay,
    })).filter((one) => one.month >= monthOf(from)),
  };
}

function student(random: Random, municipalityId: MunicipalityId): Pick<StatedFacts, 'studies' | 'benefits'> {
  const year = random.pick([2023, 2024, 2025]);
  return {
    studies: [
      {
        ...{
          form: 'SCHOOL',
          level: random.pick(['VOCATIONAL', 'HIGHER'] as const),
          approved: true,
          qualifying: true,
        },
        ...{ fullTime: true, months: 36, from: calendarDate(`${year}-08-15`), to: null },
        municipalityId: random.chance(60) ? municipalityId : null,
      },
    ],
    benefits: [{ benefit: 'STUDENT_GRANT', from: month(`${year}-09`), to: null }],
  };
}
