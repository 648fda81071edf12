import { useLocale, useTranslations } from 'next-intl';
import type { AskedBy, FactSection } from '@/lib/domain/applicant/facts-asked';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Notice } from '../../ui/notice';
import { FactsForm } from './facts-form';
import type { FactsContext, FactsSection } from './facts-section';
import { benefitsSection, studiesSection, workSection } from './list-sections';
import {
  convictionsSection,
  educationSection,
  incomeSection,
  separationSection,
  soldHomeSection,
} from './single-sections';

const SECTIONS: Readonly<Record<FactSection, (context: FactsContext) => FactsSection>> = {
  work: workSection,
  income: incomeSection,
  studies: studiesSection,
  benefits: benefitsSection,
  convictions: convictionsSection,
  education: educationSection,
  separation: separationSection,
  soldHome: soldHomeSection,
};

interface MemberFactsProps extends Omit<FactsContext, 't' | 'locale'> {
  hidden: Readonly<Record<string, string>>;
  action: FormAction;
  initial: FormState;
  backHref: string;
}

/** The form of what is asked about one member, section by section, each with the criteria that ask. */
export function MemberFacts({ hidden, action, initial, backHref, ...context }: MemberFactsProps) {
  const t = useTranslations('households.facts');
  const tForms = useTranslations('forms');
  const locale = useLocale();
  const asked = [...context.asked.sections];
  if (asked.length === 0) return <Notice>{t('nothingAsked')}</Notice>;
  const by = (rows: readonly AskedBy[]) =>
    t('askedBy', {
      criteria: rows.map(({ label, reference }) => `${label[locale]} (${reference.text[locale]})`).join('; '),
    });
  return (
    <FactsForm
      {...{ action, initial, hidden }}
      sections={asked.map(([key, rows]) => ({
        ...SECTIONS[key]({ ...context, t, locale }),
        askedBy: by(rows),
      }))}
      words={{ save: t('save'), saveAndStay: t('saveAndStay'), back: t('back'), kept: tForms('kept') }}
      backHref={backHref}
    />
  );
}
