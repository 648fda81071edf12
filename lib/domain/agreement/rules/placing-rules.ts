import { type Bilingual, bothWays } from '../../shared/bilingual';
import { decimalText } from '../../shared/decimal';
import type { Agreement, Comparison, ProposalTerms } from '../agreement';
import { DESIGNATION, FIGURE } from '../vocabulary-words';
import { periodInWords } from './frame-rules';
import { listed, type Rule, tierLabel } from './rule';

/** The tiers, what goes before a placement, and what the key figures propose. */
export const placingRules = (agreement: Agreement): readonly Rule[] => [
  ...agreement.tiers.map(
    ({ tier, label, placeable, reference }): Rule => ({
      ...{ part: 'TIERS', key: tier, subject: label, reference },
      says: placeable
        ? bothWays('kan besluttes som indplacering', 'may be decided as a placement')
        : bothWays('følger af forholdene', 'follows from the facts'),
    }),
  ),
  ...beforePlacement(agreement),
  ...proposal(agreement),
];

function beforePlacement(agreement: Agreement): readonly Rule[] {
  const { rehousing, designations, unplaced } = agreement.placing;
  const stands = (tier: string) => standsIn(agreement, tier);
  return [
    ...(rehousing === null
      ? []
      : [
          {
            ...({ part: 'PLACING', key: 'rehousing', reference: rehousing.reference } as const),
            subject: bothWays('Genhusning i afdelingen', 'Rehousing in the department'),
            says: stands(rehousing.tier),
          },
        ]),
    ...designations.map((row, index): Rule => {
      const dated = row.from === null && row.to === null ? null : periodInWords(row);
      const what = stands(row.tier);
      const place = `${index + 1}`;
      return {
        ...{ part: 'PLACING', key: row.designation, reference: row.reference },
        subject: DESIGNATION[row.designation],
        says: bothWays(
          `${what.da}${dated ? `, ${dated.da}` : ''} (nr. ${place} af dem, der går forud)`,
          `${what.en}${dated ? `, ${dated.en}` : ''} (no. ${place} of those that go before)`,
        ),
      };
    }),
    {
      ...{ part: 'PLACING', key: 'unplaced', reference: unplaced.reference },
      subject: bothWays('Afdelinger uden indplacering', 'Departments without a placement'),
      says: stands(unplaced.tier),
    },
  ];
}

function proposal(agreement: Agreement): readonly Rule[] {
  const { rounding, thresholds, otherwise } = agreement.proposal;
  return [
    {
      ...{ part: 'PROPOSAL', key: 'rounding', reference: null },
      subject: bothWays('Nøgletallet', 'The key figure'),
      says:
        rounding === 'NONE'
          ? bothWays('bruges med sine decimaler', 'is used with its decimals')
          : bothWays('rundes til hele procent, halve op', 'is rounded to whole per cent, halves up'),
    },
    ...thresholds.map(
      (row): Rule => ({
        ...{ part: 'PROPOSAL', key: row.tier, reference: row.reference },
        subject: bothWays(
          `Forslag: ${tierLabel(agreement, row.tier).da}`,
          `Proposal: ${tierLabel(agreement, row.tier).en}`,
        ),
        says: listed(row.any.map(limitInWords), 'eller', 'or'),
      }),
    ),
    {
      ...{ part: 'PROPOSAL', key: 'otherwise', reference: otherwise.reference },
      subject: bothWays('Forslag ellers', 'Proposal otherwise'),
      says: tierLabel(agreement, otherwise.tier),
    },
  ];
}

const IS: Record<Comparison, Bilingual> = {
  '<': bothWays('under', 'below'),
  '<=': bothWays('højst', 'at most'),
  '>': bothWays('over', 'above'),
  '>=': bothWays('mindst', 'at least'),
};

function limitInWords({ figure, is, value }: ProposalTerms['thresholds'][number]['any'][number]): Bilingual {
  const name = FIGURE[figure];
  return bothWays(
    `${IS[is].da} ${decimalText(value, 2, ',')} % ${name.da}`,
    `${IS[is].en} ${decimalText(value, 2, '.')} % ${name.en}`,
  );
}

function standsIn(agreement: Agreement, tier: string): Bilingual {
  const label = tierLabel(agreement, tier);
  return bothWays(`står som ${label.da}`, `stands as ${label.en}`);
}
