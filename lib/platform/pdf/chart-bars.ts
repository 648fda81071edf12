import { LABEL_SIZE, LEGEND, type Look, label, legend, lookOf, type Place } from './chart-style';
import type { ChartData } from './summary-chart';
import { type Doc, PAGE, RULE } from './type';

const BAR = 10;
const BETWEEN = 7;
const VALUE = 74;

const groupHeight = ({ series }: ChartData): number => series.length * (BAR + 1) + BETWEEN;

export const barsHeight = (data: ChartData): number =>
  (data.series.length > 1 ? LEGEND : 0) + data.labels.length * groupHeight(data) + 2;

/** Lying bars, their names before them and their figures after. */
export function drawBars(doc: Doc, data: ChartData, { top, width }: Place): void {
  const below =
    top + legend(doc, data.series, top, (look, x, y) => bar(doc, look, { x, y, width: 18, height: 7 }));
  const names = nameWidth(doc, data, width);
  const scale = scaleOf(data, width - names - VALUE);
  const zero = PAGE.left + names + scale.before;
  const height = data.labels.length * groupHeight(data);
  data.labels.forEach((text, at) => {
    const y = below + at * groupHeight(data);
    const middle = y + (data.series.length * (BAR + 1) - LABEL_SIZE * 1.3) / 2;
    label(doc, text, { x: PAGE.left, y: middle, width: names - 10 });
    data.series.forEach(({ values, texts }, of) => {
      const [value, place] = [values[at] ?? null, y + of * (BAR + 1)];
      const length = value === null ? 0 : Math.abs(value) * scale.perUnit;
      const x = value !== null && value < 0 ? zero - length : zero;
      if (length > 0) bar(doc, lookOf(of), { x, y: place, width: length, height: BAR });
      label(doc, texts[at] ?? '', { x: Math.max(x + length, zero) + 5, y: place, width: VALUE });
    });
  });
  doc.moveTo(zero, below - 2).lineTo(zero, below + height - BETWEEN + 2);
  doc.lineWidth(0.8).strokeColor(RULE).stroke();
}

function nameWidth(doc: Doc, { labels }: ChartData, width: number): number {
  doc.font('text').fontSize(LABEL_SIZE);
  return Math.min(width * 0.36, Math.max(...labels.map((text) => doc.widthOfString(text))) + 14);
}

/** From the lowest to the highest, nought among them. */
function scaleOf({ series }: ChartData, room: number): { readonly before: number; readonly perUnit: number } {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const perUnit = most === least ? 0 : room / (most - least);
  return { before: -least * perUnit, perUnit };
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function bar(doc: Doc, { colour, fill }: Look, { x, y, width, height }: Box): void {
  if (fill === 'FULL') {
    doc.rect(x, y, width, height).fill(colour);
    return;
  }
  doc.save();
  doc.rect(x, y, width, height).clip();
  doc.lineWidth(0.8).strokeColor(colour);
  if (fill !== 'OPEN') stripes(doc, { x, y, width, height }, fill === 'CROSS');
  doc.restore();
  const inner = Math.max(0, width - 0.8);
  doc
    .rect(x + 0.4, y + 0.4, inner, height - 0.8)
    .lineWidth(0.8)
    .strokeColor(colour)
    .stroke();
}

function stripes(doc: Doc, { x, y, width, height }: Box, isCross: boolean): void {
  for (let at = x - height; at < x + width; at += 4) {
    doc
      .moveTo(at, y + height)
      .lineTo(at + height, y)
      .stroke();
    if (isCross)
      doc
        .moveTo(at, y)
        .lineTo(at + height, y + height)
        .stroke();
  }
}
