import { useTranslations } from 'next-intl';
import { CHANGEABLE_FACTS } from '@/lib/domain/vacancy/changes';
import { FACTS_OF_DECISION } from '@/lib/domain/vacancy/corrections';
import { factLabel } from '../fact-label';
import { useFieldLabels } from '../form/field-labels';
import type { FormWords } from '../form/form-shell';

/** What a form about a vacancy says around its fields. */
export function useFormWords(): FormWords {
  const t = useTranslations('vacancies');
  const kept = useTranslations('forms')('kept');
  const names = [...CHANGEABLE_FACTS, ...FACTS_OF_DECISION];
  return {
    kept,
    labels: useFieldLabels(),
    conflict: t('form.conflict'),
    now: t('form.now'),
    fields: Object.fromEntries(names.map((name) => [name, factLabel(name, t)])),
  };
}
