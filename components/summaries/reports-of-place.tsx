import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { yearOf } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { dueOf, periodOfYear, REPORT_KINDS, type ReportKind } from '@/lib/domain/summary/reports/report';
import { lastYearOf } from '@/lib/domain/summary/reports/report-years';
import { paths } from '@/lib/platform/paths';
import { REPORT_PLACES } from '@/lib/schemas/lists/report';
import { Card } from '../ui/card';
import { formatLongDay } from '../ui/format';
import { Sub } from '../ui/row-link';

interface Props {
  place: { readonly municipalityId: string; readonly municipality: string };
  today: CalendarDate;
}

/** One municipality's reports: of each the year that is running, the last whole one, and the one before it. */
export function ReportsOfPlace({ place: { municipalityId, municipality }, today }: Props) {
  const t = useTranslations('summaries.reports');
  return (
    <Card title={municipality}>
      <ul className="divide-y divide-line">
        {REPORT_KINDS.map((kind) => (
          <li key={kind} className="py-3 first:pt-0 last:pb-0">
            <h3 className="font-semibold">{t(`kind.${kind}.title`)}</h3>
            <p className="mb-2 max-w-prose text-ink-muted">{t(`kind.${kind}.lead`)}</p>
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {yearsOf(kind, today).map((year) => (
                <li key={year}>
                  <Link
                    href={paths.report(REPORT_PLACES[kind], municipalityId, String(year))}
                    prefetch={false}
                  >
                    <YearName kind={kind} year={year} />
                  </Link>
                  <Due kind={kind} year={year} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function yearsOf(kind: ReportKind, today: CalendarDate): readonly number[] {
  const last = kind === 'VOIDS' ? yearOf(today) - 1 : lastYearOf(kind, today);
  return [last + 1, last, last - 1];
}

/** `2024/2025` where the year of the report is none of the calendar's. */
function YearName({ kind, year }: { kind: ReportKind; year: number }) {
  const period = periodOfYear(kind, year);
  const from = period === null ? year : yearOf(period.from);
  return from === year ? year : `${from}/${year}`;
}

function Due({ kind, year }: { kind: ReportKind; year: number }) {
  const t = useTranslations('summaries.reports');
  const locale = useLocale();
  const period = periodOfYear(kind, year);
  const due = period && dueOf(kind, period);
  return due && <Sub>{t('dueOn', { day: formatLongDay(due, locale) })}</Sub>;
}
