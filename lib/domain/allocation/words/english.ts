import { creditInWords, shareInWords } from '../../agreement/share-words';
import { assertNever } from '../../shared/assert-never';
import { add } from '../../shared/fraction';
import {
  arithmetic,
  capital,
  ground,
  homes,
  ONE_HOME,
  occasionOf,
  shareOf,
  UNCOUNTED,
  WOULD,
} from './english-terms';
import type { ChangedFact, Outcome, Phrasebook, RungContext, RungWords } from './phrasebook';
import { tookTurn, withRemark } from './phrasebook';

const counting = (context: RungContext): string | null =>
  context.step.inputs.counted === null ? null : arithmetic(context.step.inputs.counted, tookTurn(context));

const numbered = ({ step, names }: RungContext): string =>
  `Vacancy no. ${step.inputs.counted?.number} in department ${names.department}.`;

const closedTiers: RungWords = {
  name: 'Closed for letting',
  passes: () => ({ title: 'The department is open for letting', why: 'No tenants are being rehoused.' }),
  takes: () => ({
    title: 'The department is closed while tenants are rehoused',
    why: `Neither waiting lists nor municipal allocation are used meanwhile. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: () =>
    `The department is rehousing its tenants. Meanwhile nothing is let, and the municipality does not allocate. ${UNCOUNTED}`,
};

const notVacant: RungWords = {
  name: 'Not really vacant (exchange, continued tenancy, rehousing)',
  passes: () => ({
    title: 'The home is vacant for others',
    why: 'Neither an exchange, a continued lease nor a rehousing.',
  }),
  takes: ({ step }) => ({
    title: 'The home is not vacant for others',
    why: `The occasion is ${occasionOf(step.inputs.occasion)}. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ step, names }) =>
    `The occasion is ${occasionOf(step.inputs.occasion)}, so the home is not vacant for others. It stays with ${names.organisation}. ${UNCOUNTED}`,
};

const dwellingRule: RungWords = {
  name: 'The home’s own rule',
  passes: ({ rule, step }) => ({
    title: 'No rule tied to this home',
    why:
      rule === null
        ? 'The agreement has no particular rule for this home.'
        : `The rule (${rule.label.en}) does not apply at ${occasionOf(step.inputs.occasion)}.`,
  }),
  takes: (context) => ({
    title: tookTurn(context)
      ? 'The home’s own rule: it goes to municipal allocation'
      : 'The home’s own rule: not the municipality’s turn',
    why: `${capital(context.rule?.label.en ?? '')}. ${context.step.inputs.counted === null ? UNCOUNTED : 'These homes have a counter of their own.'}`,
    sum: counting(context),
  }),
  lead: (context) => {
    const label = context.rule?.label.en ?? '';
    if (context.step.inputs.counted === null) return `The home has a rule of its own: ${label}. ${UNCOUNTED}`;
    const turn = tookTurn(context)
      ? 'It is the municipality’s turn.'
      : 'It is not the municipality’s turn this time.';
    return `${numbered(context)} The home has its own rule and counter: ${label}. ${turn}`;
  },
};

const allocationRight: RungWords = {
  name: 'Homes for the elderly and care homes',
  passes: ({ step }) => ({
    title: 'Not a home for the elderly or a care home',
    why: `It is a ${ONE_HOME[step.inputs.dwellingType]}.`,
  }),
  takes: ({ step }) => ({
    title: `The municipality allocates all ${homes(step.inputs.dwellingType)}`,
    why: `So says the law, for every department. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ step, names }) =>
    `It is a ${ONE_HOME[step.inputs.dwellingType]}, and those are always allocated by ${names.municipality}. ${UNCOUNTED}`,
};

const firstLetting: RungWords = {
  name: 'First letting',
  passes: () => ({ title: 'Not a first letting', why: 'The home has been let before.' }),
  takes: () => ({
    title: 'New home: the organisation lets it',
    why: `Nobody has left a new home vacant. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ names }) => `The home is new and let for the first time, by ${names.organisation}. ${UNCOUNTED}`,
};

