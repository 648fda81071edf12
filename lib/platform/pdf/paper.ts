import PDFDocument from 'pdfkit';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { artifact, type Node } from './structure';
import { type Doc, INK, PAGE, QUIET, RULE, registerFonts } from './type';

export type Paper = {
  readonly language: Language;
  readonly title: string;
  readonly author?: string;
  /** The day that it says it is of: the same paper is then the same file, whenever it is written. Without it, the moment. */
  readonly madeOn?: CalendarDate;
  /** Draws it all, each piece where it belongs in the structure. */
  readonly fill: (doc: Doc, root: Node) => void;
  /** Draws what is known only when every page is there. */
  readonly finish: (doc: Doc) => void;
};

/** A document on A4: tagged, with its title and language, so that a screen reader reads it in order. */
export async function onPaper({ language, title, author, madeOn, fill, finish }: Paper): Promise<Buffer> {
  const { top, bottom, left, right } = PAGE;
  const doc = new PDFDocument({
    // No font until ours are there: else the library takes one that is not in the file.
    ...{ size: 'A4', margins: { top, bottom, left, right }, bufferPages: true, font: '' },
    ...{ tagged: true, lang: language, displayTitle: true, pdfVersion: '1.7' },
    info: {
      Title: title,
      ...(author === undefined ? {} : { Author: author }),
      ...(madeOn === undefined ? {} : { CreationDate: new Date(`${madeOn}T12:00:00Z`) }),
    },
  });
  const done = collected(doc);
  registerFonts(doc);
  // A new page forgets it.
  doc.on('pageAdded', () => doc.fillColor(INK));
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.fillColor(INK);
  fill(doc, root);
  root.end();
  finish(doc);
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

/** Between the margins, on a page of either way up. */
const pageWidth = (doc: Doc): number => doc.page.width - PAGE.left - PAGE.right;

/** A line from margin to margin. */
export const rule = (doc: Doc, y: number, thickness: number): void =>
  artifact(doc, () => {
    doc.moveTo(PAGE.left, y).lineTo(PAGE.left + pageWidth(doc), y);
    doc.lineWidth(thickness).strokeColor(RULE).stroke();
  });

export const pageCount = (doc: Doc): number => doc.bufferedPageRange().count;

const PAGE_OF = {
  da: (page: number, of: number) => `Side ${page} af ${of}`,
  en: (page: number, of: number) => `Page ${page} of ${of}`,
} as const;

export type Foot = { readonly language: Language; readonly text: string; readonly size: number };

/** Each page says which it is, and of what. */
export function feet(doc: Doc, { language, text, size }: Foot): void {
  const count = pageCount(doc);
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would begin a page of its own.
    doc.page.margins.bottom = 0;
    artifact(doc, () => {
      const shared = { width: pageWidth(doc), lineBreak: false } as const;
      doc.font('text').fontSize(size).fillColor(QUIET);
      const y = doc.page.height - 46;
      doc.text(text, PAGE.left, y, shared);
      doc.text(PAGE_OF[language](page + 1, count), PAGE.left, y, { ...shared, align: 'right' });
    });
  }
}
