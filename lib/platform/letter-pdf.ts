import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Letter, LetterBlock } from '@/lib/domain/letting/letters/letter';

// Asked for when it runs: a bundler would put another path in its place.
const fonts = () =>
  join(
    dirname(
      createRequire(join(process.cwd(), 'package.json')).resolve('@fontsource/ibm-plex-sans/package.json'),
    ),
    'files',
  );
const FILES = {
  text: 'ibm-plex-sans-latin-400-normal.woff',
  strong: 'ibm-plex-sans-latin-600-normal.woff',
  textOther: 'ibm-plex-sans-latin-ext-400-normal.woff',
  strongOther: 'ibm-plex-sans-latin-ext-600-normal.woff',
} as const;

const PAGE = { size: 'A4', margins: { top: 70, bottom: 70, left: 71, right: 71 } } as const;
const WIDTH = 595.28 - 142;
const INK = '#1a1f24';
const QUIET = '#4d5761';
const TERM_WIDTH = 150;

type Doc = PDFKit.PDFDocument;
type Weight = 'text' | 'strong';

/** The same letter on paper: tagged, with its title and language, so that a screen reader reads it in order. */
export async function letterPdf(letter: Letter): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ ...PAGE, tagged: true, lang: letter.language, displayTitle: true, pdfVersion: '1.7' },
    font: join(fonts(), FILES.text),
    info: { Title: letter.title, Author: letter.sender },
  });
  const done = collected(doc);
  for (const [name, file] of Object.entries(FILES)) doc.registerFont(name, join(fonts(), file));
  const root = doc.struct('Document');
  doc.addStructure(root);
  head(doc, root, letter);
  for (const block of letter.blocks) writeBlock(doc, root, block);
  closing(doc, root, letter);
  root.end();
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

type Root = PDFKit.PDFStructureElement;

/** One piece of the structure tree with what is drawn for it. */
const piece = (doc: Doc, root: Root, tag: string, draw: () => void): void => {
  root.add(doc.struct(tag, {}, draw));
};

function head(doc: Doc, root: Root, { sender, recipient, dated, title }: Letter): void {
  piece(doc, root, 'P', () => {
    doc.fillColor(INK);
    line(doc, 'strong', 12, sender);
  });
  doc.moveDown(2);
  piece(doc, root, 'P', () => {
    for (const row of recipient) line(doc, 'text', 10.5, row);
  });
  doc.moveDown(1.5);
  piece(doc, root, 'P', () => {
    doc.fillColor(QUIET);
    line(doc, 'text', 9.5, dated);
    doc.fillColor(INK);
  });
  doc.moveDown(1.2);
  piece(doc, root, 'H1', () => line(doc, 'strong', 16, title));
  doc.moveDown(0.6);
}

function writeBlock(doc: Doc, root: Root, block: LetterBlock): void {
  switch (block.kind) {
    case 'HEADING':
      doc.moveDown(0.4);
      piece(doc, root, 'H2', () => line(doc, 'strong', 12, block.text));
      doc.moveDown(0.2);
      break;
    case 'PARAGRAPH':
      piece(doc, root, 'P', () => line(doc, 'text', 10.5, block.text));
      doc.moveDown(0.7);
      break;
    case 'LIST':
      for (const item of block.items) piece(doc, root, 'P', () => line(doc, 'text', 10.5, `•  ${item}`));
      doc.moveDown(0.7);
      break;
    case 'FACTS':
      for (const { term, value } of block.rows) piece(doc, root, 'P', () => fact(doc, term, value));
      doc.moveDown(0.7);
  }
}

/** Name and value side by side, the next pair under the longer of the two. */
function fact(doc: Doc, term: string, value: string): void {
  const { y } = doc;
  doc.fillColor(QUIET);
  line(doc, 'text', 10.5, term, { width: TERM_WIDTH });
  const below = doc.y;
  doc.fillColor(INK);
  doc.y = y;
  line(doc, 'text', 10.5, value, { left: TERM_WIDTH, width: WIDTH - TERM_WIDTH });
  doc.y = Math.max(below, doc.y);
}

function closing(doc: Doc, root: Root, letter: Letter): void {
  doc.moveDown(1);
  piece(doc, root, 'P', () => {
    for (const row of letter.closing) line(doc, 'text', 10.5, row);
  });
}

type Place = { readonly left?: number; readonly width?: number };

/** A text in the fonts that have its letters: names of persons and places come from all of Europe. */
function line(doc: Doc, weight: Weight, size: number, text: string, place: Place = {}): void {
  const { left = 0, width = WIDTH } = place;
  const runs = runsOf(text);
  doc.x = PAGE.margins.left + left;
  doc.fontSize(size);
  runs.forEach((run, index) => {
    doc.font(run.other ? `${weight}Other` : weight);
    doc.text(run.text, { width, continued: index < runs.length - 1, lineGap: 2 });
  });
  doc.x = PAGE.margins.left;
}

type Run = { readonly text: string; readonly other: boolean };
const OTHER = /[\u0100-\u02ba\u02bd-\u02c5\u1e00-\u1e9f\u1ef2-\u1eff]/;
const RUNS = new RegExp(`${OTHER.source}+|[^${OTHER.source.slice(1, -1)}]+`, 'g');

function runsOf(text: string): readonly Run[] {
  const parts = text.match(RUNS) ?? [''];
  return parts.map((part) => ({ text: part, other: OTHER.test(part) }));
}
