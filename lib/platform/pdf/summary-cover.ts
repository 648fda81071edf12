import { hidesAnything } from '@/lib/domain/summary/worded';
import { artifact, group, piece, saidPiece } from './structure';
import { ACCENT, type Draft } from './summary-paper';
import { type Doc, heightOf, INK, PAGE, QUIET, SIZE, WIDTH, write } from './type';

const TERM = 140;
const TITLE = 30;

/** What it is, whose, of when, under which agreements, and when it was made. */
export function writeCover(draft: Draft): void {
  const { doc, root, summary } = draft;
  band(doc);
  doc.y = 190;
  piece(doc, root, 'H1', () => write(doc, summary.title, { weight: 'strong', size: TITLE, width: WIDTH }));
  doc.y += 2;
  doc.fillColor(QUIET);
  piece(doc, root, 'P', () => write(doc, summary.about, { size: 16, width: WIDTH }));
  doc.fillColor(INK);
  doc.y = Math.max(doc.y + 48, 330);
  group(doc, root, 'Table', (table) => {
    for (const { term, values } of summary.facts) {
      group(doc, table, 'TR', (row) => {
        const { y } = doc;
        doc.fillColor(QUIET);
        saidPiece(doc, row, { tag: 'TH', scope: 'Row' }, () => write(doc, term, { width: TERM - 12 }));
        const below = doc.y;
        doc.fillColor(INK);
        doc.y = y;
        piece(doc, row, 'TD', () => {
          for (const value of values) write(doc, value, { left: TERM, width: WIDTH - TERM });
        });
        doc.y = Math.max(below, doc.y) + 9;
      });
    }
  });
  if (hidesAnything(summary)) hiddenNote(draft);
}

function hiddenNote({ doc, root, summary }: Draft): void {
  const place = { size: SIZE - 1, width: WIDTH };
  const height = heightOf(doc, summary.words.hiddenNote, place);
  doc.y = Math.max(doc.y + 20, PAGE.height - PAGE.bottom - height - 12);
  doc.fillColor(QUIET);
  piece(doc, root, 'P', () => write(doc, summary.words.hiddenNote, place));
  doc.fillColor(INK);
}

/** Seen only: a band over the whole page, and under it the colour that the app has. */
const band = (doc: Doc): void =>
  artifact(doc, () => {
    doc.rect(0, 0, doc.page.width, 14).fill(ACCENT);
    doc.rect(PAGE.left, 166, 56, 4).fill(ACCENT);
    doc.fillColor(INK);
  });
