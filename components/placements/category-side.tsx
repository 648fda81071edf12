import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { averageConvicted } from '@/lib/domain/placement/category';
import type { PlaceCategories } from '@/lib/domain/placement/category-file';
import { paths, withQuery } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { shareText } from './figure-text';

interface Props {
  place: PlaceCategories;
  mayEnter: boolean;
}

/** Which categories are worked out, since when and why, and whether the agreement uses them. @see L-09 */
export function SwitchesCard({ place: { switches, municipalityId }, mayEnter }: Props) {
  const t = useTranslations('placements.categories');
  const tNames = useTranslations('departments.designation');
  const locale = useLocale();
  return (
    <Card title={t('switches')}>
      <p className="mb-3 max-w-prose text-sm text-ink-muted">{t('switchesHint')}</p>
      <ul className="divide-y divide-line text-md">
        {switches.map(({ category, last, usedByAgreement }) => (
          <li key={category} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
            <span>
              {tNames(category)}
              <span className="block text-sm text-ink-muted">
                {last
                  ? t(last.computed ? 'on' : 'off', {
                      ...{ day: formatDay(last.from, locale), by: last.by, reason: last.reason },
                    })
                  : t('never')}{' '}
                {t(usedByAgreement ? 'used' : 'notUsed')}
              </span>
            </span>
            {mayEnter && (
              <Link
                href={paths.switchCategory(municipalityId, category)}
                prefetch={false}
                className="text-sm"
                aria-label={t('switchOf', { category: tNames(category) })}
              >
                {t('switch')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the state has published for the country, year by year. @see L-08 */
export function NationalCard({ place: { national, municipalityId, today }, mayEnter }: Props) {
  const t = useTranslations('placements.categories');
  const locale = useLocale();
  const average = averageConvicted(national, today);
  return (
    <Card
      title={t('national')}
      flush
      aside={
        mayEnter && (
          <Link href={withQuery(paths.nationalFigures, { municipality: municipalityId })} prefetch={false}>
            {t('enterNational')}
          </Link>
        )
      }
    >
      <p className="px-4.5 pb-2 text-sm text-ink-muted md:px-6">
        {average ? t('average', { average: shareText(average, locale) }) : t('noNational')}
      </p>
      {national.length > 0 && (
        <DataTable
          keepColumns
          caption={t('national')}
          rows={[...national].reverse()}
          rowKey={({ name, from, source }) => `${name} ${from} ${source}`}
          columns={[
            {
              ...{ key: 'day', label: t('day'), header: true },
              cell: ({ from, source }) => (
                <>
                  {formatDay(from, locale)}
                  <Sub>{source}</Sub>
                </>
              ),
            },
            { key: 'name', label: t('figure'), cell: ({ name }) => t(`name.${name}`) },
            { key: 'value', label: t('value'), align: 'end', cell: ({ value }) => shareText(value, locale) },
          ]}
        />
      )}
    </Card>
  );
}
