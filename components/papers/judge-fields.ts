import type { useTranslations } from 'next-intl';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ActField } from '../slots/act-field';

type Say = ReturnType<typeof useTranslations<'papers.judge'>>;

/** What an officer says of a paper. What was said before stands in the fields. */
export const judgeFields = (
  t: Say,
  today: CalendarDate,
  paper: Pick<PaperRow, 'verdict' | 'refusal' | 'issuedOn' | 'covers'> | null = null,
): readonly ActField[] => [
  {
    ...{ kind: 'radio', name: 'verdict', label: t('verdict') },
    choices: [
      { value: 'ACCEPTED', label: t('ACCEPTED') },
      { value: 'REFUSED', label: t('REFUSED') },
    ],
    value: paper === null || paper.verdict === 'UNSEEN' ? undefined : paper.verdict,
  },
  {
    ...{ kind: 'textarea', name: 'refusal', label: t('refusal'), hint: t('refusalHint') },
    ...{ optional: true, maxLength: 500, rows: 2, value: paper?.refusal ?? undefined },
  },
  {
    ...{ kind: 'day', name: 'issuedOn', label: t('issuedOn'), hint: t('issuedHint') },
    ...{ optional: true, max: today, value: paper?.issuedOn ?? undefined },
  },
  month('coversFrom', t('coversFrom'), t('monthHint'), paper?.covers?.from),
  month('coversTo', t('coversTo'), undefined, paper?.covers?.to),
];

const month = (
  name: string,
  label: string,
  hint: string | undefined,
  value: string | undefined,
): ActField => ({
  ...{ kind: 'text', name, label, hint, value },
  ...{ optional: true, maxLength: 10, width: 'short' },
});
