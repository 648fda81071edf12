import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EndedImport } from '@/components/imports/ended-import';
import { PlannedImport } from '@/components/imports/planned-import';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { shortMoment } from '@/components/vacancies/moment';
import { resultOf } from '@/components/waiting-list/latest-imports';
import { PlanTable } from '@/components/waiting-list/plan-table';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { countPlan, type PlannedKind } from '@/lib/domain/waiting-list/plan-import';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readImportId, readView } from '@/lib/schemas/waiting-list/import';
import type { ImportPlan } from '@/lib/usecases/waiting-list/plan-of-import';
import { type ImportPreview, previewImport } from '@/lib/usecases/waiting-list/preview-import';
import { confirmImportAction, discardImportAction } from './actions';

const KINDS: readonly PlannedKind[] = ['REFUSED', 'MADE', 'CHANGED', 'UNCHANGED'];

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waitingList'))('previewTitle') };
}

/** What taking the list in would do, row by row, until somebody confirms it or throws it away; afterwards what came of it. */
async function ImportedPage({ params, searchParams }: Props) {
  const scope = await pageScope('applicant.import');
  const importId = readImportId((await params).importId);
  const preview = importId && (await previewImport(scope, importId));
  if (!preview) return refuseAsNotFound();
  const [t, locale] = [await getTranslations('waitingList'), await getLocale()];
  const { fileName, readAt, readBy } = preview.import;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('applicants'), href: paths.applicants },
          { label: t('title'), href: paths.importWaitingList },
          { label: t('previewTitle') },
        ]}
      />
      <PageHead
        title={t('previewTitle')}
        facts={[fileName, t('readFact', { at: shortMoment(readAt, locale), by: readBy })]}
      />
      {preview.plan ? (
        <Planned
          id={preview.import.id}
          plan={preview.plan}
          view={readView(await searchParams)}
          own={preview.import.readById === scope.userId}
        />
      ) : (
        <Ended ended={preview.import} />
      )}
    </>
  );
}

async function Ended({ ended: { state, counts } }: { ended: ImportPreview['import'] }) {
  const t = await getTranslations('waitingList');
  const result = state === 'CONFIRMED' && counts !== null ? t('result', resultOf(counts)) : null;
  return (
    <EndedImport texts="waitingList" result={result} again={paths.importWaitingList}>
      <LinkButton href={paths.applicants}>{t('toApplicants')}</LinkButton>
      {result !== null && (
        <LinkButton href={paths.duplicates} look="plain">
          {t('toDuplicates')}
        </LinkButton>
      )}
    </EndedImport>
  );
}

interface PlannedProps {
  id: string;
  plan: ImportPlan;
  view: ReturnType<typeof readView>;
  /** The reader uploaded it. */
  own: boolean;
}

async function Planned({ id, plan, view, own }: PlannedProps) {
  const t = await getTranslations('waitingList');
  const counts = countPlan(plan.rows);
  const idle = counts.MADE + counts.CHANGED === 0;
  const numbers = new Map<string, string>(plan.context.departments.map((one) => [one.id, one.number]));
  return (
    <PlannedImport
      texts="waitingList"
      {...{ plan, counts, view }}
      kinds={KINDS.map((kind) => ({ kind, label: t(`kinds.${kind}`) }))}
      first="MADE"
      href={paths.waitingListImport(id)}
      idle={idle}
      does={idle ? t('nothingToDo') : t('confirmText', { made: counts.MADE, changed: counts.CHANGED })}
      end={{
        ...{ importId: id, stamp: idle ? null : plan.stamp },
        ...{ confirm: confirmImportAction, discard: discardImportAction },
      }}
      table={(rows, kind) => <PlanTable kind={kind} rows={rows} numbers={numbers} own={own} />}
    />
  );
}

export default orBroken(ImportedPage);
