import type { WordedSection, WordedSummary, WordedTable } from '@/lib/domain/summary/worded';
import { type BulletType, bullets } from './bullets';
import { feet, onPaper } from './paper';
import { piece } from './structure';
import { type Chart, chartOf, writeChart } from './summary-chart';
import { reserveContents } from './summary-contents';
import { writeCover } from './summary-cover';
import { writeDefinitions } from './summary-definitions';
import { type Draft, fits, makeRoom, noteEntry, turnPage, wayOf } from './summary-paper';
import { tableHeight, writeSummaryTable } from './summary-table';
import { layOut, type TableLayout } from './table-layout';
import { type Doc, heightOf, INK, MEASURE, PAGE, QUIET, WIDTH, write } from './type';

const SMALL = 8.5;

/** A summary on paper for the meeting: every table with its chart, and how each figure is counted. */
export const summaryPdf = (summary: WordedSummary): Promise<Buffer> =>
  onPaper({
    ...{ language: summary.language, title: `${summary.title}, ${summary.about}`, author: summary.about },
    madeOn: summary.madeOn,
    fill: (doc, root) => {
      const draft: Draft = { doc, root, summary, entries: [] };
      writeCover(draft);
      const writeContents = reserveContents(draft);
      turnPage(doc, 'portrait');
      if (summary.brief) writeSection(draft, summary.brief);
      if (summary.sentences.length > 0) writeSentences(draft);
      for (const section of summary.sections) writeSection(draft, section);
      writeDefinitions(draft);
      writeContents(draft.entries);
    },
    finish: (doc) =>
      feet(doc, {
        ...{ language: summary.language, size: SMALL },
        text: `${summary.title} · ${summary.about}`,
      }),
  });

const SENTENCES: BulletType = { size: 10.5, indent: 14, width: MEASURE, mostKept: 120, gap: 4 };

/** What somebody wrote of the year, before the figures that it is about. */
function writeSentences(draft: Draft): void {
  const { doc, root, summary } = draft;
  makeRoom(doc, LEAST_ROWS);
  if (doc.y > PAGE.top) doc.y += 26;
  noteEntry(draft, summary.words.standsOut, 1);
  piece(doc, root, 'H2', () =>
    write(doc, summary.words.standsOut, { weight: 'strong', size: 18, width: WIDTH }),
  );
  doc.y += 6;
  bullets(doc, root, summary.sentences, SENTENCES);
}

type Laid = {
  readonly table: WordedTable;
  readonly layout: TableLayout;
  readonly chart: Chart | null;
};

const laid = ({ doc, summary }: Draft, table: WordedTable): Laid => ({
  ...{ table, layout: layOut(doc, table, summary.words), chart: chartOf(table) },
});

const SECTION = 50;
const HEADING = 40;
/** Of a table some rows stand under its heading. */
const LEAST_ROWS = 110;

/** What takes no more of a page than this stands on one. */
const MOST_KEPT = 560;

function wholeOf(doc: Doc, { table, layout, chart }: Laid): number {
  const explained = heightOf(doc, table.explanation, { size: EXPLAINED, width: WIDTH });
  return HEADING + explained + (chart?.height ?? 0) + tableHeight(doc, layout);
}

/** What stands together: all of it where it is not long, else heading, explanation, and the picture or the first rows. */
function leastOf(doc: Doc, part: Laid): number {
  const whole = wholeOf(doc, part);
  const { chart } = part;
  return whole <= MOST_KEPT ? whole : 2 * HEADING + (chart?.height ?? LEAST_ROWS);
}

/** The page that a part needs; a short one that would stand upright stays on a page that lies, where all of it has room. */
function turnTo({ doc }: Draft, part: Laid, above: number): void {
  const { way } = part.layout;
  const stays = way === 'portrait' && fits(doc, above + wholeOf(doc, part));
  if (wayOf(doc) !== way && !stays) turnPage(doc, way);
  makeRoom(doc, above + leastOf(doc, part));
}

/** A section stands where its first table does. */
function writeSection(draft: Draft, { title, tables }: Pick<WordedSection, 'title' | 'tables'>): void {
  const { doc, root } = draft;
  const parts = tables.map((table) => laid(draft, table));
  const [first] = parts;
  if (first) turnTo(draft, first, SECTION);
  if (doc.y > PAGE.top) doc.y += 26;
  noteEntry(draft, title, 1);
  piece(doc, root, 'H2', () => write(doc, title, { weight: 'strong', size: 18, width: WIDTH }));
  for (const part of parts) writePart(draft, part);
}

const EXPLAINED = 9;

function writePart(draft: Draft, part: Laid): void {
  const { doc, root, summary } = draft;
  const { table, layout, chart } = part;
  turnTo(draft, part, 0);
  doc.y += doc.y > PAGE.top ? 12 : 0;
  noteEntry(draft, table.title, 2);
  piece(doc, root, 'H3', () => write(doc, table.title, { weight: 'strong', size: 12.5, width: WIDTH }));
  if (table.explanation !== '') quiet(draft, table.explanation, EXPLAINED);
  doc.y += 5;
  if (table.rows.length === 0) {
    piece(doc, root, 'P', () => write(doc, summary.words.noRows, { size: 9.5, width: WIDTH }));
    return;
  }
  if (chart !== null) writeChart(draft, table.title, chart);
  writeSummaryTable(draft, table.title, layout);
  if (layout.hides) quiet(draft, summary.words.hiddenNote, SMALL);
}

function quiet({ doc, root }: Draft, text: string, size: number): void {
  const place = { size, width: WIDTH };
  makeRoom(doc, heightOf(doc, text, place));
  doc.fillColor(QUIET);
  piece(doc, root, 'P', () => write(doc, text, place));
  doc.fillColor(INK);
}
