import { creditInWords, shareInWords } from '../../agreement/share-words';
import type { DesignationKind, DwellingType, Occasion, Route } from '../../agreement/vocabulary';
import { HOMES, OCCASION } from '../../agreement/vocabulary-words';
import { assertNever } from '../../shared/assert-never';
import { dayInWords } from '../../shared/day-words';
import { decimalText } from '../../shared/decimal';
import { add, type Fraction } from '../../shared/fraction';
import type { Lapse, LapseCause } from '../carry-over';
import type { Counted, PlacementRow, TierGround } from '../decision';

export const ONE_HOME: Record<DwellingType, string> = {
  FAMILY: 'family home',
  YOUTH: 'youth home',
  ELDERLY: 'home for the elderly',
  CARE: 'care home',
};
export const homes = (type: DwellingType): string => HOMES[type].en;
export const occasionOf = (occasion: Occasion): string => OCCASION[occasion].en;
const DESIGNATION: Record<DesignationKind, string> = {
  PREVENTION_AREA: 'has been designated a prevention area',
  VULNERABLE_AREA: 'has been designated a vulnerable area',
  PARALLEL_SOCIETY_AREA: 'has been designated a parallel-society area',
  TRANSFORMATION_AREA: 'has been designated a transformation area',
  DEVELOPMENT_PLAN: 'has been under a development plan',
};
export const WOULD: Record<Route, string> = {
  MUNICIPAL: 'the home would have gone to municipal allocation',
  ORGANISATION: 'the housing organisation would have let the home',
  CLOSED: 'the home would not have been let',
};

export function ground(of: TierGround): string {
  switch (of.by) {
    case 'REHOUSING':
      return `Tenants are rehoused from ${dayInWords(of.row.from).en}${of.row.to === null ? '' : ` until ${dayInWords(of.row.to).en}`}.`;
    case 'DESIGNATION':
      return `The area ${DESIGNATION[of.row.designation]} since ${dayInWords(of.row.from).en}. That goes before the department’s own placement.`;
    case 'PLACEMENT':
      return placement(of.row);
    case 'UNPLACED':
      return 'No placement was in force on the day.';
    default:
      return assertNever(of);
  }
}

function placement({ from, basis }: PlacementRow): string {
  const since = `Placed from ${dayInWords(from).en}`;
  if (basis === undefined || basis === null) return `${since}.`;
  const source = basis.source === null ? '' : ` (${basis.source})`;
  const figure =
    basis.figure === null
      ? ', without a key figure'
      : ` on a key figure of ${decimalText(basis.figure, 2, '.')} % outside the labour market${source}`;
  return `${since}, decided on ${dayInWords(basis.decidedOn).en} (${basis.forum})${figure}.`;
}

/** `every 3rd vacant family home`, `22 % of vacant family homes`. */
export function shareOf(rate: Fraction, type: DwellingType): string {
  return rate.n === 1n
    ? `${shareInWords(rate).en} vacant ${ONE_HOME[type]}`
    : `${shareInWords(rate).en} of vacant ${homes(type)}`;
}

export const arithmetic = (counted: Counted, turn: boolean): string =>
  counted.lapsed ? `${lapse(counted.lapsed)} ${sumOf(counted, turn)}` : sumOf(counted, turn);

const LAPSED: Record<LapseCause, string> = {
  TIER_CHANGE: 'the department has changed tier since',
  NEW_YEAR: 'it is a new year',
};

const lapse = ({ credit, because }: Lapse): string =>
  `The credit of ${creditInWords(credit)} has lapsed, because ${LAPSED[because]}.`;

function sumOf({ rate, creditBefore, creditAfter }: Counted, turn: boolean): string {
  if (rate.n === 0n) return `Credit ${creditInWords(creditBefore)}, share 0: the credit rests.`;
  const earned = `Credit ${creditInWords(creditBefore)} + share ${creditInWords(rate)} = ${creditInWords(add(creditBefore, rate))}`;
  return turn
    ? `${earned}. The turn is used, and the credit is ${creditInWords(creditAfter)}.`
    : `${earned}. A turn takes 1.`;
}

export const UNCOUNTED = 'The home is not counted.';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
