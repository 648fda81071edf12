import type { Letter, LetterBlock } from '@/lib/domain/letting/letters/letter';
import { type BulletType, bullets } from './bullets';
import { feet, onPaper, pageCount, rule } from './paper';
import { group, type Node, piece } from './structure';
import {
  type Doc,
  flow,
  heightOf,
  INK,
  keepTogether,
  lineHeight,
  MEASURE,
  PAGE,
  QUIET,
  SIZE,
  WIDTH,
  write,
} from './type';

const TERM = 150;
const SMALL = 9;
const ADDRESS_WIDTH = 240;
const BULLETS: BulletType = { size: SIZE, indent: 14, width: MEASURE, mostKept: 120, gap: 3 };

/** The same letter on paper. */
export const letterPdf = (letter: Letter): Promise<Buffer> =>
  onPaper({
    ...{ language: letter.language, title: letter.title, author: letter.sender },
    fill: (doc, root) => fill(doc, root, letter),
    finish: (doc) => finish(doc, letter),
  });

function fill(doc: Doc, root: Node, letter: Letter): void {
  head(doc, root, letter);
  letter.blocks.forEach((block, index) => {
    // The end of a letter never stands on a page by itself.
    if (index === letter.blocks.length - 1)
      keepTogether(doc, Math.min(blockHeight(doc, block), 200) + closingHeight(doc, letter));
    writeBlock(doc, root, block);
  });
  closing(doc, root, letter);
}

/** Who writes above a line, the address in the window of an envelope, day and reference beside it. */
function head(doc: Doc, root: Node, { sender, recipient, dated, title }: Letter): void {
  doc.y = PAGE.sender;
  piece(doc, root, 'P', () => write(doc, sender, { weight: 'strong', size: 13 }));
  rule(doc, doc.y + 5, 0.75);
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
      bullets(doc, root, block.items, BULLETS);
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
  write(doc, link, { link, width: WIDTH, size: SIZE - 0.5 });
  if (after !== '') write(doc, after);
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
      return block.items.reduce(
        (sum, item) => sum + heightOf(doc, item, { width: MEASURE - BULLETS.indent }) + BULLETS.gap,
        5,
      );
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

/** On a letter of several pages each says which it is, and of which letter. */
function finish(doc: Doc, { language, sender, dated }: Letter): void {
  if (pageCount(doc) === 1) return;
  feet(doc, { language, text: [sender, dated.split(' · ').at(-1)].join(' · '), size: SMALL });
}
