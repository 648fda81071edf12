import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Card } from '../ui/card';
import { formatWeekday } from '../ui/format';
import { TextareaField } from '../ui/text-field';
import { LinkFields } from './link-fields';
import { linkText } from './link-words';

interface LinkCardProps {
  offer: OfferRow;
  link: string;
  until: CalendarDate;
  /** The next unanswered offer pauses: the reminder says so. */
  lastChance: boolean;
}

/** The link, and words to send it with that name nobody. */
export function LinkCard({ offer, link, until, lastChance }: LinkCardProps) {
  const t = useTranslations('offers.link');
  const locale = useLocale();
  const day = formatWeekday(offer.answerDue, locale);
  const reminder = [
    t('reminderText', { organisation: offer.organisationName, address: offer.address, link, day }),
    lastChance && t('pauseText'),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Card>
      <div className="max-w-prose space-y-5">
        <p>{t('lead')}</p>
        <LinkFields
          form="link"
          link={link}
          hint={t('until', { day: formatWeekday(until, locale) })}
          text={linkText(offer, { link, until }, { t, locale })}
        />
        {offer.state === 'SENT' && offer.remindedAt !== null && (
          <TextareaField name="reminder" label={t('reminderTitle')} rows={5} defaultValue={reminder} bare />
        )}
      </div>
    </Card>
  );
}
