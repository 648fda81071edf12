import { getTranslations } from 'next-intl/server';
import type { WordsFormTexts } from '@/components/summaries/saved/words-form';

/** Empty fields for new sentences; whoever needs more saves and comes back. */
const NEW_ONES = 3;

/** What the form of a summary's words says, with a field for each sentence there is and some for new ones. */
export async function wordsTexts(sentences: readonly string[]): Promise<WordsFormTexts> {
  const t = await getTranslations('summaries.saved.fields');
  const newOnes = Array.from({ length: NEW_ONES }, (_, at) => t('newSentence', { number: at + 1 }));
  return {
    ...{ title: t('title'), meeting: t('meeting'), noMeeting: t('noMeeting'), unit: t('unit') },
    ...{ correctionDays: t('correctionDays'), correctionDaysHint: t('correctionDaysHint') },
    ...{ sentences: t('sentences'), sentencesHint: t('sentencesHint') },
    each: [...sentences.map((_, at) => t('sentence', { number: at + 1 })), ...newOnes],
  };
}
