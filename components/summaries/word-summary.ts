import { createTranslator } from 'next-intl';
import type {
  Cell,
  Column,
  Label,
  Row,
  Summary,
  SummarySection,
  SummaryTable,
} from '@/lib/domain/summary/summary';
import type {
  WordedCell,
  WordedColumn,
  WordedRow,
  WordedSection,
  WordedSummary,
  WordedTable,
} from '@/lib/domain/summary/worded';
import { capitalised } from '../ui/capitalised';
import { cellText } from './cell-text';
import { findingSentences } from './finding-text';
import { factsOf, spanName, titleOf } from './summary-facts';
import { labelText, type Speaking, termWord } from './term-words';
import { wordHeadlines } from './word-headlines';

type TableWords = {
  readonly title: string;
  readonly explain: string;
  readonly rows?: string;
  readonly under?: string;
};
type ColumnWords = { readonly title: string; readonly definition: string };

/** What a summary that is kept says beside its figures. */
export type KeptWords = Pick<WordedSummary, 'title' | 'facts' | 'sentences'>;

/** A summary with all its words in one language. What a page or a file shows is in it, and nothing else is. */
export function wordSummary(
  summary: Summary,
  speaking: Speaking,
  kept: KeptWords | null = null,
): WordedSummary {
  const before = spanName(summary.before, speaking);
  return {
    ...{
      language: speaking.locale,
      title: kept?.title ?? titleOf(summary.period, speaking),
      madeOn: summary.madeOn,
    },
    about: summary.part.kind === 'MUNICIPALITY' ? summary.municipality : summary.part.name,
    facts: [...factsOf(summary, speaking), ...(kept?.facts ?? [])],
    brief: wordHeadlines(summary, speaking),
    sentences: kept?.sentences ?? findingSentences(summary, speaking),
    sections: summary.sections.map((section) => wordSection(section, before, speaking)),
    words: speaking.messages.summaries.files,
  };
}

/** A section by itself, as a page shows it. `before` is what the year before is called. */
export function wordSection(
  section: Pick<SummarySection, 'tables'> & Pick<WordedSection, 'id'>,
  before: string,
  speaking: Speaking,
): WordedSection {
  const titles: Readonly<Record<string, string>> = speaking.messages.summaries.sections;
  return {
    ...{ id: section.id, title: titles[section.id] ?? section.id },
    tables: section.tables.map((table) => wordTable(table, before, speaking)),
  };
}

function wordTable(table: SummaryTable, before: string, speaking: Speaking): WordedTable {
  const known: Readonly<Record<string, TableWords | undefined>> = speaking.messages.summaries.tables;
  const words = known[table.id];
  return {
    ...{ id: table.id, title: words?.title ?? table.id, explanation: words?.explain ?? '' },
    rowsTitle: words?.rows ?? rowsTitle(table, speaking),
    underTitle: words?.under ?? speaking.messages.summaries.files.under,
    columns: table.columns.map((column) => wordColumn(column, before, speaking)),
    figures: figuresNamed(table).map((id) => wordFigure(id, speaking)),
    rows: table.rows.map((row) => wordRow(row, speaking)),
    total: table.total === null ? null : table.total.map((cell) => wordCell(cell, speaking)),
    chart: chartOf(table),
    ...(table.before === 'UNDER' && { before }),
  };
}

/** The same figure of the year before stands beside it, in the chart as in the table. */
function chartOf({ chart, columns }: SummaryTable): WordedTable['chart'] {
  if (chart === undefined) return null;
  const places = columns.flatMap(({ id }, place) => (chart.columns.includes(id) ? [place] : []));
  return { kind: chart.kind, columns: places };
}

function wordColumn({ id, of }: Column, before: string, { locale, messages }: Speaking): WordedColumn {
  const known: Readonly<Record<string, ColumnWords | undefined>> = messages.summaries.columns;
  const title = known[id]?.title ?? id;
  const t = createTranslator({ locale, messages, namespace: 'summaries.period' });
  return {
    ...{ id, title: of === 'BEFORE' ? t('inPeriod', { title, period: before }) : title },
    definition: known[id]?.definition ?? '',
    ...(of && { of }),
  };
}

/** The key figures that a table names, in its rows or beside them. */
function figuresNamed({ rows }: SummaryTable): readonly string[] {
  const labels = rows.flatMap(({ label, cells }) => [
    label,
    ...cells.flatMap((cell) => (cell.kind === 'WORD' ? [cell.label] : [])),
  ]);
  const named = labels.flatMap((label) => ('term' in label && label.term === 'key-figure' ? [label.id] : []));
  return [...new Set(named)];
}

function wordFigure(id: string, speaking: Speaking): WordedColumn {
  const known: Readonly<Record<string, { readonly definition: string } | undefined>> =
    speaking.messages.keyFigures.catalogue;
  return {
    ...{ id: `key-figure ${id}`, title: termWord('key-figure', id, speaking) },
    definition: known[id]?.definition ?? '',
  };
}

const wordRow = ({ id, label, under, history, series, cells }: Row, speaking: Speaking): WordedRow => ({
  ...{ id, label: rowName(label, speaking), under: under ?? null },
  ...(history && { historyOf: history.departmentId }),
  ...(series && { seriesOf: { figure: series.figure, place: series.place } }),
  cells: cells.map((cell) => wordCell(cell, speaking)),
});

/** A row begins with a capital, unless it is somebody's own name. */
const rowName = (label: Label, speaking: Speaking): string =>
  'name' in label ? label.name : capitalised(labelText(label, speaking));

const wordCell = (cell: Cell, speaking: Speaking): WordedCell => ({ cell, text: cellText(cell, speaking) });

/** What the rows have in common, where the table does not say it. */
function rowsTitle({ rows }: SummaryTable, { messages }: Speaking): string {
  const lists: Readonly<Record<string, string>> = messages.summaries.lists;
  const kinds = new Set(
    rows.map(({ label }) => ('term' in label ? label.term : 'names' in label ? 'tier' : 'name')),
  );
  const [kind] = kinds;
  return (kinds.size === 1 && kind ? lists[kind] : undefined) ?? lists.row ?? '';
}
