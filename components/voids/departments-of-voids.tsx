import { useLocale, useTranslations } from 'next-intl';
import type { DepartmentVoids } from '@/lib/domain/letting/void-register';
import { DataTable } from '../ui/data-table';
import { formatMoney, formatNumber } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';

export interface DepartmentLine extends DepartmentVoids {
  readonly name: string;
  readonly organisationName: string;
  readonly href: string;
}

interface DepartmentsOfVoidsProps {
  lines: readonly DepartmentLine[];
  /** The municipality reads of several organisations. */
  withOrganisation: boolean;
  caption: string;
}

const FIGURES = ['lostOre', 'combinedOre', 'organisationOre', 'municipalityOre', 'departmentOre'] as const;
const LABELS = {
  lostOre: 'column.lost',
  combinedOre: 'column.combined',
  organisationOre: 'column.organisation',
  municipalityOre: 'column.municipality',
  departmentOre: 'column.own',
} as const;

/** The register of a year: one line a department, with sums. */
export function DepartmentsOfVoids({ lines, withOrganisation, caption }: DepartmentsOfVoidsProps) {
  const t = useTranslations('voids');
  const locale = useLocale();
  const counted = (key: 'homes' | 'now' | 'days') => ({
    key,
    label: t(`column.${key}`),
    align: 'end' as const,
    cell: (line: DepartmentLine) => formatNumber(line[key], locale),
  });
  const money = (key: (typeof FIGURES)[number]) => ({
    key,
    label: t(LABELS[key]),
    align: 'end' as const,
    cell: (line: DepartmentLine) => formatMoney(line[key], locale),
  });
  const sum = (key: 'homes' | 'now' | 'days' | (typeof FIGURES)[number]) =>
    lines.reduce((all, line) => all + line[key], 0);
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'department',
          label: t('column.department'),
          header: true,
          cell: (line) => (
            <>
              <RowLink href={line.href}>{line.name}</RowLink>
              {withOrganisation && <Sub>{line.organisationName}</Sub>}
              {line.unexplained > 0 && <Sub>{t('unexplainedHomes', { count: line.unexplained })}</Sub>}
            </>
          ),
        },
        ...(['homes', 'now', 'days'] as const).map(counted),
        ...FIGURES.map(money),
      ]}
      rows={lines}
      rowKey={({ departmentId }) => departmentId}
      foot={{
        department: t('sum'),
        ...Object.fromEntries(
          (['homes', 'now', 'days'] as const).map((key) => [key, formatNumber(sum(key), locale)]),
        ),
        ...Object.fromEntries(FIGURES.map((key) => [key, formatMoney(sum(key), locale)])),
      }}
      compact
    />
  );
}
