import type { Locale, useTranslations } from 'next-intl';
import type { PaperChoice } from '@/lib/domain/papers/paper-choices';
import { paperName } from '@/lib/domain/papers/paper-names';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { whatText } from '@/lib/schemas/papers/what-text';
import type { ActField } from '../slots/act-field';

type Say = ReturnType<typeof useTranslations<'papers.judge'>>;

type Asked = {
  readonly hidden: Readonly<Record<string, string>>;
  readonly choices: readonly PaperChoice[];
  readonly labels: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly today: CalendarDate;
};

/** Whose paper was shown, which one, and when. */
export const showFields = (
  t: Say,
  { hidden, choices, labels, locale, today }: Asked,
): readonly ActField[] => [
  ...Object.entries(hidden).map(([name, value]): ActField => ({ kind: 'hidden', name, value })),
  {
    ...{ kind: 'select', name: 'what', label: t('what'), placeholder: t('whatPlaceholder') },
    options: choices.flatMap(({ memberId, kinds }) =>
      kinds.map((kind) => ({
        value: whatText(memberId, kind),
        label: `${labels[memberId] ?? ''}: ${paperName(kind)[locale]}`,
      })),
    ),
  },
  { ...{ kind: 'day', name: 'seenOn', label: t('seenOn') }, ...{ max: today, value: today } },
];
