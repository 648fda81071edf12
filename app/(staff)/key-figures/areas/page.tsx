import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaTable } from '@/components/key-figures/area-table';
import { FigureTabs } from '@/components/key-figures/figure-tabs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAreas } from '@/lib/data/key-figures/figure-areas';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.areas'))('title') };
}

/** Every area of the municipality; each leads to its addresses, departments and figures. */
async function AreasPage() {
  const scope = await pageScope('figure.view');
  const areas = await listAreas(scope);
  const t = await getTranslations('keyFigures.areas');
  return (
    <>
      <PageHead title={t('title')} facts={[t('count', { count: areas.length })]} actions={<PrintButton />} />
      <FigureTabs current="areas" />
      {areas.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <Card flush>
          <AreaTable areas={areas} severalMunicipalities={scope.reach.length > 1} />
        </Card>
      )}
    </>
  );
}

export default orBroken(AreasPage);
