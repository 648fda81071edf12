import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { findingsOf } from '@/lib/domain/summary/findings/findings-of';
import type { Summary } from '@/lib/domain/summary/summary';
import type { WordedSection } from '@/lib/domain/summary/worded';
import { Card } from '../ui/card';
import { findingText } from './finding-text';
import type { Speaking } from './term-words';

interface Props {
  summary: Summary;
  speaking: Speaking;
  sections: readonly WordedSection[];
  /** Whether the reader may keep the summary, and change the sentences then. */
  keeps: boolean;
  /** Where a section of the summary is. */
  sectionHref: (section: string) => string;
}

/** What stands out by fixed rules, each with the way to the table that shows it. */
export function FindingsCard({ summary, speaking, sections, keeps, sectionHref }: Props) {
  const t = useTranslations('summaries.page');
  const findings = findingsOf(summary);
  if (findings.length === 0) return null;
  const places = sections.flatMap(({ id, tables }) =>
    tables.map(
      (table) => [table.id, { title: table.title, href: `${sectionHref(id)}#${table.id}` }] as const,
    ),
  );
  const placeOf = new Map(places);
  return (
    <Card title={t('standsOut')}>
      <p className="max-w-prose text-ink-muted">{t(keeps ? 'standsOutLead' : 'standsOutRules')}</p>
      <ul className="mt-4 list-disc space-y-3 ps-5">
        {findings.map((finding) => {
          const sentence = findingText(finding, summary, speaking);
          const table = placeOf.get(finding.table);
          return (
            <li key={`${finding.rule} ${sentence}`} className="max-w-prose">
              {sentence}
              {table && (
                <Link href={table.href} prefetch={false} className="block w-fit text-sm print:hidden">
                  {t('toTable', { table: table.title })}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
