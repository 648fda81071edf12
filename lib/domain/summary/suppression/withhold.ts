import { termsOf } from './circuit';
import type { Num } from './net';
import { ALL, keyOf } from './place';
import { AS_MANY_VALUES, EFFORTS, lackingOf, prove, type Work } from './prove';

/** Where many are left, a second look at each would take long and find little. */
const MOST_TRIED = 25;

/** How near a number is to single homes: the municipality's, an organisation's, a department's. */
type Level = 0 | 1 | 2;

/**
 * Where no circuit is found for a small number, more is hidden at its level: all of its organisation's departments, then all figures by
 * kind of home below the municipality's, then everything below them. When no figure of an organisation's departments is
 * shown its homes could have stood in any of them, so a department's number could be as large as its organisation's; and likewise an
 * organisation's as large as the municipality's. What is not proved by that is the municipality's own.
 */
export function withhold(work: Work, small: readonly Num[]): void {
  const levels = levelsOf(work);
  const failing = (level: Level) => small.filter(({ at }) => lackingOf(work, at) > 0 && levels[at] === level);
  const organisations = new Set(failing(2).map(({ place }) => place?.organisation));
  hide(work, (one) => levels[one.at] === 2 && isOf(one, organisations));
  widen(work, failing(2));
  if (failing(2).length + failing(1).length > 0) {
    hide(work, (one) => (levels[one.at] ?? 0) > 0 && isFine(one));
    proveAmong(work, [...failing(2), ...failing(1)].slice(0, MOST_TRIED), () => true);
  }
  if (failing(2).length + failing(1).length > 0) hide(work, ({ at }) => (levels[at] ?? 0) > 0);
  if (failing(0).length > 0) {
    hide(work, ({ at }) => (levels[at] ?? 0) > 0);
    proveAmong(work, failing(0), (at) => levels[at] === 0);
    if (failing(0).length > 0) timesFive(work);
  }
  for (const level of [1, 2] as const) widen(work, failing(level));
}

/** A number that stands nowhere is as near as the nearest of those it can be worked out from. */
function levelsOf({ net, terms }: Work): readonly Level[] {
  const own = net.numbers.map(
    ({ place }): Level =>
      place === null ? 0 : place.department !== ALL ? 2 : place.organisation !== ALL ? 1 : 0,
  );
  const nearest = (at: number): Level => {
    const others = (terms.of[at] ?? [])
      .flatMap((sum) => terms.in[sum.at] ?? [])
      .map((other) => own[other.at]);
    return others.includes(2) ? 2 : others.includes(1) ? 1 : 0;
  };
  return net.numbers.map(({ at, isRest }) => (isRest ? nearest(at) : (own[at] ?? 0)));
}

/** Told apart by more than whose homes they are. */
const isFine = ({ place }: Num): boolean =>
  place === null ||
  place.department !== ALL ||
  place.details !== ALL ||
  place.type !== ALL ||
  place.tier !== ALL;

const isOf = ({ place }: Num, organisations: ReadonlySet<string | undefined>): boolean =>
  place === null || organisations.has(undefined) || organisations.has(place.organisation);

function hide({ net, already, hidden }: Work, isMeant: (one: Num) => boolean): void {
  for (const one of net.numbers) if (isMeant(one) && !already.shown.has(one.key)) hidden[one.at] = true;
}

/** As little as nothing, and as much as what it is a part of; which may itself have to be found first. */
function widen(work: Work, numbers: readonly Num[]): void {
  for (let times = 0; times < 3; times += 1)
    for (const { at } of numbers) {
      const wholes = wholesOf(work, at);
      if (wholes.length === 0) continue;
      work.least[at] = 0;
      work.most[at] = Math.max(work.most[at] ?? 0, Math.min(...wholes.map((whole) => work.most[whole] ?? 0)));
    }
}

/** The same of the organisation or the municipality; where nobody counts that, all sums that it is a part of. */
function wholesOf({ net, terms, at: atOf }: Work, at: number): readonly number[] {
  const place = net.numbers[at]?.place ?? null;
  const wider =
    place && (place.department === ALL ? { ...place, organisation: ALL } : { ...place, department: ALL });
  const same = wider && atOf.get(keyOf(wider));
  if (typeof same === 'number' && same !== at) return [same];
  return (terms.of[at] ?? [])
    .flatMap(({ at: sum }) => net.sums[sum]?.whole ?? [])
    .filter((whole) => whole !== at);
}

/** Circuits among these numbers alone: all others are hidden and can be made to fit. */
function proveAmong(work: Work, numbers: readonly Num[], isAmong: (at: number) => boolean): void {
  const sums = work.net.sums.filter(({ whole, parts }) => isAmong(whole) && parts.every(isAmong));
  const among: Work = { ...work, terms: termsOf({ ...work.net, sums }), inVain: new Map() };
  for (const effort of EFFORTS) for (const number of numbers) prove(among, number, effort);
}

/** At last nothing is shown: then it could all be five times as much. */
function timesFive(work: Work): void {
  hide(work, () => true);
  if (work.already.shown.size > 0) return;
  for (const { at, value } of work.net.numbers)
    work.most[at] = Math.max(work.most[at] ?? 0, value * AS_MANY_VALUES);
}
