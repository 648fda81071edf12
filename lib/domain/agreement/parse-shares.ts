import { faultAt, field, listOf, listOrNone, optional, type Place, text, word } from '../shared/reading';
import type { DwellingRule, LegalBasis, RateTerms, ReturnTerms } from './agreement';
import { CARRY_OVERS, type CarryOverTerms, TURN_BASIS_READINGS, type TurnBasisTerms } from './count-terms';
import { bilingual, rate, referenceOf, refuseRepeats } from './parse-parts';
import { tierOf } from './parse-placing';
import { DWELLING_TYPES, OCCASIONS, RETURN_REASONS, type TierId } from './vocabulary';

const BASES = ['SECTION_59_1', 'SECTION_59_1_AND_2', 'SECTION_59_3', 'NONE'] as const satisfies LegalBasis[];

/** The municipality’s share of each dwelling type in each tier, from 0 to 1; a fault where one is given twice. */
export function parseRates(place: Place, tiers: readonly TierId[]): readonly RateTerms[] {
  const rates = listOf(place, (row) => ({
    dwellingType: word(field(row, 'dwellingType'), DWELLING_TYPES, 'dwelling type'),
    tier: tierOf(row, tiers),
    rate: rate(field(row, 'rate')),
    basis: word(field(row, 'basis'), BASES, 'legal basis'),
    reference: referenceOf(row),
  }));
  refuseRepeats(
    place,
    rates.map((row) => `${row.dwellingType} ${row.tier}`),
    'the rate of',
  );
  return rates;
}

/** Rules that go before the share, for homes of their own kind. A counter of theirs may not be called like a dwelling type’s. */
export function parseDwellingRules(place: Place, rates: readonly RateTerms[]): readonly DwellingRule[] {
  const rules = listOrNone(place, (row) => ({
    rule: text(field(row, 'rule')),
    label: bilingual(field(row, 'label')),
    occasions: optional(field(row, 'occasions'), (at) =>
      listOf(at, (item) => word(item, OCCASIONS, 'occasion')),
    ),
    effect: parseEffect(field(row, 'effect'), rates),
    reference: referenceOf(row),
  }));
  refuseRepeats(
    place,
    rules.map((row) => row.rule),
    'dwelling rule',
  );
  return rules;
}

function parseEffect(place: Place, rates: readonly RateTerms[]): DwellingRule['effect'] {
  const kind = word(field(place, 'kind'), ['ALWAYS_MUNICIPAL', 'OWN_COUNTER'], 'effect');
  if (kind === 'ALWAYS_MUNICIPAL') return { kind };
  const counter = text(field(place, 'counter'));
  if (rates.some((row) => row.dwellingType === counter)) {
    faultAt(field(place, 'counter'), 'this name is the counter of a dwelling type');
  }
  const basis = word(field(place, 'basis'), BASES, 'legal basis');
  return { kind, counter, rate: rate(field(place, 'rate')), basis };
}

export const parseCarryOver = (place: Place): CarryOverTerms => ({
  atTierChange: word(field(place, 'atTierChange'), CARRY_OVERS, 'carry-over'),
  atNewYear: word(field(place, 'atNewYear'), CARRY_OVERS, 'carry-over'),
  reference: referenceOf(place),
});

export const parseTurnBasis = (place: Place): TurnBasisTerms => ({
  reading: word(field(place, 'reading'), TURN_BASIS_READINGS, 'reading of § 59'),
  reference: referenceOf(place),
});

/** Every reason for a return says whose fault it is, once. */
export function parseReturns(place: Place): readonly ReturnTerms[] {
  const returns = listOf(place, (row) => ({
    reason: word(field(row, 'reason'), RETURN_REASONS, 'return reason'),
    fault: word(field(row, 'fault'), ['ORGANISATION', 'NOBODY'], 'fault'),
    reference: referenceOf(row),
  }));
  const reasons = returns.map((row) => row.reason);
  refuseRepeats(place, reasons, 'return reason');
  const missing = RETURN_REASONS.find((reason) => !reasons.includes(reason));
  return missing === undefined ? returns : faultAt(place, `no terms for the return reason "${missing}"`);
}
