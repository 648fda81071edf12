import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { unpackedFont } from './unpacked-font';

export type Doc = InstanceType<typeof PDFDocument>;
export type Weight = 'text' | 'strong';

// Asked for when it runs: a bundler would put another path in its place.
const folder = (): string =>
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
const FONTS = [
  'text',
  'strong',
  'textOther',
  'strongOther',
] as const satisfies readonly (keyof typeof FILES)[];

const fileOf = (name: keyof typeof FILES): string => join(folder(), FILES[name]);

export const fontFiles = (): readonly string[] => FONTS.map(fileOf);

export function registerFonts(doc: Doc): void {
  for (const name of FONTS) doc.registerFont(name, unpackedFont(fileOf(name)));
}

/** Points from an edge of the paper. The address stands in the window of a Danish envelope: 20 mm from the left, 45 from above. */
export const PAGE = {
  ...{ width: 595.28, height: 841.89, left: 71, right: 71, top: 68, bottom: 66 },
  ...{ sender: 44, address: 145, body: 264, aside: 366 },
} as const;
/** From margin to margin. */
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** A line of some seventy letters: longer ones are lost on the way back. */
export const MEASURE = 408;
export const SIZE = 10.5;
export const GAP = 2.5;

export const INK = '#1a1f24';
export const QUIET = '#4d5761';
export const RULE = '#b9c1c8';

export type Place = {
  readonly left?: number;
  readonly width?: number;
  readonly size?: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'right';
  readonly link?: string;
};

/** A blank as wide as a digit is in none of the fonts. */
const WIDE = /\u2007/g;

/** A text in the fonts that have its letters: names of persons and places come from all of Europe. */
export function write(doc: Doc, text: string, place: Place = {}): void {
  const { left = 0, width = MEASURE, size = SIZE, weight = 'text', align = 'left', link } = place;
  const runs = runsOf(text.replace(WIDE, '\u00a0'));
  doc.x = PAGE.left + left;
  doc.fontSize(size);
  runs.forEach((run, index) => {
    doc.font(run.other ? `${weight}Other` : weight);
    const more = link === undefined ? {} : { link, underline: true };
    doc.text(run.text, { width, align, continued: index < runs.length - 1, lineGap: GAP, ...more });
  });
  doc.x = PAGE.left;
}

/** How high the text will stand. */
export const heightOf = (doc: Doc, text: string, place: Place = {}): number => {
  const { width = MEASURE, size = SIZE, weight = 'text' } = place;
  return doc.font(weight).fontSize(size).heightOfString(text, { width, lineGap: GAP });
};

export const lineHeight = (doc: Doc): number => heightOf(doc, 'Åg');

const lowest = (doc: Doc): number => doc.page.height - doc.page.margins.bottom;

/** Begins a page where less room than this is left. */
export function keepTogether(doc: Doc, height: number): void {
  if (doc.y > PAGE.top && doc.y + height > lowest(doc)) doc.addPage();
}

/** Writes a text that may go over to the next page: at least two of its lines stand on either. */
export function flow(doc: Doc, text: string, draw: () => void): void {
  const [height, line] = [heightOf(doc, text), lineHeight(doc)];
  const lines = Math.round(height / line);
  if (lines <= MOST_KEPT_LINES) keepTogether(doc, height);
  else keepTogether(doc, 2 * line);
  const fit = Math.floor((lowest(doc) - doc.y) / line);
  const { page } = doc;
  const { bottom } = page.margins;
  if (lines - fit === 1) page.margins.bottom = bottom + line;
  draw();
  page.margins.bottom = bottom;
}
/** Shorter ones stand on one page. */
const MOST_KEPT_LINES = 6;

type Run = { readonly text: string; readonly other: boolean };
const OTHER = /[\u0100-\u02ba\u02bd-\u02c5\u1e00-\u1e9f\u1ef2-\u1eff]/;
const RUNS = new RegExp(`${OTHER.source}+|[^${OTHER.source.slice(1, -1)}]+`, 'g');

function runsOf(text: string): readonly Run[] {
  const parts = text.match(RUNS) ?? [''];
  return parts.map((part) => ({ text: part, other: OTHER.test(part) }));
}
