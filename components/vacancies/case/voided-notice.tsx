import { useTranslations } from 'next-intl';
import type { VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { useNextTurnSentence } from '../../counters/next-turn';
import { formatFraction } from '../../ui/format';
import { Notice } from '../../ui/notice';

/** Said once, after a void: where the counter now stands and when the municipality's turn comes. */
export function VoidedNotice({ file: { vacancy, counter } }: { file: VacancyCase }) {
  const t = useTranslations('vacancies.act.void');
  const sentence = useNextTurnSentence();
  if (vacancy.state !== 'VOIDED') return null;
  return (
    <div className="mb-5">
      <Notice tone="success" title={t('done')} live>
        {counter
          ? `${t('standsNow', { balance: formatFraction(counter.credit) })} ${sentence(counter.next === 'never' ? null : counter.next)}`
          : t('notCounted')}
      </Notice>
    </div>
  );
}
