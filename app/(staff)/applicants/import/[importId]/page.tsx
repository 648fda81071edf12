import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { EndImport } from '@/components/ui/end-import';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import { shortMoment } from '@/components/vacancies/moment';
import { resultOf } from '@/components/waiting-list/latest-imports';
import { PlanTable } from '@/components/waiting-list/plan-table';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { countPlan, type PlannedKind, type PlannedRow } from '@/lib/domain/waiting-list/plan-import';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readImportId, readView } from '@/lib/schemas/waiting-list/import';
import type { ImportPlan } from '@/lib/usecases/waiting-list/plan-of-import';
import { type ImportPreview, previewImport } from '@/lib/usecases/waiting-list/preview-import';
import { confirmImportAction, discardImportAction } from './actions';

const KINDS: readonly PlannedKind[] = ['REFUSED', 'MADE', 'CHANGED', 'UNCHANGED'];
const ROWS_A_PAGE = 50;

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
  const confirmed = state === 'CONFIRMED' && counts !== null;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Notice
        tone={confirmed ? 'success' : 'info'}
        title={t(confirmed ? 'confirmedTitle' : 'discardedTitle')}
      >
        {confirmed ? t('confirmedText', { result: t('result', resultOf(counts)) }) : t('discardedText')}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.applicants}>{t('toApplicants')}</LinkButton>
        {confirmed && (
          <LinkButton href={paths.duplicates} look="plain">
            {t('toDuplicates')}
          </LinkButton>
        )}
        <LinkButton href={paths.importWaitingList} look="quiet">
          {t('another')}
        </LinkButton>
      </div>
    </div>
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
  const shown = view.show ?? KINDS.find((kind) => counts[kind] > 0) ?? 'MADE';
  const address = (more: { show: PlannedKind; from?: number }) =>
    withQuery(paths.waitingListImport(id), { show: more.show, from: more.from || null });
  const idle = counts.MADE + counts.CHANGED === 0;
  return (
    <div className="grid grid-cols-1 gap-5">
      {plan.unknownHeadings.length > 0 && (
        <Notice>{t('unknownHeadings', { headings: plan.unknownHeadings.join(', ') })}</Notice>
      )}
      {counts.REFUSED > 0 && <Notice tone="warning">{t('refusedNotice', { count: counts.REFUSED })}</Notice>}
      <Card title={t('confirmTitle')}>
        <p className="mb-4 max-w-prose">
          {idle ? t('nothingToDo') : t('confirmText', { made: counts.MADE, changed: counts.CHANGED })}
        </p>
        <EndImport
          importId={id}
          stamp={idle ? null : plan.stamp}
          confirm={confirmImportAction}
          discard={discardImportAction}
          texts={{ confirm: t('confirm'), discard: t('discard'), discardText: t('discardText') }}
        />
      </Card>
      <div className="min-w-0">
        <Tabs
          label={t('views')}
          tabs={KINDS.map((kind) => ({
            ...{ href: address({ show: kind }), label: t(`kinds.${kind}`), count: counts[kind] },
            current: kind === shown,
          }))}
        />
        <Rows plan={plan} kind={shown} from={view.from} own={own} address={address} />
      </div>
    </div>
  );
}

interface RowsProps {
  plan: ImportPlan;
  kind: PlannedKind;
  from: number;
  own: boolean;
  address: (more: { show: PlannedKind; from?: number }) => string;
}

async function Rows({ plan, kind, from, own, address }: RowsProps) {
  const t = await getTranslations('waitingList');
  const rows: readonly PlannedRow[] = plan.rows.filter((row) => row.kind === kind);
  const page = rows.slice(from, from + ROWS_A_PAGE);
  const numbers = new Map<string, string>(plan.context.departments.map((one) => [one.id, one.number]));
  if (page.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyView')}</EmptyState>;
  const to = from + page.length;
  return (
    <>
      <Card flush>
        <PlanTable kind={kind} rows={page} numbers={numbers} own={own} />
      </Card>
      <Pager
        summary={t('page', { from: from + 1, to, total: rows.length })}
        previousHref={from > 0 ? address({ show: kind, from: Math.max(0, from - ROWS_A_PAGE) }) : undefined}
        nextHref={to < rows.length ? address({ show: kind, from: to }) : undefined}
      />
    </>
  );
}

export default orBroken(ImportedPage);
