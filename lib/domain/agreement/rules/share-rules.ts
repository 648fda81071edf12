import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement, DwellingRule, LegalBasis, RateTerms } from '../agreement';
import { shareInWords } from '../share-words';
import { HOMES, OCCASION } from '../vocabulary-words';
import { listed, type Rule, tierLabel } from './rule';

const BASIS: Record<LegalBasis, Bilingual> = {
  SECTION_59_1: bothWays('almenboligloven § 59, stk. 1', 'Social Housing Act, section 59 (1)'),
  SECTION_59_1_AND_2: bothWays(
    'almenboligloven § 59, stk. 1 og 2',
    'Social Housing Act, section 59 (1) and (2)',
  ),
  SECTION_59_3: bothWays('almenboligloven § 59, stk. 3', 'Social Housing Act, section 59 (3)'),
  NONE: bothWays('', ''),
};

/** Which part of the vacancies is the municipality's, by tier and by the home's own rule. */
export const shareRules = (agreement: Agreement): readonly Rule[] => [
  ...agreement.rates.map((row): Rule => {
    return {
      ...{ part: 'SHARES', key: `${row.dwellingType} ${row.tier}`, reference: row.reference },
      subject: shareSubject(agreement, row),
      says: withBasis(shareInWords(row.rate), row.basis),
    };
  }),
  ...agreement.dwellingRules.map(
    (row): Rule => ({
      ...{ part: 'DWELLING_RULES', key: row.rule, subject: row.label, reference: row.reference },
      says: effectInWords(row),
    }),
  ),
];

/** What a share is of: `gul, familieboliger`. */
export function shareSubject(
  agreement: Agreement,
  { tier, dwellingType }: Pick<RateTerms, 'tier' | 'dwellingType'>,
): Bilingual {
  const [label, homes] = [tierLabel(agreement, tier), HOMES[dwellingType]];
  return bothWays(`${label.da}, ${homes.da}`, `${label.en}, ${homes.en}`);
}

function effectInWords({ rule, effect, occasions }: DwellingRule): Bilingual {
  const what =
    effect.kind === 'ALWAYS_MUNICIPAL'
      ? bothWays('kommunens hver gang, uden for tællingen', 'always the municipality’s, outside the count')
      : withBasis(ownCounter(shareInWords(effect.rate), counterName(rule, effect.counter)), effect.basis);
  if (occasions === null) return what;
  const at = listed(occasions.map((occasion) => OCCASION[occasion]));
  return bothWays(`${what.da}, kun ved ${at.da}`, `${what.en}, only at ${at.en}`);
}

const ownCounter = (share: Bilingual, name: string): Bilingual =>
  bothWays(`egen tæller${name}, ${share.da}`, `a counter of its own${name}, ${share.en}`);

/** A counter that several rules share, or that has a name of its own, is told by it. */
const counterName = (rule: string, counter: string): string => (rule === counter ? '' : ` “${counter}”`);

const withBasis = (share: Bilingual, basis: LegalBasis): Bilingual =>
  basis === 'NONE' ? share : bothWays(`${share.da} (${BASIS[basis].da})`, `${share.en} (${BASIS[basis].en})`);
