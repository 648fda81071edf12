import { SOURCE_KINDS } from '../vocabulary';
import { type AreaOf, type CountName, type Counts, familyOf, isFew, keptOf } from './few-counts';
import { countedIn, type NotedFigure, timesOf, yearsOf } from './noted-figure';
import { fewLeftOfTwoYears } from './two-years';

/** What of a record no reader is told. */
export type Kept = { readonly value: boolean; readonly persons: boolean };

/**
 * Which counts of persons readers are not told, by the id of their record: those that a register would not have told, and what gives them
 * back at the same time and place or at others, by whatever source, before and after a correction. Shares and indexes stay.
 * @see L-58, docs/domain/suppression.md
 */
export function keptFromReaders(noted: readonly NotedFigure[]): ReadonlyMap<string, Kept> {
  const kept = [...grouped(noted, ({ municipalityId }) => [municipalityId]).values()].flatMap((own) => [
    ...keptStanding(own),
    ...keptReplaced(own),
  ]);
  return new Map(kept.map(({ id, unit }) => [id, { value: unit === 'COUNT', persons: true }]));
}

const isSmall = (one: NotedFigure): boolean => countedIn(one).some(({ n }) => isFew(n));
const stands = ({ replacedAt }: NotedFigure): boolean => replacedAt === null;

/** By what stands; and where a count of few was put right, also by what the others would give back of it. */
function keptStanding(own: readonly NotedFigure[]): readonly NotedFigure[] {
  const standing = own.filter(stands);
  const were = new Set(own.filter((one) => !stands(one) && isSmall(one)).map(whereOf));
  const others = were.size === 0 ? [] : standing.filter((one) => !were.has(whereOf(one)));
  const kept = [keptAt(standing), keptAt(others)];
  return standing.filter((one) => kept.some((at) => isKept(one, at)));
}

const whereOf = ({ name, place }: NotedFigure): string => `${name} ${place}`;

/** What was replaced is judged beside all that stood with it until then, once for each time at which something was. */
function keptReplaced(own: readonly NotedFigure[]): readonly NotedFigure[] {
  const moments = grouped(own, ({ replacedAt }) => (replacedAt === null ? [] : [replacedAt.getTime()]));
  const since = keptAt(own.filter(stands));
  return [...moments].flatMap(([moment, replaced]) => {
    const times = new Set(replaced.flatMap(timesOf));
    const beside = own.filter(
      (one) => stoodUntil(one, moment) && timesOf(one).some((time) => times.has(time)),
    );
    const then = keptAt(beside);
    return replaced.filter((one) => isSmall(one) || isKept(one, then) || isKept(one, since));
  });
}

const stoodUntil = ({ recordedAt, replacedAt }: NotedFigure, moment: number): boolean =>
  replacedAt === null
    ? recordedAt.getTime() < moment
    : replacedAt.getTime() >= moment && recordedAt.getTime() <= moment;

/** Counts kept back, by the year or the day they are told of. */
type KeptAt = ReadonlyMap<string, ReadonlySet<CountName>>;

const isKept = (one: NotedFigure, kept: KeptAt): boolean =>
  countedIn(one).some(({ count }) => timesOf(one).some((time) => kept.get(time)?.has(count)));

function keptAt(noted: readonly NotedFigure[]): KeptAt {
  const kept = new Map<string, Set<CountName>>();
  const keep = (times: readonly string[], counts: Iterable<CountName>): void => {
    for (const time of times) kept.set(time, new Set([...(kept.get(time) ?? []), ...counts]));
  };
  for (const one of noted) {
    for (const { count, n } of countedIn(one)) if (isFew(n)) keep(timesOf(one), familyOf(count));
  }
  const spans = grouped(noted, (one) => [yearsOf(one).join(' ')]);
  for (const [years, own] of spans) keep(years.split(' '), keptIn(own));
  for (const [day, own] of grouped(noted, ({ on }) => [on])) keep([day], keptIn(own));
  for (const told of tellings(noted)) {
    for (const { year, count } of fewLeftOfTwoYears(told)) keep([String(year)], familyOf(count));
  }
  return kept;
}

const keptIn = (noted: readonly NotedFigure[]): readonly CountName[] =>
  tellings(noted).flatMap((told) => [...keptOf(countsOf(told), areasOf(told))]);

const areasOf = (told: readonly NotedFigure[]): AreaOf =>
  new Map(told.flatMap(({ place, area }) => (area ? [[place, area] as const] : [])));

/** What each source says, and what all of them say together: of several the first of SOURCE_KINDS. The last of a place is what is meant. */
function tellings(noted: readonly NotedFigure[]): readonly (readonly NotedFigure[])[] {
  const bySource = SOURCE_KINDS.map((source) => noted.filter(({ kind }) => kind === source)).filter(
    (own) => own.length > 0,
  );
  return bySource.length > 1 ? [...bySource, bySource.toReversed().flat()] : bySource;
}

function countsOf(told: readonly NotedFigure[]): Counts {
  const counts = new Map<CountName, Map<string, number>>();
  for (const one of told) {
    const [counted] = countedIn(one);
    if (counted === undefined) continue;
    const own = counts.get(counted.count) ?? new Map<string, number>();
    counts.set(counted.count, own.set(one.place, counted.n));
  }
  return counts;
}

function grouped<T, Key>(
  all: readonly T[],
  keysOf: (one: T) => readonly Key[],
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const own = groups.get(key) ?? [];
      groups.set(key, own);
      own.push(one);
    }
  }
  return groups;
}
