import type { Speaking } from '@/components/summaries/term-words';
import { wordSummary } from '@/components/summaries/word-summary';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import danish from '@/messages/da.json';
import english from '@/messages/en.json';
import { exampleSummary } from './summaries';

const MESSAGES = { da: danish, en: english };

/** How a summary is worded in either language. */
export const speaking = (locale: Language): Speaking => ({ locale, messages: MESSAGES[locale] });

/** The same in words. */
export const wordedExample = (locale: Language = 'da'): WordedSummary => ({
  ...wordSummary(exampleSummary(), speaking(locale)),
  // What stands out has tests of its own.
  sentences: [],
});
