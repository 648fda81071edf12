import { LABEL_SIZE, LEGEND, type Look, label, legend, lookOf, type Place, roundUp } from './chart-style';
import type { ChartData, Series } from './summary-chart';
import { type Doc, PAGE, QUIET, RULE } from './type';

const PLOT = 120;
const AXIS = 34;
const NAMES = 16;
const GRID = 4;
/** Over the highest point its figure has room. */
const ABOVE = 12;

export const LINES_HEIGHT = LEGEND + ABOVE + PLOT + NAMES;

type Frame = {
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly most: number;
};

/** Lines along the rows from nought up, each with marks of its own; the first one's figures stand at its points. */
export function drawLines(doc: Doc, data: ChartData, { top, width }: Place): void {
  legend(doc, data.series, top, (look, x, y) => sample(doc, look, x, y));
  const values = data.series.flatMap((series) => series.values).filter((value) => value !== null);
  const frame: Frame = {
    ...{ left: PAGE.left + AXIS, top: top + LEGEND + ABOVE, most: roundUp(Math.max(0, ...values)) },
    step: (width - AXIS - 12) / Math.max(1, data.labels.length - 1),
  };
  grid(doc, frame, PAGE.left + width);
  names(doc, data.labels, frame);
  // The first on top of the others.
  data.series.forEach((_, at) => {
    const back = data.series.length - 1 - at;
    const series = data.series[back];
    if (series) line(doc, series, lookOf(back), frame);
  });
  figures(doc, data, frame);
}

const xOf = ({ left, step }: Frame, at: number): number => left + 6 + at * step;
const yOf = ({ top, most }: Frame, value: number): number => top + PLOT - (Math.max(0, value) / most) * PLOT;

function grid(doc: Doc, frame: Frame, right: number): void {
  for (let at = 0; at <= GRID; at += 1) {
    const value = (frame.most * at) / GRID;
    const y = yOf(frame, value);
    doc.moveTo(frame.left, y).lineTo(right, y);
    doc
      .lineWidth(at === 0 ? 0.8 : 0.4)
      .strokeColor(RULE)
      .stroke();
    if (!Number.isInteger(value)) continue;
    label(doc, String(value), { x: PAGE.left, y: y - 6, width: AXIS - 8, align: 'right' });
  }
}

function names(doc: Doc, labels: readonly string[], frame: Frame): void {
  doc.font('text').fontSize(LABEL_SIZE);
  const widest = Math.max(...labels.map((text) => doc.widthOfString(text)));
  const isShort = widest > frame.step - 4;
  labels.forEach((text, at) => {
    const shown = isShort ? text.slice(0, 3) : text;
    const width = Math.max(frame.step, 30);
    label(doc, shown, { x: xOf(frame, at) - width / 2, y: frame.top + PLOT + 5, width, align: 'center' });
  });
}

function line(doc: Doc, { values }: Series, look: Look, frame: Frame): void {
  if (look.dash !== null) doc.dash(look.dash[0], { space: look.dash[1] });
  let isDrawing = false;
  values.forEach((value, at) => {
    if (value === null) isDrawing = false;
    else if (isDrawing) doc.lineTo(xOf(frame, at), yOf(frame, value));
    else {
      doc.moveTo(xOf(frame, at), yOf(frame, value));
      isDrawing = true;
    }
  });
  doc
    .lineWidth(look.mark === 'DISC' ? 1.8 : 1.1)
    .strokeColor(look.colour)
    .stroke()
    .undash();
  values.forEach((value, at) => {
    if (value !== null) mark(doc, look, xOf(frame, at), yOf(frame, value));
  });
}

function mark(doc: Doc, { colour, mark: shape }: Look, x: number, y: number): void {
  doc.lineWidth(1).strokeColor(colour);
  if (shape === 'DISC') doc.circle(x, y, 2.4).fill(colour);
  else if (shape === 'RING') doc.circle(x, y, 2).fillAndStroke('#ffffff', colour);
  else if (shape === 'SQUARE') doc.rect(x - 2, y - 2, 4, 4).fill(colour);
  else doc.polygon([x, y - 2.8], [x + 2.8, y], [x, y + 2.8], [x - 2.8, y]).fill(colour);
}

function sample(doc: Doc, look: Look, x: number, y: number): void {
  if (look.dash !== null) doc.dash(look.dash[0], { space: look.dash[1] });
  doc
    .moveTo(x, y + 3)
    .lineTo(x + 18, y + 3)
    .lineWidth(1.4)
    .strokeColor(look.colour)
    .stroke()
    .undash();
  mark(doc, look, x + 9, y + 3);
}

/** Over the highest point of its row, so that no other mark stands on it. */
function figures(doc: Doc, { series }: ChartData, frame: Frame): void {
  const [first] = series;
  first?.values.forEach((value, at) => {
    if (value === null) return;
    const highest = Math.max(value, ...series.map(({ values }) => values[at] ?? value));
    const place = {
      x: xOf(frame, at) - 20,
      y: yOf(frame, highest) - 13,
      width: 40,
      align: 'center',
    } as const;
    label(doc, first.texts[at] ?? '', place);
  });
  doc.fillColor(QUIET);
}
