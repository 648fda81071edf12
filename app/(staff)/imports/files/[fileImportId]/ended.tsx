import { getTranslations } from 'next-intl/server';
import { EndedImport } from '@/components/imports/ended-import';
import { FileRowsTable } from '@/components/imports/file-rows-table';
import { RowsByKind } from '@/components/imports/rows-by-kind';
import { buttonClasses, LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { pageScope } from '@/lib/auth/page-scope';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { type FileImportPreview, OF_ENDED } from '@/lib/usecases/imports/preview-import';
import { fixCellsAction, nameDepartmentAction } from './actions';
import { InvitedByFile } from './invited-by-file';
import { leadsTo } from './leads-to';

/** What came of a file that is done with. */
export async function Ended({ preview }: { preview: FileImportPreview }) {
  const { of, counts } = preview;
  // After two months the rows are gone, and the counts stay.
  const hasRows = OF_ENDED.some((state) => counts[state] > 0);
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
      {of.kind !== 'USERS' && result !== null && hasRows && <Report preview={preview} />}
    </>
  );
}

/** Row by row what came of it, here and as a file; rows that were given up are in the file alone. */
async function Report({ preview }: { preview: FileImportPreview }) {
  const { of, counts, rows, shown, from, predicted } = preview;
  const t = await getTranslations('imports');
  return (
    <div className="mt-5 grid grid-cols-1 gap-5">
      <p>
        <a href={`/api/imports/report/${of.id}`} download className={buttonClasses('plain', 'sm')}>
          {t('report.downloadEnded')}
        </a>
      </p>
      <ClientMessages namespaces={['importFixes']}>
        <RowsByKind
          texts="imports"
          paged
          rows={rows.map((row) => ({ ...row, kind: row.state }))}
          kinds={OF_ENDED.map((kind) => ({ kind, label: t(`rowStates.${kind}`) }))}
          href={paths.fileImport(of.id)}
          {...{ counts, shown, from }}
          table={(page, state) => (
            <FileRowsTable
              {...{ kind: of.kind, importId: of.id, state, rows: page, predicted }}
              fix={{ cell: fixCellsAction, department: nameDepartmentAction }}
              departments={() => []}
            />
          )}
        />
      </ClientMessages>
    </div>
  );
}
