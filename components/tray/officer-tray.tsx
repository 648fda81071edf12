import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CounterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { addDays, daysBetween } from '@/lib/domain/calendar/days';
import { type DepartmentOnDay, placesDepartments } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfficerTask, TrayGroup, TrayItem } from '@/lib/domain/vacancy/tray-item';
import { paths, withQuery } from '@/lib/platform/paths';
import { MiniStrip } from '../counters/mini-strip';
import { NextTurn } from '../counters/next-turn';
import { TierWord } from '../tiers/tier-word';
import { LinkButton } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { formatShortWeekday, formatWeekday } from '../ui/format';
import { Columns, PageHead } from '../ui/page-head';
import { Sub } from '../ui/row-link';

interface OfficerTrayProps {
  today: CalendarDate;
  groups: readonly TrayGroup[];
  /** Vacancies that wait for an agreement. */
  awaiting: number;
  coming: readonly { readonly department: DepartmentOnDay; readonly counter: CounterOnDay }[];
}

/** What cannot wait until tomorrow. */
const URGENT: readonly OfficerTask[] = ['FAULT', 'TELEPHONE', 'EMPTY', 'MUNICIPALITY_LATE'];

/** A lease is urgent when rent is soon due for the home; the others of its list come with it. */
const isUrgent = ({ task, items: [first] }: TrayGroup, today: CalendarDate): boolean =>
  URGENT.includes(task) || (task === 'CONTACT' && first !== undefined && first.day <= addDays(today, SOON));

/** The letting officer's day: what is urgent, what waits, whose turn comes next. */
export function OfficerTray({ today, groups, awaiting, coming }: OfficerTrayProps) {
  const t = useTranslations('tray.officer');
  const locale = useLocale();
  const urgent = groups.filter((group) => isUrgent(group, today));
  const waiting = groups.filter((group) => !isUrgent(group, today));
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[
          capitalised(formatWeekday(today, locale)),
          ...(awaiting > 0 ? [<Awaiting key="awaiting" count={awaiting} />] : []),
        ]}
        actions={
          <LinkButton href={paths.reportVacancy()} look="primary">
            {t('report')}
          </LinkButton>
        }
      />
      <Columns side={coming.length > 0 && <Coming coming={coming} />}>
        {groups.length === 0 && <EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>}
        {urgent.length > 0 && <Tasks title={t('late')} groups={urgent} today={today} />}
        {waiting.length > 0 && <Tasks title={t('waiting')} groups={waiting} today={today} />}
      </Columns>
    </>
  );
}

function Awaiting({ count }: { count: number }) {
  const t = useTranslations('tray.officer');
  return (
    <Link href={withQuery(paths.vacancies, { state: 'AWAITING_AGREEMENT' })} prefetch={false}>
      {t('awaiting', { count })}
    </Link>
  );
}

interface TasksProps {
  title: string;
  groups: readonly TrayGroup[];
  today: CalendarDate;
}

function Tasks({ title, groups, today }: TasksProps) {
  return (
    <Card title={title}>
      <div className="grid gap-6">
        {groups.map((group) => (
          <Task key={group.task} group={group} today={today} />
        ))}
      </div>
    </Card>
  );
}

function Task({ group: { task, items, total }, today }: { group: TrayGroup; today: CalendarDate }) {
  const t = useTranslations('tray.officer');
  const all = allOf(task);
  return (
    <section>
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line-strong pb-1.5">
        <span>
          {t(`task.${task}`)} <span className="font-normal text-ink-muted">({total})</span>
        </span>
        {total > items.length && all && (
          <Link href={all} prefetch={false} className="text-sm font-normal">
            {t('all', { count: total })}
          </Link>
        )}
      </h3>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <Item key={`${item.task} ${item.vacancyId}`} item={item} today={today} />
        ))}
      </ul>
    </section>
  );
}

