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
        {MONTHS.map((month) => (
          <MonthRow
            key={month}
            name={`${year}-${String(month).padStart(2, '0')}`}
            today={today}
            entries={entries.filter(({ entry }) => monthIn(year, entry.first) === month)}
            municipalities={municipalities}
          />
        ))}
      </ol>
    </Card>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What began last year stands in January. */
const monthIn = (year: number, first: CalendarDate): number =>
  Number(first.slice(0, 4)) < year ? 1 : Number(first.slice(5, 7));

interface MonthRowProps extends Omit<MonthListProps, 'year'> {
  /** ÅÅÅÅ-MM */
  name: string;
}

function MonthRow({ name, today, entries, municipalities }: MonthRowProps) {
  const t = useTranslations('year');
  const locale = useLocale();
  const isNow = today.startsWith(name);
  const month = capitalised(nameOfMonth(Number(name.slice(5)))[locale]);
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
        {month}
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
