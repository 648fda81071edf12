import { useLocale, useTranslations } from 'next-intl';
import type { ComparedLine } from '@/lib/domain/forecast/compare-forecast';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { bandInWords } from '../what-if/band-words';
import { oneDecimal, rangeText } from './one-decimal';
import { OutcomeMark } from './outcome-mark';
import { ThreeFigures } from './three-figures';

interface ComparedLinesProps {
  lines: readonly ComparedLine[];
  departments: readonly {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly organisationName: string;
  }[];
  /** Lines about everybody, too: only for who sees what came to everybody. */
  months: boolean;
}

/** What was expected beside what came, in one table for each way of dividing it. */
export function ComparedLines({ lines, departments, months }: ComparedLinesProps) {
  const t = useTranslations('forecast');
  const tRent = useTranslations('whatIf');
  const locale = useLocale();
  const of = (kind: ComparedLine['line']['kind']) => lines.filter(({ line }) => line.kind === kind);
  const nameOf = (id: string | null) => departments.find((row) => row.id === id);
  const department = ({ line }: ComparedLine) => {
    const row = nameOf(line.departmentId);
    return row === undefined ? t('gone') : `${row.number} ${row.name}`;
  };
  const rent = ({ line }: ComparedLine) =>
    line.band === null ? t('rentUnknown') : bandInWords(line.band, locale, tRent);
  return (
    <>
      {months && (
        <>
          <Lines
            title={t('byMonth')}
            of={t('through')}
            rows={of('MONTH')}
            label={({ line }) => formatDay(line.through, locale)}
          />
          <Lines title={t('byRent')} of={t('rent')} rows={of('BAND')} label={rent} />
        </>
      )}
      <Lines title={t('byDepartment')} of={t('department')} rows={of('DEPARTMENT')} label={department} />
      <Lines
        title={t('byDepartmentAndRent')}
        of={t('department')}
        rows={of('DEPARTMENT_BAND')}
        label={(row) => `${department(row)}, ${rent(row)}`}
      />
    </>
  );
}

interface LinesProps {
  title: string;
  of: string;
  rows: readonly ComparedLine[];
  label: (row: ComparedLine) => string;
}

function Lines({ title, of, rows, label }: LinesProps) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Card title={title} flush>
      <ThreeFigures>
        <DataTable
          compact
          caption={title}
          rows={rows}
          rowKey={({ line }) => `${line.departmentId} ${line.band?.from} ${line.through}`}
          columns={[
            { key: 'of', label: of, header: true, cell: label },
            {
              ...{ key: 'expected', label: t('expected'), align: 'end' },
              cell: ({ line }) => oneDecimal(line.expected, locale),
            },
            { key: 'range', label: t('range'), align: 'end', cell: ({ line }) => rangeText(line) },
            {
              ...{ key: 'came', label: t('came'), align: 'end' },
              cell: ({ line, came, outcome }) =>
                outcome === 'RENT_UNKNOWN' && line.band === null ? '–' : <b>{came}</b>,
            },
            {
              key: 'outcome',
              label: t('outcome'),
              onPhone: 'wide',
              cell: ({ outcome }) => <OutcomeMark outcome={outcome} />,
            },
          ]}
        />
      </ThreeFigures>
    </Card>
  );
}