/** The list that has all of them. */
function allOf(task: OfficerTask): string | null {
  switch (task) {
    case 'DECIDE':
      return paths.offers;
    case 'SECOND':
      return withQuery(paths.offers, { tab: 'second' });
    case 'PAPERS':
      return withQuery(paths.offers, { tab: 'papers' });
    case 'REMIND':
      return withQuery(paths.offers, { tab: 'reminders' });
    case 'EMPTY':
      return withQuery(paths.vacancies, { state: 'OURS' });
    case 'RETURNED':
      return withQuery(paths.vacancies, { state: 'RETURNED' });
    case 'TO_LET':
      return withQuery(paths.vacancies, { state: 'ORGANISATION' });
    case 'MUNICIPALITY_LATE':
      return withQuery(paths.vacancies, { state: 'MUNICIPALITY' });
    default:
      return paths.slots;
  }
}

/** Tasks that are done on the allocation's own page. */
const AT_SLOT: readonly OfficerTask[] = ['FAULT', 'TELEPHONE', 'CONTACT'];
/** Tasks that begin on the page of the home's letting. */
const AT_LETTING: readonly OfficerTask[] = ['SECOND', 'DECIDE', 'PAPERS', 'REMIND'];

const placeOf = ({ task, vacancyId, slotId }: TrayItem): string => {
  if (AT_SLOT.includes(task) && slotId) return paths.slot(slotId);
  return AT_LETTING.includes(task) ? paths.letting(vacancyId) : paths.vacancy(vacancyId);
};

function Item({ item, today }: { item: TrayItem; today: CalendarDate }) {
  const t = useTranslations('tray.officer');
  const { task, address, unitNumber, departmentName, day } = item;
  const href = placeOf(item);
  return (
    <li className="relative flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2.5 hover:bg-ground/70">
      <span>
        <Link
          href={href}
          prefetch={false}
          className="font-medium text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {address}
        </Link>
        <Sub>
          {departmentName} · {unitNumber}
        </Sub>
      </span>
      <span className={classNames('text-sm', isSoon(day, today) ? 'font-medium' : 'text-ink-muted')}>
        {t(`when.${task}`, { day: useDayAhead(day, today) })}
      </span>
    </li>
  );
}

/** Within so many days a home that falls vacant is no longer far away. */
const SOON = 14;

const isSoon = (day: CalendarDate, today: CalendarDate): boolean =>
  day >= today && day <= addDays(today, SOON);

/** søndag 19. okt. (om 13 dage); the year where it is another. */
function useDayAhead(day: CalendarDate, today: CalendarDate): string {
  const t = useTranslations('tray.officer');
  const locale = useLocale();
  const written = formatShortWeekday(day, locale);
  const dated = day.slice(0, 4) === today.slice(0, 4) ? written : `${written} ${day.slice(0, 4)}`;
  if (day === today || !isSoon(day, today)) return dated;
  return t('inDays', { day: dated, count: daysBetween(today, day) });
}

function Coming({ coming }: Pick<OfficerTrayProps, 'coming'>) {
  const t = useTranslations('tray.officer');
  return (
    <Card small title={t('coming')}>
      <p className="mb-3 text-sm text-ink-muted">{t('comingNote')}</p>
      <ul className="divide-y divide-line text-sm">
        {coming.map(({ department, counter }) => (
          <li key={`${department.id} ${counter.name}`} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <Link href={paths.department(department.id)} prefetch={false} className="font-medium">
                {department.number} {department.name}
              </Link>
              {department.standing && placesDepartments(department.standing) && (
                <TierWord tier={department.standing.tier} small />
              )}
            </span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <MiniStrip cells={counter.cells} upcoming={counter.upcoming.slice(0, 2)} />
              <span className="text-ink-muted">
                <NextTurn position={counter.next === 'never' ? null : counter.next} look="short" />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <Link href={paths.departments} prefetch={false}>
          {t('allDepartments')}
        </Link>
      </p>
    </Card>
  );
}
