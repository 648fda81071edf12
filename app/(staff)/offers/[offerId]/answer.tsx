import { getTranslations } from 'next-intl/server';
import { AnswerCard } from '@/components/offers/answer-card';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { passOnReminderAction, recordAnswerAction } from '../actions';
import { type OfferRowProps, offerRowOf } from './offer-row-of';

interface AnswerProps {
  props: OfferRowProps;
  scope: UserScope;
  offer: Pick<OfferCase, 'today' | 'letting'>;
}

/** The answer card of the offer's page, with its forms for whoever may send them. */
export async function Answer({ props, scope, offer: { today, letting } }: AnswerProps) {
  const offer = await offerRowOf(props, scope);
  if (offer === null) return null;
  const t = await getTranslations('offers.send');
  const open = letting.state === 'OPEN' && may(scope, 'letting.offer');
  const acts = open
    ? {
        record: { action: recordAnswerAction, initial: await initialFormState('record-answer') },
        reminder: { action: passOnReminderAction },
        keptText: t('kept'),
      }
    : null;
  return <AnswerCard offer={offer} today={today} acts={acts} />;
}
