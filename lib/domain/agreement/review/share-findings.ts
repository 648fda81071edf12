import { bothWays } from '../../shared/bilingual';
import { compare, fraction } from '../../shared/fraction';
import type { Agreement } from '../agreement';
import { tierLabel } from '../rules/rule';
import { shareInWords } from '../share-words';
import { HOMES } from '../vocabulary-words';
import type { Finding } from './finding';

const QUARTER = fraction(1n, 4n);

/** Tiers that nothing leads to or that say nothing of letting, and shares above what the law gives without agreement. */
export const shareFindings = (agreement: Agreement): readonly Finding[] => [
  ...tiersNeverUsed(agreement),
  ...tiersWithoutLetting(agreement),
  ...sharesAboveQuarter(agreement),
];

function tiersNeverUsed(agreement: Agreement): readonly Finding[] {
  const { placing } = agreement;
  const used = [
    placing.unplaced.tier,
    placing.rehousing?.tier,
    ...placing.designations.map(({ tier }) => tier),
  ];
  return agreement.tiers
    .filter(({ tier, placeable }) => !placeable && !used.includes(tier))
    .map(({ label }) => ({
      ...{ code: 'TIER_NEVER_USED', part: 'TIERS' },
      text: bothWays(
        `Ingen afdeling kan komme til at stå som ${label.da}.`,
        `No department can come to stand as ${label.en}.`,
      ),
    }));
}

/** Only an agreement that says by what the organisation lets is asked to say it for every tier. */
function tiersWithoutLetting(agreement: Agreement): readonly Finding[] {
  if (agreement.letting.length === 0) return [];
  const closed = agreement.ladder.flatMap((rung) => (rung.kind === 'CLOSED_TIERS' ? rung.tiers : []));
  const said = agreement.letting.flatMap(({ tiers }) => tiers);
  return agreement.tiers
    .filter(({ tier }) => !said.includes(tier) && !closed.includes(tier))
    .map(({ label }) => ({
      ...{ code: 'TIER_WITHOUT_LETTING', part: 'LETTING' },
      text: bothWays(
        `Aftalen siger ikke, hvad boligorganisationen udlejer efter ved ${label.da}. Der udlejes fra ventelisterne.`,
        `The agreement does not say by what the organisation lets at ${label.en}. Letting is from the waiting lists.`,
      ),
    }));
}

/** @see almenboligloven § 59, stk. 1 and 2: up to every fourth home; more by agreement */
const sharesAboveQuarter = (agreement: Agreement): readonly Finding[] =>
  agreement.rates
    .filter(({ rate, basis }) => basis === 'SECTION_59_1' && compare(rate, QUARTER) > 0)
    .map(({ rate, tier, dwellingType }) => {
      const [label, share, homes] = [tierLabel(agreement, tier), shareInWords(rate), HOMES[dwellingType]];
      return {
        ...{ code: 'SHARE_ABOVE_QUARTER', part: 'SHARES' },
        text: bothWays(
          `${label.da}, ${homes.da}: ${share.da} er mere end hver 4. og kan ikke hvile på § 59, stk. 1, alene.`,
          `${label.en}, ${homes.en}: ${share.en} is more than every 4th and cannot rest on section 59 (1) alone.`,
        ),
      };
    });
