import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FileOnItsWay } from '@/components/imports/file-on-its-way';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { knownFileFault } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';
import { readOnAction } from './actions';
import { Ended } from './ended';
import { loadImport } from './load-import';
import { confirmationOf, Planned } from './planned';

type Props = { params: Promise<{ fileImportId: string }>; searchParams: Promise<SearchParams> };
type Shown = { preview: FileImportPreview };

export const generateMetadata = orBroken(async (props: Props): Promise<Metadata> => {
  const { state } = (await loadImport(props)).of;
  return { title: (await getTranslations('imports'))(titleOf(state)) };
});

const titleOf = (state: FileImportPreview['of']['state']) =>
  state === 'CONFIRMED' ? 'enteredTitle' : state === 'DISCARDED' ? 'thrownTitle' : 'previewTitle';

/** A file on its way: how far it has been read, what it would do, how far it has been entered, and what came of it. */
async function FilePage(props: Props) {
  const preview = await loadImport(props);
  const [t, tPeople] = [await getTranslations('imports'), await getTranslations('people')];
  const locale = await getLocale();
  const { kind, fileName, readAt, readBy, organisationName, municipalityName, state } = preview.of;
  const title = t(titleOf(state));
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
          ...[
            t(`kindNames.${kind}`),
            fileName,
            organisationName ?? municipalityName ?? tPeople('installation'),
          ],
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
          {...{ id, state, stalled, done: counts.ENTERED, carryOn: confirmationOf(of.kind).confirm }}
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

export default orBroken(FilePage);
