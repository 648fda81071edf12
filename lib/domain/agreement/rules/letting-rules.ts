import type { CriteriaSet } from '../../criteria/criteria-set';
import { explainCriterion } from '../../criteria/explain-criterion';
import type { SetMode } from '../../criteria/vocabulary';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement, CriteriaUse, LettingTerms } from '../agreement';
import type { CarryOver, TurnBasisReading } from '../count-terms';
import { shareInWords } from '../share-words';
import { DESIGNATION } from '../vocabulary-words';
import { criterionValues, frameValues } from './criterion-values';
import { listed, type Rule, tierLabel } from './rule';

/** By what the organisation lets its own, what applicants are held against, and how the text was read. */
export const lettingRules = (agreement: Agreement): readonly Rule[] => [
  ...agreement.letting.flatMap((terms) => lettingOf(agreement, terms)),
  ...agreement.criteriaSets.flatMap(criteriaOf),
  ...turnBasisRules(agreement),
  ...carryOverRules(agreement),
  ...agreement.readings.map(
    ({ question, text }): Rule => ({
      ...{ part: 'READINGS', key: question, says: text, reference: null },
      subject: bothWays(question, question),
    }),
  ),
];

const turnBasisRules = ({ turnBasis }: Agreement): readonly Rule[] =>
  turnBasis === undefined
    ? []
    : [
        {
          ...{ part: 'READINGS', key: 'turnBasis', reference: turnBasis.reference },
          subject: bothWays('Ture efter § 59, stk. 1', 'Turns by section 59 (1)'),
          says: TURN_BASIS_IN_WORDS[turnBasis.reading],
        },
      ];

const carryOverRules = ({ carryOver }: Agreement): readonly Rule[] =>
  carryOver === undefined
    ? []
    : [
        {
          ...{ part: 'READINGS', key: 'carryOver', reference: carryOver.reference },
          subject: bothWays('Saldoen i tælleren', 'The credit in the counter'),
          says: bothWays(
            `${CARRY_OVER_IN_WORDS[carryOver.atTierChange].da}, når afdelingen skifter indplacering, og ${CARRY_OVER_IN_WORDS[carryOver.atNewYear].da} ved nytår`,
            `${CARRY_OVER_IN_WORDS[carryOver.atTierChange].en} when the department changes tier, and ${CARRY_OVER_IN_WORDS[carryOver.atNewYear].en} at New Year`,
          ),
        },
      ];

const CARRY_OVER_IN_WORDS: Record<CarryOver, Bilingual> = {
  CARRIED: bothWays('følger med', 'is carried over'),
  LAPSES: bothWays('nulstilles', 'lapses'),
};

function lettingOf(agreement: Agreement, terms: LettingTerms): readonly Rule[] {
  const tiers = listed(terms.tiers.map((tier) => tierLabel(agreement, tier)));
  const key = terms.tiers.join(' ');
  const most = terms.cap && shareInWords(terms.cap);
  const rule = (more: string, subject: Bilingual, says: Bilingual, reference = terms.reference): Rule => ({
    ...{ part: 'LETTING', key: `${key}${more}`, subject, says, reference },
  });
  return [
    rule('', bothWays(`Udlejning, ${tiers.da}`, `Letting, ${tiers.en}`), terms.text),
    ...(most === null
      ? []
      : [
          rule(
            ' cap',
            bothWays(`Fleksibel udlejning, ${tiers.da}`, `Flexible letting, ${tiers.en}`),
            bothWays(`højst ${most.da}`, `at most ${most.en}`),
          ),
        ]),
    ...terms.criteria.map((use, index) =>
      rule(
        ` ${use.set} ${use.which} ${(use.designations ?? []).join()}`,
        bothWays(
          `${tiers.da}: ${setLabel(agreement, use).da}`,
          `${tiers.en}: ${setLabel(agreement, use).en}`,
        ),
        useInWords(use, index),
        use.reference,
      ),
    ),
  ];
}

