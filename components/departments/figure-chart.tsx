import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '../ui/format';

export interface ChartPoint {
  /** ÅÅÅÅ-MM-DD */
  day: string;
  hundredths: number;
}

interface FigureChartProps {
  name: string;
  points: readonly ChartPoint[];
  /** Where the agreement draws its lines, in hundredths of a percent. */
  limits: readonly number[];
}

const WIDTH = 320;
const HEIGHT = 150;
const LEFT = 44;
const RIGHT = 12;
const TOP = 16;
const BOTTOM = 24;

/** A line through the years, drawn by the server. The table beside it says the same. */
export function FigureChart({ name, points, limits }: FigureChartProps) {
  const t = useTranslations('departments.figures');
  const locale = useLocale();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const scale = scaleOf(points, limits);
  const label = t('chart', {
    name,
    firstDay: first.day.slice(0, 4),
    lastDay: last.day.slice(0, 4),
    first: formatPercent(first.hundredths, locale),
    last: formatPercent(last.hundredths, locale),
  });
  const shown = limits.filter((limit) => limit >= scale.from && limit <= scale.to);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className="keep-ink mb-2 block h-auto w-full text-[11px]"
    >
      {shown.map((limit) => (
        <Limit key={limit} y={scale.y(limit)} label={t('limit', { value: formatPercent(limit, locale) })} />
      ))}
      <polyline
        points={points.map((point) => `${scale.x(point.day)},${scale.y(point.hundredths)}`).join(' ')}
        className="fill-none stroke-accent forced-colors:stroke-[CanvasText]"
        strokeWidth={2}
      />
      {points.map((point) => (
        <circle
          key={point.day}
          cx={scale.x(point.day)}
          cy={scale.y(point.hundredths)}
          r={2.6}
          className="fill-accent forced-colors:fill-[CanvasText]"
        />
      ))}
      <Years points={points} x={scale.x} />
      <text x={LEFT - 6} y={scale.y(first.hundredths) + 4} textAnchor="end" className="fill-ink-muted">
        {formatPercent(first.hundredths, locale)}
      </text>
      <text
        x={Math.min(scale.x(last.day), WIDTH - RIGHT)}
        y={scale.y(last.hundredths) + (isNearLimit(last, shown, scale) ? 16 : -8)}
        textAnchor="end"
        className="fill-ink font-semibold"
      >
        {formatPercent(last.hundredths, locale)}
      </text>
    </svg>
  );
}

function Limit({ y, label }: { y: number; label: string }) {
  return (
    <>
      <line
        x1={LEFT}
        x2={WIDTH - RIGHT}
        y1={y}
        y2={y}
        strokeDasharray="4 3"
        className="stroke-red forced-colors:stroke-[CanvasText]"
      />
      <text x={LEFT + 2} y={y - 4} className="fill-red">
        {label}
      </text>
    </>
  );
}

/** The first and the last year, and those between where there is room. */
function Years({ points, x }: { points: readonly ChartPoint[]; x: (day: string) => number }) {
  const every = Math.ceil(points.length / 7);
  return points
    .filter((_, index) => index % every === 0)
    .map(({ day }) => (
      <text key={day} x={x(day)} y={HEIGHT - 6} textAnchor="middle" className="fill-ink-muted">
        {day.slice(0, 4)}
      </text>
    ));
}

interface Scale {
  from: number;
  to: number;
  x: (day: string) => number;
  y: (hundredths: number) => number;
}

function scaleOf(points: readonly ChartPoint[], limits: readonly number[]): Scale {
  const values = points.map(({ hundredths }) => hundredths);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const near = limits.filter((limit) => limit > lowest - 1200 && limit < highest + 1200);
  const from = Math.max(0, Math.min(lowest, ...near) - 300);
  const to = Math.max(highest, ...near) + 300;
  const days = points.map(({ day }) => Date.parse(day));
  const start = Math.min(...days);
  const span = Math.max(...days) - start || 1;
  return {
    ...{ from, to },
    x: (day) => round(LEFT + ((Date.parse(day) - start) / span) * (WIDTH - LEFT - RIGHT - 10)),
    y: (value) => round(TOP + ((to - value) / (to - from)) * (HEIGHT - TOP - BOTTOM)),
  };
}

const isNearLimit = (last: ChartPoint, limits: readonly number[], { y }: Scale): boolean =>
  limits.some((limit) => Math.abs(y(limit) - y(last.hundredths)) < 20);

const round = (value: number): number => Math.round(value * 10) / 10;
