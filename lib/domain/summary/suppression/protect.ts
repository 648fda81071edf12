import type { Net, Num } from './net';
import { EFFORTS, type Effort, isSmall, lackingOf, prove, startWork } from './prove';
import { type Already, NOTHING_YET } from './told';
import { withhold } from './withhold';

export type Protection = {
  readonly hidden: ReadonlySet<number>;
  /** What each number could be besides what it is: the least and the most that was proved. */
  readonly proved: ReadonlyMap<number, { readonly least: number; readonly most: number }>;
  /** Small numbers that nothing could be hidden for any more. */
  readonly exposed: readonly Num[];
};

/**
 * Hides the small numbers, and as little else as it can find, until each of them is proved safe: there are two ways to fill in what is
 * hidden, both in whole numbers that fit everything shown, in which it differs by AS_MANY_VALUES - 1, and in one of which it is not small.
 * Hiding more never undoes such a proof, so one pass is enough. Deterministic: numbers are taken in the order they were gathered.
 * `efforts`: with none of them everything is left to what is done last.
 */
export function protect(
  net: Net,
  already: Already = NOTHING_YET,
  efforts: readonly Effort[] = EFFORTS,
): Protection {
  const work = startWork(net, already);
  const small = net.numbers.filter(isSmall);
  for (const effort of efforts) for (const number of small) prove(work, number, effort);
  withhold(work, small);
  return {
    hidden: new Set(
      net.numbers.filter(({ at, is }) => work.hidden[at] && is === 'FIGURE').map(({ at }) => at),
    ),
    proved: new Map(
      net.numbers.map(({ at }) => [at, { least: work.least[at] ?? 0, most: work.most[at] ?? 0 }]),
    ),
    exposed: small.filter(({ at }) => lackingOf(work, at) > 0),
  };
}
