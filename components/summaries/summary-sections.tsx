import { useTranslations } from 'next-intl';
import type { Behind } from '@/lib/domain/summary/summary';
import type { WordedSection } from '@/lib/domain/summary/worded';
import { SummaryTableCard } from './summary-table-card';

export interface SummarySectionsProps {
  sections: readonly WordedSection[];
  /** Where the homes behind a number are; null for a reader of figures only. */
  hrefOf: ((behind: Behind, number: { table: string; column: string }) => string) | null;
}

/** A summary as a page: each section under its heading, each table with its chart, its definitions and the way to its homes. */
export function SummarySections({ sections, hrefOf }: SummarySectionsProps) {
  return (
    <div className="grid grid-cols-1 gap-10">
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={anchorOf(section)} className="grid grid-cols-1 gap-5">
          <h2 id={anchorOf(section)} className="scroll-mt-6 text-2xl">
            {section.title}
          </h2>
          {section.tables.map((table) => (
            <SummaryTableCard key={table.id} table={table} hrefOf={hrefOf} />
          ))}
        </section>
      ))}
    </div>
  );
}

const anchorOf = ({ id }: WordedSection): string => id.toLowerCase();

/** The way down a long page. */
export function SectionLinks({ sections }: Pick<SummarySectionsProps, 'sections'>) {
  const t = useTranslations('summaries.page');
  return (
    <nav aria-label={t('sections')} className="mb-8 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${anchorOf(section)}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
