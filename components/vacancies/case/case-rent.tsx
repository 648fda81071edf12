import { useLocale, useTranslations } from 'next-intl';
import { counterOf, counterTerms } from '@/lib/domain/agreement/counter-terms';
import { addDays } from '@/lib/domain/calendar/days';
import { rentOwed } from '@/lib/domain/slot/rent-owed';
import type { VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { formatLongDay, formatMoney } from '../../ui/format';
import { keepTogether } from '../../ui/keep-together';

/** From when the municipality pays rent, how much so far, and on what its right to the home rests. */
export function CaseRent({ file }: { file: VacancyCase }) {
  const t = useTranslations('vacancies.rent');
  const locale = useLocale();
  const section = useSection(file);
  const { slot, today } = file;
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
        {section && <p className="text-xs text-ink-muted">{t('section', { section })}</p>}
      </div>
    </Card>
  );
}

/** A turn rests on the counter's legal basis; what is the municipality's without counting on the step that said so. */
function useSection({ agreement, decision, vacancy }: VacancyCase): string | null {
  const t = useTranslations('agreements.basis');
  const locale = useLocale();
  const taking = decision?.verdict.steps.find(({ outcome }) => outcome === 'TAKES');
  const counter = taking?.rung !== 'ALLOCATION_RIGHT' && agreement ? counterOf(agreement, vacancy) : null;
  const basis =
    agreement && decision && counter ? counterTerms(agreement, decision.tier, counter).basis : 'NONE';
  const said = basis === 'NONE' ? taking?.reference.text[locale] : capitalised(t(basis));
  return said ? keepTogether(said) : null;
}
