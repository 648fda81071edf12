import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { AddressCard, AreaDepartments } from '@/components/key-figures/area-cards';
import { FigureTable } from '@/components/key-figures/figure-table';
import { IndicatorTable, TargetTable } from '@/components/key-figures/goals-view';
import { ListGoalTable } from '@/components/key-figures/list-goals-view';
import { AreaPast } from '@/components/stock/area-past';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatLongDay } from '@/components/ui/format';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listAreaNames } from '@/lib/data/departments/area-names';
import { findArea } from '@/lib/data/key-figures/figure-areas';
import { may } from '@/lib/domain/access/permissions';
import type { AreaFile } from '@/lib/domain/key-figures/area-file';
import { goalsByKind } from '@/lib/domain/key-figures/goal';
import { type AreaId, asId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';

type Props = { params: Promise<{ areaId: string }> };

const load = cache(async (pathId: string) => {
  const scope = await pageScope('figure.view');
  const id = readPathId(pathId);
  const area = id && (await findArea(scope, asId<AreaId>(id)));
  return area ? { scope, area } : refuseAsNotFound();
});

export const generateMetadata = orBroken(
  async ({ params }: Props): Promise<Metadata> => ({ title: (await load((await params).areaId)).area.name }),
);

/** One area: its departments of several organisations, its streets, its figures and its goals. */
async function AreaPage({ params }: Props) {
  await pageScope('figure.view');
  const { scope, area } = await load((await params).areaId);
  const [names, t, tStock] = await Promise.all([
    listAreaNames(scope, asId<AreaId>(area.id)),
    getTranslations('keyFigures'),
    getTranslations('stock'),
  ]);
  const mark = `a-${area.id}`;
  const { targets, indicators, lists } = goalsByKind(area.goals);
  const enters = may(scope, 'figure.enter') && scope.side === 'MUNICIPALITY';
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.keyFigures },
          { label: t('areas.title'), href: paths.figureAreas },
          { label: area.name },
        ]}
      />
      <PageHead
        title={area.name}
        facts={[area.municipalityName, ...(await designationsOf(area))]}
        actions={
          <>
            <PrintButton />
            {enters && (
              <LinkButton href={paths.enterFigure(mark)} look="primary">
                {t('enter')}
              </LinkButton>
            )}
          </>
        }
      />
      <Columns side={<AddressCard addresses={area.addresses} />}>
        <Card title={t('areas.figures')} flush={area.figures.length > 0} aside={<All mark={mark} />}>
          {area.figures.length === 0 ? (
            <p>{t('areas.noFigures')}</p>
          ) : (
            <FigureTable rows={area.figures} caption={t('areas.figures')} withoutPlace />
          )}
        </Card>
        {targets.length > 0 && (
          <Card title={t('areas.goals')} flush>
            <TargetTable goals={targets} />
          </Card>
        )}
        {lists.length > 0 && (
          <Card title={t('goals.listTargets')} flush>
            <ListGoalTable goals={lists} />
          </Card>
        )}
        {indicators.length > 0 && (
          <Card title={t('goals.indicators')} flush>
            <IndicatorTable goals={indicators} />
          </Card>
        )}
        {area.departments.length > 0 && (
          <Card title={t('areas.departmentsTitle')} flush>
            <AreaDepartments departments={area.departments} linked={may(scope, 'department.view')} />
          </Card>
        )}
        {names.length > 1 && (
          <Card title={tStock('names')} flush>
            <AreaPast names={names} />
          </Card>
        )}
      </Columns>
    </>
  );
}

async function All({ mark }: { mark: string }) {
  const t = await getTranslations('keyFigures.areas');
  return (
    <LinkButton href={paths.keyFiguresOf(mark)} look="quiet">
      {t('allFigures')}
    </LinkButton>
  );
}

async function designationsOf({ designations }: AreaFile): Promise<readonly string[]> {
  const [t, names, locale] = [
    await getTranslations('keyFigures.areas'),
    await getTranslations('departments.designation'),
    await getLocale(),
  ];
  return designations.map(({ designation, from }) =>
    t('designations', { name: names(designation), day: formatLongDay(from, locale) }),
  );
}

export default orBroken(AreaPage);
