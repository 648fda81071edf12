import type { Agreement } from '../agreement/agreement';
import type { KeyFigureName, TierId } from '../agreement/vocabulary';
import { proposeFromFigures } from '../allocation/propose-tier';
import type { CalendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import { compare, type Fraction, subtract } from '../shared/fraction';
import type { AreaId, MunicipalityId, OrganisationId } from '../shared/ids';
import { type DepartmentOnDay, placesDepartments } from './department-on-day';
import { asKeyFigures, type FigureOption, figuresAskedFor, optionsFor, usualFigure } from './round-figures';
import { type Crossing, crossingsFrom, isNear, nearness } from './watch-boundaries';

/** What is watched: a department by its own figures, or an area by the area's. */
export type Watched =
  | { readonly kind: 'DEPARTMENT'; readonly department: DepartmentOnDay }
  | { readonly kind: 'AREA'; readonly areaId: AreaId; readonly name: string };

export type TrendPoint = { readonly from: CalendarDate; readonly value: Fraction };

export type WatchedFigure = {
  readonly name: KeyFigureName;
  readonly figure: FigureOption;
  /** Null: missing or suppressed. */
  readonly value: Fraction | null;
  /** One number a day, oldest first, of the same ages. */
  readonly trend: readonly TrendPoint[];
  /** The latest less the one before; null: there is none before. */
  readonly change: Fraction | null;
};

export type WatchRow = {
  readonly watched: Watched;
  readonly municipalityId: MunicipalityId;
  readonly agreement: Agreement;
  readonly figures: readonly WatchedFigure[];
  /** What the figures alone point at; null: there are none. */
  readonly pointsAt: TierId | null;
  /** What would change it, nearest first. */
  readonly crossings: readonly Crossing[];
};

/** A department with the figures that count and everything near them; null where its agreement tells no departments apart. */
export function watchDepartment(
  department: DepartmentOnDay,
  options: readonly FigureOption[],
  today: CalendarDate,
): WatchRow | null {
  const { standing, municipalityId } = department;
  if (standing === null || !placesDepartments(standing)) return null;
  const own = options.filter(({ level }) => level === 'DEPARTMENT');
  const { agreement } = standing.version;
  const figures = watchedFigures(agreement, own, today);
  return { watched: { kind: 'DEPARTMENT', department }, municipalityId, ...held(agreement, figures, today) };
}

/** An area by its own figures, held against the same limits. */
export function watchArea(
  area: { readonly areaId: AreaId; readonly name: string; readonly municipalityId: MunicipalityId },
  agreement: Agreement,
  options: readonly FigureOption[],
  today: CalendarDate,
): WatchRow {
  const { areaId, name, municipalityId } = area;
  const asOwn = options.map((row) => ({ ...row, level: 'DEPARTMENT' as const }));
  const figures = watchedFigures(agreement, asOwn, today);
  return { watched: { kind: 'AREA', areaId, name }, municipalityId, ...held(agreement, figures, today) };
}

function watchedFigures(
  agreement: Agreement,
  options: readonly FigureOption[],
  today: CalendarDate,
): readonly WatchedFigure[] {
  return figuresAskedFor(agreement.proposal).flatMap((name) => {
    const figure = usualFigure(options, name, today);
    if (figure === null) return [];
    const trend = trendOf(options, figure, today);
    const [before, latest] = trend.slice(-2);
    const value = figure.value === null ? null : fromDecimalText(figure.value);
    return [
      { name, figure, value, trend, change: before && latest ? subtract(latest.value, before.value) : null },
    ];
  });
}

/** One number for each day, from the source that counts; figures of other ages are other figures. */
function trendOf(
  options: readonly FigureOption[],
  figure: FigureOption,
  today: CalendarDate,
): readonly TrendPoint[] {
  const same = options.filter((row) => row.ageFrom === figure.ageFrom && row.ageTo === figure.ageTo);
  const name = figure.name === 'convicted' ? 'convicted' : 'outsideLabourMarket';
  const days = [...new Set(optionsFor(same, name, today).map(({ from }) => from))].sort();
  return days.flatMap((from) => {
    const text = usualFigure(
      same.filter((row) => row.from === from),
      name,
      today,
    )?.value;
    const value = text === undefined || text === null ? null : fromDecimalText(text);
    return value === null ? [] : [{ from, value }];
  });
}

function held(
  agreement: Agreement,
  figures: readonly WatchedFigure[],
  today: CalendarDate,
): Pick<WatchRow, 'agreement' | 'figures' | 'pointsAt' | 'crossings'> {
  const compared = asKeyFigures(
    figures.map(({ figure }) => figure),
    today,
  );
  const known = figures.some(({ value }) => value !== null);
  const persons = Object.fromEntries(figures.map(({ name, figure }) => [name, figure.persons]));
  return {
    ...{ agreement, figures },
    pointsAt: known ? proposeFromFigures(agreement.proposal, compared).tier : null,
    crossings: known ? crossingsFrom(agreement.proposal, compared, persons) : [],
  };
}

/** A designation or rehousing places it: its figures change nothing until that has ended. */
export const isPlacedOtherwise = ({ watched }: WatchRow): boolean => {
  const by = watched.kind === 'DEPARTMENT' ? watched.department.standing?.placed.ground.by : null;
  return by === 'DESIGNATION' || by === 'REHOUSING';
};

/** So near that the parties should look twice. @see Q01 */
export const isNearLimit = (row: WatchRow): boolean => !isPlacedOtherwise(row) && row.crossings.some(isNear);

/** Nearest first; what is placed otherwise comes after, and last whatever has no limit to be near to. */
export const byNearness = (rows: readonly WatchRow[]): readonly WatchRow[] =>
  [...rows].sort((a, b) => {
    const [one, other] = [a.crossings[0], b.crossings[0]];
    const otherwise = Number(isPlacedOtherwise(a)) - Number(isPlacedOtherwise(b));
    if (one && other && otherwise !== 0) return otherwise;
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return compare(nearness(one), nearness(other));
  });

export const ofOrganisation = (rows: readonly WatchRow[], id: OrganisationId | undefined) =>
  id === undefined
    ? rows
    : rows.filter(({ watched }) => watched.kind === 'DEPARTMENT' && watched.department.organisationId === id);
