import { useLocale, useTranslations } from 'next-intl';
import { addDays, onDate } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { nameOfMonth } from '@/lib/domain/shared/day-words';
import { isDayKnown } from '@/lib/domain/year/year-entry';
import { capitalised } from '../ui/capitalised';
import { classNames } from '../ui/class-names';
import { useEntryState } from './entry-state';
import type { NumberedEntry } from './event-line';
import { arc, lanesOf, type Piece, partOfYear, pointAt, ringPiece } from './wheel-geometry';

interface YearWheelProps {
  year: number;
  today: CalendarDate;
  entries: readonly NumberedEntry[];
}

const SIZE = 200;
const OUTER = 190;
const INNER = 158;
const FIRST_LANE = 142;
const LANE = 24;
const INNERMOST = 50;
const MARK = 10;
/** Where on its arc a mark stands, lane by lane, so that those of neighbours do not lie side by side. */
const PLACES = [0.5, 0.3, 0.7];
/** So much of the year a mark takes on either side of its middle, and so much is free between two in one lane. */
const HALF_MARK = 0.0125;
const APART = 0.006;

/** The year round: months, what comes in them by number, and where we are. Drawn by the server; the list says the same. */
export function YearWheel({ year, today, entries }: YearWheelProps) {
  const t = useTranslations('year.wheel');
  const isNow = Number(today.slice(0, 4)) === year;
  return (
    <svg
      viewBox={`${-SIZE} ${-SIZE} ${2 * SIZE} ${2 * SIZE}`}
      role="img"
      aria-label={t('label', { year, count: entries.length })}
      className="keep-ink mx-auto block h-auto w-full max-w-88 text-[11px]"
    >
      {MONTHS.map((month) => (
        <Month key={month} month={month} year={year} isNow={isNow && month === Number(today.slice(5, 7))} />
      ))}
      <Events year={year} today={today} entries={entries} />
      {isNow && <Now at={partOfYear(today, year)} />}
      <text textAnchor="middle" y={isNow ? -2 : 8} className="fill-ink text-[26px] font-semibold">
        {year}
      </text>
      {isNow && (
        <text textAnchor="middle" y={16} className="fill-ink-muted text-[12px]">
          {t('now')}
        </text>
      )}
    </svg>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function Month({ month, year, isNow }: { month: number; year: number; isNow: boolean }) {
  const locale = useLocale();
  const from = partOfYear(onDate(year, month, 1), year);
  const to = month === 12 ? 1 : partOfYear(onDate(year, month + 1, 1), year);
  const middle = pointAt((from + to) / 2, (INNER + OUTER) / 2);
  return (
    <>
      <path
        d={ringPiece(from, to, INNER, OUTER)}
        strokeWidth={1}
        className={classNames('stroke-line-strong', isNow ? 'fill-accent-soft' : 'fill-paper')}
      />
      <text
        x={middle.x}
        y={middle.y + 4}
        textAnchor="middle"
        className={isNow ? 'fill-accent font-semibold' : 'fill-ink-muted'}
      >
        {capitalised(nameOfMonth(month)[locale].slice(0, 3))}
      </text>
    </>
  );
}

/** Each on its day, or as an arc over the days it may come on; several at once in lanes further in. */
function Events({ year, today, entries }: YearWheelProps) {
  const stateOf = useEntryState();
  const pieces = entries.map(({ entry }) => ({
    from: partOfYear(entry.first, year),
    to: partOfYear(addDays(entry.last, 1), year),
  }));
  const lanes = lanesOf(pieces.map(atLeastAMark), APART);
  const inner = Math.max(...lanes, 1);
  const step = Math.min(LANE, (FIRST_LANE - INNERMOST) / inner);
  return entries.map(({ entry, number }, index) => {
    const { from, to } = pieces[index] ?? { from: 0, to: 0 };
    const lane = lanes[index] ?? 0;
    const radius = FIRST_LANE - step * lane;
    const at = pointAt(from + (to - from) * (PLACES[lane % PLACES.length] ?? 0.5), radius);
    const { look } = stateOf(entry, today);
    return (
      <g key={number}>
        {!isDayKnown(entry) && (
          <path
            d={arc(from, to, radius)}
            strokeWidth={5}
            strokeLinecap="round"
            className="fill-none stroke-accent/25 forced-colors:stroke-[CanvasText]"
          />
        )}
        <circle cx={at.x} cy={at.y} r={MARK} strokeWidth={2} className={discs[look]} />
        <text x={at.x} y={at.y + 4} textAnchor="middle" className={figures[look]}>
          {number}
        </text>
      </g>
    );
  });
}

/** A day is narrower than its mark. */
const atLeastAMark = ({ from, to }: Piece): Piece => ({
  from: Math.min(from, (from + to) / 2 - HALF_MARK),
  to: Math.max(to, (from + to) / 2 + HALF_MARK),
});

const discs = {
  done: 'fill-accent stroke-accent',
  open: 'fill-paper stroke-accent',
  over: 'fill-paper stroke-edge',
} as const;
const figures = {
  done: 'fill-white font-semibold',
  open: 'fill-accent font-semibold',
  over: 'fill-ink-muted font-semibold',
} as const;

function Now({ at }: { at: number }) {
  const [from, to, tip] = [pointAt(at, 40), pointAt(at, INNER), pointAt(at, OUTER + 6)];
  return (
    <>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        strokeWidth={1.5}
        strokeDasharray="3 3"
        className="stroke-focus"
      />
      <circle cx={tip.x} cy={tip.y} r={4} className="fill-focus" />
    </>
  );
}

/** What filled, hollow and arc mean. */
export function WheelLegend() {
  const t = useTranslations('year.wheel');
  const swatch = 'keep-ink inline-block size-3 rounded-full border-2 border-accent';
  return (
    <ul className="mt-3 flex flex-wrap justify-center gap-x-4 gap-y-1 text-xs text-ink-muted">
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className={classNames(swatch, 'bg-accent')} />
        {t('legendDone')}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className={swatch} />
        {t('legendOpen')}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="keep-ink inline-block h-1.25 w-5 rounded-full bg-accent/25" />
        {t('legendSpan')}
      </li>
    </ul>
  );
}
