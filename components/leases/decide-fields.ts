import type { useTranslations } from 'next-intl';
import { fittingGrounds, type RejectionSituation } from '@/lib/domain/letting/decision-ground';
import { REJECTION_GROUNDS } from '@/lib/domain/letting/vocabulary';
import type { ActField } from '../slots/act-field';

type Words = ReturnType<typeof useTranslations<'leases'>>;
type Offer = { readonly id: string; readonly revision: number };

const hidden = ({ id, revision }: Offer): readonly ActField[] => [
  { kind: 'hidden', name: 'offerId', value: id },
  { kind: 'hidden', name: 'revision', value: String(revision) },
];

/** Warnings are ticked, so that nobody passes them by unseen. */
export const approveFields = (offer: Offer, warned: boolean, t: Words): readonly ActField[] => [
  ...hidden(offer),
  {
    ...{ kind: 'textarea', name: 'reason', maxLength: 2000, rows: 3 },
    ...{ label: t('approve.reason'), hint: t('approve.reasonHint') },
  },
  ...(warned ? [{ kind: 'check', name: 'aware', label: t('approve.aware') } as const] : []),
];

/** All the grounds there are, each with whether it fits as the facts stand: the list is closed. */
export function rejectFields(offer: Offer, situation: RejectionSituation, t: Words): readonly ActField[] {
  const fitting = fittingGrounds(REJECTION_GROUNDS, situation);
  return [
    ...hidden(offer),
    {
      ...{ kind: 'radio', name: 'ground', label: t('reject.ground') },
      choices: REJECTION_GROUNDS.map((ground) => ({
        value: ground,
        label: t(`ground.${ground}`),
        hint: t(fitting.includes(ground) ? 'reject.fits' : 'reject.fitsNot'),
      })),
    },
    { kind: 'check', name: 'vouched', label: t('reject.vouched'), optional: true },
    {
      ...{ kind: 'textarea', name: 'reason', maxLength: 2000, rows: 3 },
      ...{ label: t('reject.reason'), hint: t('reject.reasonHint') },
    },
  ];
}

export const secondFields = (offer: Offer, t: Words): readonly ActField[] => [
  ...hidden(offer),
  {
    ...{ kind: 'radio', name: 'answer', label: t('second.answer') },
    choices: (['AGREES', 'REFUSES'] as const).map((value) => ({ value, label: t(`second.${value}`) })),
  },
  {
    ...{ kind: 'textarea', name: 'text', maxLength: 1000, rows: 2, optional: true },
    ...{ label: t('second.text'), hint: t('second.textHint') },
  },
];

export const undoFields = (offer: Offer, t: Words): readonly ActField[] => [
  ...hidden(offer),
  { kind: 'textarea', name: 'reason', maxLength: 1000, rows: 2, label: t('undo.reason') },
];
