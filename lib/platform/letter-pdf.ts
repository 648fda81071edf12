import PDFDocument from 'pdfkit';
import type { Letter, LetterBlock } from '@/lib/domain/letting/letters/letter';
import {
  type Doc,
  flow,
  heightOf,
  keepTogether,
  lineHeight,
  MEASURE,
  PAGE,
  registerFonts,
  SIZE,
  standingFont,
  write,
} from './letter-type';

const INK = '#1a1f24';
const QUIET = '#4d5761';
const RULE = '#b9c1c8';
const TERM = 150;
const INDENT = 14;
const SMALL = 9;
const ADDRESS_WIDTH = 240;

/** The same letter on paper: tagged, with its title and language, so that a screen reader reads it in order. */
export async function letterPdf(letter: Letter): Promise<Buffer> {
  const { top, bottom, left, right } = PAGE;
  const doc = new PDFDocument({
    ...{ size: 'A4', margins: { top, bottom, left, right }, bufferPages: true, font: standingFont() },
    ...{ tagged: true, lang: letter.language, displayTitle: true, pdfVersion: '1.7' },
    info: { Title: letter.title, Author: letter.sender },
  });
  const done = collected(doc);
  registerFonts(doc);
  // A new page forgets it.
  doc.on('pageAdded', () => doc.fillColor(INK));
  const root = doc.struct('Document');
  doc.addStructure(root);
  head(doc, root, letter);
  letter.blocks.forEach((block, index) => {
    // The end of a letter never stands on a page by itself.
    if (index === letter.blocks.length - 1)
      keepTogether(doc, Math.min(blockHeight(doc, block), 200) + closingHeight(doc, letter));
    writeBlock(doc, root, block);
  });
  closing(doc, root, letter);
  root.end();
  feet(doc, letter);
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

type Node = PDFKit.PDFStructureElement;

/** One piece of the structure tree with what is drawn for it. */
const piece = (doc: Doc, parent: Node, tag: string, draw: () => void): void => {
  parent.add(doc.struct(tag, {}, draw));
};

/** A piece that has pieces of its own. */
function group(doc: Doc, parent: Node, tag: string, fill: (node: Node) => void): void {
  const node = doc.struct(tag);
  parent.add(node);
  fill(node);
  node.end();
}

/** Who writes above a line, the address in the window of an envelope, day and reference beside it. */
function head(doc: Doc, root: Node, { sender, recipient, dated, title }: Letter): void {
  doc.fillColor(INK);
  doc.y = PAGE.sender;
  piece(doc, root, 'P', () => write(doc, sender, { weight: 'strong', size: 13 }));
  artifact(doc, () => {
    doc.moveTo(PAGE.left, doc.y + 5).lineTo(PAGE.width - PAGE.right, doc.y + 5);
    doc.lineWidth(0.75).strokeColor(RULE).stroke();
  });
  doc.y = PAGE.address;
  piece(doc, root, 'P', () => {
    for (const row of recipient) write(doc, row, { width: ADDRESS_WIDTH });
  });
  const below = doc.y;
  doc.y = PAGE.address;
  piece(doc, root, 'P', () => {
    doc.fillColor(QUIET);
    const left = PAGE.aside - PAGE.left;
    const width = PAGE.width - PAGE.right - PAGE.aside;
    for (const row of dated.split(' · ')) write(doc, row, { left, width, size: SMALL });
    doc.fillColor(INK);
  });
  doc.y = Math.max(below + 30, doc.y + 30, PAGE.body);
  piece(doc, root, 'H1', () => write(doc, title, { weight: 'strong', size: 16 }));
  doc.y += 8;
}

function writeBlock(doc: Doc, root: Node, block: LetterBlock): void {
  switch (block.kind) {
    case 'HEADING':
      keepTogether(doc, 8 + heightOf(doc, block.text, { size: 12 }) + 3 * lineHeight(doc));
      doc.y += 8;
      piece(doc, root, 'H2', () => write(doc, block.text, { weight: 'strong', size: 12 }));
      doc.y += 2;
      break;
    case 'PARAGRAPH':
      flow(doc, block.text, () => piece(doc, root, 'P', () => writeLinked(doc, block.text)));
      doc.y += 8;
      break;
    case 'LIST':
      group(doc, root, 'L', (list) => {
        for (const item of block.items) writeItem(doc, list, item);
      });
      doc.y += 5;
      break;
    case 'FACTS':
      keepTogether(doc, Math.min(blockHeight(doc, block), 300));
      group(doc, root, 'Table', (table) => {
        for (const row of block.rows) writeFact(doc, table, row);
      });
      doc.y += 8;
  }
}

const ADDRESS = /https?:\/\/\S+/;

/** An address stands on a line of its own, in the whole width of the paper, and can be followed. */
function writeLinked(doc: Doc, text: string): void {
  const link = ADDRESS.exec(text)?.[0];
  const before = link === undefined ? text : text.slice(0, text.indexOf(link)).trimEnd();
  if (before !== '') write(doc, before);
  if (link === undefined) return;
  const after = text.slice(text.indexOf(link) + link.length).trim();
  write(doc, link, { link, width: PAGE.width - PAGE.left - PAGE.right, size: SIZE - 0.5 });
  if (after !== '') write(doc, after);
}

/** The lines of an item stand under its first, beside the bullet. */
function writeItem(doc: Doc, list: Node, item: string): void {
  const width = MEASURE - INDENT;
  keepTogether(doc, Math.min(heightOf(doc, item, { width }), 120));
  group(doc, list, 'LI', (node) => {
    const { y } = doc;
    piece(doc, node, 'Lbl', () => write(doc, '•', { width: INDENT }));
    doc.y = y;
    piece(doc, node, 'LBody', () => write(doc, item, { left: INDENT, width }));
  });
  doc.y += 3;
}

/** Name and value side by side, the next pair under the longer of the two. */
function writeFact(doc: Doc, table: Node, { term, value }: { term: string; value: string }): void {
  group(doc, table, 'TR', (row) => {
    const { y } = doc;
    doc.fillColor(QUIET);
    piece(doc, row, 'TH', () => write(doc, term, { width: TERM - 10 }));
    const below = doc.y;
    doc.fillColor(INK);
    doc.y = y;
    piece(doc, row, 'TD', () => write(doc, value, { left: TERM, width: MEASURE - TERM }));
    doc.y = Math.max(below, doc.y);
  });
}

function blockHeight(doc: Doc, block: LetterBlock): number {
  switch (block.kind) {
    case 'LIST':
      return block.items.reduce((sum, item) => sum + heightOf(doc, item, { width: MEASURE - INDENT }) + 3, 5);
    case 'FACTS':
      return block.rows.reduce((sum, { value }) => sum + heightOf(doc, value, { width: MEASURE - TERM }), 8);
    default:
      return heightOf(doc, block.text) + 8;
  }
}

const CLOSING_GAP = 8;
const SIGNATURE = 24;
const closingHeight = (doc: Doc, { closing: rows }: Letter): number =>
  CLOSING_GAP + SIGNATURE + rows.length * lineHeight(doc);

/** The greeting, room to sign, and whose letter it is. */
function closing(doc: Doc, root: Node, letter: Letter): void {
  keepTogether(doc, closingHeight(doc, letter));
  doc.y += CLOSING_GAP;
  const [greeting = '', ...names] = letter.closing;
  piece(doc, root, 'P', () => {
    write(doc, greeting);
    doc.y += SIGNATURE;
    for (const row of names) write(doc, row);
  });
}

const PAGE_OF = {
  da: (page: number, of: number) => `Side ${page} af ${of}`,
  en: (page: number, of: number) => `Page ${page} of ${of}`,
} as const;

/** On a letter of several pages each says which it is, and of which letter. */
function feet(doc: Doc, { language, sender, dated }: Letter): void {
  const { count } = doc.bufferedPageRange();
  if (count === 1) return;
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would begin a page of its own.
    doc.page.margins.bottom = 0;
    artifact(doc, () => {
      const shared = { width: PAGE.width - PAGE.left - PAGE.right, lineBreak: false } as const;
      doc.font('text').fontSize(SMALL).fillColor(QUIET);
      const y = PAGE.height - 46;
      doc.text([sender, dated.split(' · ').at(-1)].join(' · '), PAGE.left, y, shared);
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
