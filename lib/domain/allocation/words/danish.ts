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
} from './danish-terms';
import type { ChangedFact, Outcome, Phrasebook, RungContext, RungWords } from './phrasebook';
import { tookTurn, withRemark } from './phrasebook';

const counting = (context: RungContext): string | null =>
  context.step.inputs.counted === null ? null : arithmetic(context.step.inputs.counted, tookTurn(context));

const numbered = ({ step, names }: RungContext): string =>
  `Ledig bolig nr. ${step.inputs.counted?.number} i afdeling ${names.department}.`;

const closedTiers: RungWords = {
  name: 'Lukket for udlejning',
  passes: () => ({ title: 'Afdelingen er åben for udlejning', why: 'Der genhuses ikke i afdelingen.' }),
  takes: () => ({
    title: 'Afdelingen er lukket, mens der genhuses',
    why: `Hverken ventelister eller kommunal anvisning bruges imens. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: () =>
    `Afdelingen genhuser sine lejere. Så længe udlejes der ikke, og kommunen anviser ikke. ${UNCOUNTED}`,
};

const notVacant: RungWords = {
  name: 'Ikke reelt ledig (bytte, fortsat lejemål, genhusning)',
  passes: () => ({
    title: 'Boligen er ledig for andre',
    why: 'Hverken bytte, fortsat lejemål eller genhusning.',
  }),
  takes: ({ step }) => ({
    title: 'Boligen er ikke ledig for andre',
    why: `Anledningen er ${occasionOf(step.inputs.occasion)}. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ step, names }) =>
    `Anledningen er ${occasionOf(step.inputs.occasion)}, så boligen er ikke ledig for andre. ${names.organisation} råder over den. ${UNCOUNTED}`,
};

const dwellingRule: RungWords = {
  name: 'Boligens egen regel',
  passes: ({ rule, step }) => ({
    title: 'Ingen egen regel for boligen',
    why:
      rule === null
        ? 'Aftalen har ingen særlig regel for netop denne bolig.'
        : `Reglen (${rule.label.da}) gælder ikke ved ${occasionOf(step.inputs.occasion)}.`,
  }),
  takes: (context) => ({
    title: tookTurn(context)
      ? 'Boligens egen regel: den går til kommunal anvisning'
      : 'Boligens egen regel: ikke kommunens tur',
    why: `${capital(context.rule?.label.da ?? '')}. ${context.step.inputs.counted === null ? UNCOUNTED : 'Disse boliger har deres egen tæller.'}`,
    sum: counting(context),
  }),
  lead: (context) => {
    const label = context.rule?.label.da ?? '';
    if (context.step.inputs.counted === null) {
      return `Boligen har sin egen regel: ${label}. ${UNCOUNTED}`;
    }
    const turn = tookTurn(context) ? 'Det er kommunens tur.' : 'Det er ikke kommunens tur denne gang.';
    return `${numbered(context)} Boligen har sin egen regel og tæller: ${label}. ${turn}`;
  },
};

const allocationRight: RungWords = {
  name: 'Ældre- og plejeboliger',
  passes: ({ step }) => ({
    title: 'Ikke en ældre- eller plejebolig',
    why: `Boligen er en ${ONE_HOME[step.inputs.dwellingType]}.`,
  }),
  takes: ({ step }) => ({
    title: `Kommunen anviser til alle ${homes(step.inputs.dwellingType)}`,
    why: `Det følger af loven og gælder i hver afdeling. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ step, names }) =>
    `Boligen er en ${ONE_HOME[step.inputs.dwellingType]}, og dem anviser ${names.municipality} altid til. ${UNCOUNTED}`,
};

const firstLetting: RungWords = {
  name: 'Første udlejning',
  passes: () => ({ title: 'Ikke første udlejning', why: 'Boligen har været lejet ud før.' }),
  takes: () => ({
    title: 'Ny bolig: boligorganisationen udlejer',
    why: `En ny bolig er ikke blevet ledig efter nogen. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ names }) =>
    `Boligen er ny og lejes ud for første gang. Det gør ${names.organisation}. ${UNCOUNTED}`,
};

