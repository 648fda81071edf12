import { useTranslations } from 'next-intl';
import { APPLICANT_FACTS, type ApplicantFact } from '@/lib/domain/applicant/changes';

/** The name of a fact of an applicant as its form calls it; of one that nobody knows, the word itself. */
export function useFactLabel(): (fact: string) => string {
  const t = useTranslations('applicants');
  return (fact) => {
    if (fact === 'cpr' || fact === 'household' || fact === 'residence' || fact === 'departments')
      return t(`field.${fact}`);
    return isLabelled(fact) ? t(`form.${fact}`) : fact;
  };
}

type Labelled = Exclude<ApplicantFact, 'household' | 'residence' | 'departments'>;
const isLabelled = (fact: string): fact is Labelled => APPLICANT_FACTS.some((known) => known === fact);
