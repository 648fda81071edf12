import { group, type Node, piece } from './structure';
import { type Doc, heightOf, keepTogether, write } from './type';

export type BulletType = {
  readonly size: number;
  readonly indent: number;
  /** Of the bullet and its text together. */
  readonly width: number;
  /** A higher item may go over to the next page. */
  readonly mostKept: number;
  /** Under each item. */
  readonly gap: number;
};

export const bullets = (doc: Doc, parent: Node, items: readonly string[], type: BulletType): void =>
  group(doc, parent, 'L', (list) => {
    for (const item of items) writeItem(doc, list, item, type);
  });

/** The lines of an item stand under its first, beside the bullet. */
function writeItem(doc: Doc, list: Node, item: string, { size, indent, mostKept, gap, ...type }: BulletType) {
  const width = type.width - indent;
  keepTogether(doc, Math.min(heightOf(doc, item, { size, width }), mostKept));
  group(doc, list, 'LI', (node) => {
    const { y } = doc;
    piece(doc, node, 'Lbl', () => write(doc, '•', { size, width: indent }));
    doc.y = y;
    piece(doc, node, 'LBody', () => write(doc, item, { size, left: indent, width }));
  });
  doc.y += gap;
}
