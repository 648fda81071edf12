import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '@/components/vacancies/act/act-head';
import { VoidForm } from '@/components/vacancies/act/void-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import { nextTurnFrom } from '@/lib/domain/allocation/counter-on-day';
import { previewVoid } from '@/lib/usecases/vacancies/preview-void';
import { loadRecord } from '../load-record';
import { voidVacancyAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vacancies.act.void'))('title') };
}

async function VoidVacancyPage({ params }: { params: Promise<{ vacancyId: string }> }) {
  const { scope, record, address } = await loadRecord((await params).vacancyId, 'vacancy.void', 'void');
  const [preview, file] = await Promise.all([
    previewVoid(scope, { vacancyId: record.id }),
    findVacancyCase(scope, record.id),
  ]);
  const takenBack = preview.ok ? preview.value.takenBack : null;
  const t = await getTranslations('vacancies.act.void');
  return (
    <>
      <ActHead vacancy={{ ...record, address }} title={t('title')} />
      <VoidForm
        vacancy={{ ...record, number: file?.vacancy.number ?? null }}
        over={!preview.ok}
        takenBack={takenBack}
        next={takenBack && file?.counter ? nextTurnFrom(file.counter, takenBack.after) : undefined}
        action={voidVacancyAction}
        initial={await initialFormState('vacancy.void')}
      />
    </>
  );
}

export default orBroken(VoidVacancyPage);
