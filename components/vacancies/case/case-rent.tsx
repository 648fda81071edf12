import { useLocale, useTranslations } from 'next-intl';
import { addDays } from '@/lib/domain/calendar/days';
import { rentOwed } from '@/lib/domain/slot/rent-owed';
import type { VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { Card } from '../../ui/card';
import { formatLongDay, formatMoney } from '../../ui/format';

/** From when the municipality pays rent, and how much so far. @see almenboligloven § 59, 1 */
export function CaseRent({ file: { slot, today } }: { file: VacancyCase }) {
  const t = useTranslations('vacancies.rent');
  const locale = useLocale();
  if (!slot) return null;
  const { rentFrom: from, rentUntil: until, rentOre: monthlyOre } = slot;
  const owed = rentOwed({ from, until, monthlyOre }, today);
  const over = until !== null && until <= today;
  const day = formatLongDay(from, locale);
  return (
    <Card small title={t('title')}>
      <div className="space-y-1 text-sm">
        {until !== null && until <= from ? (
          <p>{t('never')}</p>
        ) : over ? (
          <p>{t('until', { from: day, until: formatLongDay(addDays(until, -1), locale) })}</p>
        ) : (
          <p>{t(from > today ? 'future' : 'from', { day })}</p>
        )}
        {owed > 0 && (
          <p className="font-medium">{t(over ? 'total' : 'soFar', { amount: formatMoney(owed, locale) })}</p>
        )}
        <p className="text-xs text-ink-muted">{t('section')}</p>
      </div>
    </Card>
  );
}
