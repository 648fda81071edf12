import { useLocale, useTranslations } from 'next-intl';
import type { Balance } from '@/lib/domain/forecast/balance';
import { oneDecimal, rangeText } from '../forecast/one-decimal';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';

/** What the period gave and would have given beside what is expected of the coming year, and what the parties agreed to expect. */
export function BalanceCard({ balance, tried }: { balance: Balance; tried: boolean }) {
  const t = useTranslations('whatIf.balance');
  const locale = useLocale();
  const { perYear, asItIs, asTried, agreed, uncoveredFrom } = balance;
  const rows = [
    { key: 'perYear', asItIs: oneDecimal(perYear.was, locale), asTried: oneDecimal(perYear.would, locale) },
    {
      key: 'expected',
      asItIs: `${oneDecimal(asItIs.expected, locale)} (${rangeText(asItIs)})`,
      asTried: `${oneDecimal(asTried.expected, locale)} (${rangeText(asTried)})`,
    },
    ...(agreed === null ? [] : [{ key: 'agreed' as const, asItIs: String(agreed), asTried: '' }]),
  ] as const;
  return (
    <Card title={t('title')} flush>
      <DataTable
        caption={t('title')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', label: t('what'), header: true, cell: ({ key }) => t(key) },
          { key: 'asItIs', label: t('asItIs'), align: 'end', cell: (row) => row.asItIs },
          ...(tried
            ? [
                {
                  ...{ key: 'asTried', label: t('asTried'), align: 'end' as const },
                  cell: (row: (typeof rows)[number]) => row.asTried,
                },
              ]
            : []),
        ]}
      />
      {uncoveredFrom && (
        <p className="max-w-prose px-4.5 py-3 text-sm text-ink-muted md:px-6">
          {t('uncovered', { day: formatDay(uncoveredFrom, locale) })}
        </p>
      )}
    </Card>
  );
}
