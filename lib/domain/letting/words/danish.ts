import { creditInWords, shareInWords } from '../../agreement/share-words';
import { listed } from '../../criteria/words/amounts';
import { assertNever } from '../../shared/assert-never';
import type { Bilingual } from '../../shared/bilingual';
import { add } from '../../shared/fraction';
import type { FlexibleShare } from '../finding/flexible-share';
import type { ListTurn } from '../finding/list-turn';
import type { StepOfKind } from '../finding/opening';
import { skippedInDanish } from './danish-skipped';
import type { LettingPhrasebook, StepContext, StepWords } from './phrasebook';
import { shareSum } from './share-sum';

const names = (sets: readonly Bilingual[]): string =>
  listed(
    sets.map(({ da }) => `»${da}«`),
    'og',
  );

const HEADLINE = {
  TIGHTENED: 'Boligen lejes ud efter skærpede kriterier',
  FLEXIBLE: 'Boligen lejes ud efter fleksible kriterier',
  LISTS: 'Boligen lejes ud fra ventelisterne',
} as const;

const GROUND = {
  TIGHTENED: 'Grundlag: skærpede kriterier',
  FLEXIBLE: 'Grundlag: fleksible kriterier',
  LISTS: 'Grundlag: ventelisterne',
} as const;

function basis({ outcome, inputs }: StepOfKind<'BASIS'>, { standing, text, sets }: StepContext): StepWords {
  const parts = [
    standing && `Afdelingen ${standing.da}.`,
    text?.da ?? 'Aftalen siger intet om udlejning her, så loven gælder.',
    outcome === 'LISTS' && inputs.agreed && 'Ingen kriterier gælder for netop denne bolig.',
    sets.length > 0 && `I brug: ${names(sets)}.`,
  ];
  return { title: GROUND[outcome], why: parts.filter(Boolean).join(' '), sum: null };
}

const rehousing = ({ outcome, inputs: { toRehouse } }: StepOfKind<'REHOUSING'>): StepWords =>
  outcome === 'WAITING'
    ? {
        title: 'Genhusning i egen afdeling går forud for alt',
        why: `${toRehouse === 1 ? 'En husstand' : `${toRehouse} husstande`} skal genhuses fra afdelingen.`,
        sum: null,
      }
    : {
        title: 'Ingen skal genhuses',
        why: 'Ingen skulle genhuses fra afdelingen, da udlejningen begyndte. Kommer der nogen til, går de forud.',
        sum: null,
      };

function moversText({ designated, meet }: StepOfKind<'TRANSFER_FIRST'>['inputs']): string {
  if (designated.length > 0)
    return 'Området er udpeget, så kriterierne gælder også for den, der flytter internt.';
  if (meet === undefined)
    return 'Aftalen siger intet om interne flytninger, så også de skal opfylde kriterierne.';
  return meet
    ? 'Aftalen kræver, at også den, der flytter internt, opfylder kriterierne.'
    : 'Efter aftalen skal den, der flytter internt, ikke opfylde de fleksible kriterier.';
}

const transferFirst = ({ inputs }: StepOfKind<'TRANSFER_FIRST'>): StepWords => ({
  title: 'Oprykningsventelisten før fleksibel udlejning',
  why: `Sådan er det aftalt. ${moversText(inputs)}`,
  sum: null,
});

const shareText = ({ cap, letBefore, counted }: FlexibleShare): string => {
  const most = cap.n === 1n ? `hver ${cap.d}. talte ledige bolig` : `${shareInWords(cap).da} af de talte`;
  return `Højst ${most} må lejes ud efter fleksible kriterier. ${letBefore} af ${counted} er lejet ud sådan eller ved at blive det.`;
};

