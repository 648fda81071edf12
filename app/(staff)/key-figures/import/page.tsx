import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureColumnsTable } from '@/components/key-figures/figure-columns-table';
import { FiguresUpload } from '@/components/key-figures/figures-upload';
import { LatestFigureImports } from '@/components/key-figures/latest-figure-imports';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { buttonClasses } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listFigureOffices } from '@/lib/data/key-figure-choices';
import { listFigureImports } from '@/lib/data/key-figure-imports';
import { paths } from '@/lib/platform/paths';
import { MOST_FIGURES_OF_FILE, readFiguresFault } from '@/lib/schemas/key-figures/import';
import type { SearchParams } from '@/lib/schemas/lists/params';

const UPLOAD = '/api/key-figures';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.imports'))('title') };
}

/** Figures are brought in from a file: choose it, see what it would do, confirm. */
async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('figure.enter');
  const fault = readFiguresFault(await searchParams);
  const [offices, imports, t, all] = await Promise.all([
    listFigureOffices(scope),
    listFigureImports(scope),
    getTranslations('keyFigures.imports'),
    getTranslations('keyFigures'),
  ]);
  const error = fault ? t(`faultsOfFile.${fault.fault}`, { line: String(fault.line) }) : undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ label: all('title'), href: paths.keyFigures }, { label: t('title') }]} />
      <PageHead title={t('title')} />
      <div className="grid grid-cols-1 gap-5">
        <Card title={t('fileTitle')}>
          <div className="mb-5 max-w-prose space-y-2 text-md text-ink-muted">
            <p>{t('lead')}</p>
            <p>{t('again')}</p>
          </div>
          <FiguresUpload
            action={UPLOAD}
            offices={offices}
            mostRows={MOST_FIGURES_OF_FILE}
            error={error}
            wants={fault?.fault === 'no-day' ? 'on' : fault?.fault === 'no-source' ? 'kind' : 'file'}
          />
        </Card>
        <Card title={t('latestTitle')} flush={imports.length > 0}>
          {imports.length === 0 ? <p>{t('none')}</p> : <LatestFigureImports rows={imports} />}
        </Card>
        <Card title={t('formatTitle')} flush aside={<Templates />}>
          <p className="max-w-prose px-4.5 pb-4 text-md text-ink-muted md:px-6">{t('formatLead')}</p>
          <FigureColumnsTable />
        </Card>
      </div>
    </>
  );
}

async function Templates() {
  const t = await getTranslations('keyFigures.imports');
  return (
    <span className="flex flex-wrap gap-2">
      <a href={`${UPLOAD}/template`} download className={buttonClasses('plain', 'sm')}>
        {t('templateCsv')}
      </a>
      <a href={`${UPLOAD}/template?form=xlsx`} download className={buttonClasses('plain', 'sm')}>
        {t('templateXlsx')}
      </a>
    </span>
  );
}

export default orBroken(ImportPage);
