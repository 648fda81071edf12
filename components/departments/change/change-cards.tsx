import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type BeginningFile, type ChangeFile, openingRows } from '@/lib/domain/department/change-file';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { formatFraction as exact } from '@/lib/domain/shared/fraction';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { type Column, DataTable } from '../../ui/data-table';
import { formatLongDay } from '../../ui/format';
import { shortMoment } from '../../vacancies/moment';
import { Names } from './change-notice';

interface ChangeCardProps {
  change: ChangeFile;
  tierName: (tier: string) => Bilingual | null;
}

/** Who proposed what, from which day and why; which departments end and begin. */
export function ChangeCard({ change, tierName }: ChangeCardProps) {
  const t = useTranslations('departmentChanges.one');
  const locale = useLocale();
  const { state, proposedBy, proposedSide, proposedAt, answeredAt, answeredBy, answerReason } = change;
  return (
    <Card>
      <div className="grid gap-5 md:grid-cols-2">
        <div>
          <h2 className="text-base">{t('ends')}</h2>
          <p>
            <Names rows={change.from} />
          </p>
        </div>
        <div>
          <h2 className="text-base">{t('begins')}</h2>
          <ul className="space-y-3">
            {change.to.map((row) => (
              <li key={row.number}>
                <Begins row={row} tierName={tierName} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="mt-5 max-w-prose space-y-1 border-t border-line pt-4 text-md">
        <p>
          {t('happens', { day: formatLongDay(change.effectiveOn, locale) })}.{' '}
          {t('decided', { day: formatLongDay(change.decidedOn, locale), forum: change.forum })}.
        </p>
        <p>{t('reason', { reason: change.reason })}</p>
        {change.areaReason && <p>{t('areaReason', { reason: change.areaReason })}</p>}
        <p className="text-ink-muted">{t('carried')}</p>
        <p className="text-ink-muted">
          {t('proposed', { name: proposedBy, side: t(proposedSide), when: shortMoment(proposedAt, locale) })}
        </p>
        {answeredAt && state !== 'PROPOSED' && (
          <p className="text-ink-muted">
            {t(`answered.${state}`, { name: answeredBy ?? '', when: shortMoment(answeredAt, locale) })}
          </p>
        )}
        {answerReason && <p>{t('answerReason', { reason: answerReason })}</p>}
      </div>
    </Card>
  );
}

function Begins({ row, tierName }: { row: BeginningFile; tierName: ChangeCardProps['tierName'] }) {
  const t = useTranslations('departmentChanges.one');
  const locale = useLocale();
  const called = `${row.number} ${row.name}`;
  return (
    <>
      {row.departmentId ? <Link href={paths.department(row.departmentId)}>{called}</Link> : called}
      {row.areaName && `, ${row.areaName}`}
      {row.leaves.length > 0 && (
        <span className="block text-sm">{t('leaves', { areas: row.leaves.join(', ') })}</span>
      )}
      <span className="block text-sm text-ink-muted">{t('dwellings', row.dwellings)}</span>
      {row.houses.length > 0 && (
        <span className="block text-sm text-ink-muted">{t('houses', { houses: row.houses.join(', ') })}</span>
      )}
      {row.tier && (
        <span className="block text-sm text-ink-muted">
          {t('placed', { tier: tierName(row.tier)?.[locale] ?? row.tier, reason: row.tierReason ?? '' })}
        </span>
      )}
    </>
  );
}

type Row = ReturnType<typeof openingRows>[number];

/** Counter by counter: what is closed with beside what is opened with. */
export function OpeningsCard({ change }: { change: ChangeFile }) {
  const t = useTranslations('departmentChanges.one');
  const tCounter = useTranslations('departments.counter');
  const rows = openingRows(change);
  const isDone = change.state === 'DONE';
  const columns: readonly Column<Row>[] = [
    {
      key: 'counter',
      label: t('counter'),
      header: true,
      cell: ({ counter }) =>
        counter === 'FAMILY' || counter === 'YOUTH' ? tCounter(counter) : tCounter('OWN'),
    },
    ...change.from.map(({ id, number, name }, index) => ({
      ...{ key: id, label: `${t('ends')}: ${number} ${name}`, align: 'end' as const },
      cell: ({ closing }: Row) => shown(closing[index]),
    })),
    ...change.to.map(({ number, name }, index) => ({
      ...{ key: `to ${number}`, label: `${t('begins')}: ${number} ${name}`, align: 'end' as const },
      cell: ({ opening }: Row) => <b className="font-medium">{shown(opening[index])}</b>,
    })),
  ];
  return (
    <Card flush title={t(isDone ? 'openingsDone' : 'openings')}>
      {!isDone && <p className="px-4.5 pb-2 text-sm text-ink-muted md:px-6">{t('openingsHint')}</p>}
      {rows.length === 0 ? (
        <p className="px-4.5 pb-5 md:px-6">{t('noCounters')}</p>
      ) : (
        <DataTable
          caption={t(isDone ? 'openingsDone' : 'openings')}
          columns={columns}
          rows={rows}
          rowKey={({ counter }) => counter}
        />
      )}
    </Card>
  );
}

/** Exact, with a real minus. */
const shown = (credit: Row['closing'][number] | undefined): string =>
  credit === undefined ? '' : exact(credit).replace('-', '−');
