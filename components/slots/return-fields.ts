import type { useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import type { ActField } from './act-field';

interface ReturnFieldsInput {
  t: ReturnType<typeof useTranslations<'slots.return'>>;
  tReasons: ReturnType<typeof useTranslations<'slots.reasons'>>;
  returns: SlotCase['returns'];
  /** A home that was not counted moves no turn. */
  counted: boolean;
  /** The municipality itself writes; only it has an internal text. */
  own: boolean;
}

const LONGEST_SHARED = 1000;
const LONGEST_INTERNAL = 4000;

/** The reason with whose fault it books and what becomes of the turn, and the two texts that must not be mixed up. */
export function returnFields({ t, tReasons, returns, counted, own }: ReturnFieldsInput): readonly ActField[] {
  const chosen = returns.filter(({ reason }) => reason !== 'DEADLINE_EXPIRED');
  const consequence = (fault: 'ORGANISATION' | 'NOBODY') =>
    fault === 'ORGANISATION' ? t(counted ? 'faultOrganisation' : 'faultNotCounted') : undefined;
  return [
    {
      ...{
        kind: 'radio',
        name: 'reason',
        label: t('reason'),
        hint: t(counted ? 'turnUsedUnless' : 'notCounted'),
      },
      choices: chosen.map(({ reason, fault }) => ({
        value: reason,
        label: tReasons(reason),
        hint: consequence(fault),
      })),
    },
    {
      ...{ kind: 'textarea', name: 'textShared', label: t('textShared'), hint: t('textSharedHint') },
      ...{ optional: true, rows: 3, maxLength: LONGEST_SHARED },
    },
    ...(own
      ? [
          {
            ...{ kind: 'textarea' as const, name: 'textInternal', label: t('textInternal') },
            ...{ hint: t('textInternalHint'), optional: true, rows: 3, maxLength: LONGEST_INTERNAL },
          },
        ]
      : []),
  ];
}
