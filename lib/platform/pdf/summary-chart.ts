import type { WordedTable } from '@/lib/domain/summary/worded';
import { barsHeight, drawBars } from './chart-bars';
import { drawLines, LINES_HEIGHT } from './chart-lines';
import { saidPiece } from './structure';
import { type Draft, makeRoom } from './summary-paper';
import { INK, PAGE, WIDTH } from './type';

/** One column of the table as it is drawn. Null where there is nothing to draw, or it is hidden. */
export type Series = {
  readonly title: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
};

export type ChartData = { readonly labels: readonly string[]; readonly series: readonly Series[] };

/** More bars than this are no picture any longer; the table has them. */
const MOST_BARS = 16;
const MOST_POINTS = 36;
/** What can be told apart by shape as well as by colour. */
const MOST_SERIES = 4;

export type Chart = { readonly data: ChartData; readonly kind: 'BARS' | 'LINES'; readonly height: number };

/** What is drawn above a table; null where there is nothing, or too much for a picture. */
export function chartOf(table: WordedTable): Chart | null {
  const data = chartData(table);
  if (data === null || table.chart === null) return null;
  const { kind } = table.chart;
  if (data.labels.length > (kind === 'BARS' ? MOST_BARS : MOST_POINTS)) return null;
  return { data, kind, height: kind === 'BARS' ? barsHeight(data) : LINES_HEIGHT };
}

/** Drawn in shapes that stay apart in grey; read aloud as the figures it shows. */
export function writeChart(
  { doc, root, summary }: Draft,
  title: string,
  { data, kind, height }: Chart,
): void {
  makeRoom(doc, height);
  const top = doc.y;
  const alt = spoken(title, data, summary.words.chartBeside);
  const bbox: [number, number, number, number] = [PAGE.left, top, PAGE.left + WIDTH, top + height];
  saidPiece(doc, root, { tag: 'Figure', alt, bbox }, () =>
    (kind === 'BARS' ? drawBars : drawLines)(doc, data, { top, width: WIDTH }),
  );
  doc.fillColor(INK);
  doc.x = PAGE.left;
  doc.y = top + height + 8;
}

function chartData({ chart, columns, rows }: WordedTable): ChartData | null {
  if (chart === null || rows.length < 2) return null;
  const series = chart.columns.slice(0, MOST_SERIES).map(
    (at): Series => ({
      title: columns[at]?.title ?? '',
      values: rows.map(({ cells }) => lengthOf(cells[at]?.cell)),
      texts: rows.map(({ cells }) => cells[at]?.text ?? ''),
    }),
  );
  const some = series.some(({ values }) => values.some((value) => value !== null));
  return some ? { labels: rows.map(({ label }) => label), series } : null;
}

type AnyCell = WordedTable['rows'][number]['cells'][number]['cell'];

/** How long a bar is; what is written beside it is the figure itself. */
function lengthOf(cell: AnyCell | undefined): number | null {
  switch (cell?.kind) {
    case 'COUNT':
      return cell.n;
    case 'MONEY':
      return cell.ore / 100;
    case 'SHARE':
      return cell.of === 0 ? null : cell.n / cell.of;
    case 'DAYS':
      return cell.n === 0 ? null : cell.days / cell.n;
    case 'TURNS': {
      const [n = Number.NaN, d = 1] = cell.turns.split('/').map(Number);
      return n / d;
    }
    case 'FIGURE':
      return Number(cell.value);
    default:
      return null;
  }
}

const spoken = (title: string, { labels, series }: ChartData, beside: string): string =>
  [
    `${title}.`,
    ...series.map(
      ({ title: of, texts }) => `${of}: ${labels.map((label, at) => `${label} ${texts[at]}`).join(', ')}.`,
    ),
    beside,
  ].join(' ');
