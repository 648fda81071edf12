import PDFDocument from 'pdfkit';
import type { PrintedBlock, PrintedReport, PrintedTable } from '@/lib/domain/reporting/printed-report';
import {
  type Doc,
  heightOf,
  keepTogether,
  lineHeight,
  PAGE,
  registerFonts,
  standingFont,
  write,
} from './letter-type';

const INK = '#1a1f24';
const QUIET = '#4d5761';
const RULE = '#b9c1c8';
const SIZE = 9.5;
const SMALL = 8.5;
const INDENT = 12;
const WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** A column of figures; the first column has what is left. */
const FIGURE = 58;
const CELL_GAP = 3;

type Node = PDFKit.PDFStructureElement;

/** A report on A4: tagged, with its title and language, so that a screen reader reads it in order and a table as a table. */
export async function reportPdf(report: PrintedReport): Promise<Buffer> {
  const { top, bottom, left, right } = PAGE;
  const doc = new PDFDocument({
    ...{ size: 'A4', margins: { top, bottom, left, right }, bufferPages: true, font: standingFont() },
    ...{ tagged: true, lang: report.language, displayTitle: true, pdfVersion: '1.7' },
    info: { Title: report.title },
  });
  const done = collected(doc);
  registerFonts(doc);
  doc.on('pageAdded', () => doc.fillColor(INK));
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.fillColor(INK);
  piece(doc, root, 'H1', () => write(doc, report.title, { weight: 'strong', size: 18, width: WIDTH }));
  doc.fillColor(QUIET);
  piece(doc, root, 'P', () => write(doc, report.facts, { size: SIZE, width: WIDTH }));
  doc.fillColor(INK);
  doc.y += 6;
  for (const block of report.blocks) writeBlock(doc, root, block);
  root.end();
  feet(doc, report);
  doc.end();
  return done;
}

function collected(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

const piece = (doc: Doc, parent: Node, tag: string, draw: () => void): void => {
  parent.add(doc.struct(tag, {}, draw));
};

function group(doc: Doc, parent: Node, tag: string, fill: (node: Node) => void): void {
  const node = doc.struct(tag);
  parent.add(node);
  fill(node);
  node.end();
}

function writeBlock(doc: Doc, root: Node, block: PrintedBlock): void {
  switch (block.kind) {
    case 'HEADING':
      // A heading never stands at the foot of a page by itself.
      keepTogether(doc, 10 + 5 * lineHeight(doc));
      doc.y += 10;
      piece(doc, root, 'H2', () => write(doc, block.text, { weight: 'strong', size: 12.5, width: WIDTH }));
      doc.y += 3;
      break;
    case 'SMALL_HEADING':
      keepTogether(doc, 6 + 4 * lineHeight(doc));
      doc.y += 4;
      piece(doc, root, 'H3', () => write(doc, block.text, { weight: 'strong', size: SIZE, width: WIDTH }));
      break;
    case 'PARAGRAPH':
      paragraph(doc, root, block.text, SIZE);
      break;
    case 'REMARK':
      doc.fillColor(QUIET);
      paragraph(doc, root, block.text, SMALL);
      doc.fillColor(INK);
      break;
    case 'LIST':
      group(doc, root, 'L', (list) => {
        for (const item of block.items) writeItem(doc, list, item);
      });
      doc.y += 4;
      break;
    case 'TABLE':
      writeTable(doc, root, block);
  }
}

function paragraph(doc: Doc, root: Node, text: string, size: number): void {
  keepTogether(doc, Math.min(heightOf(doc, text, { size, width: WIDTH }), 80));
  piece(doc, root, 'P', () => write(doc, text, { size, width: WIDTH }));
  doc.y += 3;
}

function writeItem(doc: Doc, list: Node, item: string): void {
  const width = WIDTH - INDENT;
  keepTogether(doc, Math.min(heightOf(doc, item, { size: SIZE, width }), 80));
  group(doc, list, 'LI', (node) => {
    const { y } = doc;
    piece(doc, node, 'Lbl', () => write(doc, '•', { size: SIZE, width: INDENT }));
    doc.y = y;
    piece(doc, node, 'LBody', () => write(doc, item, { size: SIZE, left: INDENT, width }));
  });
}

type Row = { readonly cells: readonly string[]; readonly tag: 'TH' | 'TD'; readonly strong?: true };

function writeTable(doc: Doc, root: Node, { columns, rows, foot }: PrintedTable): void {
  const head: Row = { cells: columns, tag: 'TH' };
  const headHeight = rowHeight(doc, head);
  group(doc, root, 'Table', (table) => {
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
        ? write(doc, text, { size: SMALL, width: nameWidth(cells), weight })
        : figure(doc, text, { cells, at, weight });
    within(draw, isName && tag === 'TD' ? 'TH' : tag);
  });
  doc.y = y + height;
  line(doc);
}

const nameWidth = (cells: readonly string[]): number => WIDTH - (cells.length - 1) * FIGURE - 6;

/** A figure takes one line; only names, and the heads of columns, may take more. */
const rowHeight = (doc: Doc, { cells: [name = '', ...others], tag }: Row): number =>
  Math.max(
    heightOf(doc, name, { size: SMALL, width: nameWidth([name, ...others]) }),
    ...(tag === 'TD' ? [] : others).map((text) => heightOf(doc, text, { size: SMALL, width: FIGURE - 4 })),
  ) +
  2 * CELL_GAP;

function figure(
  doc: Doc,
  text: string,
  { cells, at, weight }: { cells: readonly string[]; at: number; weight: 'text' | 'strong' },
): void {
  const left = PAGE.left + WIDTH - (cells.length - at) * FIGURE + 4;
  doc.font(weight).fontSize(SMALL);
  doc.text(text, left, doc.y, { width: FIGURE - 4, align: 'right', lineGap: 2.5 });
  doc.x = PAGE.left;
}

const line = (doc: Doc): void =>
  artifact(doc, () => {
    doc.moveTo(PAGE.left, doc.y).lineTo(PAGE.left + WIDTH, doc.y);
    doc.lineWidth(0.5).strokeColor(RULE).stroke();
  });

const PAGE_OF = {
  da: (page: number, of: number) => `Side ${page} af ${of}`,
  en: (page: number, of: number) => `Page ${page} of ${of}`,
} as const;

function feet(doc: Doc, { language, title }: PrintedReport): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would begin a page of its own.
    doc.page.margins.bottom = 0;
    artifact(doc, () => {
      doc.font('text').fontSize(SMALL).fillColor(QUIET);
      const shared = { width: WIDTH, lineBreak: false } as const;
      const y = PAGE.height - 46;
      doc.text(title, PAGE.left, y, shared);
      doc.text(PAGE_OF[language](page + 1, count), PAGE.left, y, { ...shared, align: 'right' });
    });
  }
}

/** What is seen and not read aloud. */
function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  draw();
  doc.endMarkedContent();
}
