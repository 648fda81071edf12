import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Behind } from '@/lib/domain/summary/summary';
import type { WordedSection } from '@/lib/domain/summary/worded';
import { isLong } from './row-groups';
import { SummaryTableCard } from './summary-table-card';

export interface SummarySectionsProps {
  sections: readonly WordedSection[];
  /** Where the homes behind a number are; null for a reader of figures only. */
  hrefOf: ((behind: Behind, number: { table: string; column: string }) => string) | null;
  /** Where one table is fetched as CSV. */
  fileOf?: ((table: string) => string) | null;
  /** Long tables begin folded unless all their rows are asked for; `href` asks for the other of the two. */
  rows?: { all: boolean; href: string };
}

/** One section of a summary: each table with its chart, its definitions and the way to its homes. */
export function SummarySections({ sections, hrefOf, fileOf = null, rows }: SummarySectionsProps) {
  return (
    <div className="grid grid-cols-1 gap-10">
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="grid grid-cols-1 gap-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id={section.id} className="text-2xl">
              {section.title}
            </h2>
            {rows && section.tables.some(isLong) && <OtherRows {...rows} />}
          </div>
          {section.tables.map((table) => (
            <SummaryTableCard
              key={table.id}
              table={table}
              hrefOf={hrefOf}
              fileOf={fileOf}
              unfolded={rows?.all}
              headSaysWhose={rows !== undefined}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function OtherRows({ all, href }: NonNullable<SummarySectionsProps['rows']>) {
  const t = useTranslations('summaries.page');
  return (
    <Link href={href} prefetch={false} scroll={false} className="text-sm print:hidden">
      {all ? t('foldAll') : t('openAll')}
    </Link>
  );
}
