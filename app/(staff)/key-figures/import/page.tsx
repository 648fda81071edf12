import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChooseImport } from '@/components/imports/choose-import';
import { FigureColumnsTable } from '@/components/key-figures/figure-columns-table';
import { FiguresUpload } from '@/components/key-figures/figures-upload';
import { LatestFigureImports } from '@/components/key-figures/latest-figure-imports';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listFigureOffices } from '@/lib/data/key-figures/key-figure-choices';
import { listFigureImports } from '@/lib/data/key-figures/key-figure-imports';
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
      <ChooseImport
        texts="keyFigures.imports"
        upload={
          <FiguresUpload
            action={UPLOAD}
            offices={offices}
            mostRows={MOST_FIGURES_OF_FILE}
            error={error}
            wants={fault?.fault === 'no-day' ? 'on' : fault?.fault === 'no-source' ? 'kind' : 'file'}
          />
        }
        latest={imports.length === 0 ? null : <LatestFigureImports rows={imports} />}
        template={`${UPLOAD}/template`}
        columns={<FigureColumnsTable />}
      />
    </>
  );
}

export default orBroken(ImportPage);
