import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { isOver } from '@/lib/domain/year/year-entry';
import { Card } from '../ui/card';
import { EventLine, type NumberedEntry } from './event-line';
import { MonthList } from './month-list';
import { WheelLegend, YearWheel } from './year-wheel';

interface YearOverviewProps {
  year: number;
  today: CalendarDate;
  entries: readonly NumberedEntry[];
  municipalities: ReadonlyMap<string, string>;
}

const FEW = 4;

/** What comes next, the wheel beside it, and the whole year month by month. On a phone what comes next stands first. */
export function YearOverview({ year, today, entries, municipalities }: YearOverviewProps) {
  const t = useTranslations('year');
  const coming = entries.filter(({ entry }) => !isOver(entry, today));
  const isCurrent = Number(today.slice(0, 4)) === year;
  const list = <MonthList year={year} today={today} entries={entries} municipalities={municipalities} />;
  const wheel = (
    <div>
      <YearWheel year={year} today={today} entries={entries} />
      <WheelLegend />
    </div>
  );
  if (!isCurrent)
    return (
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] print:block print:space-y-5">
        {list}
        <div className="md:order-first xl:order-none">
          <Card>{wheel}</Card>
        </div>
      </div>
    );
  return (
    <div className="grid gap-5">
      <Card title={t('next')}>
        <div className="grid items-center gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
          <div className="self-start">
            {coming.length === 0 && <p className="text-ink-muted">{t('nextNone')}</p>}
            <ul className="divide-y divide-line">
              {coming.slice(0, FEW).map(({ entry, number }) => (
                <EventLine
                  key={number}
                  entry={entry}
                  number={number}
                  today={today}
                  municipality={municipalities.get(entry.municipalityId)}
                />
              ))}
            </ul>
          </div>
          {wheel}
        </div>
      </Card>
      {list}
    </div>
  );
}
