import { useLocale } from 'next-intl';
import { formatNumber } from '../ui/format';

export interface SeriesLine {
  /** The source's name, as a reader sees it. */
  source: string;
  points: readonly { year: number; value: number; text: string }[];
}

const WIDTH = 400;
const HEIGHT = 200;
const LEFT = 46;
const RIGHT = 12;
const TOP = 18;
const BOTTOM = 30;
/** Lines are told apart without colour: by stroke and by the mark at each point, which stands by the source's name below. */
const DASHES = ['', '7 4', '2 4', '9 3 2 3'] as const;

/** One figure through the years, a line for each source, drawn by the server. The table beside it says the same. */
export function SeriesChart({ label, lines }: { label: string; lines: readonly SeriesLine[] }) {
  const locale = useLocale();
  const scale = scaleOf(lines);
  if (scale === null) return null;
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        className="keep-ink block h-auto w-full max-w-md text-[13px]"
      >
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={scale.y(tick)}
              y2={scale.y(tick)}
              className="stroke-line forced-colors:stroke-[GrayText]"
            />
            <text x={LEFT - 8} y={scale.y(tick) + 4} textAnchor="end" className="fill-ink-muted">
              {formatNumber(tick, locale)}
            </text>
          </g>
        ))}
        {scale.years.map((year) => (
          <text key={year} x={scale.x(year)} y={HEIGHT - 8} textAnchor="middle" className="fill-ink-muted">
            {year}
          </text>
        ))}
        {lines.map((line, at) => (
          <Line key={line.source} line={line} at={at} scale={scale} />
        ))}
      </svg>
      <ul className="keep-ink mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {lines.map(({ source }, at) => (
          <li key={source} className="flex items-center gap-2">
            <svg viewBox="0 0 30 12" className="h-3 w-7.5 flex-none" aria-hidden="true">
              <line
                x1={0}
                x2={30}
                y1={6}
                y2={6}
                strokeWidth={2}
                strokeDasharray={DASHES[at % DASHES.length]}
                className={strokeOf(at)}
              />
              <Mark at={at} x={15} y={6} />
            </svg>
            {source}
          </li>
        ))}
      </ul>
    </div>
  );
}

const strokeOf = (at: number): string =>
  `fill-none ${at % 2 === 0 ? 'stroke-accent' : 'stroke-ink'} forced-colors:stroke-[CanvasText]`;

interface LineProps {
  line: SeriesLine;
  at: number;
  scale: Scale;
}

function Line({ line: { source, points }, at, scale }: LineProps) {
  return (
    <g>
      <polyline
        points={points.map(({ year, value }) => `${scale.x(year)},${scale.y(value)}`).join(' ')}
        strokeDasharray={DASHES[at % DASHES.length]}
        className={strokeOf(at)}
        strokeWidth={2}
      />
      {points.map(({ year, value, text }) => (
        <Mark
          key={`${year} ${value}`}
          at={at}
          x={scale.x(year)}
          y={scale.y(value)}
          title={`${source}: ${text} (${year})`}
        />
      ))}
    </g>
  );
}

/** A disc, a square, a diamond: the same for one source everywhere in the picture. */
function Mark({ at, x, y, title }: { at: number; x: number; y: number; title?: string }) {
  const ink = `${at % 2 === 0 ? 'fill-accent' : 'fill-ink'} forced-colors:fill-[CanvasText]`;
  return (
    <g className={ink}>
      {title && <title>{title}</title>}
      {at % 3 === 0 && <circle cx={x} cy={y} r={3.6} />}
      {at % 3 === 1 && <rect x={x - 3.4} y={y - 3.4} width={6.8} height={6.8} />}
      {at % 3 === 2 && <path d={`M${x} ${y - 4.6}L${x + 4.6} ${y}L${x} ${y + 4.6}L${x - 4.6} ${y}Z`} />}
    </g>
  );
}

interface Scale {
  x: (year: number) => number;
  y: (value: number) => number;
  years: readonly number[];
  ticks: readonly number[];
}

function scaleOf(lines: readonly SeriesLine[]): Scale | null {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return null;
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const highest = Math.max(...points.map(({ value }) => value));
  const step = stepOf(highest);
  const top = Math.max(step, Math.ceil(highest / step) * step);
  const span = last - first || 1;
  const x = (year: number) =>
    round(
      last === first
        ? (LEFT + WIDTH - RIGHT) / 2
        : LEFT + 10 + ((year - first) / span) * (WIDTH - LEFT - RIGHT - 20),
    );
  const y = (value: number) => round(TOP + ((top - value) / top) * (HEIGHT - TOP - BOTTOM));
  const every = Math.ceil(years.length / 8);
  return {
    ...{ x, y, years: years.filter((_, at) => at % every === 0) },
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step),
  };
}

const MOST_TICKS = 5;
function stepOf(highest: number): number {
  const rough = Math.max(highest, 1) / MOST_TICKS;
  const size = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].find((factor) => factor * size >= rough) ?? 10;
  return Math.max(1, nice * size);
}

const round = (value: number): number => Math.round(value * 10) / 10;
