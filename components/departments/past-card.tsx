import { useLocale, useTranslations } from 'next-intl';
import { changesOf, type PastLine } from '@/lib/domain/department/department-past';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { shortMoment } from '../vacancies/moment';

/** What the department was called, where it lay and how many homes it had, where any of it has changed. */
export function PastCard({ past }: { past: readonly PastLine[] }) {
  const t = useTranslations('departmentPast');
  const locale = useLocale();
  const lines = changesOf(past);
  if (lines.length === 0) return null;
  return (
    <Card flush>
      <details>
        <summary className="px-4.5 py-3.5 md:px-5">{t('title')}</summary>
        <DataTable
          caption={t('title')}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            {
              ...{ key: 'from', label: t('from'), header: true, nowrap: true },
              cell: ({ from }) => (from === null ? t('beginning') : formatDay(from, locale)),
            },
            { key: 'kind', label: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
            { key: 'said', label: t('said'), cell: (line) => <Said line={line} /> },
            {
              ...{ key: 'recorded', label: t('recorded'), nowrap: true },
              cell: ({ recordedAt }) => shortMoment(recordedAt, locale),
            },
          ]}
        />
        <p className="px-4.5 py-3 text-sm text-ink-muted md:px-5">{t('hint')}</p>
      </details>
    </Card>
  );
}

function Said({ line }: { line: PastLine }) {
  const t = useTranslations('departmentPast');
  switch (line.kind) {
    case 'NAME':
      return `${line.number} ${line.name}`;
    case 'AREA':
      return line.areaName ?? t('noArea');
    case 'STOCK':
      return t('stock', { family: line.family, youth: line.youth, elderly: line.elderly });
  }
}
