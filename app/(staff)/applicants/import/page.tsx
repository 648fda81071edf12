import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChooseImport } from '@/components/imports/choose-import';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { ColumnsTable } from '@/components/waiting-list/columns-table';
import { LatestImports } from '@/components/waiting-list/latest-imports';
import { UploadForm } from '@/components/waiting-list/upload-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listCounterparties } from '@/lib/data/people/counterparties';
import { listImports } from '@/lib/data/waiting-list/waiting-list-imports';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { MOST_LIST_ROWS, readFileFault } from '@/lib/schemas/waiting-list/import';

const UPLOAD = '/api/waiting-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waitingList'))('title') };
}

/** A waiting list is brought in from another system: choose the file, see what it would do, confirm. */
async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('applicant.import');
  const fault = readFileFault(await searchParams);
  const [{ organisations }, imports, t] = await Promise.all([
    listCounterparties(scope),
    listImports(scope),
    getTranslations('waitingList'),
  ]);
  const error = fault ? t(`faultsOfFile.${fault.fault}`, fault) : undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('applicants'), href: paths.applicants }, { label: t('title') }]} />
      <PageHead title={t('title')} />
      <ChooseImport
        texts="waitingList"
        upload={
          <UploadForm action={UPLOAD} organisations={organisations} mostRows={MOST_LIST_ROWS} error={error} />
        }
        latest={imports.length === 0 ? null : <LatestImports rows={imports} />}
        template={`${UPLOAD}/template`}
        columns={<ColumnsTable />}
      />
    </>
  );
}

export default orBroken(ImportPage);
