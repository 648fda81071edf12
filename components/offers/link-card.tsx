import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offer-row';
import { Card } from '../ui/card';
import { formatWeekday } from '../ui/format';
import { TextareaField, TextField } from '../ui/text-field';

interface LinkCardProps {
  offer: OfferRow;
  link: string;
  until: string;
  /** The next unanswered offer pauses: the reminder says so. */
  lastChance: boolean;
}

/** The link, and words to send it with that name nobody. */
export function LinkCard({ offer, link, until, lastChance }: LinkCardProps) {
  const t = useTranslations('offers.link');
  const locale = useLocale();
  const answering = offer.state === 'SENT' || offer.state === 'NO';
  const facts = { address: offer.address, link };
  const day = formatWeekday(answering ? offer.answerDue : until, locale);
  const reminder = [t('reminderText', { ...facts, day }), lastChance && t('pauseText')]
    .filter(Boolean)
    .join(' ');
  return (
    <Card>
      <div className="max-w-prose space-y-5">
        <p>{t('lead')}</p>
        <TextField
          name="link"
          label={t('address')}
          hint={t('until', { day: formatWeekday(until, locale) })}
          defaultValue={link}
          bare
          spellCheck={false}
        />
        <TextareaField
          name="text"
          label={t('text')}
          rows={4}
          defaultValue={t(answering ? 'offerText' : 'papersText', { ...facts, day })}
          bare
        />
        {offer.state === 'SENT' && offer.remindedAt !== null && (
          <TextareaField name="reminder" label={t('reminderTitle')} rows={5} defaultValue={reminder} bare />
        )}
      </div>
    </Card>
  );
}