const notShared: RungWords = {
  name: 'Boligtyper uden for fordelingen',
  passes: ({ step }) => ({
    title: 'Boligen er omfattet af aftalen',
    why: `Aftalen fordeler ${homes(step.inputs.dwellingType)}.`,
  }),
  takes: ({ step }) => ({
    title: `Aftalen fordeler ikke ${homes(step.inputs.dwellingType)}`,
    why: `Boligen er boligorganisationens. ${UNCOUNTED}`,
    sum: null,
  }),
  lead: ({ step, names }) =>
    `Aftalen fordeler ikke ${homes(step.inputs.dwellingType)}, så ${names.organisation} udlejer. ${UNCOUNTED}`,
};

const turn: RungWords = {
  name: 'Kommunens tur',
  passes: () => ({ title: 'Ikke talt', why: UNCOUNTED }),
  takes: (context) => {
    const { counted, dwellingType } = context.step.inputs;
    const sum = counting(context);
    if (counted === null || counted.rate.n === 0n) {
      return {
        title: 'Friholdt: boligorganisationen udlejer',
        why: `Afdelingen ${context.tier.standing.da} og friholdt for kommunal anvisning.`,
        sum,
      };
    }
    return {
      title: tookTurn(context)
        ? 'Kommunens tur: boligen går til kommunal anvisning'
        : 'Ikke kommunens tur: boligorganisationen udlejer',
      why: `Bolig nr. ${counted.number} i tællingen. Afdelingen ${context.tier.standing.da}: ${shareOf(counted.rate, dwellingType)} er kommunens.`,
      sum,
    };
  },
  lead: (context) => {
    const { counted, dwellingType } = context.step.inputs;
    const start = `${numbered(context)} Afdelingen ${context.tier.standing.da}`;
    if (counted === null || counted.rate.n === 0n) return `${start} og friholdt for kommunal anvisning.`;
    const turnNow = tookTurn(context)
      ? 'og det er kommunens tur'
      : 'men det er ikke kommunens tur denne gang';
    return `${start}, så ${shareOf(counted.rate, dwellingType)} tilbydes ${context.names.municipality}, ${turnNow}.`;
  },
};

function otherTier({ tier, rate, by }: ChangedFact & { fact: 'TIER' }): string {
  const share = rate === null ? null : shareInWords(rate).da;
  switch (by) {
    case 'REHOUSING':
      return 'Var der blevet genhuset i afdelingen,';
    case 'UNPLACED':
      return `${withRemark('Havde afdelingen ikke været indplaceret', share)},`;
    default:
      return `Med indplaceringen ${withRemark(tier.label.da, share)}`;
  }
}

function changed(change: ChangedFact): string {
  switch (change.fact) {
    case 'TIER':
      return otherTier(change);
    case 'OCCASION':
      return `Ved ${occasionOf(change.occasion)}`;
    case 'NO_DWELLING_RULE':
      return 'Uden boligens egen regel';
    case 'DWELLING_TYPE':
      return `Havde boligen været en ${ONE_HOME[change.dwellingType]},`;
    case 'MORE_REPORTED_BEFORE':
      return change.count === 1
        ? 'Var der meldt én bolig mere før denne,'
        : `Var der meldt ${change.count} boliger mere før denne,`;
    default:
      return assertNever(change);
  }
}

function because({ route, counted }: Outcome): string {
  if (route === 'CLOSED') return '';
  if (counted === null) return ', uden at den talte med';
  if (counted.rate.n === 0n) return ', fordi afdelingen er friholdt';
  const reached = creditInWords(add(counted.creditBefore, counted.rate));
  return route === 'MUNICIPAL' ? `, fordi saldoen nåede ${reached}` : `, fordi saldoen kun nåede ${reached}`;
}

/** The verdict in Danish, in the words of the trade. */
export const danish: Phrasebook = {
  headline: {
    MUNICIPAL: 'Boligen går til kommunal anvisning.',
    ORGANISATION: 'Boligorganisationen udlejer boligen.',
    CLOSED: 'Boligen udlejes ikke, mens der genhuses.',
  },
  tier: ({ step, tier, proposed }) => ({
    title: `Afdelingen ${tier.standing.da}`,
    why:
      proposed.tier === tier.tier
        ? ground(step.inputs.ground)
        : `${ground(step.inputs.ground)} Efter nøgletallene er forslaget ${proposed.label.da}, men det er ${step.inputs.ground.by === 'UNPLACED' ? 'ikke besluttet' : 'beslutningen, der gælder'}.`,
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
  notReached: 'Ikke nået.',
  counterfactual: (change, outcome) => `${changed(change)} ${WOULD[outcome.route]}${because(outcome)}.`,
};
