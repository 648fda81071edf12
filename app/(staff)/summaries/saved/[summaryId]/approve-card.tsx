import { getLocale, getTranslations } from 'next-intl/server';
import { partyName } from '@/components/summaries/saved/summary-side';
import { Card } from '@/components/ui/card';
import { OnePress } from '@/components/ui/one-press';
import { may } from '@/lib/domain/access/permissions';
import { editionToApprove, mayAct, missingApprovals, speaksFor } from '@/lib/domain/summary/closing';
import { approveSummaryAction } from '../actions';
import type { LoadedSummary } from './summary-of';

/** The reader's own approval, where the summary waits for it and it can be given. `stale`: it has to be sent again first. */
export async function ApproveCard({ scope, file, actor, stale }: LoadedSummary & { stale: boolean }) {
  const { summary, editions, acts, today } = file;
  const edition = editionToApprove(summary.state, editions);
  if (edition === null || !may(scope, 'summary.close') || !mayAct(summary.state, 'APPROVE', actor).ok)
    return null;
  const sent = summary.state === 'SENT';
  if (sent && (stale || summary.period.through > today)) return null;
  const missing = missingApprovals(summary.parties, edition, acts);
  const own = speaksFor(scope, summary).filter((party) => missing.includes(party));
  if (own.length === 0) return null;
  const [t, tActs, locale] = await Promise.all([
    getTranslations('summaries.saved.approveCard'),
    getTranslations('summaries.saved.acts'),
    getLocale(),
  ]);
  const party = new Intl.ListFormat(locale).format(own.map((id) => partyName(summary, id)));
  return (
    <Card title={t('title')}>
      <p className="mb-4 max-w-prose">
        {t('text', { number: edition.number, party })} {sent && t('last', { days: summary.correctionDays })}
      </p>
      <OnePress
        action={approveSummaryAction}
        values={{ summaryId: summary.id, checksum: edition.checksum }}
        text={tActs('approve')}
        look="primary"
        size="md"
        className="print:hidden"
      />
    </Card>
  );
}
