import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { nameOfMonth } from '@/lib/domain/shared/day-words';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { classNames } from '../ui/class-names';
import { formatWeekday } from '../ui/format';
import { EventLine, type NumberedEntry } from './event-line';

interface MonthListProps {
  year: number;
  today: CalendarDate;
  entries: readonly NumberedEntry[];
  /** By id, where the reader sees several. */
  municipalities: ReadonlyMap<string, string>;
}

/** Twelve months with what begins in each; today stands between what has been and what comes. */
export function MonthList({ year, today, entries, municipalities }: MonthListProps) {
  const t = useTranslations('year');
  return (
    <Card title={t('whole')}>
      <ol className="divide-y divide-line">
        {stretchesOf(year, today, entries).map(({ months, within }) => (
          <MonthRow
            key={months[0]}
            months={months}
            isNow={isThisMonth(year, months[0], today)}
            today={today}
            entries={within}
            municipalities={municipalities}
          />
        ))}
      </ol>
    </Card>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

type Stretch = { readonly months: readonly [number, ...number[]]; readonly within: readonly NumberedEntry[] };

const isThisMonth = (year: number, month: number, today: CalendarDate): boolean =>
  today.startsWith(`${year}-${String(month).padStart(2, '0')}`);

/** Month by month; months in a row in which nothing begins stand together. */
function stretchesOf(
  year: number,
  today: CalendarDate,
  entries: readonly NumberedEntry[],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const month of MONTHS) {
    const within = entries.filter(({ entry }) => monthIn(year, entry.first) === month);
    const last = stretches.at(-1);
    const joins = last?.within.length === 0 && within.length === 0;
    const isNow = [month, last?.months[0] ?? 0].some((one) => isThisMonth(year, one, today));
    if (last && joins && !isNow)
      stretches[stretches.length - 1] = { months: [...last.months, month], within };
    else stretches.push({ months: [month], within });
  }
  return stretches;
}

/** What began last year stands in January. */
const monthIn = (year: number, first: CalendarDate): number =>
  Number(first.slice(0, 4)) < year ? 1 : Number(first.slice(5, 7));

interface MonthRowProps extends Omit<MonthListProps, 'year'> {
  /** One, or several in which nothing begins. */
  months: readonly number[];
  isNow: boolean;
}

function MonthRow({ months, isNow, today, entries, municipalities }: MonthRowProps) {
  const t = useTranslations('year');
  const locale = useLocale();
  const names = [...new Set([months[0], months.at(-1)])].map((month) => nameOfMonth(month ?? 1)[locale]);
  const before = isNow ? entries.filter(({ entry }) => entry.last < today) : entries;
  const after = isNow ? entries.filter(({ entry }) => entry.last >= today) : [];
  const line = ({ entry, number }: NumberedEntry) => (
    <EventLine
      key={number}
      entry={entry}
      number={number}
      today={today}
      municipality={municipalities.get(entry.municipalityId)}
    />
  );
  return (
    <li className="grid gap-x-6 py-1.5 md:grid-cols-[8rem_minmax(0,1fr)]">
      <h3 className={classNames('py-2.5 text-base', isNow && 'text-accent')}>
        {capitalised(names.join('-'))}
        {isNow && <span className="block text-xs font-normal">{t('thisMonth')}</span>}
      </h3>
      {entries.length === 0 && !isNow ? (
        <p className="hidden py-2.5 text-sm text-ink-muted md:block">{t('nothing')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {before.map(line)}
          {isNow && (
            <li className="flex items-center gap-3 py-1.5 text-xs font-medium text-focus">
              {t('today', { day: formatWeekday(today, locale) })}
              <span aria-hidden="true" className="h-px flex-1 bg-focus" />
            </li>
          )}
          {after.map(line)}
        </ul>
      )}
    </li>
  );
}
