import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withQuery } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Pager } from '../ui/pager';
import { Tabs } from '../ui/tabs';
import type { ImportTexts } from './import-texts';

const ROWS_A_PAGE = 50;

export type Kinded = { readonly kind: string };

export interface RowsByKindProps<Row extends Kinded> {
  texts: ImportTexts;
  rows: readonly Row[];
  counts: Readonly<Record<Row['kind'], number>>;
  kinds: readonly { readonly kind: Row['kind']; readonly label: string }[];
  shown: Row['kind'];
  from: number;
  /** The page's own address. */
  href: string;
  /** The rows are already those of the page, which begins at `from`; the database has the others. */
  paged?: true | undefined;
  table: (rows: readonly Row[], kind: Row['kind']) => ReactNode;
}

/** The rows of a file, kind by kind and page by page. */
export function RowsByKind<Row extends Kinded>(props: RowsByKindProps<Row>) {
  const { texts, counts, kinds, shown, href } = props;
  const t = useTranslations(texts);
  return (
    <div className="min-w-0">
      <Tabs
        label={t('views')}
        tabs={kinds.map(({ kind, label }) => ({
          ...{ href: withQuery(href, { show: kind, from: null }), label, count: counts[kind] },
          current: kind === shown,
        }))}
      />
      <Rows {...props} />
    </div>
  );
}

function Rows<Row extends Kinded>(props: RowsByKindProps<Row>) {
  const { texts, rows: all, shown, from, href, table, counts, paged } = props;
  const t = useTranslations(texts);
  const rows = all.filter((row) => row.kind === shown);
  const page = paged ? rows : rows.slice(from, from + ROWS_A_PAGE);
  const total = paged ? counts[shown] : rows.length;
  if (page.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyView')}</EmptyState>;
  const to = from + page.length;
  const at = (row: number) => withQuery(href, { show: shown, from: row || null });
  return (
    <>
      <Card flush>{table(page, shown)}</Card>
      <Pager
        summary={t('page', { from: from + 1, to, total })}
        previousHref={from > 0 ? at(Math.max(0, from - ROWS_A_PAGE)) : undefined}
        nextHref={to < total ? at(to) : undefined}
      />
    </>
  );
}
