import type { useTranslations } from 'next-intl';
import { LOSS_BEARERS, VOID_GROUNDS } from '@/lib/domain/letting/vocabulary';
import type { VoidFile } from '@/lib/domain/letting/void-register';
import type { ActField } from '../slots/act-field';

type Words = ReturnType<typeof useTranslations<'voids'>>;

/** What is asked about a home that stands empty, filled with what was said last. */
export const voidFields = ({ vacancyId, record }: VoidFile, t: Words): readonly ActField[] => [
  { kind: 'hidden', name: 'vacancyId', value: vacancyId },
  {
    ...{ kind: 'radio', name: 'ground', label: t('form.ground'), value: record?.ground },
    choices: VOID_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) })),
  },
  {
    ...{ kind: 'radio', name: 'bearer', label: t('form.bearer'), hint: t('form.bearerHint') },
    ...{
      value: record?.bearer,
      choices: LOSS_BEARERS.map((value) => ({ value, label: t(`bearer.${value}`) })),
    },
  },
  {
    ...{ kind: 'text', name: 'share', label: t('form.share'), hint: t('form.shareHint') },
    ...{ optional: true, width: 'short', maxLength: 6, value: percentText(record?.municipalityPermille) },
  },
  {
    ...{ kind: 'day', name: 'emptyUntil', label: t('form.emptyUntil'), hint: t('form.emptyHint') },
    ...{ optional: true, value: record?.emptyUntil ?? undefined },
  },
  {
    ...{ kind: 'textarea', name: 'effort', label: t('form.effort'), hint: t('form.effortHint') },
    ...{ optional: true, maxLength: 2000, rows: 4 },
  },
];

const percentText = (permille: number | null | undefined): string | undefined =>
  permille === null || permille === undefined
    ? undefined
    : `${Math.floor(permille / 10)}${permille % 10 === 0 ? '' : `,${permille % 10}`}`;
