import type { TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, unknown } from '../finding';
import type { Education } from '../household';
import type { Reason } from '../reason';

/** A completed education of the levels asked for, taken or approved in Denmark. @see Holbæk bilag 3, 4 */
export function educationLevel({ levels }: TermsOf<'EDUCATION_LEVEL'>, subject: Subject): Finding {
  const { education } = subject.member;
  if (education === null) return unknown('education');
  const { level } = education;
  if (!levels.includes(level)) return against({ code: 'EDUCATION_TOO_LOW', level });
  return completed(education, subject, { code: 'EDUCATION_SUFFICES', level });
}

/** An education that was taken abroad counts when it is approved in Denmark. */
export function completed(education: Education, subject: Subject, reason: Reason): Finding {
  if (education.taken === 'IN_DENMARK') return proven(subject, ['IN_DENMARK'], reason);
  return education.approved === false
    ? against({ code: 'EDUCATION_NOT_APPROVED' })
    : proven(subject, ['ABROAD'], reason);
}
