import { assertNever } from '../../shared/assert-never';
import { dayInWords, monthInWords } from '../../shared/day-words';
import { BENEFIT_CATALOGUE } from '../../statute/benefits';
import type { Evaluation } from '../evaluation';
import type { Warning } from '../finding';
import type { AskedPaper } from '../papers';
import { listed } from './amounts';
import { DANISH_REASONS } from './danish-reasons';
import { demandInWords, NOTHING_ASKED, SITUATION, whomInWords } from './danish-rules';
import { FACT, PAPER, QUESTION } from './danish-terms';
import type { Phrasebook } from './phrasebook';

function headline({ outcome, mode, rank, mayReach }: Evaluation): string {
  switch (mode) {
    case 'ALL':
      if (outcome === 'MET') return 'Alle kriterier er opfyldt.';
      return outcome === 'NOT_MET' ? 'Kriterierne er ikke opfyldt.' : 'Der mangler dokumentation.';
    case 'ANY':
      if (outcome === 'MET') return 'Mindst ét kriterium er opfyldt, og det giver fortrin.';
      return outcome === 'NOT_MET' ? 'Intet kriterium er opfyldt.' : 'Endnu er intet kriterium dokumenteret.';
    case 'RANKED': {
      const more = mayReach === null ? '' : ` Kan nå plads ${mayReach}, når resten er dokumenteret.`;
      if (rank !== null) return `Opfylder kriteriet på plads ${rank}.${more}`;
      return outcome === 'NOT_MET'
        ? 'Intet kriterium er opfyldt.'
        : `Endnu er intet kriterium dokumenteret.${more}`;
    }
    default:
      return assertNever(mode);
  }
}

function warning(of: Warning): string {
  switch (of.code) {
    case 'AMOUNT_YEAR_MISSING':
      return of.used === null
        ? `Der er intet indtægtsbeløb for ${of.year} at holde op mod.`
        : `Indtægtsbeløbet er ikke reguleret for ${of.year}; beløbet for ${of.used} er brugt.`;
    case 'BENEFIT_NAME_NOT_IN_FORCE':
      return `${BENEFIT_CATALOGUE[of.benefit].name.da} fandtes ikke i ${monthInWords(of.month).da}; se efter, hvilken ydelse det er.`;
    default:
      return assertNever(of);
  }
}

function asked({ papers, notIssuedBefore, from, to, missingMonths }: AskedPaper): string {
  const kinds = listed(
    papers.map((kind) => PAPER[kind]),
    'eller',
  );
  const period =
    from === null || to === null ? '' : ` for ${monthInWords(from).da} til ${monthInWords(to).da}`;
  const age = notIssuedBefore === null ? '' : `, udstedt ${dayInWords(notIssuedBefore).da} eller senere`;
  const some = missingMonths.length > 0 && missingMonths[0] !== from;
  const gap = some
    ? ` (mangler ${listed(
        missingMonths.map((at) => monthInWords(at).da),
        'og',
      )})`
    : '';
  return `${kinds}${period}${age}${gap}`;
}

/** What an evaluation says in Danish. */
export const danish: Phrasebook = {
  outcome: { MET: 'opfyldt', NOT_MET: 'ikke opfyldt', NOT_DOCUMENTED: 'ikke dokumenteret' },
  headline: (label, evaluation) => `${label.da}: ${headline(evaluation)}`,
  ground: {
    NOBODY_CONCERNED: 'Kriteriet vedrører ingen i husstanden.',
    EXEMPT_RESIDENT: 'Ansøger bor her allerede og er ikke omfattet.',
    RESIDENCE_UNKNOWN: 'Det er ikke oplyst, hvor ansøger bor.',
  },
  reasons: DANISH_REASONS,
  notConcerned: {
    AGE: 'Uden for aldersgruppen.',
    RELATION: 'Kriteriet ser på ansøger eller partner.',
    COHABITATION: 'Har ikke boet længe nok sammen med ansøger til at tælle som partner.',
  },
  caution: {
    CERTIFICATE_SAYS_LITTLE_OF_MINORS: 'Under 18 år viser en ren attest ikke alt.',
  },
  warning,
  fact: FACT,
  question: QUESTION,
  paper: PAPER,
  asked,
  situation: SITUATION,
  whom: whomInWords,
  demand: demandInWords,
  nothingAsked: NOTHING_ASKED,
  and: 'og',
  or: 'eller',
  awaitsReview: 'afventer, at en medarbejder ser på det',
  missing: (things) => `Mangler: ${things.join('; ')}.`,
  toAnswer: (question) => `En medarbejder skal svare: ${question}`,
};
