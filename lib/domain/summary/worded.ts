import type { Language } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { ReportSectionId } from './reports/report';
import type { Cell, SectionId } from './summary';

/** A figure as it is written, and still as the figure it is. */
export type WordedCell = { readonly cell: Cell; readonly text: string };

export type WordedColumn = {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly of?: 'BEFORE';
};

export type WordedRow = {
  readonly id: string;
  readonly label: string;
  /** Whose it is, where several organisations stand together. */
  readonly under: string | null;
  /** The department whose history it opens. */
  readonly historyOf?: string;
  /** The key figure whose years it opens. */
  readonly seriesOf?: { readonly figure: string; readonly place: string };
  readonly cells: readonly WordedCell[];
};

export type WordedTable = {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  /** What the rows are: departments, months. */
  readonly rowsTitle: string;
  /** What `under` of the rows is: an organisation, of counters a department. */
  readonly underTitle: string;
  readonly columns: readonly WordedColumn[];
  /** The key figures that its rows name, each with its own definition. */
  readonly figures?: readonly WordedColumn[];
  readonly rows: readonly WordedRow[];
  readonly total: readonly WordedCell[] | null;
  /** What the year before is called, where page and paper set its figures under those of the period; a file has columns for both. */
  readonly before?: string;
  /** The columns by their place. */
  readonly chart: { readonly kind: 'BARS' | 'LINES'; readonly columns: readonly number[] } | null;
};

export type WordedSection = {
  readonly id: SectionId | ReportSectionId;
  readonly title: string;
  readonly tables: readonly WordedTable[];
};

/** What a file says beside the figures. */
export type FileWords = {
  readonly [word in
    | 'contents'
    | 'definitions'
    | 'definitionsLead'
    | 'section'
    | 'table'
    | 'tableTitle'
    | 'column'
    | 'definition'
    | 'under'
    | 'total'
    | 'hidden'
    | 'hiddenNote'
    | 'hiddenColumn'
    | 'noRows'
    | 'overview'
    | 'standsOut'
    | 'chartBeside'
    | 'continued'
    | 'readMe'
    | 'days']: string;
};

export type WordedFact = { readonly term: string; readonly values: readonly string[] };

/** A summary in one language, as a page and every file of it say it: with its figures still exact. */
export type WordedSummary = {
  readonly language: Language;
  /** Årsoversigt 2025 */
  readonly title: string;
  /** Whose it is. */
  readonly about: string;
  readonly facts: readonly WordedFact[];
  /** What a meeting asks for first; a report has none. */
  readonly brief?: Pick<WordedSection, 'title' | 'tables'> | undefined;
  /** What stands out, as somebody wrote it; none of a summary that nobody has kept. */
  readonly sentences: readonly string[];
  readonly madeOn: CalendarDate;
  readonly sections: readonly WordedSection[];
  readonly words: FileWords;
};

/** Every column and every key figure once, in the order in which they are met. */
export function definitionsOf({ sections }: Pick<WordedSummary, 'sections'>): readonly WordedColumn[] {
  const columns = sections.flatMap(({ tables }) =>
    tables.flatMap((table) => [...table.columns, ...(table.figures ?? [])]),
  );
  const seen = new Map<string, WordedColumn>();
  for (const column of columns) if (!seen.has(column.id)) seen.set(column.id, column);
  return [...seen.values()];
}

/** Is a figure of the table kept from this reader? */
export const hidesIn = ({ rows, total }: WordedTable): boolean =>
  [...rows.map(({ cells }) => cells), total ?? []].some((cells) =>
    cells.some(({ cell }) => cell.kind === 'HIDDEN'),
  );

export const hidesAnything = ({ sections }: Pick<WordedSummary, 'sections'>): boolean =>
  sections.some(({ tables }) => tables.some(hidesIn));
