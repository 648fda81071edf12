import type { Doc } from './type';

/** A node of the structure tree, which says what each piece is and in which order it is read aloud. */
export type Node = PDFKit.PDFStructureElement;

/** One piece of the structure tree with what is drawn for it. */
export const piece = (doc: Doc, parent: Node, tag: string, draw: () => void): void => {
  parent.add(doc.struct(tag, {}, draw));
};

/** A piece that has pieces of its own. */
export function group(doc: Doc, parent: Node, tag: string, fill: (node: Node) => void): void {
  const node = doc.struct(tag);
  parent.add(node);
  fill(node);
  node.end();
}

/** What is seen and not read aloud. */
export function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  draw();
  doc.endMarkedContent();
}
