import { createTranslator } from 'next-intl';
import { spanName } from '@/components/summaries/summary-facts';
import type { Speaking } from '@/components/summaries/term-words';
import { wordSection } from '@/components/summaries/word-summary';
import { formatLongDay } from '@/components/ui/format';
import type { ExportForm } from '@/lib/domain/summary/home-list';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { summaryCsv } from '@/lib/platform/csv/summary-csv';
import { summaryXlsx } from '@/lib/platform/xlsx/summary-xlsx';
import type { AskedSummary } from '@/lib/schemas/lists/summary';
import type { CasesExport } from '@/lib/usecases/summaries/export-cases';
import { type MadeFile, madeFile, plain } from '../../../../saved-file';

type Printing = {
  readonly asked: AskedSummary;
  readonly form: ExportForm;
  readonly speaking: Speaking;
};

/** The homes in the form that was asked for, by the same writers as the summary's own files. */
export async function printCases(taken: CasesExport, { asked, form, speaking }: Printing): Promise<MadeFile> {
  const summary = worded(taken, asked, speaking);
  const name = plain(`${summary.title}, ${summary.about}`);
  const [table] = summary.sections.flatMap(({ tables }) => tables);
  if (form === 'CSV' && table !== undefined) return madeFile(name, 'csv', summaryCsv(table, summary.words));
  return madeFile(name, 'xlsx', await summaryXlsx(summary));
}

function worded(
  { table, part, municipality, madeOn }: CasesExport,
  { period }: AskedSummary,
  speaking: Speaking,
): WordedSummary {
  const { locale, messages } = speaking;
  const t = createTranslator({ locale, messages, namespace: 'summaries.cases' });
  const fact = createTranslator({ locale, messages, namespace: 'summaries.facts' });
  const span = spanName(period, speaking);
  return {
    ...{ language: locale, madeOn, words: messages.summaries.files, sentences: [] },
    title: t('fileTitle', { period: span }),
    about: part.kind === 'MUNICIPALITY' ? municipality : part.name,
    facts: [
      { term: fact('municipality'), values: [municipality] },
      ...(part.kind === 'MUNICIPALITY' ? [] : [{ term: fact(`part.${part.kind}`), values: [part.name] }]),
      { term: fact('period'), values: [span] },
      { term: fact('madeOn'), values: [formatLongDay(madeOn, locale)] },
    ],
    sections: [wordSection({ id: 'VACANCIES', tables: [table] }, '', speaking)],
  };
}
