import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isPastDue, mayStillAnswer } from '@/lib/domain/letting/offers/offer-deadline';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { offerMay } from '@/lib/domain/letting/offers/offer-state';
import { isReminderToPassOn } from '@/lib/domain/letting/offers/passing-on';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { formatDay, formatWeekday } from '../ui/format';
import { shortMoment } from '../vacancies/moment';
import { answerFields } from './answer-fields';
import { LinkMark } from './link-mark';
import { ReminderForm } from './reminder-form';

interface AnswerCardProps {
  offer: OfferRow;
  today: CalendarDate;
  /** Null where the reader may not act on offers, or the letting is over. */
  acts: {
    record: { action: FormAction; initial: FormState };
    reminder: { action: FormAction };
    keptText: string;
  } | null;
}

/** What the applicant has answered, the reminder, and what an officer may do about both. For the page of the offer. */
export function AnswerCard({ offer, today, acts }: AnswerCardProps) {
  const t = useTranslations('offers.answer');
  const tReminder = useTranslations('offers.reminder');
  const canRecord = mayStillAnswer(offer, { by: 'OFFICER', today });
  const hasLink = offer.state === 'YES' || offer.state === 'APPROVED' || canRecord;
  return (
    <Card title={t('title')} small id="answer">
      <div className="grid gap-4 text-md">
        <div className="space-y-1">
          <Given offer={offer} today={today} />
          <Reminder offer={offer} />
          <LinkMark offer={offer} />
          {offer.state === 'SENT' && offer.reminderMail === 'ON_ITS_WAY' && <p>{tReminder('onItsWay')}</p>}
        </div>
        {acts && isReminderToPassOn(offer) && (
          <ReminderForm action={acts.reminder.action} offerId={offer.id} />
        )}
        {acts && (hasLink || offerMay(offer.state, 'withdraw')) && (
          <div className="flex flex-wrap gap-2">
            {hasLink && <LinkButton href={paths.offerLink(offer.id)}>{t('link')}</LinkButton>}
            {offerMay(offer.state, 'withdraw') && (
              <LinkButton href={paths.withdrawOffer(offer.id)} look="quiet">
                {t('withdraw')}
              </LinkButton>
            )}
          </div>
        )}
        {acts && canRecord && <Record offer={offer} today={today} {...acts} />}
      </div>
    </Card>
  );
}

function Given({ offer, today }: Pick<AnswerCardProps, 'offer' | 'today'>) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const { answerDue, answeredAt, answeredBy, declineReason } = offer;
  if (offer.state === 'SENT') {
    const day = formatWeekday(answerDue, locale);
    if (isPastDue(answerDue, today)) return <p>{t('answer.passed', { day })}</p>;
    return (
      <p>
        {t('answer.waiting', { day })} {answerDue === today && <b>{t('answer.today')}</b>}
      </p>
    );
  }
  if (offer.neverTold) return <p>{t('answer.neverTold', { day: formatWeekday(answerDue, locale) })}</p>;
  if (answeredAt === null || answeredBy === null) return null;
  const moment = shortMoment(answeredAt, locale);
  const said = answeredBy === 'DEADLINE' ? 'noAnswer' : offer.state === 'NO' ? 'no' : 'yes';
  return (
    <>
      <p>
        {t('answer.given', {
          ...{ answer: t(`answer.${said}`), moment, by: t(`answer.by.${answeredBy}`) },
        })}
      </p>
      {declineReason && <p>{t('answer.reason', { reason: t(`decline.${declineReason}`) })}</p>}
    </>
  );
}

function Reminder({ offer: { state, remindedAt, reminderToldAt } }: Pick<AnswerCardProps, 'offer'>) {
  const t = useTranslations('offers.answer');
  const locale = useLocale();
  if (state !== 'SENT' || remindedAt === null) return null;
  if (reminderToldAt === null) return <p className="font-medium">{t('remindedNot')}</p>;
  return (
    <p className="text-sm text-ink-muted">
      {t('remindedTold', { day: formatDay(dayOfInstant(reminderToldAt), locale) })}
    </p>
  );
}

function Record({
  offer,
  today,
  record,
  keptText,
}: Pick<AnswerCardProps, 'offer' | 'today'> & NonNullable<AnswerCardProps['acts']>) {
  const t = useTranslations('offers');
  return (
    <details className="border-t border-line pt-3" open={record.initial.kept || undefined}>
      <summary className="cursor-pointer font-medium text-accent underline underline-offset-4">
        {t('answer.record')}
      </summary>
      <div className="mt-3 grid gap-3">
        {isPastDue(offer.answerDue, today) && <p className="text-sm">{t('answer.late')}</p>}
        <ActForm
          action={record.action}
          initial={record.initial}
          fields={answerFields(offer, t)}
          submit={t('answer.submit')}
          look="plain"
          keptText={keptText}
          form="record"
        />
      </div>
    </details>
  );
}
