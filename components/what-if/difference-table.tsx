import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Difference } from '@/lib/domain/what-if/difference';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';

export interface DifferenceRow extends Difference {
  key: string;
  label: ReactNode;
}

interface DifferenceTableProps {
  title: string;
  /** Heads the first column. */
  of: string;
  rows: readonly DifferenceRow[];
  total: Difference;
  /** What the rows leave out. */
  note?: ReactNode;
}

const COLUMNS = ['homes', 'was', 'would', 'gained', 'lost'] as const;

/** Homes to municipal allocation, group by group: as it was and as it would have been. Gained and lost are not set off. */
export function DifferenceTable({ title, of, rows, total, note }: DifferenceTableProps) {
  const t = useTranslations('whatIf');
  const columns: readonly Column<DifferenceRow>[] = [
    { key: 'group', label: of, header: true, cell: ({ label }) => label },
    ...COLUMNS.map(
      (key): Column<DifferenceRow> => ({
        ...{ key, label: t(`columns.${key}`), align: 'end' },
        cell: (row) => <Figure of={key} value={row[key]} />,
      }),
    ),
  ];
  return (
    <Card title={title} flush>
      {note && <p className="px-4.5 pb-2 text-md text-ink-muted md:px-6">{note}</p>}
      <DataTable
        compact
        caption={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns}
        foot={{
          group: t('total'),
          ...Object.fromEntries(
            COLUMNS.map((key) => [key, <Figure key={key} of={key} value={total[key]} />]),
          ),
        }}
      />
    </Card>
  );
}

const SIGN = { gained: '+', lost: '−' } as const;

/** What came or went carries its sign, and nothing is shown where nothing did. */
function Figure({ of, value }: { of: (typeof COLUMNS)[number]; value: number }) {
  if (of !== 'gained' && of !== 'lost') return <>{value}</>;
  if (value === 0) return <span className="text-ink-faint">0</span>;
  return (
    <b className="font-medium">
      {SIGN[of]}
      {value}
    </b>
  );
}
