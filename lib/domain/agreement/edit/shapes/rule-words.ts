import { rungName } from '../../../allocation/explain-step';
import { bothWays } from '../../../shared/bilingual';
import type {
  Comparison,
  CriteriaUse,
  LegalBasis,
  LettingTerms,
  ProposalTerms,
  ReturnTerms,
  RungKind,
  TierMark,
} from '../../agreement';
import type { CarryOver, TurnBasisReading } from '../../count-terms';
import type { Route } from '../../vocabulary';
import type { Words } from '../shape';

/** A table that leaves out no word of the vocabulary. */
const table = <Word extends string>(words: Record<Word, readonly [string, string]>): Words =>
  Object.fromEntries(
    Object.entries<readonly [string, string]>(words).map(([key, both]) => [key, bothWays(...both)]),
  );

export const MARK = table<TierMark>({
  circle: ['cirkel ●', 'circle ●'],
  triangle: ['trekant ▲', 'triangle ▲'],
  square: ['firkant ■', 'square ■'],
  diamond: ['rude ◇', 'diamond ◇'],
});

export const BASIS_WORDS = table<LegalBasis>({
  SECTION_59_1: ['§ 59, stk. 1 (højst hver 4.)', 'section 59 (1) (at most every 4th)'],
  SECTION_59_1_AND_2: ['§ 59, stk. 1 og 2', 'section 59 (1) and (2)'],
  SECTION_59_3: ['§ 59, stk. 3', 'section 59 (3)'],
  NONE: ['ingen andel', 'no share'],
});

export const TURN_BASIS_WORDS = table<TurnBasisReading>({
  RUNNING_QUARTER: [
    'dem inden for en fjerdedel, der løber med tælleren; resten er efter stk. 2',
    'those inside a quarter that runs with the counter; the rest are by subsection 2',
  ],
  SHARE_AS_A_WHOLE: [
    'alle, hvor andelen højst er hver 4.; hvor den er større, er alle efter stk. 2',
    'all where the share is at most every 4th; where it is larger, all are by subsection 2',
  ],
});

export const CARRY_OVER_WORDS = table<CarryOver>({
  CARRIED: ['ført videre', 'is carried over'],
  LAPSES: ['nulstillet', 'lapses'],
});

export const IS_WORDS = table<Comparison>({
  '>=': ['mindst', 'at least'],
  '>': ['over', 'above'],
  '<=': ['højst', 'at most'],
  '<': ['under', 'below'],
});

export const ROUNDING = table<ProposalTerms['rounding']>({
  HALF_UP_WHOLE: ['afrundes til hele procent, halve op', 'is rounded to whole per cent, halves up'],
  NONE: ['bruges med sine decimaler', 'is used with its decimals'],
});

export const FAULT = table<ReturnTerms['fault']>({
  ORGANISATION: [
    'boligorganisationens: kommunen får turen igen',
    'the organisation’s: the turn is given back',
  ],
  NOBODY: ['ingens: kommunens tur er brugt', 'nobody’s: the turn is used'],
});

export const ROUTE = table<Route>({
  MUNICIPAL: ['til kommunal anvisning', 'to municipal allocation'],
  ORGANISATION: ['til boligorganisationens egen udlejning', 'to the organisation’s own letting'],
  CLOSED: ['til ingen: der udlejes ikke', 'to nobody: it is not let'],
});

export const LETTING_BASIS = table<LettingTerms['basis']>({
  TIGHTENED: ['skærpede kriterier', 'tightened criteria'],
  FLEXIBLE: ['fleksible kriterier', 'flexible criteria'],
  LISTS: ['ventelisterne', 'the waiting lists'],
});

export const USE_WORDS = table<CriteriaUse['use']>({
  REQUIRED: ['skal være opfyldt', 'have to be met'],
  PRIORITY: ['giver fortrinsret', 'give priority'],
  FILTER: ['afviser den, der ikke opfylder dem', 'reject whoever does not meet them'],
});

export const WHICH = table<CriteriaUse['which']>({
  ALL: ['alle kriterier', 'all criteria'],
  SWITCHED_ON: ['dem, der er slået til ved indplaceringen', 'those switched on with the placement'],
});

export const rungWords = (kind: RungKind) => rungName(kind);

export { table };
