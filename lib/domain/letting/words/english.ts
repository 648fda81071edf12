import { creditInWords, shareInWords } from '../../agreement/share-words';
import { listed } from '../../criteria/words/amounts';
import { assertNever } from '../../shared/assert-never';
import type { Bilingual } from '../../shared/bilingual';
import { add } from '../../shared/fraction';
import type { FlexibleShare } from '../finding/flexible-share';
import type { ListTurn } from '../finding/list-turn';
import type { StepOfKind } from '../finding/opening';
import { skippedInEnglish } from './english-skipped';
import type { LettingPhrasebook, StepContext, StepWords } from './phrasebook';
import { shareSum } from './share-sum';

const names = (sets: readonly Bilingual[]): string =>
  listed(
    sets.map(({ en }) => `“${en}”`),
    'and',
  );

const HEADLINE = {
  TIGHTENED: 'The home is let by tightened criteria',
  FLEXIBLE: 'The home is let by flexible criteria',
  LISTS: 'The home is let from the waiting lists',
} as const;

const GROUND = {
  TIGHTENED: 'Basis: tightened criteria',
  FLEXIBLE: 'Basis: flexible criteria',
  LISTS: 'Basis: the waiting lists',
} as const;

function basis({ outcome, inputs }: StepOfKind<'BASIS'>, { standing, text, sets }: StepContext): StepWords {
  const parts = [
    standing && `The department ${standing.en}.`,
    text?.en ?? 'The agreement says nothing about letting here, so the Act applies.',
    outcome === 'LISTS' && inputs.agreed && 'No criteria apply to this very home.',
    sets.length > 0 && `In use: ${names(sets)}.`,
  ];
  return { title: GROUND[outcome], why: parts.filter(Boolean).join(' '), sum: null };
}

const rehousing = ({ outcome, inputs: { toRehouse } }: StepOfKind<'REHOUSING'>): StepWords =>
  outcome === 'WAITING'
    ? {
        title: 'Rehousing in the own department goes before everything',
        why: `${toRehouse === 1 ? 'One household must' : `${toRehouse} households must`} be rehoused from the department.`,
        sum: null,
      }
    : {
        title: 'Nobody is to be rehoused',
        why: 'Nobody had to be rehoused from the department when the letting began. Whoever does later goes first.',
        sum: null,
      };

function moversText({ designated, meet }: StepOfKind<'TRANSFER_FIRST'>['inputs']): string {
  if (designated.length > 0)
    return 'The area is designated, so the criteria bind whoever moves within the organisation too.';
  if (meet === undefined)
    return 'The agreement is silent on moves within the organisation, so they must meet the criteria too.';
  return meet
    ? 'The agreement demands that whoever moves within the organisation meets the criteria too.'
    : 'By the agreement whoever moves within the organisation need not meet the flexible criteria.';
}

const transferFirst = ({ inputs }: StepOfKind<'TRANSFER_FIRST'>): StepWords => ({
  title: 'The transfer list before flexible letting',
  why: `So it has been agreed. ${moversText(inputs)}`,
  sum: null,
});

const shareText = ({ cap, letBefore, counted }: FlexibleShare): string => {
  const most =
    cap.n === 1n ? `${shareInWords(cap).en} counted vacancy` : `${shareInWords(cap).en} of those counted`;
  return `At most ${most} may be let by flexible criteria. ${letBefore} of ${counted} have been, or are being, let so.`;
};

function flexible(
  { outcome, inputs: { share } }: StepOfKind<'FLEXIBLE'>,
  { sets, alsoRequired }: StepContext,
): StepWords {
  const beside = alsoRequired.length > 0 ? ` Everybody must meet ${names(alsoRequired)} too.` : '';
  const first = `Whoever meets ${names(sets)} goes first, and among them seniority decides.${beside}`;
  switch (outcome) {
    case 'WHOLLY':
      return {
        title: 'Everybody must meet the criteria',
        why: `Only whoever meets ${names(sets)} can have the home. Among them seniority decides, whichever list they are on.`,
        sum: null,
      };
    case 'BY_PRIORITY':
      return { title: 'The flexible list first', why: first, sum: null };
    case 'WITHIN_SHARE':
      return {
        title: 'The flexible list first: there is room within the share',
        why: share === null ? first : `${shareText(share)} ${first}`,
        sum: share && shareSum(share),
      };
    case 'SHARE_USED':
      return {
        title: 'Flexible letting is skipped: the share has been used',
        why: share === null ? '' : shareText(share),
        sum: share && shareSum(share),
      };
    case 'NOT_AGREED':
      return {
        title: 'No flexible letting',
        why: 'No criteria apply to the letting of the home.',
        sum: null,
      };
    default:
      return assertNever(outcome);
  }
}

const combined = ({ outcome }: StepOfKind<'COMBINED'>, { sets }: StepContext): StepWords =>
  outcome === 'AFTER_FLEXIBLE'
    ? {
        title: 'Combined letting when the flexible list is exhausted',
        why: `After that, and not before, whoever does not meet ${names(sets)} is rejected.`,
        sum: null,
      }
    : {
        title: 'Combined letting on the waiting lists',
        why: `Whoever does not meet ${names(sets)} is rejected.`,
        sum: null,
      };

function listTurn({ outcome, inputs: { turn } }: StepOfKind<'LIST_TURN'>): StepWords {
  if (outcome === 'NO_PART') {
    return {
      title: 'The lists do not take turns',
      why: 'Everything is let by criteria, so nothing is left to share between the ordinary list and the transfer list.',
      sum: null,
    };
  }
  if (turn === null) {
    return {
      title: 'Then the waiting lists',
      why: 'Whose turn it is will be found when what goes before is exhausted. Let before that, the home uses no turn.',
      sum: null,
    };
  }
  return {
    title: turn.turn === 'TRANSFER' ? 'The transfer list’s turn' : 'The ordinary list’s turn',
    why: turnText(turn),
    sum: turnSum(turn),
  };
}

function turnText({ number, rate }: ListTurn): string {
  const start = `Letting no. ${number} from the waiting lists in the department.`;
  if (rate.n === 0n) return `${start} The transfer list has no share.`;
  const share = rate.n === 1n && rate.d === 2n ? 'every second' : shareInWords(rate).en;
  return `${start} The transfer list has ${share}. A home that is not let from the one list goes to the other.`;
}

function turnSum({ creditBefore, rate, creditAfter, turn }: ListTurn): string {
  const earned = `Credit ${creditInWords(creditBefore)} + share ${creditInWords(rate)} = ${creditInWords(add(creditBefore, rate))}`;
  return turn === 'TRANSFER'
    ? `${earned}. The turn is used, and the credit is ${creditInWords(creditAfter)}.`
    : `${earned}. A turn takes 1.`;
}

const advertised = (): StepWords => ({
  title: 'Advertising last',
  why: 'If nobody on the lists will have the home, it can be advertised. Where several meet what is asked, the auditor draws lots.',
  sum: null,
});

export const english: LettingPhrasebook = {
  headline: HEADLINE,
  phase: {
    REHOUSING: 'Rehousing in the own department',
    FLEXIBLE: 'Flexible letting',
    TRANSFER: 'The transfer list',
    ORDINARY: 'The ordinary list',
    ADVERTISED: 'Advertising',
  },
  tightened: 'Tightened criteria',
  steps: {
    BASIS: basis,
    REHOUSING: rehousing,
    TRANSFER_FIRST: transferFirst,
    FLEXIBLE: flexible,
    COMBINED: combined,
    LIST_TURN: listTurn,
    ADVERTISED: advertised,
  },
  skipped: skippedInEnglish,
};
