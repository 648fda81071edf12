import { useTranslations } from 'next-intl';

type Named = { readonly name: string; readonly hidden: boolean };

/** What an applicant is called where the reader stands: the name, that it is protected, or that it is gone. */
export function useApplicantName(): (applicant: Named) => string {
  const t = useTranslations('applicants');
  return ({ name, hidden }) => name || t(hidden ? 'hiddenName' : 'erasedName');
}
