import type { Behind } from '@/lib/domain/summary/summary';
import type { WordedSection } from '@/lib/domain/summary/worded';
import { SummaryTableCard } from './summary-table-card';

export interface SummarySectionsProps {
  sections: readonly WordedSection[];
  /** Where the homes behind a number are; null for a reader of figures only. */
  hrefOf: ((behind: Behind, number: { table: string; column: string }) => string) | null;
  /** Where one table is fetched as CSV. */
  fileOf?: ((table: string) => string) | null;
}

/** One section of a summary: each table with its chart, its definitions and the way to its homes. */
export function SummarySections({ sections, hrefOf, fileOf = null }: SummarySectionsProps) {
  return (
    <div className="grid grid-cols-1 gap-10">
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="grid grid-cols-1 gap-5">
          <h2 id={section.id} className="text-2xl">
            {section.title}
          </h2>
          {section.tables.map((table) => (
            <SummaryTableCard key={table.id} table={table} hrefOf={hrefOf} fileOf={fileOf} />
          ))}
        </section>
      ))}
    </div>
  );
}
