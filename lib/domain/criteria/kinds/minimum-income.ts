import type { TermsOf } from '../criteria-set';
import { best, type Finding, proven, type Subject } from '../finding';
import { runsOn } from './in-progress';
import { incomeAgainst } from './income';

/** An income of at least the year's amount; students may be exempt. @see Høje-Taastrup 4.3; almenboligloven § 61 a, stk. 1 */
export function minimumIncome(terms: TermsOf<'MINIMUM_INCOME'>, subject: Subject): Finding {
  const { studies } = subject.member;
  const income = incomeAgainst(terms.income, subject, 'ALWAYS');
  const study = (studies ?? []).find((one) => runsOn(one, subject.dates.offer));
  if (!terms.studentsExempt || study === undefined) return income;
  const situation = study.level === 'COMPULSORY' ? 'COMPULSORY_SCHOOL' : study.form;
  return best(proven(subject, [situation], { code: 'IN_STUDY' }), income);
}
