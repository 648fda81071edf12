import type { useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { DECLINE_REASONS } from '@/lib/domain/letting/vocabulary';
import type { ActField } from '../slots/act-field';

/** Yes or no as an officer was told, with a reason for whoever gave one. */
export const answerFields = (
  { id, revision }: Pick<OfferRow, 'id' | 'revision'>,
  t: ReturnType<typeof useTranslations<'offers'>>,
): readonly ActField[] => [
  { kind: 'hidden', name: 'offerId', value: id },
  { kind: 'hidden', name: 'revision', value: String(revision) },
  {
    ...{ kind: 'radio', name: 'answer', label: t('answer.answerLabel') },
    choices: [
      { value: 'YES', label: t('answer.yes') },
      { value: 'NO', label: t('answer.no') },
    ],
  },
  {
    ...{ kind: 'select', name: 'declineReason', label: t('answer.reasonLabel'), optional: true },
    placeholder: t('answer.reasonNone'),
    options: DECLINE_REASONS.map((reason) => ({ value: reason, label: t(`decline.${reason}`) })),
  },
];
