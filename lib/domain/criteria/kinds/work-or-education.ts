import { firstOfMonth } from '../../calendar/days';
import { assertNever } from '../../shared/assert-never';
import { monthOf } from '../../shared/month';
import type { TermsOf } from '../criteria-set';
import { against, best, type Finding, proven, type Subject, toConfirm, unknown } from '../finding';
import type { Study, Work } from '../household';
import { receivedIn } from '../look-back';
import type { FactName } from '../vocabulary';
import { runsOn } from './in-progress';
import { incomeAgainst } from './income';

type Terms = TermsOf<'WORK_OR_EDUCATION'>;

/**
 * Work, with the income asked for, or approved education, on the day of the offer; an officer may let an allowed benefit
 * count as work. @see Holbæk bilag 3, 2; readings Q26, Q27
 */
export function workOrEducation(terms: Terms, subject: Subject): Finding {
  const { work, studies, benefits } = subject.member;
  const day = subject.dates.offer;
  const found = [
    ...(studies ?? []).filter((study) => runsOn(study, day)).map((study) => byStudy(study, subject)),
    ...(work ?? []).filter((job) => runsOn(job, day)).map((job) => byWork(job, terms, subject)),
    ...(benefits ?? [])
      .filter((period) => terms.confirmable.includes(period.benefit) && receivedIn(period, monthOf(day)))
      .map(({ benefit }) => byBenefit(benefit, subject)),
  ];
  const open = unknownFacts(terms, subject);
  const nothing = open.length > 0 ? unknown(...open) : against({ code: 'NOT_IN_WORK_OR_STUDY' });
  const [first = nothing, ...others] = found;
  return best(first, ...others, nothing);
}

/** Benefits are asked about only where work and education do not decide. */
function unknownFacts(terms: Terms, { member }: Subject): readonly FactName[] {
  const open: FactName[] = [];
  if (member.work === null) open.push('work');
  if (member.studies === null) open.push('studies');
  if (open.length === 0 && member.benefits === null && terms.confirmable.length > 0) open.push('benefits');
  return open;
}

function byStudy(study: Study, subject: Subject): Finding {
  if (study.level === 'COMPULSORY') {
    return proven(subject, ['COMPULSORY_SCHOOL'], { code: 'IN_COMPULSORY_SCHOOL' });
  }
  if (!study.approved) return against({ code: 'STUDY_NOT_APPROVED' });
  return proven(subject, [study.form], { code: 'IN_STUDY' });
}

function byWork(job: Work, terms: Terms, subject: Subject): Finding {
  if (terms.permanentWork && !job.permanent) return against({ code: 'WORK_NOT_PERMANENT' });
  const { income } = terms;
  switch (job.form) {
    case 'EMPLOYED':
    case 'FLEX_JOB':
      if (income === null) return proven(subject, [job.form], { code: 'IN_WORK' });
      // A new job has no payslips for all the months of the average.
      return job.from > firstOfMonth(subject.dates.assessed, -income.months)
        ? toConfirm(subject, 'NEW_JOB_INCOME', ['NEW_JOB'], { code: 'NEW_JOB' })
        : incomeAgainst(income, subject, job.form);
    case 'SELF_EMPLOYED':
      return toConfirm(subject, 'SELF_EMPLOYED_INCOME', ['SELF_EMPLOYED'], { code: 'SELF_EMPLOYED' });
    default:
      return assertNever(job.form);
  }
}

const byBenefit = (benefit: Terms['confirmable'][number], subject: Subject): Finding =>
  toConfirm(subject, 'BENEFIT_COUNTS_AS_WORK', ['ON_BENEFIT'], { code: 'ON_CONFIRMABLE_BENEFIT', benefit });
