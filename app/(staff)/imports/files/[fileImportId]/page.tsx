import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AskedNames } from '@/components/imports/asked-names';
import { EndedImport } from '@/components/imports/ended-import';
import { FileOnItsWay } from '@/components/imports/file-on-its-way';
import { FileRowsTable } from '@/components/imports/file-rows-table';
import { OpeningsTable } from '@/components/imports/openings-table';
import { PlannedImport } from '@/components/imports/planned-import';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { buttonClasses, LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { FILE_OF, type ImportKind, waitsForAllRows } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { knownFileFault } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';
import {
  confirmFileImportAction,
  discardFileImportAction,
  fixCellsAction,
  nameDepartmentAction,
  nameKnownAction,
  namesAreNewAction,
  readOnAction,
} from './actions';
import { askedChoices } from './asked-choices';
import { loadImport } from './load-import';

type Props = { params: Promise<{ fileImportId: string }>; searchParams: Promise<SearchParams> };
type Shown = { preview: FileImportPreview };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('previewTitle') };
}

/** A file on its way: how far it has been read, what it would do, how far it has been entered, and what came of it. */
async function FilePage({ params, searchParams }: Props) {
  const preview = await loadImport(params, searchParams);
  const [t, locale] = [await getTranslations('imports'), await getLocale()];
  const { kind, fileName, readAt, readBy, organisationName, municipalityName, state } = preview.of;
  const title = t(
    state === 'CONFIRMED' ? 'enteredTitle' : state === 'DISCARDED' ? 'thrownTitle' : 'previewTitle',
  );
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.fileImports },
          { label: t(`kindNames.${kind}`), href: paths.importFiles(FILE_OF[kind]) },
          { label: title },
        ]}
      />
      <PageHead
        title={title}
        facts={[
          ...[t(`kindNames.${kind}`), fileName, organisationName ?? municipalityName],
          t('readFact', { at: shortMoment(readAt, locale), by: readBy }),
        ]}
      />
      <Stage preview={preview} />
    </>
  );
}

function Stage({ preview }: Shown) {
  const { of, counts } = preview;
  const { id, state, stalled, rowsRead } = of;
  switch (state) {
    case 'READING':
      return (
        <FileOnItsWay
          id={id}
          state={state}
          done={rowsRead}
          of={null}
          stalled={stalled}
          carryOn={readOnAction}
        />
      );
    case 'ENTERING':
      return (
        <FileOnItsWay
          {...{ id, state, stalled, done: counts.ENTERED, carryOn: confirmFileImportAction }}
          of={counts.ENTERED + counts.MADE + counts.CHANGED}
        />
      );
    case 'BROKEN':
      return <Broken preview={preview} />;
    case 'PREVIEW':
      return <Planned preview={preview} />;
    case 'CONFIRMED':
    case 'DISCARDED':
      return <Ended preview={preview} />;
  }
}

async function Broken({ preview: { of } }: Shown) {
  const t = await getTranslations('imports');
  const { code = '', line = 0, columns = [] } = of.fault ?? {};
  return (
    <Notice
      tone="error"
      title={t('brokenTitle')}
      action={<LinkButton href={paths.importFiles(FILE_OF[of.kind])}>{t('another')}</LinkButton>}
    >
      {t(`faultsOfFile.${knownFileFault(code)}`, { line: String(line), columns: columns.join(', ') })}
    </Notice>
  );
}

const STATES = ['REFUSED', 'MADE', 'CHANGED', 'UNCHANGED', 'ENTERED'] as const;

async function Planned({ preview }: Shown) {
  const t = await getTranslations('imports');
  const { of, counts, rows, shown, from } = preview;
  const open = counts.MADE + counts.CHANGED;
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
        refused={waits ? t('allRowsNotice', { count: counts.REFUSED }) : undefined}
        view={{ show: shown, from }}
        href={paths.fileImport(of.id)}
        does={
          open === 0 ? t('nothingToDo') : t(`does.${of.kind}`, { made: counts.MADE, changed: counts.CHANGED })
        }
        end={{
          ...{ importId: of.id, stamp: open === 0 || waits ? null : String(of.revision) },
          ...{ confirm: confirmFileImportAction, discard: discardFileImportAction },
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
              departments={departmentChoices(preview)}
              predicted={preview.predicted}
            />
          </>
        )}
      />
    </ClientMessages>
  );
}

const departmentChoices = ({ places }: FileImportPreview) => {
  const names = new Map(places?.organisations.map(({ id, name }) => [id, name]));
  return (places?.departments ?? []).map(({ id, number, name, organisationId }) => ({
    value: id,
    label:
      names.size > 1 && places?.office.organisationId === null
        ? `${names.get(organisationId) ?? ''}: ${number} ${name}`
        : `${number} ${name}`,
  }));
};

const LEADS_TO: Readonly<Record<ImportKind, string>> = {
  ORGANISATIONS: paths.home,
  DEPARTMENTS: paths.departments,
  DWELLINGS: paths.departments,
  PLACEMENTS: paths.departments,
  OPENINGS: paths.departments,
  VACANCIES: paths.vacancies,
};

async function Ended({ preview: { of, counts, rows, shown } }: Shown) {
  const t = await getTranslations('imports');
  const result = of.state === 'CONFIRMED' && of.counts !== null ? t('result', of.counts) : null;
  return (
    <>
      <EndedImport texts="imports" result={result} again={paths.importFiles(FILE_OF[of.kind])}>
        <LinkButton href={LEADS_TO[of.kind]}>{t(`toResult.${of.kind}`)}</LinkButton>
      </EndedImport>
      {result !== null && counts[shown] > 0 && (
        <div className="mt-5">
          <ClientMessages namespaces={['importFixes']}>
            <FileRowsTable
              {...{ kind: of.kind, importId: of.id, state: shown === 'REFUSED' ? 'ENTERED' : shown }}
              rows={shown === 'REFUSED' ? [] : rows}
              fix={{ cell: fixCellsAction, department: nameDepartmentAction }}
              departments={[]}
            />
          </ClientMessages>
        </div>
      )}
    </>
  );
}

export default orBroken(FilePage);
