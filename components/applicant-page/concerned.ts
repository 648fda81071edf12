import { useTranslations } from 'next-intl';
import type { Concerning } from '@/lib/domain/letting/finding/applicant-needs';

/** What the applicant calls somebody of the household: "Dig", "Din samlever", "Barn 2". */
export function useConcerned(): (of: Concerning) => string {
  const t = useTranslations('applicantPage.people');
  return ({ relation, number }) =>
    number === null ? t(relation) : t('several', { who: t(relation), number });
}
