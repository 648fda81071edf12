import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { Card } from '../ui/card';
import { AssumedChip } from './section-reference';

/** Each question that the text leaves open, and the answer that is reckoned with. */
export function ReadingsCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const { readings } = agreement;
  const assumed = readings.filter((reading) => reading.assumed).length;
  return (
    <Card title={t('readings')} id="readings">
      <p className="mb-3 max-w-prose text-md text-ink-muted">
        {t('readingsHint', { assumed, all: readings.length })}
      </p>
      <ul className="divide-y divide-line">
        {readings.map((reading) => (
          <li
            key={reading.question}
            className="grid grid-cols-[2.75rem_minmax(0,1fr)_auto] items-baseline gap-x-3 py-2.5 text-md"
          >
            <span className="text-xs text-ink-muted">{reading.question}</span>
            <span className="max-w-prose">{reading.text[locale]}</span>
            <span>{reading.assumed && <AssumedChip />}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
