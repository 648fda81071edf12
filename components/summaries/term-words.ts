import { createTranslator, type Locale, type Messages } from 'next-intl';
import { monthInWords } from '@/lib/domain/shared/day-words';
import { parseMonth } from '@/lib/domain/shared/month';
import type { Label, TermList } from '@/lib/domain/summary/summary';
import { formatRent } from '../ui/format';

/** A language and all its messages: every word of a summary is looked up, none is put together here. */
export type Speaking = { readonly locale: Locale; readonly messages: Messages };

type Words = Readonly<Record<string, string>>;

/** The words that the vocabularies have elsewhere already; `summaries.terms` adds what only a summary says. */
const ELSEWHERE: Readonly<Record<TermList, (messages: Messages) => Words>> = {
  'dwelling-type': ({ vacancies }) => vacancies.dwellingTypes,
  route: ({ vacancies }) => vacancies.route,
  'slot-outcome': ({ slots }) => slots.states,
  'home-state': ({ vacancies }) => vacancies.state,
  'return-reason': ({ slots }) => slots.reasons,
  'fault-state': ({ slots }) => slots.faults.state,
  choice: ({ choices }) => choices.kinds,
  'letting-type': ({ leases }) => leases.type,
  'fall-reason': ({ leases }) => leases.fall.reasons,
  'void-ground': ({ voids }) => voids.ground,
  'loss-bearer': ({ voids }) => voids.bearer,
  counter: ({ vacancies, departments }) => ({ ...vacancies.dwellingTypes, OWN: departments.counter.OWN }),
  'indicator-status': ({ keyFigures }) => keyFigures.goals.statuses,
  designation: ({ departments }) => departments.designation,
  'round-state': ({ placements }) => placements.state,
  'case-reference': ({ slots }) => ({ ERASED: slots.citizen.erased }),
  'key-figure': ({ keyFigures }) =>
    Object.fromEntries(Object.entries(keyFigures.catalogue).map(([id, { name }]) => [id, name])),
  // The lists that areas are to be off, and how far a kept summary has come; the rest of the words are a summary's own.
  row: ({ keyFigures, summaries }) => ({
    ...prefixed('off', keyFigures.goals.lists),
    ...prefixed('summary', summaries.saved.state),
  }),
  // Said by nothing but a summary.
  'legal-basis': () => ({}),
  'rent-band': () => ({}),
  month: () => ({}),
  balance: () => ({}),
  time: () => ({}),
};

const prefixed = (prefix: string, words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`${prefix}-${id}`, text]));

/** A word of one of the closed lists; what a list no longer has is said by its own id rather than not at all. */
export function termWord(term: TermList, id: string, { locale, messages }: Speaking): string {
  const own: Readonly<Record<string, Words | undefined>> = messages.summaries.terms;
  const words: Words = { ...ELSEWHERE[term](messages), ...own[term] };
  return words[id] ?? reckoned(term, id, { locale, messages }) ?? id;
}

/** Months, bands of rent and counters are as many as there are. */
function reckoned(term: TermList, id: string, speaking: Speaking): string | null {
  if (term === 'month') return monthWord(id, speaking);
  // One that an agreement gives homes with a rule of their own.
  if (term === 'counter') return speaking.messages.departments.counter.OWN;
  return term === 'rent-band' ? rentWord(id, speaking) : null;
}

function monthWord(id: string, { locale }: Speaking): string | null {
  const month = parseMonth(id);
  return month === null ? null : monthInWords(month)[locale];
}

/** `280000-350000`: over the one and up to the other, in øre; either may be left out. */
const BAND = /^([0-9]*)-([0-9]*)$/;

function rentWord(id: string, { locale, messages }: Speaking): string | null {
  const [, over = '', upTo = ''] = BAND.exec(id) ?? [];
  if (over === '' && upTo === '') return null;
  const t = createTranslator({ locale, messages, namespace: 'summaries.rent' });
  const values = { over: formatRent(Number(over), locale), upTo: formatRent(Number(upTo), locale) };
  if (over === '') return t('upTo', values);
  return upTo === '' ? t('over', values) : t('between', values);
}

/** A label in words: somebody's own name for it, or a word of a list. */
export function labelText(label: Label, speaking: Speaking): string {
  if ('name' in label) return label.name;
  if ('names' in label) return label.names[speaking.locale];
  return termWord(label.term, label.id, speaking);
}
