import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChooseImport } from '@/components/imports/choose-import';
import { FileColumnsTable } from '@/components/imports/file-columns-table';
import { FileUpload } from '@/components/imports/file-upload';
import { LatestFiles } from '@/components/imports/latest-files';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { listFileImports } from '@/lib/data/imports/file-imports';
import { paths } from '@/lib/platform/paths';
import { readImportFault } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { listOwnRules } from '@/lib/usecases/imports/list-own-rules';
import { kindOfPage } from './kind-of-page';
import { officesFor } from './offices-for';

type Props = { params: Promise<{ file: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** One kind of file: choose it, see what it would do, confirm. */
async function FilesPage({ params, searchParams }: Props) {
  const { file } = await params;
  const { scope, kind } = await kindOfPage(file);
  const fault = readImportFault(await searchParams);
  const [offices, files, rules, t] = await Promise.all([
    officesFor(scope, kind),
    listFileImports(scope, [kind]),
    listOwnRules(scope, kind),
    getTranslations('imports'),
  ]);
  const error = fault ? t(`faultsOfFile.${fault}`, { line: '', columns: '' }) : undefined;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t('title'), href: paths.fileImports }, { label: t(`kindNames.${kind}`) }]}
      />
      <PageHead title={t(`kindNames.${kind}`)} facts={[t(`kindTexts.${kind}`)]} />
      <ChooseImport
        texts="imports"
        upload={<FileUpload action="/api/imports" file={file} offices={offices} error={error} />}
        latest={files.length === 0 ? null : <LatestFiles rows={files} />}
        template={`/api/imports/template/${file}`}
        columns={<FileColumnsTable kind={kind} rules={rules} />}
      />
    </>
  );
}

export default orBroken(FilesPage);
