import type { useTranslations } from 'next-intl';
import { LOSS_BEARERS, VOID_GROUNDS } from '@/lib/domain/letting/vocabulary';
import { emptyFrom } from '@/lib/domain/letting/voids/void-period';
import { latestEmpty } from '@/lib/domain/letting/voids/void-record';
import type { VoidFile } from '@/lib/domain/letting/voids/void-register';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ActField } from '../slots/act-field';

type Words = ReturnType<typeof useTranslations<'voids'>>;

/**
 * What is asked about a home that stands empty, filled with what was said last. What the parties can agree under combined letting stands
 * together, and only where that is how the home is let. `say` writes a day.
 */
export function voidFields(
  file: VoidFile,
  { t, say }: { readonly t: Words; readonly say: (day: CalendarDate) => string },
): readonly ActField[] {
  const { vacancyId, record, combined } = file;
  const grounds = VOID_GROUNDS.filter((value) => combined || value !== 'COMBINED_LETTING');
  const shown = grounds.find((value) => value === record?.ground);
  const loss = lossFields(file, t);
  return [
    { kind: 'hidden', name: 'vacancyId', value: vacancyId },
    {
      ...{ kind: 'radio', name: 'ground', label: t('form.ground'), value: shown },
      choices: grounds.map((value) => ({ value, label: t(`ground.${value}`) })),
    },
    ...(combined ? [combinedGroup(file, loss, { t, say })] : loss),
  ];
}

const lossFields = ({ record }: VoidFile, t: Words): readonly ActField[] => [
  {
    ...{ kind: 'radio', name: 'bearer', label: t('form.bearer'), value: record?.bearer },
    choices: LOSS_BEARERS.map((value) => ({ value, label: t(`bearer.${value}`) })),
  },
  {
    ...{ kind: 'text', name: 'share', label: t('form.share'), hint: t('form.shareHint') },
    ...{ optional: true, width: 'short', maxLength: 6, value: percentText(record?.municipalityPermille) },
  },
];

/** @see R-12, R-13 */
const combinedGroup = (
  file: VoidFile,
  loss: readonly ActField[],
  { t, say }: { readonly t: Words; readonly say: (day: CalendarDate) => string },
): ActField => ({
  ...{ kind: 'group', label: t('form.combined'), hint: t('form.combinedHint') },
  fields: [
    ...loss,
    {
      ...{ kind: 'day', name: 'emptyUntil', label: t('form.emptyUntil') },
      hint: t('form.emptyHint', { day: say(latestEmpty(emptyFrom(file))) }),
      ...{ optional: true, value: file.record?.emptyUntil ?? undefined },
    },
    {
      ...{ kind: 'textarea', name: 'effort', label: t('form.effort'), hint: t('form.effortHint') },
      ...{ optional: true, maxLength: 2000, rows: 4, value: file.records[0]?.effort },
    },
  ],
});

const percentText = (permille: number | null | undefined): string | undefined =>
  permille === null || permille === undefined
    ? undefined
    : `${Math.floor(permille / 10)}${permille % 10 === 0 ? '' : `,${permille % 10}`}`;
