import Link from 'next/link';
import { useMessages, useTranslations } from 'next-intl';
import type { Headlines as Few } from '@/lib/domain/summary/headlines';
import type { Behind } from '@/lib/domain/summary/summary';
import { Card, cardClasses } from '../ui/card';
import { BooksLine } from './books-line';
import { cellText } from './cell-text';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';

interface Props {
  headlines: Few;
  speaking: Speaking;
  before: Parameters<typeof spanName>[0];
  hrefOf: ((behind: Behind, number: { table: string; column: string }) => string) | null;
}

/** The few figures that everybody asks for, large, with the time before in small print. */
export function Headlines({ headlines, speaking, before, hrefOf }: Props) {
  const { columns } = useMessages().summaries as {
    columns: Readonly<Record<string, { title: string } | undefined>>;
  };
  const t = useTranslations('overview');
  return (
    <div className="grid grid-cols-1 gap-5">
      {headlines.books && (
        <Card title={t('promised')}>
          <BooksLine line={headlines.books} speaking={speaking} hrefOf={hrefOf} />
        </Card>
      )}
      <dl className={`${cardClasses} grid grid-cols-2 gap-px bg-line sm:grid-cols-5`}>
        {headlines.figures.map(({ table, column, cell, before: earlier }) => {
          const text = cellText(cell, speaking);
          const behind = 'behind' in cell ? cell.behind : undefined;
          return (
            <div key={`${table} ${column}`} className="bg-paper px-4.5 py-4 max-sm:last:col-span-2 md:px-6">
              <dt className="text-sm text-ink-muted">{columns[column]?.title ?? column}</dt>
              <dd className="mt-1 text-2xl font-semibold tabular-nums">
                {hrefOf && behind ? (
                  <Link href={hrefOf(behind, { table, column })} prefetch={false}>
                    {text}
                  </Link>
                ) : (
                  text
                )}
                {earlier && (
                  <span className="mt-0.5 block text-sm font-normal text-ink-muted">
                    {spanName(before, speaking)}: {cellText(earlier, speaking)}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
