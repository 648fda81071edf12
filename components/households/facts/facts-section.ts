import type { useTranslations } from 'next-intl';
import type { AskedFacts, FactSection } from '@/lib/domain/applicant/facts-asked';
import type { StatedFacts } from '@/lib/domain/applicant/stated-household';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ActField } from '../../slots/act-field';

/** One fact of the form: a question, and what goes with the answer. */
export interface FactsSection {
  key: FactSection;
  title: string;
  hint: string | null;
  /** Null: the fields themselves are the answer. */
  choice: ActField | null;
  /** Out of sight while the answer is no or not stated. */
  rows: readonly FactsRow[];
}

export interface FactsRow {
  key: string;
  label: string | null;
  /** A blank row more, unfolded by whoever needs it: what says so. */
  folded: string | null;
  fields: readonly ActField[];
}

/** What the sections are made from. */
export interface FactsContext {
  t: ReturnType<typeof useTranslations<'households.facts'>>;
  locale: Language;
  facts: StatedFacts;
  asked: AskedFacts;
  municipalities: readonly { readonly id: string; readonly name: string }[];
  today: CalendarDate;
}

const BLANKS = 2;

/** The rows that are stated and some blank ones; the first blank one is open while there are no others. */
export function rowsOf<T>(
  { t }: FactsContext,
  {
    list,
    stated,
    fields,
  }: {
    list: 'work' | 'studies' | 'benefits';
    stated: readonly T[];
    fields: (row: string, value: T | null) => readonly ActField[];
  },
): readonly FactsRow[] {
  const blanks = Array.from({ length: BLANKS }, () => null);
  return [...stated, ...blanks].map((value, index) => ({
    key: `${list}.${index}`,
    label: t(`${list}.row`, { number: index + 1 }),
    folded: value === null && index > 0 ? t('oneMore', { number: index + 1 }) : null,
    fields: fields(`${list}.${index}`, value),
  }));
}

/** Is there any, or has nobody said? */
export const someOrNone = ({ t, facts }: FactsContext, list: 'work' | 'studies' | 'benefits'): ActField => ({
  ...{ kind: 'radio', name: list, label: t(`${list}.question`) },
  value: facts[list] === null ? 'UNSTATED' : facts[list].length === 0 ? 'NONE' : 'SOME',
  choices: [
    { value: 'UNSTATED', label: t('unstated') },
    { value: 'NONE', label: t(`${list}.none`) },
    { value: 'SOME', label: t(`${list}.some`) },
  ],
});

interface Asked {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** Yes or no, as a list to choose from: it takes less room in a row. */
export const yesOrNoField = (
  { t }: FactsContext,
  asked: Asked,
  value: boolean | null | undefined,
): ActField => ({
  ...asked,
  kind: 'select',
  placeholder: t('choose'),
  value: value === null || value === undefined ? '' : value ? 'YES' : 'NO',
  options: [
    { value: 'YES', label: t('yes') },
    { value: 'NO', label: t('no') },
  ],
});

/** One of the organisation's municipalities, or elsewhere. */
export const placeField = (
  { t, municipalities }: FactsContext,
  asked: Asked,
  value: string | null | undefined,
): ActField => ({
  ...asked,
  kind: 'select',
  placeholder: t('choose'),
  value: value === undefined ? '' : (value ?? 'ELSEWHERE'),
  options: [
    ...municipalities.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'ELSEWHERE', label: t('elsewhere') },
  ],
});

export const dayField = (asked: Asked, value: string | null | undefined): ActField => ({
  ...asked,
  kind: 'day',
  value: value ?? '',
});
