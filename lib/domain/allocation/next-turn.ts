import { englishOrdinal } from '../agreement/share-words';
import type { Bilingual } from '../shared/bilingual';
import {
  add,
  ceiling,
  compare,
  type Fraction,
  fraction,
  isPositive,
  ONE,
  subtract,
} from '../shared/fraction';
import { countVacancy } from './counter';

/** How many vacancies from now the municipality's next turn falls: 1 is the next one. `never` while the rate is 0. */
export type NextTurn = 'never' | number;

/** Derived from the counter every time, never stored. */
export function nextTurn(rate: Fraction, credit: Fraction): NextTurn {
  if (!isPositive(rate)) return 'never';
  if (compare(add(credit, rate), ONE) >= 0) return 1;
  const missing = subtract(ONE, credit);
  return Number(ceiling(fraction(missing.n * rate.d, missing.d * rate.n)));
}

/** The one sentence under a counter strip. */
export function explainNextTurn(rate: Fraction, credit: Fraction): Bilingual {
  const next = nextTurn(rate, credit);
  if (next === 'never') return { da: 'Afdelingen er friholdt', en: 'The department is exempt' };
  if (next === 1) {
    return {
      da: 'Den næste ledige bolig herfra er kommunens',
      en: 'The next vacancy here is the municipality’s',
    };
  }
  return {
    da: `Den ${next}. ledige bolig herfra er kommunens`,
    en: `The ${englishOrdinal(next)} vacancy from now is the municipality’s`,
  };
}

/** For each of the next `count` vacancies: is it the municipality's turn? As the counter stands and at this rate. */
export function upcomingTurns(rate: Fraction, credit: Fraction, count: number): readonly boolean[] {
  const turns: boolean[] = [];
  let running = credit;
  while (turns.length < count) {
    const step = countVacancy(running, rate);
    turns.push(step.takesTurn);
    running = step.creditAfter;
  }
  return turns;
}
