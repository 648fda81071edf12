import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { suggestionsOf } from '@/components/summaries/finding-text';
import type { Suggested } from '@/components/summaries/saved/suggested-sentences';
import type { SavedSummary } from '@/lib/domain/summary/saved';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { freshAmong, offeredField } from './offered';
import { todaysFigures } from './todays-figures';

/** What stands out in the figures of today, is not among the sentences word for word, and has not been rewritten or left out before. */
export async function suggestedNow(
  summary: SavedSummary,
  { kept, offered }: { readonly kept: readonly string[]; readonly offered: readonly string[] },
  search: SearchParams,
): Promise<Suggested> {
  const [t, locale, messages, made] = await Promise.all([
    getTranslations('summaries.saved.fields'),
    getLocale(),
    getMessages(),
    todaysFigures(summary),
  ]);
  const all = made ? suggestionsOf(made.figures, { locale, messages }) : [];
  const fresh = freshAmong(all, { kept, offered });
  const sentences = [...new Set(fresh.map(({ text }) => text))];
  return {
    offered: offeredField(fresh),
    ...{ sentences, text: t('suggest'), hint: t(sentences.length > 0 ? 'suggestHint' : 'suggestNone') },
    names: sentences.map((_, at) => t('suggested', { number: at + 1 })),
    href: paths.suggestedSentences(summary.id),
    open: firstOf(search.suggest) === 'yes',
  };
}
