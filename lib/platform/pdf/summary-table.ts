import { artifact, group, type Node, piece, saidPiece } from './structure';
import { type Draft, fits, makeRoom, turnPage, wayOf } from './summary-paper';
import { CELL_SIZE, type LaidColumn, type LaidRow, type TableLayout } from './table-layout';
import { type Doc, heightOf, INK, PAGE, QUIET, RULE, write } from './type';

const CELL_GAP = 3.5;
const PAD = 10;

type Kind = 'HEAD' | 'ROW' | 'TOTAL';

type Drawn = { readonly row: LaidRow; readonly height: number; readonly kind: Kind };

/** As many rows as stand on a page that a table goes over to. */
const LEAST_OVER = 3;

/** The head and the rows, each as high as it will stand. */
function drawnOf(doc: Doc, layout: TableLayout): { readonly head: Drawn; readonly rows: readonly Drawn[] } {
  const head: LaidRow = { texts: layout.columns.map(({ title }) => title), isTotal: false };
  const drawn = (row: LaidRow, kind: Kind): Drawn => ({
    row,
    kind,
    height: rowHeight(doc, row, layout, kind),
  });
  return {
    head: drawn(head, 'HEAD'),
    rows: layout.rows.map((row) => drawn(row, row.isTotal ? 'TOTAL' : 'ROW')),
  };
}

const heightOfAll = (rows: readonly Drawn[]): number => rows.reduce((sum, { height }) => sum + height, 0);

export function tableHeight(doc: Doc, layout: TableLayout): number {
  const { head, rows } = drawnOf(doc, layout);
  return heightOfAll([head, ...rows]);
}

/** Said as a table: its heads name rows and columns, and stand on every page that it goes over to. */
export function writeSummaryTable({ doc, root, summary }: Draft, title: string, layout: TableLayout): void {
  const { head, rows } = drawnOf(doc, layout);
  group(doc, root, 'Table', (node) => {
    makeRoom(doc, heightOfAll([head, ...rows.slice(0, LEAST_OVER)]));
    writeRow(doc, node, head, layout);
    rows.forEach((row, at) => {
      const isLast = at === rows.length - LEAST_OVER;
      if (!fits(doc, isLast ? heightOfAll(rows.slice(at)) : row.height)) {
        turnPage(doc, wayOf(doc));
        // Seen on every page, read aloud once.
        artifact(doc, () => {
          continued(doc, `${title}, ${summary.words.continued}`);
          drawRow(doc, head, layout, (_, draw) => draw());
        });
        ruleUnder(doc, layout, 'HEAD');
      }
      writeRow(doc, node, row, layout);
    });
  });
  doc.y += 8;
}

function continued(doc: Doc, text: string): void {
  doc.fillColor(QUIET);
  write(doc, text, { size: CELL_SIZE });
  doc.fillColor(INK);
  doc.y += 4;
}

function writeRow(doc: Doc, table: Node, drawn: Drawn, layout: TableLayout): void {
  group(doc, table, 'TR', (node) => {
    drawRow(doc, drawn, layout, (at, draw) => {
      if (drawn.kind === 'HEAD') saidPiece(doc, node, { tag: 'TH', scope: 'Column' }, draw);
      else if (at === 0) saidPiece(doc, node, { tag: 'TH', scope: 'Row' }, draw);
      else piece(doc, node, 'TD', draw);
    });
  });
  ruleUnder(doc, layout, drawn.kind);
}

/** `within` puts what is drawn where it belongs in the structure. */
function drawRow(
  doc: Doc,
  { row, height, kind }: Drawn,
  { columns }: TableLayout,
  within: (at: number, draw: () => void) => void,
): void {
  const { y } = doc;
  let left = 0;
  columns.forEach((column, at) => {
    const text = row.texts[at] ?? '';
    const weight = kind === 'ROW' ? 'text' : 'strong';
    const width = column.width - PAD;
    // Heads of several lines stand on the line that they head.
    const lower =
      kind === 'HEAD' ? height - 2 * CELL_GAP - heightOf(doc, text, { size: CELL_SIZE, width, weight }) : 0;
    doc.y = y + CELL_GAP + lower;
    const place = { left, width, size: CELL_SIZE, weight, align: column.align } as const;
    within(at, () => write(doc, text, place));
    left += column.width;
  });
  doc.y = y + height;
}

const rowHeight = (doc: Doc, { texts }: LaidRow, { columns }: TableLayout, kind: Kind): number =>
  Math.max(...columns.map((column, at) => cellHeight(doc, texts[at] ?? '', column, kind))) + 2 * CELL_GAP;

const cellHeight = (doc: Doc, text: string, { width }: LaidColumn, kind: Kind): number =>
  heightOf(doc, text, { size: CELL_SIZE, width: width - PAD, weight: kind === 'ROW' ? 'text' : 'strong' });

/** As wide as the table; a head and a total stand out by it. */
const ruleUnder = (doc: Doc, { width }: TableLayout, kind: Kind): void =>
  artifact(doc, () => {
    doc.moveTo(PAGE.left, doc.y).lineTo(PAGE.left + width - PAD, doc.y);
    const isThin = kind === 'ROW';
    doc
      .lineWidth(isThin ? 0.4 : 0.9)
      .strokeColor(isThin ? RULE : INK)
      .stroke();
  });
