import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CatalogueTables } from '@/components/key-figures/catalogue-table';
import { FigureTabs } from '@/components/key-figures/figure-tabs';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.cat'))('title') };
}

/** What can be entered, what it counts, and what a file calls it. */
async function CataloguePage() {
  await pageScope('figure.view');
  const t = await getTranslations('keyFigures.cat');
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <FigureTabs current="catalogue" />
      <div className="grid grid-cols-1 gap-5">
        <CatalogueTables />
      </div>
    </>
  );
}

export default orBroken(CataloguePage);
