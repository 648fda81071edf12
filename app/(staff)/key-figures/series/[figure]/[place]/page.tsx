import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { FigureDefinition } from '@/components/key-figures/figure-definition';
import { SeriesHistory } from '@/components/key-figures/series-history';
import { SeriesSources } from '@/components/key-figures/series-sources';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findFigureSeries } from '@/lib/data/key-figures/key-figures';
import { may } from '@/lib/domain/access/permissions';
import { isFigureName } from '@/lib/domain/key-figures/catalogue';
import { countingIds } from '@/lib/domain/key-figures/counting-records';
import { idsToCorrect } from '@/lib/domain/key-figures/may-correct';
import { readPlaceMark } from '@/lib/domain/key-figures/place-mark';
import { paths } from '@/lib/platform/paths';

type Props = { params: Promise<{ figure: string; place: string }> };

const load = cache(async (figure: string, mark: string) => {
  const scope = await pageScope('figure.view');
  const place = readPlaceMark(decodeURIComponent(mark));
  const series = place && isFigureName(figure) ? await findFigureSeries(scope, figure, place) : null;
  return series === null ? refuseAsNotFound() : { scope, series };
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { figure, place } = await params;
  const { series } = await load(figure, place);
  const t = await getTranslations('keyFigures');
  return { title: `${t(`catalogue.${series.name}.name`)}, ${series.placeName}` };
});

/** One figure at one place: its sources side by side through the years, and everything that was ever entered of it. */
async function SeriesPage({ params }: Props) {
  await pageScope('figure.view');
  const { figure, place } = await params;
  const { scope, series } = await load(figure, place);
  const t = await getTranslations('keyFigures');
  const enters =
    may(scope, 'figure.enter') && (scope.side === 'MUNICIPALITY' || series.level === 'DEPARTMENT');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.keyFigures },
          { label: series.placeName, href: paths.keyFiguresOf(series.place) },
          { label: t(`catalogue.${series.name}.name`) },
        ]}
      />
      <PageHead
        title={t(`catalogue.${series.name}.name`)}
        facts={[series.placeName, ...(series.placeOf ? [series.placeOf] : [])]}
        actions={
          <>
            <PrintButton />
            {enters && (
              <LinkButton href={paths.enterFigure(series.place, series.name)} look="primary">
                {t('enter')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-5">
        <SeriesSources series={series} />
        <Card title={t('series.history')} flush>
          <SeriesHistory
            records={series.records}
            counting={countingIds(series)}
            correctable={idsToCorrect(scope, enters ? series.records : [])}
          />
        </Card>
        <FigureDefinition name={series.name} level={series.level} />
      </div>
    </>
  );
}

export default orBroken(SeriesPage);
