import { createHash } from 'node:crypto';
import type { Suggestion } from '@/components/summaries/finding-text';

const LENGTH = 16;

/** What a suggestion is remembered by: short enough to stand in a form. */
export const nameOf = ({ foundFrom }: Suggestion): string =>
  createHash('sha256').update(foundFrom).digest('hex').slice(0, LENGTH);

/** As a form's field has them. */
export const offeredField = (suggestions: readonly Suggestion[]): string =>
  [...new Set(suggestions.map(nameOf))].join(' ');

/** Those that are not among the sentences word for word, and that nobody has rewritten or left out before. */
export const freshAmong = (
  all: readonly Suggestion[],
  { kept, offered }: { readonly kept: readonly string[]; readonly offered: readonly string[] },
): readonly Suggestion[] => all.filter((one) => !kept.includes(one.text) && !offered.includes(nameOf(one)));
