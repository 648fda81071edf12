import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FiguresPlanTable } from '@/components/key-figures/figures-plan-table';
import { figureResultOf } from '@/components/key-figures/latest-figure-imports';
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
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { countFigures, PLANNED_KINDS, type PlannedKind } from '@/lib/domain/key-figures/plan-figures';
import { paths, withQuery } from '@/lib/platform/paths';
import { readFigureImportId, readFiguresView } from '@/lib/schemas/key-figures/import';
import type { SearchParams } from '@/lib/schemas/lists/params';
import type { FiguresPlan } from '@/lib/usecases/key-figures/plan-of-figures';
import { type FiguresPreview, previewFigures } from '@/lib/usecases/key-figures/preview-figures';
import { confirmFiguresAction, discardFiguresAction } from './actions';

const ROWS_A_PAGE = 50;

type Props = { params: Promise<{ fileId: string }>; searchParams: Promise<SearchParams> };
type Import = FiguresPreview['import'];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures.imports'))('previewTitle') };
}

/** What taking the file in would do, figure by figure, until somebody confirms it or throws it away; afterwards what came of it. */
async function ImportedPage({ params, searchParams }: Props) {
  const scope = await pageScope('figure.enter');
  const importId = readFigureImportId((await params).fileId);
  const preview = importId && (await previewFigures(scope, importId));
  if (!preview) return refuseAsNotFound();
  const [t, all, locale] = [
    await getTranslations('keyFigures.imports'),
    await getTranslations('keyFigures'),
    await getLocale(),
  ];
  const { fileName, readAt, readBy, organisationName, municipalityName } = preview.import;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: all('title'), href: paths.keyFigures },
          { label: t('title'), href: paths.importFigures },
          { label: t('previewTitle') },
        ]}
      />
      <PageHead
        title={t('previewTitle')}
        facts={[
          ...[fileName, organisationName ?? municipalityName],
          ...(preview.plan ? [t(`layouts.${preview.plan.layout}`)] : []),
          t('readFact', { at: shortMoment(readAt, locale), by: readBy }),
        ]}
      />
      {preview.plan ? (
        <Planned
          of={preview.import}
          own={preview.own}
          plan={preview.plan}
          view={readFiguresView(await searchParams)}
        />
      ) : (
        <Ended ended={preview.import} />
      )}
    </>
  );
}

async function Ended({ ended: { state, counts } }: { ended: Import }) {
  const t = await getTranslations('keyFigures.imports');
  const confirmed = state === 'CONFIRMED' && counts !== null;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Notice
        tone={confirmed ? 'success' : 'info'}
        title={t(confirmed ? 'confirmedTitle' : 'discardedTitle')}
      >
        {confirmed ? t('confirmedText', { result: t('result', figureResultOf(counts)) }) : t('discardedText')}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.keyFigures}>{t('toFigures')}</LinkButton>
        <LinkButton href={paths.importFigures} look="quiet">
          {t('another')}
        </LinkButton>
      </div>
    </div>
  );
}

interface PlannedProps {
  of: Import;
  own: boolean;
  plan: FiguresPlan;
  view: ReturnType<typeof readFiguresView>;
}

async function Planned({ of, own, plan, view }: PlannedProps) {
  const t = await getTranslations('keyFigures.imports');
  const counts = countFigures(plan.rows);
  const shown = view.show ?? PLANNED_KINDS.find((kind) => counts[kind] > 0) ?? 'NEW';
  const address = (more: { show: PlannedKind; from?: number }) =>
    withQuery(paths.figureImport(of.id), { show: more.show, from: more.from || null });
  const idle = counts.NEW + counts.RESTATED === 0;
  return (
    <div className="grid grid-cols-1 gap-5">
      {plan.unknownHeadings.length > 0 && (
        <Notice>{t('unknownHeadings', { headings: plan.unknownHeadings.join(', ') })}</Notice>
      )}
      {counts.REFUSED > 0 && <Notice tone="warning">{t('refusedNotice', { count: counts.REFUSED })}</Notice>}
      <Card title={t('confirmTitle')}>
        <p className="mb-4 max-w-prose">
          {idle ? t('nothingToDo') : t('confirmText', { made: counts.NEW, restated: counts.RESTATED })}
        </p>
        {own ? (
          <EndImport
            importId={of.id}
            stamp={idle ? null : plan.stamp}
            confirm={confirmFiguresAction}
            discard={discardFiguresAction}
            texts={{ confirm: t('confirm'), discard: t('discard'), discardText: t('discardText') }}
          />
        ) : (
          <p className="text-ink-muted">{t('theirs', { organisation: of.organisationName ?? '' })}</p>
        )}
      </Card>
      <div className="min-w-0">
        <Tabs
          label={t('views')}
          tabs={PLANNED_KINDS.map((kind) => ({
            ...{ href: address({ show: kind }), label: t(`kinds.${kind}`), count: counts[kind] },
            current: kind === shown,
          }))}
        />
        <Rows of={of} plan={plan} kind={shown} from={view.from} address={address} />
      </div>
    </div>
  );
}

interface RowsProps {
  of: Import;
  plan: FiguresPlan;
  kind: PlannedKind;
  from: number;
  address: (more: { show: PlannedKind; from?: number }) => string;
}

async function Rows({ of, plan, kind, from, address }: RowsProps) {
  const t = await getTranslations('keyFigures.imports');
  const rows = plan.rows.filter((row) => row.kind === kind);
  const page = rows.slice(from, from + ROWS_A_PAGE);
  if (page.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyView')}</EmptyState>;
  const to = from + page.length;
  return (
    <>
      <Card flush>
        <FiguresPlanTable
          kind={kind}
          rows={page}
          places={plan.placeNames}
          municipalityName={of.municipalityName}
        />
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
