import type { useTranslations } from 'next-intl';
import type { Months, PaperFields } from '@/lib/domain/papers/paper-fields';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ActField } from '../slots/act-field';

type Say = ReturnType<typeof useTranslations<'papers.judge'>>;

export interface AskedOfPaper {
  readonly today: CalendarDate;
  /** What has to be known of such a paper; nothing else is asked. */
  readonly needed: PaperFields;
  /** The form has papers of other kinds too: what one of them needs another may leave empty. */
  readonly several?: boolean;
  /** The months that the checklist asks for. */
  readonly months?: Months | null;
  /** Colleagues who have opened the files, where the officer has not. */
  readonly colleagues?: readonly { readonly id: string; readonly name: string }[];
}

/** What an officer says of a paper. What was said before stands in the fields. */
export const judgeFields = (
  t: Say,
  { today, needed, several = false, months = null, colleagues = [] }: AskedOfPaper,
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
  ...(needed.months ? monthFields(t, paper?.covers ?? months, paper?.covers ? null : months) : []),
  ...(needed.issued ? [issuedField(t, { today, several, value: paper?.issuedOn ?? undefined })] : []),
  ...(colleagues.length > 0 ? [colleagueField(t, colleagues)] : []),
  {
    ...{ kind: 'textarea', name: 'refusal', label: t('refusal'), hint: t('refusalHint') },
    ...{ optional: true, maxLength: 500, rows: 2, value: paper?.refusal ?? undefined },
  },
];

const issuedField = (
  t: Say,
  { today, several, value }: { today: CalendarDate; several: boolean; value: string | undefined },
): ActField => ({
  ...{ kind: 'day', name: 'issuedOn', label: t('issuedOn') },
  hint: several ? t('issuedHintSeveral') : t('issuedHint'),
  ...{ optional: several, max: today, value },
});

function monthFields(t: Say, months: Months | null, proposed: Months | null): readonly ActField[] {
  const shared = { kind: 'text', maxLength: 10, width: 'short' } as const;
  const hint = proposed ? t('monthHintProposed') : t('monthHint');
  return [
    { ...shared, name: 'coversFrom', label: t('coversFrom'), hint, value: months?.from },
    { ...shared, name: 'coversTo', label: t('coversTo'), value: months?.to },
  ];
}

const colleagueField = (t: Say, colleagues: NonNullable<AskedOfPaper['colleagues']>): ActField => ({
  ...{ kind: 'select', name: 'lookedBy', label: t('lookedBy'), hint: t('lookedByHint'), optional: true },
  ...{
    placeholder: t('lookedByMe'),
    options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
  },
});
