import { borne } from '../../letting/voids/void-record';
import { ADDEND_OF, BORNE } from '../borne-columns';
import type { Stood } from '../stood-empty';
import type { Behind, Cell, DaySpan } from '../summary';

const BECAUSE = 'COMBINED_LETTING';

/** Because nobody else than those whom combined letting rejects would have it. @see R-24 */
export const byCombined = (homes: readonly Stood[]): readonly Stood[] =>
  homes.filter(({ home }) => home.record?.ground === BECAUSE);

/** Empty still when the period ended, or today where it has not. */
const stillEmpty = (homes: readonly Stood[], { through }: DaySpan): readonly Stood[] =>
  homes.filter(({ stood }) => stood.until === null || stood.until > through);

/** Whose homes a row counts, and of which ground. */
export type Whose = Pick<Behind, 'details' | 'departmentId' | 'departmentIds' | 'standing'>;

export const ofCombined = (whose: Whose): Whose => ({ ...whose, details: [BECAUSE] });

/** Homes, days, rent lost, and how many of them are empty still. */
export const sumCells = (homes: readonly Stood[], whose: Whose): readonly Cell[] => [
  { kind: 'COUNT', n: homes.length, behind: { measure: 'EMPTY', ...whose } },
  {
    ...{ kind: 'COUNT', n: homes.reduce((sum, { stood }) => sum + stood.days, 0) },
    behind: { measure: 'EMPTY', ...whose, adds: 'DAYS' },
  },
  {
    ...{ kind: 'MONEY', ore: homes.reduce((sum, { stood }) => sum + stood.lostOre, 0) },
    behind: { measure: 'EMPTY', ...whose, adds: 'ORE' },
  },
];

export const stillEmptyCell = (homes: readonly Stood[], period: DaySpan, whose: Whose): Cell => ({
  ...{ kind: 'COUNT', n: stillEmpty(homes, period).length },
  behind: { measure: 'STILL_EMPTY', ...whose },
});

/** Of a shared loss each bears its own part. @see R-13 */
export function borneCells(homes: readonly Stood[], whose: Whose): readonly Cell[] {
  const parts = homes.map(({ home, stood }) => borne(stood.lostOre, home.record));
  return BORNE.map((by) => ({
    ...{ kind: 'MONEY', ore: parts.reduce((sum, part) => sum + part[by], 0) },
    behind: { measure: 'EMPTY', ...whose, adds: ADDEND_OF[by] },
  }));
}
