import type { PrintedBlock } from '@/lib/domain/reporting/printed-report';
import { type BulletType, bullets } from './bullets';
import { type Node, piece } from './structure';
import { writeTable } from './table';
import { type Doc, heightOf, INK, keepTogether, lineHeight, QUIET, WIDTH, write } from './type';

/** Of a report's text, and of what is said beside it. */
export const SIZE = 9.5;
export const SMALL = 8.5;
const BULLETS: BulletType = { size: SIZE, indent: 12, width: WIDTH, mostKept: 80, gap: 0 };

/** One block of a report, under what stands already. */
export function writeBlock(doc: Doc, root: Node, block: PrintedBlock): void {
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
      bullets(doc, root, block.items, BULLETS);
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
