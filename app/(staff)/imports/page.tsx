import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LatestFiles } from '@/components/imports/latest-files';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listFileImports } from '@/lib/data/imports/file-imports';
import { may } from '@/lib/domain/access/permissions';
import { FILE_OF, kindsFor } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { readImportFault } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** What can be brought in from a file, and the files that were. */
async function ImportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('file.import');
  const kinds = kindsFor(scope);
  const fault = readImportFault(await searchParams);
  const [files, t] = await Promise.all([listFileImports(scope, kinds), getTranslations('imports')]);
  return (
    <>
      <PageHead title={t('title')} />
      <div className="grid grid-cols-1 gap-5">
        {fault && <Notice tone="warning">{t(`faultsOfFile.${fault}`, { line: '', columns: '' })}</Notice>}
        <Card title={t('kindsTitle')}>
          <p className="mb-5 max-w-prose text-md text-ink-muted">{t('kindsLead')}</p>
          <ul className="grid gap-4 md:grid-cols-2">
            {kinds.map((kind) => (
              <Way
                key={kind}
                href={paths.importFiles(FILE_OF[kind])}
                name={t(`kindNames.${kind}`)}
                text={t(`kindTexts.${kind}`)}
              />
            ))}
            {may(scope, 'figure.enter') && (
              <Way href={paths.importFigures} name={t('others.figures')} text={t('others.figuresText')} />
            )}
            {may(scope, 'applicant.import') && (
              <Way href={paths.importWaitingList} name={t('others.list')} text={t('others.listText')} />
            )}
          </ul>
        </Card>
        <Card title={t('latestTitle')} flush={files.length > 0}>
          {files.length === 0 ? <p>{t('none')}</p> : <LatestFiles rows={files} />}
        </Card>
      </div>
    </>
  );
}

/** To the page of one kind of file. */
function Way({ href, name, text }: { href: string; name: string; text: string }) {
  return (
    <li className="relative">
      <Link href={href} className="font-semibold after:absolute after:inset-0">
        {name}
      </Link>
      <p className="max-w-prose text-md text-ink-muted">{text}</p>
    </li>
  );
}

export default orBroken(ImportsPage);
