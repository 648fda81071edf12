import type { WordedCell, WordedTable } from '@/lib/domain/summary/worded';

const WIDTH = 720;
const LABEL = 256;
const BAR = 14;
const GAP = 12;
const MOST_BARS = 16;

/** How big a figure is drawn; what cannot be drawn is not. */
const sizeOf = (cell: WordedCell | undefined): number | null => {
  if (cell?.cell.kind === 'COUNT') return cell.cell.n;
  if (cell?.cell.kind === 'MONEY') return cell.cell.ore;
  return null;
};

/** Bars of a table's figures, this period's filled and the one beside it in outline, drawn by the server. The table below says the same. */
export function SummaryChart({ table }: { table: WordedTable }) {
  // What has no figure in any row, such as the year before the first agreement, is not drawn.
  const places = (table.chart?.columns ?? []).filter((at) =>
    table.rows.some(({ cells }) => sizeOf(cells[at]) !== null),
  );
  const sizes = table.rows.flatMap(({ cells }) => places.map((at) => sizeOf(cells[at]) ?? 0));
  const most = Math.max(...sizes, 0);
  if (most === 0 || table.rows.length < 2 || table.rows.length > MOST_BARS * 2) return null;
  return table.chart?.kind === 'LINES' ? (
    <Columns table={table} places={places} most={most} />
  ) : (
    <Bars table={table} places={places} most={most} />
  );
}

interface Drawn {
  table: WordedTable;
  places: readonly number[];
  most: number;
}

const looks = (at: number): string =>
  at === 0
    ? 'fill-accent stroke-accent forced-colors:fill-[CanvasText]'
    : 'fill-paper stroke-ink-muted forced-colors:stroke-[CanvasText]';

function Bars({ table, places, most }: Drawn) {
  const step = places.length * BAR + GAP;
  const height = table.rows.length * step + 4;
  const scale = (size: number) => (size / most) * (WIDTH - LABEL - room(table, places));
  return (
    <Frame table={table} places={places}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        aria-hidden="true"
        className="keep-ink block h-auto w-full text-[13px]"
      >
        {table.rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * step + 2})`}>
            <text x={LABEL - 10} y={(places.length * BAR) / 2 + 5} textAnchor="end" className="fill-ink">
              {short(row.label)}
            </text>
            {places.map((place, at) => (
              <g key={place} transform={`translate(${LABEL} ${at * BAR})`}>
                <rect
                  x={0.5}
                  y={1}
                  width={Math.max(scale(sizeOf(row.cells[place]) ?? 0), 1)}
                  height={BAR - 3}
                  className={looks(at)}
                />
                <text
                  x={scale(sizeOf(row.cells[place]) ?? 0) + 6}
                  y={BAR - 3}
                  className={at === 0 ? 'fill-ink font-medium' : 'fill-ink-muted'}
                >
                  {row.cells[place]?.text}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </Frame>
  );
}

const OF_A_LETTER = 7.5;
const LEAST_ROOM = 60;

/** For the longest figure that stands after its bar. */
const room = ({ rows }: WordedTable, places: readonly number[]): number =>
  Math.max(
    LEAST_ROOM,
    ...rows.flatMap(({ cells }) =>
      places.map((place) => 14 + OF_A_LETTER * (cells[place]?.text.length ?? 0)),
    ),
  );

const COLUMN_HEIGHT = 170;

function Columns({ table, places, most }: Drawn) {
  const step = WIDTH / table.rows.length;
  const bar = Math.min((step - 8) / places.length, 26);
  const scale = (size: number) => (size / most) * (COLUMN_HEIGHT - 30);
  return (
    <Frame table={table} places={places}>
      <svg
        viewBox={`0 0 ${WIDTH} ${COLUMN_HEIGHT + 26}`}
        aria-hidden="true"
        className="keep-ink block h-auto w-full text-[12px]"
      >
        {table.rows.map((row, index) => (
          <g key={row.id} transform={`translate(${index * step + (step - bar * places.length) / 2} 0)`}>
            {places.map((place, at) => {
              const size = sizeOf(row.cells[place]) ?? 0;
              return (
                <g key={place}>
                  <rect
                    x={at * bar + 1}
                    y={COLUMN_HEIGHT - scale(size)}
                    width={bar - 2}
                    height={scale(size)}
                    className={looks(at)}
                  />
                  {at === 0 && sizeOf(row.cells[place]) !== null && (
                    <text
                      x={bar / 2}
                      y={COLUMN_HEIGHT - scale(size) - 5}
                      textAnchor="middle"
                      className="fill-ink"
                    >
                      {row.cells[place]?.text}
                    </text>
                  )}
                </g>
              );
            })}
            <text
              x={(bar * places.length) / 2}
              y={COLUMN_HEIGHT + 18}
              textAnchor="middle"
              className="fill-ink-muted"
            >
              {row.label.slice(0, 3)}
            </text>
          </g>
        ))}
        <line x1={0} x2={WIDTH} y1={COLUMN_HEIGHT} y2={COLUMN_HEIGHT} className="stroke-line-strong" />
      </svg>
    </Frame>
  );
}

const LONGEST = 36;
const short = (label: string): string => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label);

/** The drawing with what its marks mean; to a screen reader, and on a phone, it is the table that speaks. */
function Frame({ table, places, children }: Pick<Drawn, 'table' | 'places'> & { children: React.ReactNode }) {
  return (
    <figure className="max-w-3xl px-4.5 pt-1 pb-3 max-sm:hidden md:px-6">
      {children}
      {places.length > 1 && (
        <figcaption className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-muted">
          {places.map((place, at) => (
            <span key={place} className="flex items-center gap-2">
              <svg viewBox="0 0 14 12" className="keep-ink h-3 w-3.5" aria-hidden="true">
                <rect x={1} y={1} width={12} height={10} className={looks(at)} />
              </svg>
              {table.columns[place]?.title}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
