import type { Fraction } from '../shared/fraction';
import { formatFraction } from '../shared/fraction';
import type { Counting } from './measure';
import type { Cell } from './summary';

/**
 * What a home adds to a number that is more than how many homes there are: how many times it is counted, its days, its øre, the part of a
 * turn that it earned, what it added to or took off a balance, and of the rent lost what each bears.
 */
export const ADDENDS = [
  ...(['TIMES', 'DAYS', 'ORE', 'TURNS', 'BALANCE'] as const),
  ...(['BORNE_MUNICIPALITY', 'BORNE_ORGANISATION', 'BORNE_DEPARTMENT', 'BORNE_UNEXPLAINED'] as const),
] as const;
export type Addend = (typeof ADDENDS)[number];

export const isAddend = (text: string | undefined): text is Addend => ADDENDS.some((known) => known === text);

/** A home that came back, or its naming, may be told more than once. */
const TOLD_AGAIN: ReadonlySet<Counting> = new Set([
  ...(['CHOICE', 'NAMING', 'NAME_DAYS', 'FELL_THROUGH', 'REJECTED_COMBINED'] as const),
]);

/** What each home adds to a count of these. */
export const timesOf = (measure: Counting): { readonly adds?: Addend } =>
  TOLD_AGAIN.has(measure) ? { adds: 'TIMES' } : {};

/** What a home adds, as a figure of a summary. */
export function addedCell(adds: Addend, value: Fraction): Cell {
  switch (adds) {
    case 'TIMES':
    case 'DAYS':
      return { kind: 'COUNT', n: Number(value.n / value.d) };
    case 'TURNS':
    case 'BALANCE':
      return { kind: 'TURNS', turns: formatFraction(value) };
    case 'ORE':
    case 'BORNE_MUNICIPALITY':
    case 'BORNE_ORGANISATION':
    case 'BORNE_DEPARTMENT':
    case 'BORNE_UNEXPLAINED':
      return { kind: 'MONEY', ore: Number(value.n / value.d) };
  }
}
