import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureTabs } from '@/components/key-figures/figure-tabs';
import { ReferenceView } from '@/components/key-figures/reference-view';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listReferenceFigures } from '@/lib/data/key-figures/reference-figures';
import { may } from '@/lib/domain/access/permissions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.municipalities'))('title') };
}

/** Published figures to compare with. Everybody signed in may read them, and everybody has a tray. */
async function MunicipalitiesPage() {
  const scope = await pageScope('tray.view');
  const figures = await listReferenceFigures(scope);
  const t = await getTranslations('keyFigures.municipalities');
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      {may(scope, 'figure.view') && <FigureTabs current="municipalities" />}
      {figures.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ReferenceView figures={figures} />
      )}
    </>
  );
}

export default orBroken(MunicipalitiesPage);
