import { useLocale, useTranslations } from 'next-intl';
import type { DepartmentVoids } from '@/lib/domain/letting/voids/void-register';
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

const FIGURES = ['homes', 'now', 'days'] as const;
const BEARERS = [
  'organisationOre',
  'municipalityOre',
  'departmentOre',
  'unexplainedOre',
  'combinedOre',
] as const;
type Borne = Pick<DepartmentVoids, (typeof BEARERS)[number] | 'unexplained'>;

/** The register of a year: one line a department, with sums. */
export function DepartmentsOfVoids({ lines, withOrganisation, caption }: DepartmentsOfVoidsProps) {
  const t = useTranslations('voids');
  const locale = useLocale();
  const sum = (key: keyof Borne | 'lostOre' | (typeof FIGURES)[number]) =>
    lines.reduce((all, line) => all + line[key], 0);
  const sums: Borne = {
    ...{ organisationOre: sum('organisationOre'), municipalityOre: sum('municipalityOre') },
    ...{ departmentOre: sum('departmentOre'), unexplainedOre: sum('unexplainedOre') },
    ...{ combinedOre: sum('combinedOre'), unexplained: sum('unexplained') },
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'department',
          label: t('column.department'),
          header: true,
          cell: (line) => (
            <span>
              <RowLink href={line.href}>{line.name}</RowLink>
              {withOrganisation && <Sub>{line.organisationName}</Sub>}
            </span>
          ),
        },
        ...FIGURES.map((key) => ({
          ...{ key, label: t(`column.${key}`), align: 'end' as const },
          cell: (line: DepartmentLine) => formatNumber(line[key], locale),
        })),
        {
          ...{ key: 'lost', label: t('column.lost'), align: 'end' },
          cell: (line) => formatMoney(line.lostOre, locale),
        },
        {
          ...{ key: 'bearers', label: t('column.bearers'), onPhone: 'wide' },
          cell: (line) => <Bearers borne={line} />,
        },
      ]}
      rows={lines}
      rowKey={({ departmentId }) => departmentId}
      foot={{
        department: t('sum'),
        ...Object.fromEntries(FIGURES.map((key) => [key, formatNumber(sum(key), locale)])),
        lost: formatMoney(sum('lostOre'), locale),
        bearers: <Bearers borne={sums} />,
      }}
      compact
    />
  );
}

/** Who bears the loss, in words; whoever bears nothing is not named. */
function Bearers({ borne }: { borne: Borne }) {
  const t = useTranslations('voids.borneBy');
  const locale = useLocale();
  return (
    <ul className="grid gap-0.5 text-sm max-md:text-start!">
      {BEARERS.filter((key) => borne[key] > 0).map((key) => (
        <li key={key} className={key === 'combinedOre' ? 'text-ink-muted' : undefined}>
          {t(key, { amount: formatMoney(borne[key], locale), count: borne.unexplained })}
        </li>
      ))}
    </ul>
  );
}
