import { useLocale, useTranslations } from 'next-intl';
import type { DraftAct } from '@/lib/domain/agreement/edit/draft';
import { Card } from '../../ui/card';
import { Timeline } from '../../ui/timeline';
import { shortMoment } from '../../vacancies/moment';

interface DraftHistoryProps {
  changes: readonly { revision: number; part: DraftAct; at: Date; by: string }[];
}

/** Who changed what, the latest first. */
export function DraftHistory({ changes }: DraftHistoryProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  return (
    <Card title={t('history')} small>
      <Timeline
        items={changes.map(({ revision, part, at, by }) => ({
          ...{ key: String(revision), title: t(`acts.${part}`) },
          when: t('byAt', { by, at: shortMoment(at, locale) }),
        }))}
      />
    </Card>
  );
}
