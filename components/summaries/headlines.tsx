import Link from 'next/link';
import { useMessages } from 'next-intl';
import type { Headline } from '@/lib/domain/summary/headlines';
import type { Behind } from '@/lib/domain/summary/summary';
import { cardClasses } from '../ui/card';
import { cellText } from './cell-text';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';

interface Props {
  headlines: readonly Headline[];
  speaking: Speaking;
  before: Parameters<typeof spanName>[0];
  hrefOf: ((behind: Behind, number: { table: string; column: string }) => string) | null;
}

/** The few figures that everybody asks for, large, with the time before in small print. */
export function Headlines({ headlines, speaking, before, hrefOf }: Props) {
  const { columns } = useMessages().summaries as {
    columns: Readonly<Record<string, { title: string } | undefined>>;
  };
  return (
    <dl className={`${cardClasses} grid grid-cols-2 gap-px bg-line sm:grid-cols-4`}>
      {headlines.map(({ table, column, cell, before: earlier }) => {
        const text = cellText(cell, speaking);
        const behind = 'behind' in cell ? cell.behind : undefined;
        const broken = cell.kind === 'WORD' && 'term' in cell.label && cell.label.id === 'broken';
        return (
          <div key={`${table} ${column}`} className="bg-paper px-4.5 py-4 md:px-6">
            <dt className="text-sm text-ink-muted">{columns[column]?.title ?? column}</dt>
            <dd className={`mt-1 text-2xl font-semibold tabular-nums ${broken ? 'text-red' : ''}`}>
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
  );
}
