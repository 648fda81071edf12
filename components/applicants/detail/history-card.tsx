import { useLocale, useTranslations } from 'next-intl';
import type { ApplicantEvent, SeniorityChange } from '@/lib/domain/applicant/applicant-file';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import { Timeline } from '../../ui/timeline';
import { shortMoment } from '../../vacancies/moment';
import { useFactLabel } from '../fact-label';

type Words = ReturnType<typeof useTranslations<'applicants'>>;

interface HistoryCardProps {
  events: readonly ApplicantEvent[];
  /** Of a protected applicant in other hands nothing is shown that somebody wrote. */
  hidden: boolean;
}

/** What happened to the applicant, newest first: that it did, by whom and when; of what was stated only the place on the lists. */
export function HistoryCard({ events, hidden }: HistoryCardProps) {
  const t = useTranslations('applicants');
  const label = useFactLabel();
  const locale = useLocale();
  return (
    <Card small title={t('detail.history')}>
      <Timeline
        items={events.map((event) => ({
          key: event.id,
          title: titleOf(event, t),
          when: t(`event.${BY[event.actorSide]}`, {
            ...{ name: event.actorName ?? '', when: shortMoment(event.occurredAt, locale) },
          }),
          detail: <Detail event={event} label={label} hidden={hidden} />,
        }))}
      />
    </Card>
  );
}

const BY = { ORGANISATION: 'by', APPLICANT: 'byApplicant', SYSTEM: 'bySystem' } as const;

function titleOf({ kind, payload }: ApplicantEvent, t: Words): string {
  switch (kind) {
    case 'STATE_CHANGED':
      return t('event.STATE_CHANGED', { state: payload.state });
    case 'DUPLICATE_RESOLVED':
      return t('event.DUPLICATE_RESOLVED', { same: String(payload.same) });
    case 'OFFER_ANSWERED':
      return t('event.OFFER_ANSWERED', { answer: payload.answer });
    case 'OFFER_DECIDED':
      return t('event.OFFER_DECIDED', { as: payload.as });
    case 'PAPER_JUDGED':
      return t('event.PAPER_JUDGED', { accepted: String(payload.accepted) });
    case 'CONFIRMED':
      return t('event.CONFIRMED', { upheld: String(payload.upheld) });
    default:
      return t(`event.${kind}`);
  }
}

interface DetailProps {
  event: ApplicantEvent;
  label: (fact: string) => string;
  hidden: boolean;
}

function Detail({ event, label, hidden }: DetailProps) {
  const t = useTranslations('applicants');
  const text = detailOf(event, t, label);
  return (
    <>
      {text && <span className="text-ink-muted">{text}</span>}
      {event.moved && <Moved moved={event.moved} hidden={hidden} />}
    </>
  );
}

/** Another place on the lists: from where to where, and why. */
function Moved({ moved, hidden }: { moved: SeniorityChange; hidden: boolean }) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const { listBefore, listAfter, before, after, reason } = moved;
  return (
    <>
      {listBefore !== listAfter && (
        <p>{t('event.movedList', { before: t(`lists.${listBefore}`), after: t(`lists.${listAfter}`) })}</p>
      )}
      {before !== after && (
        <p>
          {t('event.movedSeniority', {
            ...{ before: formatDay(before, locale), after: formatDay(after, locale) },
          })}
        </p>
      )}
      {!hidden && <p className="whitespace-pre-line text-ink-muted">{reason ?? t('event.movedErased')}</p>}
    </>
  );
}

function detailOf({ kind, payload }: ApplicantEvent, t: Words, label: (fact: string) => string) {
  switch (kind) {
    case 'ENROLLED':
      return t(`lists.${payload.list}`);
    case 'CHANGED':
      return t('event.fields', { fields: payload.fields.map(label).join(', ') });
    case 'STATE_CHANGED':
      return payload.reason && t(`reasons.${payload.reason}`);
    default:
      return null;
  }
}
