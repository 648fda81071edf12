import { useLocale, useTranslations } from 'next-intl';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import type { FactChange } from '@/lib/domain/vacancy/case-event';
import { formatDay, formatRent } from '../../ui/format';
import { factLabel } from '../fact-label';

/** What was changed: before and after, one line a fact. */
export function FactChanges({ changes, due }: { changes: readonly FactChange[]; due: string | null }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const say = (field: string, value: string | null): string => {
    if (value === null || value === '') return t('event.nothing');
    if (isCalendarDate(value)) return formatDay(value, locale);
    return field.endsWith('Ore') && /^[0-9]+$/.test(value) ? formatRent(BigInt(value), locale) : value;
  };
  return (
    <ul className="text-ink-muted">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t('event.change', {
            field: factLabel(field, t),
            before: say(field, before),
            after: say(field, after),
          })}
        </li>
      ))}
      {due && <li>{t('event.newDue', { day: formatDay(due, locale) })}</li>}
    </ul>
  );
}
