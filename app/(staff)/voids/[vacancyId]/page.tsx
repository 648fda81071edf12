import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { formatDay } from '@/components/ui/format';
import { PageHead } from '@/components/ui/page-head';
import { VoidFacts, VoidRecords } from '@/components/voids/void-facts';
import { voidFields } from '@/components/voids/void-fields';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findVoidFile } from '@/lib/data/lettings/voids';
import { may } from '@/lib/domain/access/permissions';
import { addDays } from '@/lib/domain/calendar/days';
import { emptyFrom, voidIn } from '@/lib/domain/letting/voids/void-period';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { recordVoidAction } from './actions';

type Props = { params: Promise<{ vacancyId: string }> };

const load = cache(async (pathId: string) => {
  const scope = await pageScope('voids.view');
  const id = readPathId(pathId);
  const file = id && (await findVoidFile(scope, asId<VacancyId>(id)));
  return file ? { scope, file } : refuseAsNotFound();
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('voids.file'))('title') };
}

/** Why one home stands empty, what it has cost and who bears it; the organisation records, both read. */
async function VoidPage({ params }: Props) {
  await pageScope('voids.view');
  const { scope, file } = await load((await params).vacancyId);
  const [t, locale] = await Promise.all([getTranslations('voids'), getLocale()]);
  const all = { from: emptyFrom(file), to: addDays(file.today, 1) };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.voids }, { label: file.address }]} />
      <PageHead
        title={t('file.title')}
        facts={[`${file.address}, ${file.postcode} ${file.city}`, file.departmentName]}
      />
      <div className="grid grid-cols-1 gap-5">
        <VoidFacts file={file} stood={voidIn(file, all, file.today)} />
        <VoidRecords file={file} />
        {may(scope, 'voids.record') && (
          <Card title={t('form.title')}>
            <p className="mb-4 max-w-prose">{t('form.lead')}</p>
            <ActForm
              action={recordVoidAction}
              initial={await initialFormState('voids.record')}
              fields={voidFields(file, { t, say: (day) => formatDay(day, locale) })}
              submit={t('form.submit')}
              keptText={(await getTranslations('forms'))('kept')}
            />
          </Card>
        )}
      </div>
    </>
  );
}

export default orBroken(VoidPage);
