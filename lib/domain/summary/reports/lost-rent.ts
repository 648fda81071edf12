import { type BorneLoss, borne } from '../../letting/void-record';
import type { Stood } from '../stood-empty';
import type { Cell, Column, DaySpan } from '../summary';

/** Because nobody else than those whom combined letting rejects would have it. @see R-24 */
export const byCombined = (homes: readonly Stood[]): readonly Stood[] =>
  homes.filter(({ home }) => home.record?.ground === 'COMBINED_LETTING');

/** Empty still when the period ended, or today where it has not. */
export const stillEmpty = (homes: readonly Stood[], { through }: DaySpan): readonly Stood[] =>
  homes.filter(({ stood }) => stood.until === null || stood.until > through);

const count = (n: number): Cell => ({ kind: 'COUNT', n });

/** Homes, days and rent lost. */
export const sumCells = (homes: readonly Stood[]): readonly Cell[] => [
  count(homes.length),
  count(homes.reduce((sum, { stood }) => sum + stood.days, 0)),
  { kind: 'MONEY', ore: homes.reduce((sum, { stood }) => sum + stood.lostOre, 0) },
];

const BORNE = [
  'municipality',
  'organisation',
  'department',
  'unexplained',
] as const satisfies readonly (keyof BorneLoss)[];
export const BORNE_COLUMNS: readonly Column[] = BORNE.map((by) => ({ id: `borne-by-${by}`, adds: true }));

/** Of a shared loss each bears its own part. @see R-13 */
export function borneCells(homes: readonly Stood[]): readonly Cell[] {
  const parts = homes.map(({ home, stood }) => borne(stood.lostOre, home.record));
  return BORNE.map((by) => ({ kind: 'MONEY', ore: parts.reduce((sum, part) => sum + part[by], 0) }));
}
