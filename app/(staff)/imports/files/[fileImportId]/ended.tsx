import { getTranslations } from 'next-intl/server';
import { EndedImport } from '@/components/imports/ended-import';
import { FileRowsTable } from '@/components/imports/file-rows-table';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { pageScope } from '@/lib/auth/page-scope';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';
import { fixCellsAction, nameDepartmentAction } from './actions';
import { InvitedByFile } from './invited-by-file';
import { leadsTo } from './leads-to';

/** What came of a file that is done with. */
export async function Ended({ preview }: { preview: FileImportPreview }) {
  const { of, counts, rows, shown } = preview;
  const t = await getTranslations('imports');
  const { href, words } = leadsTo(await pageScope('file.import'), of.kind);
  const result = of.state === 'CONFIRMED' && of.counts !== null ? t('result', of.counts) : null;
  return (
    <>
      <EndedImport texts="imports" result={result} again={paths.importFiles(FILE_OF[of.kind])}>
        <LinkButton href={href}>{t(`toResult.${words}`)}</LinkButton>
      </EndedImport>
      {preview.invited !== null && (
        <div className="mt-5">
          <InvitedByFile preview={preview} />
        </div>
      )}
      {of.kind !== 'USERS' && result !== null && counts[shown] > 0 && (
        <div className="mt-5">
          <ClientMessages namespaces={['importFixes']}>
            <FileRowsTable
              {...{ kind: of.kind, importId: of.id, state: shown === 'REFUSED' ? 'ENTERED' : shown }}
              rows={shown === 'REFUSED' ? [] : rows}
              fix={{ cell: fixCellsAction, department: nameDepartmentAction }}
              departments={() => []}
            />
          </ClientMessages>
        </div>
      )}
    </>
  );
}
