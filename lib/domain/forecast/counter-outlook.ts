import { countVacancy } from '../allocation/counter';
import { type Fraction, formatFraction, ZERO } from '../shared/fraction';
import { arrivals, type Chances } from './chance';

/** A stretch of days in which a counter earns one share: so many vacancies are expected in it. */
export type Stretch = {
  readonly rate: Fraction;
  readonly vacancies: number;
  /** Its first home begins at 0: what was owed before is not carried over. */
  readonly lapsed?: boolean;
};

/** Where a counter may stand: its credit, and the chances of 0, 1, 2 … turns given until then. */
type Standing = { readonly credit: Fraction; readonly turns: number[] };

/**
 * How many turns a counter gives over the stretches, begun at a credit. How many homes become vacant is drawn; what each of them means
 * for the counter is counted by the very arithmetic that decides.
 */
export function counterOutlook(credit: Fraction, stretches: readonly Stretch[], restsOn: number): Chances {
  let standings: readonly Standing[] = [{ credit, turns: [1] }];
  for (const { rate, vacancies, lapsed } of stretches) {
    if (vacancies > 0)
      standings = after(
        lapsed ? allAtZero(standings) : standings,
        rate,
        arrivals({ mean: vacancies, restsOn }),
      );
  }
  return sumOf(standings);
}

/** From every standing through 0, 1, 2 … vacancies; those that end on the same credit are one from then on. */
function after(standings: readonly Standing[], rate: Fraction, vacancies: Chances): readonly Standing[] {
  const next = new Map<string, Standing>();
  for (const { credit, turns } of standings) {
    let [running, given] = [credit, 0];
    for (const chance of vacancies) {
      const key = formatFraction(running);
      const there = next.get(key) ?? { credit: running, turns: [] };
      turns.forEach((before, at) => {
        there.turns[at + given] = (there.turns[at + given] ?? 0) + before * chance;
      });
      next.set(key, there);
      const step = countVacancy(running, rate);
      running = step.creditAfter;
      if (step.takesTurn) given += 1;
    }
  }
  return [...next.values()].map(({ credit, turns }) => ({ credit, turns: whole(turns) }));
}

const allAtZero = (standings: readonly Standing[]): readonly Standing[] => [
  { credit: ZERO, turns: sumOf(standings) as number[] },
];

function sumOf(standings: readonly Standing[]): Chances {
  const sums: number[] = [];
  for (const { turns } of standings) {
    turns.forEach((chance, count) => {
      sums[count] = (sums[count] ?? 0) + chance;
    });
  }
  return whole(sums);
}

/** Numbers of turns that no way leads to have no chance. */
const whole = (turns: readonly number[]): number[] => Array.from(turns, (chance) => chance ?? 0);
