import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '@/components/vacancies/act/act-head';
import { LetForm } from '@/components/vacancies/act/let-form';
import { initialFormState } from '@/lib/auth/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { loadRecord } from '../load-record';
import { letVacancyAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vacancies.act.let'))('title') };
}

async function LetVacancyPage({ params }: { params: Promise<{ vacancyId: string }> }) {
  const { record, address } = await loadRecord((await params).vacancyId, 'vacancy.let', 'let');
  const t = await getTranslations('vacancies.act.let');
  const { availableOn, takeoverOn } = record.report;
  return (
    <>
      <ActHead vacancy={{ ...record, address }} title={t('title')} />
      <LetForm
        vacancy={{ ...record, availableOn, takeoverOn }}
        action={letVacancyAction}
        initial={await initialFormState('vacancy.let')}
      />
    </>
  );
}

export default orBroken(LetVacancyPage);
