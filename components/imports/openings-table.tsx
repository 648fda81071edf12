import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Opening, OpeningFate } from '@/lib/domain/imports/opening-of';
import { formatFraction } from '@/lib/domain/shared/fraction';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { counterText } from './row-words';

export type OpeningShown = {
  readonly department: { readonly id: string; readonly number: string; readonly name: string };
  readonly opening: Opening;
  readonly fate: OpeningFate;
};

/** More than anybody reads through; the report of the dry run has every letting. */
const MOST = 200;

/** What each counter would begin with, before anybody confirms it. */
export function OpeningsTable({ rows }: { rows: readonly OpeningShown[] }) {
  const t = useTranslations('imports.openings');
  const counters = useTranslations('departments.counter');
  const locale = useLocale();
  const columns: readonly Column<OpeningShown>[] = [
    {
      key: 'department',
      label: t('department'),
      header: true,
      cell: ({ department: { id, number, name } }) => (
        <Link href={paths.department(id)} prefetch={false}>{`${number} ${name}`}</Link>
      ),
    },
    { key: 'counter', label: t('counter'), cell: ({ opening }) => counterText(counters, opening.counter) },
    {
      key: 'lettings',
      label: t('lettings'),
      cell: ({ opening: { lettings, from, through } }) => (
        <span>
          {lettings}
          <Sub>{`${formatDay(from, locale)}–${formatDay(through, locale)}`}</Sub>
        </span>
      ),
    },
    { key: 'earned', label: t('earned'), cell: ({ opening }) => formatFraction(opening.earned) },
    { key: 'used', label: t('used'), cell: ({ opening }) => opening.used },
    {
      key: 'opening',
      label: t('begins'),
      cell: ({ opening, fate }) => (
        <span>
          <b>{formatFraction(opening.opening)}</b>
          {fate !== 'SET' && <Sub>{t(`fates.${fate}`)}</Sub>}
        </span>
      ),
    },
  ];
  return (
    <Card title={t('title')} flush>
      <p className="max-w-prose px-4.5 pb-4 text-md text-ink-muted md:px-6">
        {t('lead')} {rows.length > MOST && t('more', { shown: MOST, total: rows.length })}
      </p>
      <DataTable
        caption={t('title')}
        rows={rows.slice(0, MOST)}
        rowKey={({ opening }) => `${opening.departmentId} ${opening.counter}`}
        columns={columns}
      />
    </Card>
  );
}
