import { createTranslator } from 'next-intl';
import type { KeptForPack, PackItem } from '@/lib/domain/summary/reports/pack';
import type { Report } from '@/lib/domain/summary/reports/report';
import type { Summary, SummaryTable } from '@/lib/domain/summary/summary';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { formatLongDay } from '../ui/format';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';
import { wordReport } from './word-report';
import { wordSection, wordSummary } from './word-summary';

/** One thing of the material for a meeting, as it was read. */
export type DocumentToWord =
  | {
      readonly kind: 'SUMMARY';
      readonly item: PackItem;
      readonly summary: Summary;
      readonly kept: KeptForPack | null;
    }
  | { readonly kind: 'REPORT'; readonly item: PackItem; readonly report: Report }
  | { readonly kind: 'ROUNDS'; readonly item: PackItem; readonly table: SummaryTable };

type Place = { readonly municipality: string; readonly madeOn: WordedSummary['madeOn'] };

/** One thing of the material in one language. */
export function wordDocument(made: DocumentToWord, place: Place, speaking: Speaking): WordedSummary {
  switch (made.kind) {
    case 'SUMMARY':
      return wordPart(made, speaking);
    case 'REPORT':
      return wordReport(made.report, speaking);
    case 'ROUNDS':
      return wordRounds(made.table, place, speaking);
  }
}

const say = ({ locale, messages }: Speaking) =>
  createTranslator({ locale, messages, namespace: 'summaries.pack' });

/** Of the time since the last meeting it says so, and where it is one section alone, which. */
function wordPart(
  { item, summary, kept }: Extract<DocumentToWord, { kind: 'SUMMARY' }>,
  speaking: Speaking,
): WordedSummary {
  const [worded, t] = [wordSummary(summary, speaking), say(speaking)];
  if (kept !== null) return { ...worded, ...keptWords(kept, worded, speaking) };
  const [section] = worded.sections;
  const period = spanName(summary.period, speaking);
  const titles: Readonly<Partial<Record<PackItem, string>>> = {
    SINCE: t('since', { period }),
    WATCH: t('section', { section: section?.title ?? '', period }),
    CHOICES: t('section', { section: section?.title ?? '', period }),
  };
  const note = { term: t('figures'), values: [t('live')] };
  return { ...worded, title: titles[item] ?? worded.title, facts: [...worded.facts, note] };
}

/** What a manager has kept goes to the meeting in the manager's own words, and says whose figures they stand beside. */
function keptWords(
  { state, title, sentences, edition }: KeptForPack,
  { facts }: WordedSummary,
  speaking: Speaking,
): Pick<WordedSummary, 'title' | 'facts' | 'sentences'> {
  const t = say(speaking);
  const of = { number: edition?.number ?? 0, day: edition ? formatLongDay(edition.on, speaking.locale) : '' };
  const whose = { CLOSED: t('closedAs', of), SENT: t('sent', of), DRAFT: t('kept', { title }) };
  return { title, sentences, facts: [...facts, { term: t('figures'), values: [whose[state]] }] };
}

function wordRounds(table: SummaryTable, { municipality, madeOn }: Place, speaking: Speaking): WordedSummary {
  const { locale, messages } = speaking;
  const fact = createTranslator({ locale, messages, namespace: 'summaries.facts' });
  const section = wordSection({ id: 'ROUNDS', tables: [table] }, '', speaking);
  return {
    ...{ language: locale, madeOn, words: messages.summaries.files, about: municipality },
    sentences: [],
    title: section.title,
    facts: [
      { term: fact('municipality'), values: [municipality] },
      { term: fact('madeOn'), values: [formatLongDay(madeOn, locale)] },
    ],
    sections: [section],
  };
}
