import { useLocale, useTranslations } from 'next-intl';
import {
  type ExpectedSum,
  expectedByOrganisation,
  expectedInAll,
} from '@/lib/domain/placement/round-expectation';
import type { RoundFile } from '@/lib/domain/placement/round-file';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatTwoDecimals } from '../ui/format';
import { changeText } from './figure-text';

interface SumRow extends ExpectedSum {
  id: string;
  name: string;
}

/** At the foot of the round: the turns a year before and after, organisation by organisation and in all. */
export function RoundSums({ file: { rows } }: { file: RoundFile }) {
  const t = useTranslations('placements.round');
  const locale = useLocale();
  const names = new Map(
    rows.map(({ organisationId, department }) => [organisationId, department.organisationName]),
  );
  const sums: readonly SumRow[] = [...expectedByOrganisation(rows)].map(([id, sum]) => ({
    ...{ id, name: names.get(id) ?? '', ...sum },
  }));
  const all = expectedInAll(rows);
  const number = (of: 'before' | 'after') => (sum: ExpectedSum) => formatTwoDecimals(sum[of], locale);
  const change = ({ before, after }: ExpectedSum) =>
    changeText(before, after, (value) => formatTwoDecimals(value, locale));
  return (
    <Card title={t('sums')} flush>
      <p className="max-w-prose px-4.5 pb-2 text-sm text-ink-muted md:px-6">
        {t('sumsHint')} {all.unknown > 0 && t('unknown', { count: all.unknown })}
      </p>
      <DataTable
        keepColumns
        caption={t('sums')}
        rows={sums}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'organisation',
            label: t('sumColumns.organisation'),
            header: true,
            cell: ({ name }) => name,
          },
          {
            key: 'departments',
            label: t('sumColumns.departments'),
            align: 'end',
            cell: ({ departments }) => departments,
          },
          { key: 'before', label: t('sumColumns.before'), align: 'end', cell: number('before') },
          { key: 'after', label: t('sumColumns.after'), align: 'end', cell: number('after') },
          { key: 'change', label: t('sumColumns.change'), align: 'end', cell: change },
        ]}
        foot={{
          organisation: t('inAll'),
          departments: all.departments,
          before: number('before')(all),
          after: number('after')(all),
          change: change(all),
        }}
      />
    </Card>
  );
}
