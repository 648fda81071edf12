import { useLocale, useTranslations } from 'next-intl';
import type { DesignationKind } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Card } from '../ui/card';
import { formatLongDay } from '../ui/format';
import { Timeline } from '../ui/timeline';
import { shortMoment } from '../vacancies/moment';

export interface ListRow {
  readonly id: string;
  readonly listOn: CalendarDate;
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly rows: readonly {
    readonly area: string;
    readonly designation: DesignationKind;
    readonly change: 'STANDS' | 'BEGINS' | 'ENDS';
  }[];
}

/** The lists that people have entered, and what each changed; `known`: something stands beside them that no list here said. */
export function ListHistory({ lists, known }: { lists: readonly ListRow[]; known: boolean }) {
  const t = useTranslations('designations');
  const locale = useLocale();
  return (
    <Card small title={t('lists')}>
      {lists.length === 0 ? (
        <p className="text-sm text-ink-muted">{t(known ? 'noListsKnown' : 'noLists')}</p>
      ) : (
        <Timeline
          items={lists.map((list) => ({
            key: list.id,
            title: t('listOf', { day: formatLongDay(list.listOn, locale) }),
            when: t('recorded', { at: shortMoment(list.recordedAt, locale), by: list.recordedBy }),
            detail: <Changes list={list} />,
          }))}
        />
      )}
    </Card>
  );
}

function Changes({ list: { rows, source } }: { list: ListRow }) {
  const t = useTranslations('designations');
  const tNames = useTranslations('departments.designation');
  const of = (change: 'BEGINS' | 'ENDS') =>
    rows
      .filter((row) => row.change === change)
      .map(({ area, designation }) => t('in', { area, designation: tNames(designation) }))
      .join(', ');
  const stands = rows.filter(({ change }) => change === 'STANDS').length;
  return (
    <div className="space-y-0.5 text-ink-muted">
      <p>{source}</p>
      {of('BEGINS') && <p>{t('BEGINS', { names: of('BEGINS') })}</p>}
      {of('ENDS') && <p>{t('ENDS', { names: of('ENDS') })}</p>}
      {stands > 0 && <p>{t('STANDS', { count: stands })}</p>}
    </div>
  );
}
