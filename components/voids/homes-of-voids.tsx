import { useLocale, useTranslations } from 'next-intl';
import type { Void } from '@/lib/domain/letting/voids/void-period';
import type { VoidLine } from '@/lib/domain/letting/voids/void-register';
import { paths } from '@/lib/platform/paths';
import { Chip } from '../ui/chip';
import { DataTable } from '../ui/data-table';
import { formatDay, formatMoney, formatNumber } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { bearerText } from './void-words';

export interface HomeOfVoids extends VoidLine {
  /** Within the year; null: it cost nothing in it. */
  readonly stood: Void | null;
}

/** A department's homes that stood empty in a year, with the ground and who bears the loss. */
export function HomesOfVoids({ homes, caption }: { homes: readonly HomeOfVoids[]; caption: string }) {
  const t = useTranslations('voids');
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          ...{ key: 'home', label: t('column.home'), header: true },
          cell: (home) => (
            <span>
              <RowLink href={paths.voidOf(home.vacancyId)}>{home.address}</RowLink>
              <Sub>{home.reference}</Sub>
            </span>
          ),
        },
        {
          ...{ key: 'from', label: t('column.from') },
          cell: ({ stood, availableOn }) => formatDay(stood?.from ?? availableOn, locale),
        },
        {
          ...{ key: 'until', label: t('column.until') },
          cell: ({ takeoverOn }) => (takeoverOn ? formatDay(takeoverOn, locale) : t('still')),
        },
        {
          ...{ key: 'days', label: t('column.days'), align: 'end' },
          cell: ({ stood }) => formatNumber(stood?.days ?? 0, locale),
        },
        {
          ...{ key: 'lost', label: t('column.lost'), align: 'end' },
          cell: ({ stood }) => formatMoney(stood?.lostOre ?? 0, locale),
        },
        {
          ...{ key: 'ground', label: t('column.ground') },
          cell: ({ record }) =>
            record ? (
              <span>
                {t(`ground.${record.ground}`)}
                <Sub>{bearerText(record, t, locale)}</Sub>
              </span>
            ) : (
              <Chip tone="warning">{t('noGround')}</Chip>
            ),
        },
      ]}
      rows={homes}
      rowKey={({ vacancyId }) => vacancyId}
    />
  );
}
