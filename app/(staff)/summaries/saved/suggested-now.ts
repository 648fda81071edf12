import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { findingSentences } from '@/components/summaries/finding-text';
import type { Suggested } from '@/components/summaries/saved/suggested-sentences';
import type { SavedSummary } from '@/lib/domain/summary/saved';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { todaysFigures } from './todays-figures';

/** What stands out in the figures of today and is not among the sentences word for word. */
export async function suggestedNow(
  summary: SavedSummary,
  kept: readonly string[],
  search: SearchParams,
): Promise<Suggested> {
  const [t, locale, messages, figures] = await Promise.all([
    getTranslations('summaries.saved.fields'),
    getLocale(),
    getMessages(),
    todaysFigures(summary),
  ]);
  const all = figures ? findingSentences(figures, { locale, messages }) : [];
  const sentences = all.filter((sentence) => !kept.includes(sentence));
  return {
    ...{ sentences, text: t('suggest'), hint: t(sentences.length > 0 ? 'suggestHint' : 'suggestNone') },
    names: sentences.map((_, at) => t('suggested', { number: at + 1 })),
    href: paths.suggestedSentences(summary.id),
    open: firstOf(search.suggest) === 'yes',
  };
}
