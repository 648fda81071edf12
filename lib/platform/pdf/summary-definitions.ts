import { definitionsOf } from '@/lib/domain/summary/worded';
import { group, piece } from './structure';
import { type Draft, makeRoom, noteEntry, turnPage } from './summary-paper';
import { heightOf, INK, QUIET, WIDTH, write } from './type';

const NAME = 140;
const SIZE = 9.5;

/** Every figure with how it is counted, at the end where whoever doubts it looks. */
export function writeDefinitions(draft: Draft): void {
  const { doc, root, summary } = draft;
  turnPage(doc, 'portrait');
  noteEntry(draft, summary.words.definitions, 1);
  piece(doc, root, 'H2', () =>
    write(doc, summary.words.definitions, { weight: 'strong', size: 18, width: WIDTH }),
  );
  doc.fillColor(QUIET);
  piece(doc, root, 'P', () => write(doc, summary.words.definitionsLead, { size: SIZE, width: WIDTH }));
  doc.fillColor(INK);
  doc.y += 8;
  group(doc, root, 'L', (list) => {
    for (const { title, definition } of definitionsOf(summary)) {
      const place = { size: SIZE, width: WIDTH - NAME };
      const named = { size: SIZE, width: NAME - 14, weight: 'strong' } as const;
      const height = Math.max(heightOf(doc, definition, place), heightOf(doc, title, named));
      makeRoom(doc, height);
      group(doc, list, 'LI', (item) => {
        const { y } = doc;
        piece(doc, item, 'Lbl', () => write(doc, title, named));
        doc.y = y;
        piece(doc, item, 'LBody', () => write(doc, definition, { ...place, left: NAME }));
        doc.y = y + height + 7;
      });
    }
  });
}
