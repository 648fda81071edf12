import type { PrintedTable } from '@/lib/domain/reporting/printed-report';
import { rule } from './paper';
import { artifact, group, type Node, piece } from './structure';
import { type Doc, GAP, heightOf, keepTogether, lineHeight, PAGE, WIDTH, write } from './type';

const SIZE = 8.5;
/** A column of figures; the first column has what is left. */
const FIGURE = 58;
const CELL_GAP = 3;

type Row = { readonly cells: readonly string[]; readonly tag: 'TH' | 'TD'; readonly strong?: true };

/** Said as a table: its heads name rows and columns. */
export function writeTable(doc: Doc, parent: Node, { columns, rows, foot }: PrintedTable): void {
  const head: Row = { cells: columns, tag: 'TH' };
  const headHeight = rowHeight(doc, head);
  group(doc, parent, 'Table', (table) => {
    keepTogether(doc, headHeight + 2 * lineHeight(doc));
    writeRow(doc, table, head, headHeight);
    for (const cells of rows) {
      const row: Row = { cells, tag: 'TD' };
      const height = rowHeight(doc, row);
      // The head stands on every page that the table goes over to; seen there, and read aloud once.
      if (doc.y + height > doc.page.height - doc.page.margins.bottom) {
        doc.addPage();
        artifact(doc, () => drawRow(doc, head, headHeight, (draw) => draw()));
      }
      writeRow(doc, table, row, height);
    }
    if (foot === null) return;
    const last: Row = { cells: foot, tag: 'TD', strong: true };
    keepTogether(doc, rowHeight(doc, last));
    writeRow(doc, table, last, rowHeight(doc, last));
  });
  doc.y += 6;
}

const writeRow = (doc: Doc, table: Node, row: Row, height: number): void =>
  group(doc, table, 'TR', (node) => drawRow(doc, row, height, (draw, tag) => piece(doc, node, tag, draw)));

/** `within` puts what is drawn where it belongs in the structure. */
function drawRow(
  doc: Doc,
  { cells, tag, strong }: Row,
  height: number,
  within: (draw: () => void, tag: string) => void,
): void {
  const { y } = doc;
  const weight = strong || tag === 'TH' ? 'strong' : 'text';
  cells.forEach((text, at) => {
    doc.y = y + CELL_GAP;
    const isName = at === 0;
    const draw = () =>
      isName
        ? write(doc, text, { size: SIZE, width: nameWidth(cells), weight })
        : figure(doc, text, { cells, at, weight });
    within(draw, isName && tag === 'TD' ? 'TH' : tag);
  });
  doc.y = y + height;
  rule(doc, doc.y, 0.5);
}

const nameWidth = (cells: readonly string[]): number => WIDTH - (cells.length - 1) * FIGURE - 6;

/** A figure takes one line; only names, and the heads of columns, may take more. */
const rowHeight = (doc: Doc, { cells: [name = '', ...others], tag }: Row): number =>
  Math.max(
    heightOf(doc, name, { size: SIZE, width: nameWidth([name, ...others]) }),
    ...(tag === 'TD' ? [] : others).map((text) => heightOf(doc, text, { size: SIZE, width: FIGURE - 4 })),
  ) +
  2 * CELL_GAP;

function figure(
  doc: Doc,
  text: string,
  { cells, at, weight }: { cells: readonly string[]; at: number; weight: 'text' | 'strong' },
): void {
  const left = PAGE.left + WIDTH - (cells.length - at) * FIGURE + 4;
  doc.font(weight).fontSize(SIZE);
  doc.text(text, left, doc.y, { width: FIGURE - 4, align: 'right', lineGap: GAP });
  doc.x = PAGE.left;
}
