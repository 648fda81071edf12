import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ChangeFile } from '@/lib/domain/department/change-file';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import { Timeline } from '../../ui/timeline';
import { shortMoment } from '../../vacancies/moment';

/** "Afd. 14 Hvedemarken og 17 Kornblomstvej bliver til 30 Marken". */
export function useChangeSummary(): (change: ChangeFile) => string {
  const t = useTranslations('departmentChanges');
  const names = (rows: readonly { readonly number: string; readonly name: string }[]) =>
    rows.map(({ number, name }) => `${number} ${name}`).join(` ${t('and')} `);
  return ({ from, to }) => t('summary', { from: names(from), to: names(to) });
}

/** What has been proposed and done about a department; on the pages of those that ended and of those that began. */
export function ChangeHistory({
  changes,
  departmentId,
}: {
  changes: readonly ChangeFile[];
  departmentId: string;
}) {
  const t = useTranslations('departmentChanges');
  const locale = useLocale();
  const summary = useChangeSummary();
  if (changes.length === 0) return null;
  return (
    <Card small title={t('history')}>
      <Timeline
        items={changes.map((change) => ({
          key: change.id,
          title: (
            <Link href={paths.departmentChange(departmentId, change.id)} prefetch={false}>
              {t(`kind.${change.kind}`)}:{' '}
              {t(`state.${change.state}`, { day: formatDay(change.effectiveOn, locale) })}
            </Link>
          ),
          when: shortMoment(change.doneAt ?? change.answeredAt ?? change.proposedAt, locale),
          detail: <p className="text-ink-muted">{summary(change)}</p>,
        }))}
      />
    </Card>
  );
}
