import type { useTranslations } from 'next-intl';
import {
  type Misfit,
  neededFor,
  type RejectionSituation,
} from '@/lib/domain/letting/decisions/decision-ground';
import { REJECTION_GROUNDS } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
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

/** All the grounds there are, each with whether it fits as the facts stand: the list is closed. `say` writes a day. */
export function rejectFields(
  offer: Offer,
  situation: RejectionSituation,
  { t, say }: { readonly t: Words; readonly say: (day: CalendarDate) => string },
): readonly ActField[] {
  const needs = REJECTION_GROUNDS.map((ground) => ({ ground, needed: neededFor(ground, situation) }));
  const mayStillCome = needs.some(({ needed }) => needed?.code === 'papers-still-due');
  return [
    ...hidden(offer),
    {
      ...{ kind: 'radio', name: 'ground', label: t('reject.ground') },
      choices: needs.map(({ ground, needed }) => ({
        ...{ value: ground, label: t(`ground.${ground}`), hint: hintOf(needed, t, say) },
      })),
    },
    { kind: 'check', name: 'vouched', label: t('reject.vouched'), optional: true },
    ...(mayStillCome ? [nothingComesField(situation, t)] : []),
    {
      ...{ kind: 'textarea', name: 'reason', maxLength: 2000, rows: 3 },
      ...{ label: t('reject.reason'), hint: t('reject.reasonHint') },
    },
  ];
}

function hintOf(needed: Misfit | null, t: Words, say: (day: CalendarDate) => string): string {
  if (needed === null) return t('reject.fits');
  return needed.code === 'papers-still-due'
    ? t('reject.stillDue', { day: say(needed.papersUntil) })
    : t('reject.fitsNot');
}

const nothingComesField = ({ offeredOn, today }: RejectionSituation, t: Words): ActField => ({
  ...{ kind: 'day', name: 'nothingComesOn', optional: true, min: offeredOn, max: today },
  ...{ label: t('reject.nothingComesOn'), hint: t('reject.nothingComesHint') },
});

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
