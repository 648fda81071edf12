import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { TierTerms } from '@/lib/domain/agreement/agreement';
import type { DesignationPlan, ListedDesignation } from '@/lib/domain/placement/designation-list';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { TierWord } from '../tiers/tier-word';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatLongDay } from '../ui/format';

export interface MovedDepartment {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisation: string;
  readonly before: TierTerms | null;
  readonly after: TierTerms | null;
}

interface ListPreviewProps {
  plan: DesignationPlan;
  listOn: CalendarDate;
  areaName: (id: string) => string;
  /** Only those that stand in another tier. */
  moved: readonly MovedDepartment[];
  found: number;
  children: ReactNode;
}

/** What begins, what ends, which departments stand otherwise, and how many verdicts it would have changed. */
export function ListPreview({ plan, listOn, areaName, moved, found, children }: ListPreviewProps) {
  const t = useTranslations('designations.form');
  const locale = useLocale();
  const day = formatLongDay(listOn, locale);
  const nothing = plan.begins.length === 0 && plan.ends.length === 0;
  return (
    <Card title={t('previewTitle')}>
      <div className="space-y-4">
        {nothing && <p>{t('nothing')}</p>}
        <Names title={t('begins', { day })} rows={plan.begins} areaName={areaName} />
        <Names title={t('ends', { day })} rows={plan.ends} areaName={areaName} />
        {plan.stands.length > 0 && <p>{t('stands', { count: plan.stands.length })}</p>}
        {!nothing && (moved.length > 0 ? <Moved rows={moved} /> : <p>{t('noTiers')}</p>)}
        {!nothing && <p className="max-w-prose font-medium">{t('found', { count: found })}</p>}
        {children}
      </div>
    </Card>
  );
}

interface NamesProps {
  title: string;
  rows: readonly ListedDesignation[];
  areaName: (id: string) => string;
}

function Names({ title, rows, areaName }: NamesProps) {
  const t = useTranslations('designations');
  const tNames = useTranslations('departments.designation');
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <ul className="list-disc pl-5">
        {rows.map(({ areaId, designation }) => (
          <li key={`${areaId} ${designation}`}>
            {t('in', { area: areaName(areaId), designation: tNames(designation) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Moved({ rows }: { rows: readonly MovedDepartment[] }) {
  const t = useTranslations('designations');
  const columns: readonly Column<MovedDepartment>[] = [
    {
      key: 'name',
      label: t('departments'),
      header: true,
      cell: ({ number, name, organisation }) => `${number} ${name}, ${organisation}`,
    },
    { key: 'before', label: t('form.before'), cell: ({ before }) => before && <TierWord tier={before} /> },
    { key: 'after', label: t('form.after'), cell: ({ after }) => after && <TierWord tier={after} /> },
  ];
  return (
    <DataTable caption={t('form.tiers')} captionShown columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
