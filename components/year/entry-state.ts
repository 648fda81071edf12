import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { isDayKnown, isOver, isPrepared, preparation, type YearEntry } from '@/lib/domain/year/year-entry';
import { formatDayAndMonth } from '../ui/format';

/** How an event stands: `done` is held or prepared, `open` waits to be prepared, `over` went by without a word. */
export type EntryState = { look: 'done' | 'open' | 'over'; words: readonly string[] };

export function useEntryState(): (entry: YearEntry, today: CalendarDate) => EntryState {
  const t = useTranslations('year');
  const locale = useLocale();
  return (entry, today) => {
    const { held } = entry.standing;
    if (held?.day) {
      const day = formatDayAndMonth(held.day, locale);
      return { look: 'done', words: [t(entry.kind === 'MEETING' ? 'held' : 'done', { day })] };
    }
    const { done, of } = preparation(entry);
    const prepared = isPrepared(entry);
    const words = [
      ...(prepared ? [t('allPrepared')] : of > 0 ? [t('prepared', { done, of })] : []),
      ...(isOver(entry, today) ? [t('over')] : isDayKnown(entry) ? [] : [t('noDay')]),
    ];
    return { look: prepared ? 'done' : isOver(entry, today) ? 'over' : 'open', words };
  };
}