const notShared: RungWords = {
  name: 'Kinds of homes that are not shared',
  passes: ({ step }) => ({
    title: 'The home is covered by the agreement',
    why: `The agreement shares ${homes(step.inputs.dwellingType)}.`,
  }),
  takes: ({ step }) => ({
    title: `The agreement does not share ${homes(step.inputs.dwellingType)}`,
    why: `The home is the organisation’s. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ step, names }) =>
    `The agreement does not share ${homes(step.inputs.dwellingType)}, so ${names.organisation} lets it. ${UNCOUNTED}`,
};

const turn: RungWords = {
  name: 'The municipality’s turn',
  passes: () => ({ title: 'Not counted', why: UNCOUNTED }),
  takes: (context) => {
    const { counted, dwellingType } = context.step.inputs;
    const sum = counting(context);
    if (counted === null || counted.rate.n === 0n) {
      return {
        title: 'Exempt: the organisation lets the home',
        why: `The department ${context.tier.standing.en} and exempt from municipal allocation.`,
        sum,
      };
    }
    return {
      title: tookTurn(context)
        ? 'The municipality’s turn: the home goes to municipal allocation'
        : 'Not the municipality’s turn: the organisation lets the home',
      why: `Home no. ${counted.number} in the count. The department ${context.tier.standing.en}: ${shareOf(counted.rate, dwellingType)} is the municipality’s.`,
      sum,
    };
  },
  lead: (context) => {
    const { counted, dwellingType } = context.step.inputs;
    const start = `${numbered(context)} The department ${context.tier.standing.en}`;
    if (counted === null || counted.rate.n === 0n) {
      return `${start} and exempt from municipal allocation.`;
    }
    const turnNow = tookTurn(context)
      ? 'and it is the municipality’s turn'
      : 'but it is not the municipality’s turn this time';
    return `${start}, so ${shareOf(counted.rate, dwellingType)} is offered to ${context.names.municipality}, ${turnNow}.`;
  },
};

function otherTier({ tier, rate, by }: ChangedFact & { fact: 'TIER' }): string {
  const share = rate === null ? null : shareInWords(rate).en;
  switch (by) {
    case 'REHOUSING':
      return 'Had tenants been rehoused from the department,';
    case 'UNPLACED':
      return `${withRemark('Had the department not been placed', share)},`;
    default:
      return `With the placement ${withRemark(tier.label.en, share)}`;
  }
}

function changed(change: ChangedFact): string {
  switch (change.fact) {
    case 'TIER':
      return otherTier(change);
    case 'OCCASION':
      return `At ${occasionOf(change.occasion)}`;
    case 'NO_DWELLING_RULE':
      return 'Without the home’s own rule';
    case 'DWELLING_TYPE':
      return `Had it been a ${ONE_HOME[change.dwellingType]},`;
    case 'MORE_REPORTED_BEFORE':
      return change.count === 1
        ? 'Had one more home been reported before this one,'
        : `Had ${change.count} more homes been reported before this one,`;
    default:
      return assertNever(change);
  }
}

function because({ route, counted }: Outcome): string {
  if (route === 'CLOSED') return '';
  if (counted === null) return ', without being counted';
  if (counted.rate.n === 0n) return ', because the department is exempt';
  const reached = creditInWords(add(counted.creditBefore, counted.rate));
  return route === 'MUNICIPAL'
    ? `, because the credit reached ${reached}`
    : `, because the credit only reached ${reached}`;
}

/** The verdict in English. */
export const english: Phrasebook = {
  headline: {
    MUNICIPAL: 'The home goes to municipal allocation.',
    ORGANISATION: 'The housing organisation lets the home.',
    CLOSED: 'The home is not let while tenants are rehoused.',
  },
  tier: ({ step, tier, proposed }) => ({
    title: `The department ${tier.standing.en}`,
    why:
      proposed.tier === tier.tier
        ? ground(step.inputs.ground)
        : `${ground(step.inputs.ground)} By the key figures the proposal is ${proposed.label.en}, but ${step.inputs.ground.by === 'UNPLACED' ? 'it has not been decided' : 'the decision counts'}.`,
    sum: null,
  }),
  rungs: {
    CLOSED_TIERS: closedTiers,
    NOT_VACANT: notVacant,
    DWELLING_RULE: dwellingRule,
    ALLOCATION_RIGHT: allocationRight,
    FIRST_LETTING: firstLetting,
    NOT_SHARED: notShared,
    TURN: turn,
  },
  notReached: 'Not reached.',
  counterfactual: (change, outcome) => `${changed(change)} ${WOULD[outcome.route]}${because(outcome)}.`,
};