const TURN_BASIS_IN_WORDS: Record<TurnBasisReading, Bilingual> = {
  RUNNING_QUARTER: bothWays(
    'Dem inden for en fjerdedel, der løber med tælleren; resten er efter stk. 2, ungdomsboliger efter stk. 3.',
    'Those inside a quarter that runs with the counter; the rest are by subsection 2, youth homes by subsection 3.',
  ),
  SHARE_AS_A_WHOLE: bothWays(
    'Alle, hvor andelen højst er hver 4.; hvor den er større, er alle efter stk. 2, ungdomsboliger efter stk. 3.',
    'All where the share is at most every 4th; where it is larger, all are by subsection 2, youth homes by subsection 3.',
  ),
};

const USE: Record<CriteriaUse['use'], Bilingual> = {
  REQUIRED: bothWays('skal være opfyldt', 'have to be met'),
  PRIORITY: bothWays('giver fortrinsret', 'give priority'),
  FILTER: bothWays('afviser den, der ikke opfylder dem', 'reject whoever does not meet them'),
};

function useInWords({ use, which, designations }: CriteriaUse, index: number): Bilingual {
  const only =
    designations &&
    listed(
      designations.map((kind) => DESIGNATION[kind]),
      'eller',
      'or',
    );
  const chosen =
    which === 'ALL' ? bothWays('', '') : bothWays(', hvor de er slået til', ', where switched on');
  return bothWays(
    `nr. ${index + 1}: ${USE[use].da}${chosen.da}${only ? `, kun i ${only.da}` : ''}`,
    `no. ${index + 1}: ${USE[use].en}${chosen.en}${only ? `, only in ${only.en}` : ''}`,
  );
}

const setLabel = ({ criteriaSets }: Agreement, { set }: CriteriaUse): Bilingual =>
  criteriaSets.find((row) => row.set === set)?.label ?? bothWays(set, set);

/** How the criteria of a set go together. */
export const MODE_IN_WORDS: Record<SetMode, Bilingual> = {
  ALL: bothWays('alle kriterier skal være opfyldt', 'every criterion has to be met'),
  ANY: bothWays('kriterierne er ligestillede, ét er nok', 'the criteria are equal, one is enough'),
  RANKED: bothWays(
    'det øverste kriterium, der er opfyldt, går forud',
    'the highest criterion met goes first',
  ),
};

const criteriaOf = (set: CriteriaSet): readonly Rule[] => [
  {
    ...{
      part: 'CRITERIA',
      key: set.set,
      subject: set.label,
      says: MODE_IN_WORDS[set.mode],
      reference: set.reference,
    },
  },
  ...set.criteria.map((terms): Rule => {
    const { label, text, whom, proof, reference } = explainCriterion(terms);
    const shown = listed(
      proof.flatMap(({ situation, papers }) =>
        papers.map((paper) => bothWays(`${situation.da}: ${paper.da}`, `${situation.en}: ${paper.en}`)),
      ),
      'og',
      'and',
    );
    const values = [...criterionValues(terms), ...frameValues(terms)];
    const decidedBy = bothWays(values.map(({ da }) => da).join('; '), values.map(({ en }) => en).join('; '));
    const rank =
      set.mode === 'RANKED' ? bothWays(` Rang ${terms.rank}.`, ` Rank ${terms.rank}.`) : bothWays('', '');
    return {
      ...{ part: 'CRITERIA', key: `${set.set} ${terms.criterion}`, subject: label, reference },
      says: bothWays(
        `${text.da} Gælder: ${whom.da}. Afgøres af: ${decidedBy.da || 'alder'}. Vises med: ${shown.da}.${rank.da}`,
        `${text.en} Applies to: ${whom.en}. Decided by: ${decidedBy.en || 'age'}. Shown by: ${shown.en}.${rank.en}`,
      ),
    };
  }),
];
