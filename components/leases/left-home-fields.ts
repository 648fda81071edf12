import type { useTranslations } from 'next-intl';
import type { LeftHome } from '@/lib/domain/letting/left-home';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { isReportedAnew } from '@/lib/domain/vacancy/choices';
import { addressLine } from '@/lib/domain/vacancy/vacancy-report';
import type { ActField } from '../slots/act-field';

type Words = ReturnType<typeof useTranslations<'leases.left'>>;
type Asked = {
  readonly offerId: string;
  readonly idempotencyKey: string;
  readonly availableOn: CalendarDate;
  readonly today: CalendarDate;
  /** One is known; of several the officer chooses. */
  readonly found: readonly LeftHome[];
};

/** Which home, and from when it is vacant; a reason only where the intake would ask for one. */
export function leftHomeFields(
  { offerId, idempotencyKey, availableOn, today, found }: Asked,
  t: Words,
): readonly ActField[] {
  const again = found.some(({ last }) =>
    isReportedAnew({ reportedOn: today, lastReportOfHome: last?.reportedOn ?? null }),
  );
  return [
    { kind: 'hidden', name: 'offerId', value: offerId },
    { kind: 'hidden', name: 'idempotencyKey', value: idempotencyKey },
    homeField(found, t),
    {
      ...{ kind: 'day', name: 'availableOn', value: availableOn },
      ...{ label: t('availableOn'), hint: t('availableHint') },
    },
    ...(again ? [reasonField(found.length > 1, t)] : []),
  ];
}

function homeField(found: readonly LeftHome[], t: Words): ActField {
  const [only, ...others] = found;
  if (only && others.length === 0) return { kind: 'hidden', name: 'dwelling', value: only.id };
  return {
    ...{ kind: 'radio', name: 'dwelling', label: t('home') },
    choices: found.map((home) => ({
      ...{ value: home.id, label: addressLine(home), hint: t('unit', { unit: home.unitNumber }) },
    })),
  };
}

const reasonField = (optional: boolean, t: Words): ActField => ({
  ...{ kind: 'textarea', name: 'choiceReason', maxLength: 1000, rows: 2, optional },
  ...{ label: t('reason'), hint: t('reasonHint') },
});
