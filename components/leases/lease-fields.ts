import type { useTranslations } from 'next-intl';
import { laterOf } from '@/lib/domain/calendar/days';
import type { OutsideTerms } from '@/lib/domain/letting/let-outside';
import { FALL_REASONS, LETTING_TYPES } from '@/lib/domain/letting/vocabulary';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ActField } from '../slots/act-field';

type Words = ReturnType<typeof useTranslations<'leases'>>;
type Home = {
  readonly id: string;
  readonly revision: number;
  readonly availableOn: CalendarDate;
  readonly takeoverOn: CalendarDate | null;
};

const hidden = ({ id, revision }: Pick<Home, 'id' | 'revision'>): readonly ActField[] => [
  { kind: 'hidden', name: 'vacancyId', value: id },
  { kind: 'hidden', name: 'revision', value: String(revision) },
];

/** The two days of a lease. */
export const leaseFields = (home: Home, today: CalendarDate, t: Words): readonly ActField[] => [
  ...hidden(home),
  { kind: 'day', name: 'signedOn', label: t('lease.signedOn'), value: today, max: today },
  {
    ...{ kind: 'day', name: 'takeoverOn', label: t('lease.takeoverOn'), min: home.availableOn },
    value: home.takeoverOn ?? laterOf(home.availableOn, today),
  },
];

/** Of a home let outside the app the officer says which kind of letting it was, and why where others wait for the home. */
export const outsideFields = (
  home: Home,
  { today, terms, locale }: { today: CalendarDate; terms: OutsideTerms | null; locale: Language },
  t: Words,
): readonly ActField[] => [
  ...leaseFields(home, today, t),
  {
    ...{ kind: 'radio', name: 'lettingType', label: t('outside.type') },
    choices: LETTING_TYPES.map((value) => {
      const bar = terms?.barred.find(({ lettingType }) => lettingType === value);
      const hint = bar && t(`outside.barred.${bar.because}`, { reference: bar.reference.text[locale] });
      return { value, label: t(`type.${value}`), hint, disabled: bar !== undefined };
    }),
  },
  ...(terms === null ? [] : [reasonField(terms, t)]),
];

const reasonField = ({ needsReason }: OutsideTerms, t: Words): ActField => ({
  ...{ kind: 'textarea', name: 'reason', maxLength: 1000, rows: 3, optional: !needsReason },
  ...{ label: t('outside.reason'), hint: t('outside.reasonHint') },
});

export type Reserve = { readonly id: string; readonly label: string };

/** `last`: the last day on which it can have come to nothing. */
export const fallFields = (
  home: Pick<Home, 'id' | 'revision'>,
  { last, reserves }: { readonly last: CalendarDate; readonly reserves: readonly Reserve[] },
  t: Words,
): readonly ActField[] => [
  ...hidden(home),
  { kind: 'day', name: 'fellOn', label: t('fall.fellOn'), value: last, max: last },
  {
    ...{ kind: 'radio', name: 'reason', label: t('fall.reason') },
    choices: FALL_REASONS.map((value) => ({ value, label: t(`fall.reasons.${value}`) })),
  },
  ...reservesField(reserves, t),
];

const reservesField = (reserves: readonly Reserve[], t: Words): readonly ActField[] =>
  reserves.length === 0
    ? []
    : [
        {
          kind: 'checks',
          name: 'revive',
          label: t('fall.revive'),
          hint: t('fall.reviveHint'),
          optional: true,
          choices: reserves.map(({ id, label }) => ({ value: id, label })),
        },
      ];
