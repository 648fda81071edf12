import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { OnePress } from '@/components/ui/one-press';
import { PrintButton } from '@/components/ui/print-button';
import { may } from '@/lib/domain/access/permissions';
import { mayAct, type SummaryAct } from '@/lib/domain/summary/closing';
import { isCalendarYear } from '@/lib/domain/summary/suppression/menu';
import { paths } from '@/lib/platform/paths';
import { sendSummaryAction } from '../actions';
import type { LoadedSummary } from './summary-of';

/** What the reader can do with the summary as a whole, by how far it has come. `stale`: figures or words are no longer what was sent. */
export async function SavedActs({ scope, file, actor, stale }: LoadedSummary & { stale: boolean }) {
  const t = await getTranslations('summaries.saved.acts');
  const { id, state, revision, sentAt } = file.summary;
  const writes = (act: SummaryAct) => may(scope, 'summary.write') && mayAct(state, act, actor).ok;
  const restates = may(scope, 'summary.close') && mayAct(state, 'RESTATE', actor).ok;
  const publishes =
    may(scope, 'summary.publish') &&
    state === 'CLOSED' &&
    file.summary.part.kind === 'MUNICIPALITY' &&
    isCalendarYear(file.summary.period);
  return (
    <>
      <PrintButton />
      {writes('WITHDRAW') && (
        <LinkButton href={paths.endSavedSummary(id, 'withdraw')} look="quiet">
          {t('withdraw')}
        </LinkButton>
      )}
      {writes('RECALL') && <LinkButton href={paths.endSavedSummary(id, 'recall')}>{t('recall')}</LinkButton>}
      {writes('EDIT') && <LinkButton href={paths.editSavedSummary(id)}>{t('edit')}</LinkButton>}
      {writes('SEND') && (state === 'DRAFT' || stale) && (
        <OnePress
          action={sendSummaryAction}
          values={{ summaryId: id, revision }}
          text={t(sentAt === null ? 'send' : 'sendAgain')}
          look="primary"
          size="md"
          className="print:hidden"
        />
      )}
      {publishes && <LinkButton href={paths.publishSummary(id)}>{t('publish')}</LinkButton>}
      {restates && stale && <LinkButton href={paths.restateSummary(id)}>{t('restate')}</LinkButton>}
    </>
  );
}
