import { createTranslator } from 'next-intl';
import { type BooksLine, type Headlines, headlinesOf } from '@/lib/domain/summary/headlines';
import type { Cell, Summary } from '@/lib/domain/summary/summary';
import type { WordedRow, WordedSummary, WordedTable } from '@/lib/domain/summary/worded';
import { capitalised } from '../ui/capitalised';
import { formatDayAndMonth } from '../ui/format';
import { cellText } from './cell-text';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';

/** What a meeting asks for first, on a page of its own before all the tables; undefined where a summary has none of it. */
export function wordHeadlines(summary: Summary, speaking: Speaking): WordedSummary['brief'] {
  const { figures, books } = headlinesOf(summary);
  const tables = [
    ...(figures.length === 0 ? [] : [figuresTable(figures, summary, speaking)]),
    ...(books === null ? [] : [booksTable(books, speaking)]),
  ];
  return tables.length === 0 ? undefined : { title: speaking.messages.summaries.page.overview, tables };
}

const NONE: Cell = { kind: 'NONE' };

const rowOf = (id: string, label: string, cells: readonly Cell[], speaking: Speaking): WordedRow => ({
  ...{ id, label: capitalised(label), under: null },
  cells: cells.map((cell) => ({ cell, text: cellText(cell, speaking) })),
});

const columnTitle = (id: string, { messages }: Speaking): string => {
  const known: Readonly<Record<string, { readonly title: string } | undefined>> = messages.summaries.columns;
  return known[id]?.title ?? id;
};

const plainTable = (
  table: Pick<WordedTable, 'id' | 'title' | 'explanation' | 'rows'>,
  columns: readonly string[],
  { messages }: Speaking,
): WordedTable => ({
  ...table,
  ...{ rowsTitle: messages.summaries.files.column, underTitle: '', total: null, chart: null },
  columns: columns.map((title, at) => ({ id: `${table.id}-${at}`, title, definition: '' })),
});

function figuresTable(
  figures: Headlines['figures'],
  { period, before }: Pick<Summary, 'period' | 'before'>,
  speaking: Speaking,
): WordedTable {
  const isBeside = figures.some((figure) => figure.before !== null);
  const rows = figures.map(({ column, cell, before: then }) =>
    rowOf(column, columnTitle(column, speaking), [cell, ...(isBeside ? [then ?? NONE] : [])], speaking),
  );
  const titles = [period, ...(isBeside ? [before] : [])].map((span) => spanName(span, speaking));
  const { mainFigures: title } = speaking.messages.summaries.files;
  return plainTable({ id: 'headlines', title, explanation: '', rows }, titles, speaking);
}

/** All counters in one line, here read downwards. */
function booksTable(line: BooksLine, speaking: Speaking): WordedTable {
  const { locale, messages } = speaking;
  const t = createTranslator({ locale, messages, namespace: 'overview' });
  const day = (on: string) => ({ day: formatDayAndMonth(on, locale) });
  const rows: readonly (readonly [string, string, Cell])[] = [
    ['counted', columnTitle('counted', speaking), line.counted],
    ['opening', t('opening', day(line.from)), line.opening],
    ['earned', columnTitle('earned', speaking), line.earned],
    ['used', t('given'), line.used],
    ['moved', t('corrections'), line.moved],
    ['closing', t('closing', day(line.until)), line.closing],
    ['balance', columnTitle('balance', speaking), line.balance],
  ];
  return plainTable(
    {
      ...{ id: 'headline-books', title: t('promised'), explanation: messages.summaries.page.booksNote },
      rows: rows.map(([id, label, cell]) => rowOf(id, label, [cell], speaking)),
    },
    [messages.summaries.files.turns],
    speaking,
  );
}
