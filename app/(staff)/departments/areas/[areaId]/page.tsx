import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ActForm } from '@/components/slots/act-form';
import { AreaPast } from '@/components/stock/area-past';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { getToday } from '@/lib/data/clock';
import { findNamedArea, listAreaNames } from '@/lib/data/departments/area-names';
import { type AreaId, asId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { renameAreaAction } from './actions';

type Props = { params: Promise<{ areaId: string }>; searchParams: Promise<{ done?: string | string[] }> };

const load = cache(async (pathId: string) => {
  const scope = await pageScope('area.enter');
  const id = readPathId(pathId);
  const area = id && (await findNamedArea(scope, asId<AreaId>(id)));
  return area ? { scope, area } : refuseAsNotFound();
});

export const generateMetadata = orBroken(
  async ({ params }: Props): Promise<Metadata> => ({ title: (await load((await params).areaId)).area.name }),
);

/** One area: what it is called and was called, and for whoever makes areas another name from a day. */
async function AreaPage({ params, searchParams }: Props) {
  await pageScope('area.enter');
  const { scope, area } = await load((await params).areaId);
  const [names, today, initial, t, tDepartments, forms, { done }] = await Promise.all([
    listAreaNames(scope, area.id),
    getToday(scope),
    initialFormState('area.enter'),
    getTranslations('stock'),
    getTranslations('departments'),
    getTranslations('forms'),
    searchParams,
  ]);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tDepartments('title'), href: paths.departments },
          { label: t('areas'), href: paths.areas },
          { label: area.name },
        ]}
      />
      <PageHead
        title={area.name}
        facts={[area.municipalityName, t('departmentsIn', { count: area.departments })]}
        actions={<LinkButton href={paths.figureArea(area.id)}>{t('toFigures')}</LinkButton>}
      />
      <div className="grid grid-cols-1 gap-5">
        {done && (
          <Notice tone="success" live>
            {t('areaRenamed')}
          </Notice>
        )}
        <Card title={t('renameTitle')}>
          <p className="mb-4 max-w-prose text-md text-ink-muted">{t('renameLead')}</p>
          <ActForm
            action={renameAreaAction}
            initial={initial}
            fields={[
              { kind: 'hidden', name: 'areaId', value: area.id },
              { kind: 'hidden', name: 'revision', value: String(area.revision) },
              { kind: 'text', name: 'name', label: t('areaName'), value: area.name, maxLength: 120 },
              {
                ...{ kind: 'day', name: 'from', label: t('namedFrom'), hint: t('namedFromHint') },
                ...{ value: today, max: today },
              },
            ]}
            submit={t('rename')}
            keptText={forms('kept')}
          />
        </Card>
        <Card title={t('names')} flush>
          <AreaPast names={names} />
        </Card>
      </div>
    </>
  );
}

export default orBroken(AreaPage);
