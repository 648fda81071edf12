import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { runExamples, type TriedExample } from '@/lib/domain/agreement/review/run-examples';
import { exampleInWords, wayInWords } from '@/lib/domain/agreement/rules/example-words';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { DataTable } from '../ui/data-table';

/** What the parties expect of the agreement, run by the core as the page is read. */
export function ExamplesCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  if (agreement.examples.length === 0) return null;
  return (
    <Card title={t('examples')} id="examples" flush>
      <p className="max-w-prose px-4.5 pb-3 text-md text-ink-muted md:px-6">{t('examplesHint')}</p>
      <ExamplesTable agreement={agreement} />
    </Card>
  );
}

/** Each example with where it goes, and whether the parties expected that. */
export function ExamplesTable({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  return (
    <DataTable<TriedExample>
      caption={t('examples')}
      rows={runExamples(agreement)}
      rowKey={({ example }) => exampleInWords(agreement, example).da}
      columns={[
        {
          key: 'what',
          label: t('exampleHome'),
          header: true,
          cell: ({ example }) => capitalised(exampleInWords(agreement, example)[locale]),
        },
        { key: 'goes', label: t('exampleGoes'), cell: ({ goes }) => capitalised(wayInWords(goes)[locale]) },
        {
          key: 'holds',
          label: t('exampleHolds'),
          cell: ({ holds }) => (
            <Chip tone={holds ? 'success' : 'warning'}>{t(holds ? 'exampleYes' : 'exampleNo')}</Chip>
          ),
        },
      ]}
    />
  );
}
