import type { PrintedReport } from '@/lib/domain/reporting/printed-report';
import { SIZE, SMALL, writeBlock } from './blocks';
import { feet, onPaper } from './paper';
import { type Node, piece } from './structure';
import { type Doc, INK, QUIET, WIDTH, write } from './type';

/** A report on paper, its tables said as tables. */
export const reportPdf = (report: PrintedReport): Promise<Buffer> =>
  onPaper({
    ...{ language: report.language, title: report.title },
    fill: (doc, root) => {
      head(doc, root, report);
      for (const block of report.blocks) writeBlock(doc, root, block);
    },
    finish: (doc) => feet(doc, { language: report.language, text: report.title, size: SMALL }),
  });

function head(doc: Doc, root: Node, { title, facts }: PrintedReport): void {
  piece(doc, root, 'H1', () => write(doc, title, { weight: 'strong', size: 18, width: WIDTH }));
  doc.fillColor(QUIET);
  piece(doc, root, 'P', () => write(doc, facts, { size: SIZE, width: WIDTH }));
  doc.fillColor(INK);
  doc.y += 6;
}
