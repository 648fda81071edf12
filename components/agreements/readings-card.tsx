import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { Card } from '../ui/card';

/** Each question that the text leaves open, and the answer that is reckoned with. */
export function ReadingsCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const { readings } = agreement;
  const assumed = readings.filter((reading) => reading.assumed).length;
  return (
    <Card title={t('readings')} id="readings">
      <p className="mb-3 max-w-prose text-md text-ink-muted">
        {t('readingsHint', { assumed, all: readings.length })}
      </p>
      <Readings title={t('readingsAssumed')} readings={readings.filter((reading) => reading.assumed)} />
      <Readings title={t('readingsStated')} readings={readings.filter((reading) => !reading.assumed)} />
    </Card>
  );
}

function Readings({ title, readings }: { title: string; readings: Agreement['readings'] }) {
  const locale = useLocale();
  if (readings.length === 0) return null;
  return (
    <>
      <h3 className="mt-5">{title}</h3>
      <ul className="mt-1 divide-y divide-line">
        {readings.map(({ question, text }) => (
          <li key={question} id={`reading-${question}`} className="max-w-prose py-2.5 text-md">
            {text[locale]}
          </li>
        ))}
      </ul>
    </>
  );
}
