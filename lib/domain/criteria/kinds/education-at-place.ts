import type { TermsOf } from '../criteria-set';
import { against, best, type Finding, proven, type Subject, unknown } from '../finding';
import type { Study } from '../household';
import { runsOn } from './in-progress';

type Terms = TermsOf<'EDUCATION_AT_PLACE'>;

/** On the way through a qualifying education in the municipality, at school or as an apprentice. @see Holbæk bilag 4, 2 */
export function educationAtPlace(terms: Terms, subject: Subject): Finding {
  const { studies } = subject.member;
  if (studies === null) return unknown('studies');
  const running = studies.filter((study) => runsOn(study, subject.dates.offer));
  const [first, ...others] = running.map((study) => byStudy(study, terms, subject));
  return first === undefined ? against({ code: 'NO_STUDY' }) : best(first, ...others);
}

function byStudy(study: Study, { fullTimeMonths }: Terms, subject: Subject): Finding {
  if (!study.qualifying) return against({ code: 'STUDY_NOT_QUALIFYING' });
  if (!study.inMunicipality) return against({ code: 'STUDY_ELSEWHERE' });
  if (study.form === 'SCHOOL' && !(study.fullTime && study.months >= fullTimeMonths)) {
    return against({ code: 'STUDY_TOO_SHORT', months: fullTimeMonths });
  }
  return proven(subject, [study.form], { code: 'STUDY_AT_PLACE' });
}
