import { useTranslations } from 'next-intl';
import { APPLICANT_FACTS } from '@/lib/domain/applicant/changes';
import { MOST_MEMBERS, memberField } from '@/lib/schemas/applicants/household';
import type { FormWords } from '../../vacancies/form/form-shell';
import { useFactLabel } from '../fact-label';

/** What a form about an applicant says around its fields. */
export function useApplicantFormWords(): FormWords {
  const t = useTranslations('applicants.form');
  const kept = useTranslations('forms')('kept');
  const label = useFactLabel();
  const facts = Object.fromEntries([...APPLICANT_FACTS, 'cpr'].map((fact) => [fact, label(fact)]));
  return {
    ...{ kept, conflict: t('conflict'), now: t('now'), fields: facts },
    labels: {
      ...facts,
      source: t('source'),
      seniorityReason: t('seniorityReason'),
      ...Object.fromEntries(memberLabels(t)),
    },
  };
}

const memberLabels = (t: ReturnType<typeof useTranslations<'applicants.form'>>) =>
  Array.from({ length: MOST_MEMBERS + 1 }, (_, place) => place).flatMap((place) => {
    if (place === 0) return [[memberField('bornOn', 0), t('applicantBornOn')] as const];
    const who = t('person', { number: place + 1 });
    return (['relation', 'bornOn', 'cohabitingSince'] as const).map(
      (field) => [memberField(field, place), `${who}, ${t(field)}`] as const,
    );
  });
