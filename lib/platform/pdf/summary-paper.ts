import type { WordedSummary } from '@/lib/domain/summary/worded';
import type { Node } from './structure';
import { type Doc, PAGE } from './type';

export const ACCENT = '#0e4a4f';

/** Where something stands that the contents and the bookmarks lead to. */
export type Entry = {
  readonly title: string;
  readonly level: 1 | 2;
  /** From 0. */
  readonly page: number;
  readonly name: string;
};

/** A summary while it is put on paper. */
export type Draft = {
  readonly doc: Doc;
  readonly root: Node;
  readonly summary: WordedSummary;
  readonly entries: Entry[];
};

export type Way = 'portrait' | 'landscape';

const MARGINS = { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right };

export const turnPage = (doc: Doc, layout: Way): void => {
  doc.addPage({ size: 'A4', layout, margins: { ...MARGINS } });
};

export const wayOf = (doc: Doc): Way => (doc.page.width > doc.page.height ? 'landscape' : 'portrait');

const lowest = (doc: Doc): number => doc.page.height - PAGE.bottom;

export const fits = (doc: Doc, height: number): boolean => doc.y + height <= lowest(doc);

/** A page of the same way up, where less room than this is left. */
export function makeRoom(doc: Doc, height: number): void {
  if (doc.y > PAGE.top && !fits(doc, height)) turnPage(doc, wayOf(doc));
}

const pagesSoFar = (doc: Doc): number => doc.bufferedPageRange().count;

/** The contents and the bookmarks lead to where the document has come. */
export function noteEntry({ doc, entries }: Draft, title: string, level: Entry['level']): void {
  const name = `place-${entries.length + 1}`;
  doc.addNamedDestination(name, 'XYZ', 0, doc.y, 0);
  entries.push({ title, level, page: pagesSoFar(doc) - 1, name });
  const { outline } = doc;
  const parent = level === 1 ? outline : (outline.children.at(-1) ?? outline);
  // Its left edge: the library counts from the right.
  const place = { expanded: true, top: doc.y, left: doc.page.width };
  parent.addItem(title, place);
}
