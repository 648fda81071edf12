import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { addDays, daysBetween } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfficerTask, TrayGroup, TrayItem } from '@/lib/domain/vacancy/tray-item';
import { paths, withQuery } from '@/lib/platform/paths';
import { classNames } from '../ui/class-names';
import { formatShortWeekday } from '../ui/format';
import { Sub } from '../ui/row-link';
import { trayLineClasses, trayMeasure } from './tray-list';

/** Within so many days a home that falls vacant, and a deadline, is no longer far away. */
export const SOON = 14;
const DUE_SOON = 2;

/** Tasks with a deadline; the others count from a day. */
const DUE: readonly OfficerTask[] = ['DECIDE', 'LINKS', 'REMIND', 'PAPERS', 'ANSWERS', 'MUNICIPALITY_LATE'];

/** One kind of thing that waits: how many homes, and the most urgent of them. */
export function OfficerTaskGroup({ group, today }: { group: TrayGroup; today: CalendarDate }) {
  const { task, items, total, things } = group;
  const t = useTranslations('tray.officer');
  // Links are passed on from their list, all of them in one go.
  const leads = total > items.length || task === 'LINKS';
  return (
    <section className={trayMeasure}>
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line-strong pb-1.5">
        <span>
          {t(`task.${task}`)}{' '}
          <span className="font-normal text-ink-muted">({t('homes', { count: total })})</span>
        </span>
        {leads && (
          <Link href={allOf(task)} prefetch={false} className="text-sm font-normal">
            {task === 'LINKS' ? t('allLinks', { count: things }) : t('all', { count: total })}
          </Link>
        )}
      </h3>
      <OfficerTaskItems items={items} today={today} />
    </section>
  );
}

interface OfficerTaskItemsProps {
  items: readonly TrayItem[];
  today: CalendarDate;
}

/** The homes, each with what counts for it and when. */
export function OfficerTaskItems({ items, today }: OfficerTaskItemsProps) {
  return (
    <ul className={classNames('divide-y divide-line', trayMeasure)}>
      {items.map((item) => (
        <Item key={item.vacancyId} item={item} today={today} />
      ))}
    </ul>
  );
}

/** All of them, as they are counted here; links are passed on from the list of their offers. */
const allOf = (task: OfficerTask): string =>
  task === 'LINKS' ? withQuery(paths.offers, { tab: 'links' }) : withQuery(paths.home, { task });

/** Tasks that are done on the allocation's own page. */
const AT_SLOT: readonly OfficerTask[] = ['FAULT', 'TELEPHONE', 'CONTACT'];
/** Tasks that begin on the page of the home's letting. */
const AT_LETTING: readonly OfficerTask[] = [
  'SECOND',
  'DECIDE',
  'LINKS',
  'REMIND',
  'PAPERS',
  'LEASE',
  'AT_COLLEAGUE',
  'ANSWERS',
  'NEXT',
];

const placeOf = ({ task, vacancyId, slotId }: TrayItem): string => {
  if (AT_SLOT.includes(task) && slotId) return paths.slot(slotId);
  return AT_LETTING.includes(task) ? paths.letting(vacancyId) : paths.vacancy(vacancyId);
};

function Item({ item, today }: { item: TrayItem; today: CalendarDate }) {
  const { address, unitNumber, departmentName, day, since } = item;
  const strong = !since && isSoon(item, today);
  return (
    <li className={trayLineClasses}>
      <span>
        <Link
          href={placeOf(item)}
          prefetch={false}
          className="font-medium text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {address}
        </Link>
        <Sub>
          {departmentName} · {unitNumber}
        </Sub>
        <Also item={item} />
      </span>
      <span className={classNames('text-sm', strong ? 'font-medium' : 'text-ink-muted')}>
        <When item={item} day={useDayAhead(day, today, strong)} past={day < today} />
      </span>
    </li>
  );
}

function When({ item: { task, count, since }, day, past }: { item: TrayItem; day: string; past: boolean }) {
  const t = useTranslations('tray.officer');
  const when = task === 'DECIDE' && since ? 'SAID_YES' : task === 'DECIDE' && past ? 'DOCUMENTED' : task;
  return t(`when.${when}`, { day, count });
}

/** What else waits at the same home, so that it need not stand twice. */
function Also({ item: { also } }: { item: TrayItem }) {
  const t = useTranslations('tray.officer');
  const others = also.filter((task) => task !== 'ANSWERS' && task !== 'AT_COLLEAGUE');
  if (others.length === 0) return null;
  return <Sub>{t('also', { tasks: others.map((task) => t(`alsoTask.${task}`)).join(', ') })}</Sub>;
}

function isSoon({ task, day }: TrayItem, today: CalendarDate): boolean {
  if (DUE.includes(task)) return day <= addDays(today, DUE_SOON);
  return day >= today && day <= addDays(today, SOON);
}

/** søndag 19. okt. (om 13 dage); the year where it is another. */
function useDayAhead(day: CalendarDate, today: CalendarDate, soon: boolean): string {
  const t = useTranslations('tray.officer');
  const locale = useLocale();
  const written = formatShortWeekday(day, locale);
  const dated = day.slice(0, 4) === today.slice(0, 4) ? written : `${written} ${day.slice(0, 4)}`;
  if (day <= today || !soon) return dated;
  return t('inDays', { day: dated, count: daysBetween(today, day) });
}
