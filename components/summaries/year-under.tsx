import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { WordedColumn, WordedTable } from '@/lib/domain/summary/worded';
import { placeBefore } from '@/lib/domain/summary/year-before';

type Placed = { readonly column: WordedColumn; readonly at: number };

/** The columns of a table as a page has them: the year before has none of its own where it stands under the period's figures. */
export const columnsShown = ({
  columns,
  before,
}: Pick<WordedTable, 'columns' | 'before'>): readonly Placed[] =>
  columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => before === undefined || column.of !== 'BEFORE');

/** The column of the year before whose figures stand under those of this one. */
export function beforeOf(
  { columns, before }: Pick<WordedTable, 'columns' | 'before'>,
  at: number,
): Placed | null {
  const place = before === undefined ? -1 : placeBefore(columns, at);
  const column = columns[place];
  return column === undefined ? null : { column, at: place };
}

interface Props {
  own: ReactNode;
  before: ReactNode;
  table: Pick<WordedTable, 'before'>;
}

/** A figure with the year before in small print under it; which year that is, is heard with it. */
export const Both = ({ own, before, table }: Props) => (
  <>
    {own}
    <span className="block text-sm font-normal text-ink-muted">
      <span className="sr-only">{table.before}: </span>
      {before}
    </span>
  </>
);

/** Said once above the table. */
export function BeforeUnder({ period }: { period: string }) {
  return useTranslations('summaries.page')('beforeUnder', { period });
}
