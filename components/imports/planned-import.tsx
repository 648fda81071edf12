import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withQuery } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { Pager } from '../ui/pager';
import { Tabs } from '../ui/tabs';
import { EndImport } from './end-import';
import type { ImportTexts } from './import-texts';

const ROWS_A_PAGE = 50;

type Kinded = { readonly kind: string };

interface PlannedImportProps<Row extends Kinded> {
  texts: ImportTexts;
  plan: { readonly rows: readonly Row[]; readonly unknownHeadings: readonly string[] };
  counts: Readonly<Record<Row['kind'] | 'REFUSED', number>>;
  kinds: readonly { readonly kind: Row['kind']; readonly label: string }[];
  /** Shown where there are no rows at all. */
  first: Row['kind'];
  view: { readonly show?: Row['kind'] | null; readonly from: number };
  /** The page's own address. */
  href: string;
  /** What confirming it would do, in a sentence. */
  does: string;
  /** The rows are already those of the page, which begins at `view.from`; the database has the others. */
  paged?: true;
  /** There is nothing to bring in. */
  idle: boolean;
  /** Said instead where the refused rows keep the others back. */
  refused?: string;
  /** How it is ended, or whose it is to end. */
  end: EndProps | string;
  table: (rows: readonly Row[], kind: Row['kind']) => ReactNode;
}

type EndProps = {
  readonly importId: string;
  readonly stamp: string | null;
  readonly confirm: FormAction;
  readonly discard: FormAction;
  readonly kept?: FormState;
  readonly again?: string;
};

/** What bringing a file in would do, row by row and kind by kind, and the end of it. */
export function PlannedImport<Row extends Kinded>(props: PlannedImportProps<Row>) {
  const { texts, plan, counts, kinds, first, view, href, does, idle, end, refused } = props;
  const t = useTranslations(texts);
  const shown: Row['kind'] = view.show ?? kinds.find(({ kind }) => counts[kind] > 0)?.kind ?? first;
  return (
    <div className="grid grid-cols-1 gap-5">
      {plan.unknownHeadings.length > 0 && (
        <Notice>{t('unknownHeadings', { headings: plan.unknownHeadings.join(', ') })}</Notice>
      )}
      {counts.REFUSED > 0 && (
        <Notice tone="warning">
          {refused ?? t('refusedNotice', { count: counts.REFUSED, rest: idle ? 'no' : 'yes' })}
        </Notice>
      )}
      <Card title={t('confirmTitle')}>
        <p className="mb-4 max-w-prose">{does}</p>
        {typeof end === 'string' ? (
          <p className="text-ink-muted">{end}</p>
        ) : (
          <EndImport
            {...end}
            texts={{
              ...{ confirm: t('confirm'), discard: t('discard'), discardText: t('discardText') },
              again: end.again,
            }}
          />
        )}
      </Card>
      <div className="min-w-0">
        <Tabs
          label={t('views')}
          tabs={kinds.map(({ kind, label }) => ({
            ...{ href: withQuery(href, { show: kind, from: null }), label, count: counts[kind] },
            current: kind === shown,
          }))}
        />
        <Rows {...props} kind={shown} />
      </div>
    </div>
  );
}

function Rows<Row extends Kinded>(props: PlannedImportProps<Row> & { kind: Row['kind'] }) {
  const { texts, plan, kind, href, table, counts, paged } = props;
  const { from } = props.view;
  const t = useTranslations(texts);
  const rows = plan.rows.filter((row) => row.kind === kind);
  const page = paged ? rows : rows.slice(from, from + ROWS_A_PAGE);
  const total = paged ? counts[kind] : rows.length;
  if (page.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyView')}</EmptyState>;
  const to = from + page.length;
  const at = (row: number) => withQuery(href, { show: kind, from: row || null });
  return (
    <>
      <Card flush>{table(page, kind)}</Card>
      <Pager
        summary={t('page', { from: from + 1, to, total })}
        previousHref={from > 0 ? at(Math.max(0, from - ROWS_A_PAGE)) : undefined}
        nextHref={to < total ? at(to) : undefined}
      />
    </>
  );
}
