import { type Locale, useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { HistoryEvent } from '@/lib/domain/vacancy/case-history';
import type { VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import { Timeline } from '../../ui/timeline';
import { shortMoment } from '../moment';
import { FactChanges } from './fact-changes';

/** What happened, newest first, by whom and when. */
export function CaseHistory({ file }: { file: VacancyCase }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  return (
    <Card small title={t('case.history')}>
      <Timeline
        items={file.events.map((event) => ({
          key: String(event.id),
          title: eventTitle(event, t),
          when: t(byWhom(event), {
            name: event.actorName ?? '',
            absent: event.onBehalfOfName ?? '',
            when: shortMoment(event.occurredAt, locale),
          }),
          detail: <Detail event={event} locale={locale} />,
        }))}
      />
    </Card>
  );
}

/** What follows from the agreement alone: whoever reported the home did not decide it. */
const DECIDED: readonly HistoryEvent['kind'][] = ['ALLOCATED', 'OFFERED', 'AWAITING_AGREEMENT'];

function byWhom({ kind, actorSide, onBehalfOfName }: HistoryEvent) {
  if (actorSide === 'SYSTEM' || DECIDED.includes(kind)) return 'event.system';
  return onBehalfOfName ? 'event.byFor' : 'event.by';
}

type Words = ReturnType<typeof useTranslations<'vacancies'>>;

function eventTitle({ kind, payload }: HistoryEvent, t: Words): string {
  switch (kind) {
    case 'ALLOCATED':
      return t('event.ALLOCATED', { route: payload.route });
    case 'EXCEPTION_ANSWERED':
      return t('event.EXCEPTION_ANSWERED', { answer: payload.answer });
    case 'UNNAMED':
      return t('event.UNNAMED', { as: payload.as });
    case 'FAULT_ANSWERED':
      return t('event.FAULT_ANSWERED', { answer: payload.answer });
    case 'FAULT_SETTLED':
      return t('event.FAULT_SETTLED', { final: String(payload.final), settlement: payload.settlement });
    case 'TELEPHONE_RECORDED':
      return t('event.TELEPHONE_RECORDED', { act: t(`telephoneAct.${payload.act}`) });
    case 'TELEPHONE_ANSWERED':
      return t('event.TELEPHONE_ANSWERED', { answer: payload.answer });
    case 'OFFER_WITHDRAWN':
      return t('event.OFFER_WITHDRAWN', { reason: payload.reason ?? 'none' });
    default:
      return t(`event.${kind}`);
  }
}

function Detail({ event, locale }: { event: HistoryEvent; locale: Locale }) {
  const t = useTranslations('vacancies');
  const reasons = useTranslations('slots.reasons');
  const types = useTranslations('leases.type');
  if (event.kind === 'CHANGED')
    return <FactChanges changes={event.payload.changes} due={newDue(event.payload)} />;
  const text =
    event.kind === 'RETURNED'
      ? reasons(event.payload.reason)
      : detailText(event, t, (day) => formatDay(day, locale));
  const said = [letAs(event, types), text].filter(Boolean).join(', ');
  return said && <span className="text-ink-muted">{said}</span>;
}

/** By which list or criteria a home was let: both parties count by it. Of homes let before it was kept, nothing is said. */
const letAs = (
  event: HistoryEvent,
  types: ReturnType<typeof useTranslations<'leases.type'>>,
): string | null =>
  event.kind === 'LET' && event.payload.lettingType ? types(event.payload.lettingType) : null;

/** What the void did to the counter: most often what the home had earned is taken from it again. */
const correctionText = (correction: string, t: Words): string =>
  t(correction.startsWith('-') ? 'event.takenBack' : 'event.turnBack', {
    share: correction.replace('-', ''),
  });

const newDue = ({
  answerDue,
  nameDue,
}: Extract<HistoryEvent, { kind: 'CHANGED' }>['payload']): string | null =>
  (nameDue ?? answerDue)?.after ?? null;

function detailText(
  { kind, payload, occurredAt }: HistoryEvent,
  t: Words,
  say: (day: string) => string,
): string | null {
  switch (kind) {
    case 'REPORTED':
      return payload.replaces
        ? t('event.replaces', { reference: payload.replaces })
        : payload.reportedOn === dayOfInstant(occurredAt)
          ? null
          : t('event.reportedOn', { day: say(payload.reportedOn) });
    case 'OFFERED':
      return t('event.answerDue', { day: say(payload.answerDue) });
    case 'CLAIMED':
      return payload.nameDue && t('event.nameDue', { day: say(payload.nameDue) });
    case 'NAMED':
      return payload.specialCriteria ? t('event.specialCriteria') : null;
    case 'COMPLETED':
      return t('event.signedOn', { day: say(payload.signedOn) });
    case 'LET': {
      const takeover = payload.takeoverOn && t('event.takeover', { day: say(payload.takeoverOn) });
      return [takeover, payload.outside && t('event.outside')].filter(Boolean).join(', ');
    }
    case 'VOIDED':
      return payload.replacedBy
        ? t('event.replacedBy', { reference: payload.replacedBy })
        : payload.correction && correctionText(payload.correction, t);
    default:
      return null;
  }
}
