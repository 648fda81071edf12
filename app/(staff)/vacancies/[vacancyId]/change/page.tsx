import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '@/components/vacancies/act/act-head';
import { ChangeForm } from '@/components/vacancies/act/change-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { isFormAnswer } from '@/lib/auth/request-path';
import { isOver } from '@/lib/domain/vacancy/state-groups';
import { mayHappen } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { loadRecord } from '../load-record';
import { changeVacancyAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vacancies.act.change'))('title') };
}

async function ChangeVacancyPage({ params }: { params: Promise<{ vacancyId: string }> }) {
  const { record, address } = await loadRecord((await params).vacancyId, 'vacancy.change');
  if (isOver(record.state) && !(await isFormAnswer())) redirect(paths.vacancy(record.id));
  const t = await getTranslations('vacancies.act.change');
  return (
    <>
      <ActHead vacancy={{ ...record, address }} title={t('title')} />
      <ChangeForm
        record={record}
        mayCorrect={mayHappen(record.state, 'void')}
        action={changeVacancyAction}
        initial={await initialFormState('vacancy.change')}
      />
    </>
  );
}

export default orBroken(ChangeVacancyPage);
