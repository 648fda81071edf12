import { type Locale, useLocale, useTranslations } from 'next-intl';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import type { FactChange } from '@/lib/domain/vacancy/case-event';
import { capitalised } from '../../ui/capitalised';
import { formatArea, formatDay, formatRent } from '../../ui/format';
import { factLabel } from '../fact-label';

/** What was changed: before and after, one line a fact. */
export function FactChanges({ changes, due }: { changes: readonly FactChange[]; due: string | null }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const say = (field: string, value: string | null) => factValue(field, value, t, locale);
  return (
    <ul className="text-ink-muted">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t('event.change', {
            field: capitalised(factLabel(field, t)),
            before: say(field, before),
            after: say(field, after),
          })}
        </li>
      ))}
      {due && <li>{t('event.newDue', { day: formatDay(due, locale) })}</li>}
    </ul>
  );
}

function factValue(
  field: string,
  value: string | null,
  t: ReturnType<typeof useTranslations<'vacancies'>>,
  locale: Locale,
): string {
  if (value === null || value === '') return t('event.nothing');
  if (isCalendarDate(value)) return formatDay(value, locale);
  if (value === 'true' || value === 'false') return t(`event.${value}`);
  if (!/^[0-9]+$/.test(value)) return value;
  if (field.endsWith('Ore')) return formatRent(BigInt(value), locale);
  return field === 'areaTenths' ? formatArea(Number(value) * 10, locale) : value;
}
