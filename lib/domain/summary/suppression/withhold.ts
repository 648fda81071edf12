import type { Num } from './net';
import { ALL } from './place';
import { AS_MANY_VALUES, lackingOf, PATIENT, prove, type Work } from './prove';
import { told } from './told';

/** How near a number is to single homes: the municipality's, an organisation's, a department's. */
type Level = 0 | 1 | 2;

/**
 * Where no circuit is found for a small number, hides more around it, a ring at a time, until one runs through what is hidden: the
 * departments of its organisation, then what organisations have by kind of home, then organisations, at last the municipality's own
 * figures; in each ring first what counts the same, then everything. If nothing helps nothing is shown, and then it could all be five
 * times as much. Each number is proved by a way to fill in what is hidden; nothing rests on an argument alone.
 */
export function withhold(work: Work, small: readonly Num[]): void {
  const levels = levelsOf(work);
  const failing = () => small.filter(({ at }) => lackingOf(work, at) > 0);
  for (const near of ['SAME', 'ALL'] as const) {
    for (const ring of RINGS) {
      const left = failing();
      if (left.length === 0) return;
      const measures = measuresOf(work, left);
      const organisations = new Set(left.map(({ place }) => place?.organisation));
      hide(work, (one) => {
        const isNear = near === 'ALL' || measures.has(measureOf(one));
        return isNear && ring(one, { level: levels[one.at] ?? 0, organisations });
      });
      for (const number of left) prove(work, number, PATIENT);
    }
  }
  if (failing().length > 0) timesFive(work);
}

type Around = { readonly level: Level; readonly organisations: ReadonlySet<string | undefined> };

const RINGS: readonly ((one: Num, around: Around) => boolean)[] = [
  (one, { level, organisations }) => level === 2 && isOf(one, organisations),
  (one, { level }) => level > 0 && isFine(one),
  (_, { level }) => level > 0,
  () => true,
];

const measureOf = ({ place }: Num): string => place?.measure.split('_')[0] ?? '';

/** What counts the same homes, in whichever way: a rest is of its sum. */
function measuresOf({ net, terms }: Work, numbers: readonly Num[]): ReadonlySet<string> {
  const others = numbers.flatMap(({ at }) => (terms.of[at] ?? []).flatMap((sum) => terms.in[sum.at] ?? []));
  const all = [...numbers, ...others.flatMap(({ at }) => net.numbers[at] ?? [])];
  return new Set(all.map(measureOf));
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
  return net.numbers.map(({ at, is }) => (is === 'FIGURE' ? (own[at] ?? 0) : nearest(at)));
}

/** Told apart by more than whose homes they are. */
const isFine = ({ place }: Num): boolean =>
  place === null ||
  place.department !== ALL ||
  place.details !== ALL ||
  place.type !== ALL ||
  place.tier !== ALL;

const isOf = ({ place }: Num, organisations: ReadonlySet<string | undefined>): boolean =>
  place === null ||
  organisations.has(undefined) ||
  organisations.has(ALL) ||
  organisations.has(place.organisation);

function hide({ net, already, hidden }: Work, isMeant: (one: Num) => boolean): void {
  for (const one of net.numbers) if (isMeant(one) && !already.shown.has(told(one))) hidden[one.at] = true;
}

/** Of what is hidden all together everything could be five times as much, unless something was told of it before. */
function timesFive(work: Work): void {
  if (work.already.shown.size > 0) return;
  for (const { at, value } of work.net.numbers)
    work.most[at] = Math.max(work.most[at] ?? 0, value * AS_MANY_VALUES);
}
