import { useLocale, useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import type { HistoryEvent } from '@/lib/domain/vacancy/case-history';
import { formatLongDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { FactChanges } from '../../vacancies/case/fact-changes';
import { shortMoment } from '../../vacancies/moment';
import type { SlotDone } from '../slot-done';

interface SlotNoticesProps {
  file: SlotCase;
  /** Newest first; the latest change tells what was changed. */
  events: readonly HistoryEvent[];
  done: SlotDone | null;
  userId: string;
  side: 'MUNICIPALITY' | 'ORGANISATION';
}

/** What was just done, what has changed since the offer, and whose home it is when it is not the reader's. */
export function SlotNotices({ file, events, done, userId, side }: SlotNoticesProps) {
  const t = useTranslations('slots');
  const { slot } = file;
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {done && (
        <Notice tone="success" live>
          {t(`done.${done}`)}
        </Notice>
      )}
      {side === 'MUNICIPALITY' && slot.claimedBy && slot.claimedBy.userId !== userId && (
        <WhoseHome claimedBy={slot.claimedBy} mine={slot.mine} mayHandle={file.mayHandle} />
      )}
      {slot.changedAt && isRunning(file) && <Changed at={slot.changedAt} events={events} />}
    </div>
  );
}

const isRunning = ({ slot }: SlotCase): boolean => ['OFFERED', 'CLAIMED', 'NAMED'].includes(slot.state);

interface WhoseHomeProps {
  claimedBy: NonNullable<SlotCase['slot']['claimedBy']>;
  mine: boolean;
  mayHandle: boolean;
}

function WhoseHome({ claimedBy: { name, system }, mine, mayHandle }: WhoseHomeProps) {
  const t = useTranslations('slots.detail');
  if (system) return <Notice>{t('bySystem', { name })}</Notice>;
  if (mine) return <Notice>{t('mineSub', { name })}</Notice>;
  return mayHandle ? null : <Notice>{t('colleague', { name })}</Notice>;
}

function Changed({ at, events }: { at: Date; events: readonly HistoryEvent[] }) {
  const t = useTranslations('slots.detail');
  const locale = useLocale();
  const change = events.find((event) => event.kind === 'CHANGED');
  const due = change?.kind === 'CHANGED' ? (change.payload.nameDue ?? change.payload.answerDue)?.after : null;
  return (
    <Notice tone="warning" title={t('changedTitle')}>
      {t('changedText', { when: shortMoment(at, locale) })}{' '}
      {due && t('freshDeadline', { day: formatLongDay(due, locale) })}
      {change?.kind === 'CHANGED' && (
        <div className="mt-1 text-sm">
          <FactChanges changes={change.payload.changes} due={null} />
        </div>
      )}
    </Notice>
  );
}
