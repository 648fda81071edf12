import { createTranslator } from 'next-intl';
import type { Report } from '@/lib/domain/summary/reports/report';
import { SECTION_OF } from '@/lib/domain/summary/reports/report';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { formatLongDay } from '../ui/format';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';
import { wordSection } from './word-summary';

/** A report in one language, in the shape that pages and files of a summary have. */
export function wordReport(report: Report, speaking: Speaking): WordedSummary {
  const { locale, messages } = speaking;
  const { kind, municipality, period, madeOn, tables } = report;
  const t = createTranslator({ locale, messages, namespace: 'summaries.reports' });
  return {
    ...{ language: locale, madeOn, words: messages.summaries.files, about: municipality },
    sentences: [],
    title: t('titled', { title: t(`kind.${kind}.title`), period: spanName(period, speaking) }),
    facts: factsOf(report, speaking),
    sections: [wordSection({ id: SECTION_OF[kind], tables }, '', speaking)],
  };
}

function factsOf(
  { kind, municipality, period, dueOn, madeOn, covers }: Report,
  speaking: Speaking,
): WordedSummary['facts'] {
  const { locale, messages } = speaking;
  const t = createTranslator({ locale, messages, namespace: 'summaries.reports' });
  const fact = createTranslator({ locale, messages, namespace: 'summaries.facts' });
  const day = (on: string): string => formatLongDay(on, locale);
  return [
    { term: fact('municipality'), values: [municipality] },
    { term: fact('period'), values: [spanName(period, speaking)] },
    { term: t('covers'), values: [t(`covered.${covers}`)] },
    ...(dueOn === null ? [] : [{ term: t('due'), values: [day(dueOn)] }]),
    { term: t('basis'), values: [t(`kind.${kind}.basis`)] },
    { term: fact('madeOn'), values: [day(madeOn)] },
  ];
}
