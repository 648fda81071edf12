import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement, DemandTerms } from '../agreement';
import { englishOrdinal } from '../share-words';
import { DESIGNATION, HOMES, RETURN_REASON } from '../vocabulary-words';
import { listed, type Rule, tierLabel } from './rule';

/** What the municipality has to do and by when, and what a return means. */
export const conductRules = (agreement: Agreement): readonly Rule[] => [
  ...deadlineRules(agreement),
  ...agreement.returns.map(
    ({ reason, fault, reference }): Rule => ({
      ...{ part: 'RETURNS', key: reason, reference },
      subject: RETURN_REASON[reason],
      says:
        fault === 'ORGANISATION'
          ? bothWays(
              'turen gives tilbage: boligorganisationens fejl',
              'the turn is given back: the organisation’s fault',
            )
          : bothWays('turen er brugt', 'the turn is used'),
    }),
  ),
  ...specialCriteriaRules(agreement),
  ...agreement.demands.map(
    (terms): Rule => ({
      ...{ part: 'DEMANDS', key: terms.demand, subject: terms.label, reference: terms.reference },
      says: demandInWords(agreement, terms),
    }),
  ),
];

function deadlineRules({ deadlines }: Agreement): readonly Rule[] {
  const { answerWorkingDays, nameWorkingDays, warnAfterWorkingDays, expires, reference } = deadlines;
  const rule = (key: string, subject: Rule['subject'], says: Rule['says']): Rule => ({
    ...{ part: 'DEADLINES', key, subject, says, reference },
  });
  return [
    rule(
      'answer',
      bothWays('Modtage til anvisning', 'Receive for allocation'),
      workingDays(answerWorkingDays),
    ),
    rule('name', bothWays('Anvise borger', 'Name a citizen'), workingDays(nameWorkingDays)),
    rule('warn', bothWays('Påmindelse', 'Reminder'), after(warnAfterWorkingDays)),
    rule(
      'expires',
      bothWays('Når fristen udløber', 'When the deadline passes'),
      expires
        ? bothWays('går boligen af sig selv tilbage', 'the home goes back by itself')
        : bothWays('sker der intet af sig selv', 'nothing happens by itself'),
    ),
  ];
}

const workingDays = (count: number) =>
  bothWays(
    `inden ${count} ${count === 1 ? 'arbejdsdag' : 'arbejdsdage'}`,
    `within ${count} working ${count === 1 ? 'day' : 'days'}`,
  );

const after = (count: number) =>
  bothWays(
    `efter ${count} ${count === 1 ? 'arbejdsdag' : 'arbejdsdage'}`,
    `after ${count} working ${count === 1 ? 'day' : 'days'}`,
  );

function specialCriteriaRules(agreement: Agreement): readonly Rule[] {
  const terms = agreement.specialCriteria;
  if (terms === null) return [];
  const tier = tierLabel(agreement, terms.tier);
  return [
    {
      ...{ part: 'SPECIAL_CRITERIA', key: terms.tier, reference: terms.reference },
      subject: bothWays(`Anvisning på ${tier.da}`, `Allocation at ${tier.en}`),
      says: bothWays(
        `hver ${terms.every}. borger skal opfylde de særlige kriterier`,
        `every ${englishOrdinal(terms.every)} citizen has to meet the special criteria`,
      ),
    },
  ];
}

function demandInWords(agreement: Agreement, { text, when }: DemandTerms): Bilingual {
  const conditions = conditionsInWords(agreement, when);
  const only = listed(conditions);
  return conditions.length === 0
    ? bothWays(`${text.da} Altid.`, `${text.en} Always.`)
    : bothWays(`${text.da} Kun ${only.da}.`, `${text.en} Only ${only.en}.`);
}

/** All of them have to hold. */
function conditionsInWords(agreement: Agreement, when: DemandTerms['when']): readonly Bilingual[] {
  const any = (items: readonly Bilingual[], da: string, en: string): Bilingual => {
    const named = listed(items, 'eller', 'or');
    return bothWays(`${da} ${named.da}`, `${en} ${named.en}`);
  };
  const ruleLabel = (id: string) =>
    agreement.dwellingRules.find(({ rule }) => rule === id)?.label ?? bothWays(id, id);
  return [
    when.tiers &&
      any(
        when.tiers.map((tier) => tierLabel(agreement, tier)),
        'ved',
        'at',
      ),
    when.dwellingTypes &&
      any(
        when.dwellingTypes.map((type) => HOMES[type]),
        'for',
        'for',
      ),
    when.dwellingRules && any(when.dwellingRules.map(ruleLabel), 'for', 'for'),
    when.withoutDwellingRule &&
      bothWays('for boliger uden egen regel', 'for homes without a rule of their own'),
    when.designations &&
      any(
        when.designations.map((kind) => DESIGNATION[kind]),
        'i',
        'in',
      ),
    when.criterion === undefined
      ? undefined
      : bothWays(
          `hvor kriteriet ${when.criterion} er slået til`,
          `where the criterion ${when.criterion} is switched on`,
        ),
    when.specialCriteria &&
      bothWays('når turen kræver særlige kriterier', 'when the turn asks for special criteria'),
  ].filter((condition) => condition !== undefined);
}
