import type { TermsOf } from '../criteria-set';
import { against, best, type Finding, proven, type Subject, unknown } from '../finding';
import type { FactName } from '../vocabulary';
import { completed } from './education-level';
import { runsOn } from './in-progress';

/** A completed higher education, or one underway where that counts. @see Randers 4 */
export function higherEducation({ underwayCounts }: TermsOf<'HIGHER_EDUCATION'>, subject: Subject): Finding {
  const { education, studies } = subject.member;
  const open: FactName[] = [];
  if (education === null) open.push('education');
  if (studies === null && underwayCounts) open.push('studies');
  const nothing = open.length > 0 ? unknown(...open) : against({ code: 'NO_HIGHER_EDUCATION' });
  const underway =
    underwayCounts &&
    (studies ?? []).some((study) => study.level === 'HIGHER' && runsOn(study, subject.dates.offer));
  return best(
    education?.level === 'HIGHER'
      ? completed(education, subject, { code: 'EDUCATION_SUFFICES', level: 'HIGHER' })
      : nothing,
    ...(underway ? [proven(subject, ['SCHOOL'], { code: 'IN_HIGHER_EDUCATION' })] : []),
    nothing,
  );
}
