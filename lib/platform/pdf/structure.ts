import type { Doc } from './type';

/** A node of the structure tree, which says what each piece is and in which order it is read aloud. */
export type Node = PDFKit.PDFStructureElement;

/** One piece of the structure tree with what is drawn for it. */
export const piece = (doc: Doc, parent: Node, tag: string, draw: () => void): void => {
  parent.add(doc.struct(tag, {}, draw));
};

export type Said = {
  /** Of a head: whether it names a column or a row. */
  readonly scope?: 'Column' | 'Row';
  /** What is read aloud in place of a picture. */
  readonly alt?: string;
  /** Where the picture stands: left, top, right, bottom. */
  readonly bbox?: [number, number, number, number];
};

/** A piece that says more of itself than its kind. */
export const saidPiece = (
  doc: Doc,
  parent: Node,
  said: Said & { readonly tag: string },
  draw: () => void,
): void => {
  const { tag, ...options } = said;
  parent.add(doc.struct(tag, options, draw));
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
