import { useLocale, useTranslations } from 'next-intl';
import type { Outlook } from '@/lib/domain/forecast/forecast';
import { oneDecimal, rangeText } from './one-decimal';

interface OutlookFiguresProps {
  outlook: Outlook;
  /** What the agreement itself expects a year. */
  agreed: number | null;
  /** What came, where something has. */
  came?: number;
}

/** The few figures of a forecast side by side, the number first. */
export function OutlookFigures({ outlook, agreed, came }: OutlookFiguresProps) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  const figures = [
    { label: t('figures.expected'), value: oneDecimal(outlook.expected, locale) },
    { label: t('figures.range'), value: rangeText(outlook) },
    ...(came === undefined ? [] : [{ label: t('figures.came'), value: String(came) }]),
    ...(agreed === null ? [] : [{ label: t('figures.agreed'), value: String(agreed) }]),
    { label: t('figures.vacancies'), value: oneDecimal(outlook.vacancies, locale) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
      {figures.map(({ label, value }) => (
        <div key={label} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-ink-muted">{label}</dt>
          <dd className="text-2xl leading-tight font-semibold tracking-tight tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
