import type { Series } from './summary-chart';
import { ACCENT } from './summary-paper';
import { type Doc, INK, PAGE, QUIET } from './type';

export type Place = { readonly top: number; readonly width: number };
export const LABEL_SIZE = 8;
export const LEGEND = 16;

/** Each series has its colour, its filling and its line: any one of them is enough to tell it. */
export const LOOKS = [
  { colour: ACCENT, fill: 'FULL', dash: null, mark: 'DISC' },
  { colour: '#6c7976', fill: 'OPEN', dash: [3, 2.5], mark: 'RING' },
  { colour: '#b4540a', fill: 'STRIPES', dash: [1, 2], mark: 'SQUARE' },
  { colour: '#3d5a99', fill: 'CROSS', dash: [6, 2, 1, 2], mark: 'DIAMOND' },
] as const;
export type Look = (typeof LOOKS)[number];

export const lookOf = (at: number): Look => LOOKS[at % LOOKS.length] ?? LOOKS[0];

/** A short text of a chart, at a point; never broken. */
export function label(
  doc: Doc,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly width?: number;
    readonly align?: 'left' | 'right' | 'center';
  },
): void {
  const { x, y, width = 200, align = 'left' } = at;
  doc.font('text').fontSize(LABEL_SIZE).fillColor(INK);
  doc.text(text, x, y, { width, align, lineBreak: false, ellipsis: true, height: LABEL_SIZE * 1.4 });
}

/** What each look means, in words. One series alone is named by the heading. */
export function legend(
  doc: Doc,
  series: readonly Series[],
  top: number,
  sample: (look: Look, x: number, y: number) => void,
): number {
  if (series.length < 2) return 0;
  let x = PAGE.left;
  series.forEach(({ title }, at) => {
    sample(lookOf(at), x, top + 2);
    doc.font('text').fontSize(LABEL_SIZE).fillColor(QUIET);
    doc.text(title, x + 24, top, { lineBreak: false });
    x += 24 + doc.widthOfString(title) + 18;
  });
  return LEGEND;
}

/** The least round number that is no smaller: 60, 250. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((times) => times * power >= value) ?? 10;
  return step * power;
}
