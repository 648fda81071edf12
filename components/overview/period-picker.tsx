import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { neighbourOf, periodAround, periodAsText, type ReportPeriod } from '@/lib/domain/reporting/period';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { buttonClasses } from '../ui/button';
import { FilterBar } from '../ui/filter-bar';
import { Icon } from '../ui/icon';
import { type Option, SelectField } from '../ui/select-field';
import { Tabs } from '../ui/tabs';
import { DateField } from '../ui/text-field';
import { type OverviewQuery, overviewHref } from './overview-query';
import { periodName } from './period-name';

export interface Narrow {
  name: 'organisation' | 'municipality';
  options: readonly Option[];
}

interface PeriodPickerProps {
  /** The page's own address. */
  path: string;
  query: OverviewQuery;
  today: CalendarDate;
  /** The choice of tenant, where there are several. */
  narrow: readonly Narrow[];
}

const KINDS = ['month', 'quarter', 'year'] as const;

/** Month, quarter, year or own dates, all of it in the address. */
export function PeriodPicker({ path, query, today, narrow }: PeriodPickerProps) {
  const t = useTranslations('overview');
  const { period } = query;
  // Another kind shows the one around the period that is shown, so that changing back and forth stays near.
  const around = today >= period.from && today <= period.through ? today : period.from;
  const tabs = KINDS.map((kind) => ({
    href: overviewHref(path, { ...query, period: periodAround(kind, around) }),
    label: t(`periodOf.${kind}`),
    current: period.kind === kind,
  }));
  return (
    <section aria-label={t('period')} className="print:hidden">
      <Tabs label={t('period')} tabs={tabs} />
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <Neighbours path={path} query={query} />
        <FilterBar action={path} hidden={{ department: query.department }}>
          {narrow.map(({ name, options }) => (
            <SelectField
              key={name}
              name={name}
              label={t(name)}
              options={options}
              placeholder={t('all')}
              defaultValue={query[name]}
            />
          ))}
          <DateField name="from" label={t('from')} defaultValue={period.from} />
          <DateField name="through" label={t('through')} defaultValue={period.through} />
        </FilterBar>
      </div>
    </section>
  );
}

function Neighbours({ path, query }: { path: string; query: OverviewQuery }) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const before = neighbourOf(query.period, -1);
  const after = neighbourOf(query.period, 1);
  const link = (period: ReportPeriod | null, label: string, icon: 'left' | 'right') =>
    period && (
      <Link
        href={overviewHref(path, { ...query, period })}
        prefetch={false}
        className={buttonClasses('plain', 'sm')}
        aria-label={`${label}: ${periodName(period, locale, t)}`}
        key={periodAsText(period)}
      >
        <Icon name={icon} />
      </Link>
    );
  return (
    <div className="mb-4 flex items-center gap-2.5">
      {link(before, t('before'), 'left')}
      <p className="min-w-36 text-center text-lg font-semibold first-letter:uppercase">
        {periodName(query.period, locale, t)}
      </p>
      {link(after, t('after'), 'right')}
    </div>
  );
}