function flexible(
  { outcome, inputs: { share } }: StepOfKind<'FLEXIBLE'>,
  { sets, alsoRequired }: StepContext,
): StepWords {
  const beside = alsoRequired.length > 0 ? ` Alle skal desuden opfylde ${names(alsoRequired)}.` : '';
  const first = `Den, der opfylder ${names(sets)}, går forud, og blandt dem afgør ancienniteten.${beside}`;
  switch (outcome) {
    case 'WHOLLY':
      return {
        title: 'Alle skal opfylde kriterierne',
        why: `Kun den, der opfylder ${names(sets)}, kan få boligen. Blandt dem afgør ancienniteten, uanset hvilken liste de står på.`,
        sum: null,
      };
    case 'BY_PRIORITY':
      return { title: 'Den fleksible liste først', why: first, sum: null };
    case 'WITHIN_SHARE':
      return {
        title: 'Den fleksible liste først: der er plads inden for andelen',
        why: share === null ? first : `${shareText(share)} ${first}`,
        sum: share && shareSum(share),
      };
    case 'SHARE_USED':
      return {
        title: 'Fleksibel udlejning springes over: andelen er brugt',
        why: share === null ? '' : shareText(share),
        sum: share && shareSum(share),
      };
    case 'NOT_AGREED':
      return {
        title: 'Ingen fleksibel udlejning',
        why: 'Der gælder ingen kriterier for udlejning af boligen.',
        sum: null,
      };
    default:
      return assertNever(outcome);
  }
}

const combined = ({ outcome }: StepOfKind<'COMBINED'>, { sets }: StepContext): StepWords =>
  outcome === 'AFTER_FLEXIBLE'
    ? {
        title: 'Kombineret udlejning, når den fleksible liste er udtømt',
        why: `Derefter afvises den, der ikke opfylder ${names(sets)}, men ikke før.`,
        sum: null,
      }
    : {
        title: 'Kombineret udlejning på ventelisterne',
        why: `Den, der ikke opfylder ${names(sets)}, afvises.`,
        sum: null,
      };

function listTurn({ outcome, inputs: { turn } }: StepOfKind<'LIST_TURN'>): StepWords {
  if (outcome === 'NO_PART') {
    return {
      title: 'Listerne skiftes ikke',
      why: 'Alt udlejes efter kriterier, så der er intet at dele mellem ventelisten og oprykningsventelisten.',
      sum: null,
    };
  }
  if (turn === null) {
    return {
      title: 'Derefter ventelisterne',
      why: 'Hvis tur det er, findes, når det foregående er udtømt. Lejes boligen ud inden, bruges ingen tur.',
      sum: null,
    };
  }
  return {
    title: turn.turn === 'TRANSFER' ? 'Oprykningsventelistens tur' : 'Den almindelige ventelistes tur',
    why: turnText(turn),
    sum: turnSum(turn),
  };
}

function turnText({ number, rate }: ListTurn): string {
  const start = `Udlejning nr. ${number} fra ventelisterne i afdelingen.`;
  if (rate.n === 0n) return `${start} Oprykningsventelisten har ingen andel.`;
  const share = rate.n === 1n && rate.d === 2n ? 'hver anden' : shareInWords(rate).da;
  return `${start} Oprykningsventelisten har ${share}. Bliver boligen ikke lejet ud fra den ene liste, går den til den anden.`;
}

function turnSum({ creditBefore, rate, creditAfter, turn }: ListTurn): string {
  const earned = `Saldo ${creditInWords(creditBefore)} + andel ${creditInWords(rate)} = ${creditInWords(add(creditBefore, rate))}`;
  return turn === 'TRANSFER'
    ? `${earned}. Turen bruges, og saldoen er ${creditInWords(creditAfter)}.`
    : `${earned}. Der skal 1 til en tur.`;
}

const advertised = (): StepWords => ({
  title: 'Annoncering til sidst',
  why: 'Vil ingen på listerne have boligen, kan den annonceres. Er der flere, der opfylder kravene, trækker revisor lod.',
  sum: null,
});

export const danish: LettingPhrasebook = {
  headline: HEADLINE,
  phase: {
    REHOUSING: 'Genhusning i egen afdeling',
    FLEXIBLE: 'Fleksibel udlejning',
    TRANSFER: 'Oprykningsventelisten',
    ORDINARY: 'Den almindelige venteliste',
    ADVERTISED: 'Annoncering',
  },
  tightened: 'Skærpede kriterier',
  steps: {
    BASIS: basis,
    REHOUSING: rehousing,
    TRANSFER_FIRST: transferFirst,
    FLEXIBLE: flexible,
    COMBINED: combined,
    LIST_TURN: listTurn,
    ADVERTISED: advertised,
  },
  skipped: skippedInDanish,
};
