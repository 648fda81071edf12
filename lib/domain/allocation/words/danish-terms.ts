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
  FAMILY: 'familiebolig',
  YOUTH: 'ungdomsbolig',
  ELDERLY: 'ældrebolig',
  CARE: 'plejebolig',
};
export const homes = (type: DwellingType): string => HOMES[type].da;
export const occasionOf = (occasion: Occasion): string => OCCASION[occasion].da;
const DESIGNATION: Record<DesignationKind, string> = {
  PREVENTION_AREA: 'udpeget som forebyggelsesområde',
  VULNERABLE_AREA: 'udpeget som udsat boligområde',
  PARALLEL_SOCIETY_AREA: 'udpeget som parallelsamfundsområde',
  TRANSFORMATION_AREA: 'udpeget som omdannelsesområde',
  DEVELOPMENT_PLAN: 'omfattet af en udviklingsplan',
};
export const WOULD: Record<Route, string> = {
  MUNICIPAL: 'var boligen gået til kommunal anvisning',
  ORGANISATION: 'havde boligorganisationen udlejet boligen',
  CLOSED: 'var boligen ikke blevet udlejet',
};

export function ground(of: TierGround): string {
  switch (of.by) {
    case 'REHOUSING':
      return `Der genhuses i afdelingen fra ${dayInWords(of.row.from).da}${of.row.to === null ? '' : ` indtil ${dayInWords(of.row.to).da}`}.`;
    case 'DESIGNATION':
      return `Området er ${DESIGNATION[of.row.designation]} fra ${dayInWords(of.row.from).da}. Det går forud for afdelingens egen indplacering.`;
    case 'PLACEMENT':
      return placement(of.row);
    case 'UNPLACED':
      return 'Der var ingen indplacering i kraft på dagen.';
    default:
      return assertNever(of);
  }
}

function placement({ from, basis }: PlacementRow): string {
  const since = `Indplaceret fra ${dayInWords(from).da}`;
  if (basis === undefined || basis === null) return `${since}.`;
  const source = basis.source === null ? '' : ` (${basis.source})`;
  const figure =
    basis.figure === null
      ? ', uden nøgletal'
      : ` på et nøgletal på ${decimalText(basis.figure, 2, ',')} % uden for arbejdsmarkedet${source}`;
  return `${since}, besluttet ${dayInWords(basis.decidedOn).da} i ${basis.forum}${figure}.`;
}

/** `hver 3. ledige familiebolig`, `22 % af de ledige familieboliger`. */
export function shareOf(rate: Fraction, type: DwellingType): string {
  if (rate.n !== 1n) return `${shareInWords(rate).da} af de ledige ${homes(type)}`;
  return rate.d === 1n ? `hver ledig ${ONE_HOME[type]}` : `${shareInWords(rate).da} ledige ${ONE_HOME[type]}`;
}

export const arithmetic = (counted: Counted, turn: boolean): string =>
  counted.lapsed ? `${lapse(counted.lapsed)} ${sumOf(counted, turn)}` : sumOf(counted, turn);

const LAPSED: Record<LapseCause, string> = {
  TIER_CHANGE: 'afdelingen har skiftet indplacering siden',
  NEW_YEAR: 'det er et nyt år',
};

const lapse = ({ credit, because }: Lapse): string =>
  `Saldoen ${creditInWords(credit)} er nulstillet, fordi ${LAPSED[because]}.`;

function sumOf({ rate, creditBefore, creditAfter }: Counted, turn: boolean): string {
  if (rate.n === 0n) return `Saldo ${creditInWords(creditBefore)}, andel 0: saldoen hviler.`;
  const earned = `Saldo ${creditInWords(creditBefore)} + andel ${creditInWords(rate)} = ${creditInWords(add(creditBefore, rate))}`;
  return turn
    ? `${earned}. Turen bruges, og saldoen er ${creditInWords(creditAfter)}.`
    : `${earned}. Der skal 1 til en tur.`;
}

export const UNCOUNTED = 'Boligen tælles ikke med i fordelingen.';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
