import { getTranslations } from 'next-intl/server';
import { AskedNames } from '@/components/imports/asked-names';
import { FileRowsTable } from '@/components/imports/file-rows-table';
import { OpeningsTable } from '@/components/imports/openings-table';
import { PlannedImport } from '@/components/imports/planned-import';
import { buttonClasses } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { hasNothingLeft } from '@/lib/domain/imports/checked-row';
import { departmentsToChoose } from '@/lib/domain/imports/departments-to-choose';
import { type ImportKind, waitsForAllRows } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';
import {
  confirmFileImportAction,
  confirmPeopleFileAction,
  discardFileImportAction,
  fixCellsAction,
  nameDepartmentAction,
  nameKnownAction,
  namesAreNewAction,
} from './actions';
import { askedChoices } from './asked-choices';
import { InvitedByFile } from './invited-by-file';
import { mailOf, planOf, refusedOf } from './planned-words';

const CONFIRM_PEOPLE = 'imports.confirm-people';
const STATES = ['REFUSED', 'MADE', 'CHANGED', 'UNCHANGED', 'ENTERED'] as const;

/** What the file would do, and what keeps rows of it back. */
export async function Planned({ preview }: { preview: FileImportPreview }) {
  const [t, tPeople] = [await getTranslations('imports'), await getTranslations('people')];
  const { of, counts, rows, shown, from } = preview;
  const open = counts.MADE + counts.CHANGED;
  const isOver = hasNothingLeft(counts);
  const choose = preview.places && departmentsToChoose(preview.places);
  const waits = waitsForAllRows(of.kind, counts);
  return (
    <ClientMessages namespaces={['importFixes']}>
      <p className="mb-4 flex flex-wrap gap-2">
        {counts.REFUSED > 0 && (
          <a href={`/api/imports/rows/${of.id}`} download className={buttonClasses('plain', 'sm')}>
            {t('downloadRefused')}
          </a>
        )}
        <a href={`/api/imports/report/${of.id}`} download className={buttonClasses('plain', 'sm')}>
          {t('report.download')}
        </a>
      </p>
      <div className="mb-5 grid grid-cols-1 gap-5 empty:hidden">
        {preview.asked.length > 0 && (
          <AskedNames
            importId={of.id}
            names={askedChoices(preview)}
            known={nameKnownAction}
            fresh={namesAreNewAction}
          />
        )}
        {preview.invited !== null && <InvitedByFile preview={preview} />}
        {preview.openings.length > 0 && <OpeningsTable rows={preview.openings} />}
      </div>
      <PlannedImport
        texts="imports"
        paged
        plan={{ rows: rows.map((row) => ({ ...row, kind: row.state })), unknownHeadings: of.unknownHeadings }}
        counts={counts}
        kinds={STATES.filter((state) => state !== 'ENTERED' || counts.ENTERED > 0).map((state) => ({
          kind: state,
          label: t(`rowStates.${state}`),
        }))}
        first="MADE"
        refused={refusedOf(t, preview)}
        view={{ show: shown, from }}
        href={paths.fileImport(of.id)}
        idle={open === 0}
        does={
          open === 0
            ? t(isOver ? 'allKnown' : 'nothingToDo')
            : [t(`does.${of.kind}`, planOf(counts)), mailOf(t, preview)].join(' ')
        }
        end={{
          ...{ importId: of.id, stamp: open === 0 || waits ? null : String(of.revision) },
          ...{ ...confirmationOf(of.kind), discard: discardFileImportAction },
          over: isOver ? t('end') : undefined,
          ...{ kept: await initialFormState(CONFIRM_PEOPLE), again: tPeople('again') },
        }}
        table={(page, state) => (
          <>
            {of.kind === 'VACANCIES' && state === 'MADE' && (
              <p className="max-w-prose px-4.5 pt-4 text-md text-ink-muted md:px-6">
                {t(preview.predicted === null ? 'predicted.tooFar' : 'predicted.orderNote')}
              </p>
            )}
            <FileRowsTable
              {...{ kind: of.kind, importId: of.id, state, rows: page }}
              fix={{ cell: fixCellsAction, department: nameDepartmentAction }}
              departments={({ cells }) => choose?.(cells.cvr) ?? []}
              predicted={preview.predicted}
            />
          </>
        )}
      />
    </ClientMessages>
  );
}

/** Inviting asks for the password again; nothing else does. */
export const confirmationOf = (kind: ImportKind) => ({
  confirm: kind === 'USERS' ? confirmPeopleFileAction : confirmFileImportAction,
});
