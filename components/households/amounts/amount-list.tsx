import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { SectionReference } from '../../agreements/section-reference';
import { Card } from '../../ui/card';
import { formatDay, formatRent } from '../../ui/format';
import { Notice } from '../../ui/notice';
import type { AmountRow } from './amount-row';

/** What each criterion asks for, year by year, and who set it. */
export function AmountList({ rows, year }: { rows: readonly AmountRow[]; year: number }) {
  const t = useTranslations('households.amounts');
  if (rows.length === 0) return <Notice>{t('none')}</Notice>;
  return rows.map((row) => <Amounts key={row.municipalityId + row.criterion} {...{ row, year }} />);
}

function Amounts({ row, year }: { row: AmountRow; year: number }) {
  const t = useTranslations('households.amounts');
  const locale = useLocale();
  const { municipality, label, reference, agreed, set, missing } = row;
  return (
    <Card title={`${label[locale]}, ${municipality}`}>
      <SectionReference reference={reference} />
      {missing && (
        <div className="my-3">
          <Notice tone="warning">
            {t(agreed.length + set.length > 0 ? 'missing' : 'noneYet', { year: String(year) })}
          </Notice>
        </div>
      )}
      <ul className="mt-2 divide-y divide-line text-md">
        {set.map((one) => (
          <li key={one.id} className="py-2">
            <b>{t('amount', { year: String(one.year), amount: formatRent(one.oere, locale) })}</b>
            <span className="block text-sm text-ink-muted">
              {t('setBy', { by: one.by, day: formatDay(dayOfInstant(one.at), locale), source: one.source })}
            </span>
          </li>
        ))}
        {agreed.map((one) => (
          <li key={one.year} className="py-2">
            {t('amount', { year: String(one.year), amount: formatRent(one.oere, locale) })}
            <span className="block text-sm text-ink-muted">{t('agreed')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
