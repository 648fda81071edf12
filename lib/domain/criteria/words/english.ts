import { assertNever } from '../../shared/assert-never';
import { dayInWords, monthInWords } from '../../shared/day-words';
import { BENEFIT_CATALOGUE } from '../../statute/benefits';
import type { Evaluation } from '../evaluation';
import type { Warning } from '../finding';
import type { AskedPaper } from '../papers';
import { listed } from './amounts';
import { ENGLISH_REASONS } from './english-reasons';
import { demandInWords, NOTHING_ASKED, SITUATION, whomInWords } from './english-rules';
import { FACT, PAPER, QUESTION } from './english-terms';
import type { Phrasebook } from './phrasebook';

function headline({ outcome, mode, rank, mayReach }: Evaluation): string {
  switch (mode) {
    case 'ALL':
      if (outcome === 'MET') return 'All criteria are met.';
      return outcome === 'NOT_MET' ? 'The criteria are not met.' : 'Documentation is missing.';
    case 'ANY':
      if (outcome === 'MET') return 'At least one criterion is met, which gives priority.';
      return outcome === 'NOT_MET' ? 'No criterion is met.' : 'No criterion is documented yet.';
    case 'RANKED': {
      const more = mayReach === null ? '' : ` May reach place ${mayReach} once the rest is documented.`;
      if (rank !== null) return `Meets the criterion in place ${rank}.${more}`;
      return outcome === 'NOT_MET' ? 'No criterion is met.' : `No criterion is documented yet.${more}`;
    }
    default:
      return assertNever(mode);
  }
}

function warning(of: Warning): string {
  switch (of.code) {
    case 'AMOUNT_YEAR_MISSING':
      return of.used === null
        ? `There is no income amount for ${of.year} to hold against.`
        : `The income amount has not been adjusted for ${of.year}; that of ${of.used} was used.`;
    case 'BENEFIT_NAME_NOT_IN_FORCE':
      return `There was no ${BENEFIT_CATALOGUE[of.benefit].name.en} in ${monthInWords(of.month).en}; check which benefit it is.`;
    default:
      return assertNever(of);
  }
}

function asked({ papers, notIssuedBefore, from, to, missingMonths }: AskedPaper): string {
  const kinds = listed(
    papers.map((kind) => PAPER[kind]),
    'or',
  );
  const period =
    from === null || to === null ? '' : ` for ${monthInWords(from).en} to ${monthInWords(to).en}`;
  const age = notIssuedBefore === null ? '' : `, issued on ${dayInWords(notIssuedBefore).en} or later`;
  const some = missingMonths.length > 0 && missingMonths[0] !== from;
  const gap = some
    ? ` (missing ${listed(
        missingMonths.map((at) => monthInWords(at).en),
        'and',
      )})`
    : '';
  return `${kinds}${period}${age}${gap}`;
}

/** What an evaluation says in English. */
export const english: Phrasebook = {
  outcome: { MET: 'met', NOT_MET: 'not met', NOT_DOCUMENTED: 'not documented' },
  headline: (label, evaluation) => `${label.en}: ${headline(evaluation)}`,
  ground: {
    NOBODY_CONCERNED: 'The criterion concerns nobody in the household.',
    EXEMPT_RESIDENT: 'The applicant already lives here and is exempt.',
    RESIDENCE_UNKNOWN: 'It has not been stated where the applicant lives.',
  },
  reasons: ENGLISH_REASONS,
  notConcerned: {
    AGE: 'Outside the age band.',
    RELATION: 'The criterion looks at the applicant or the partner.',
    COHABITATION: 'Has not lived with the applicant long enough to count as partner.',
  },
  caution: {
    CERTIFICATE_SAYS_LITTLE_OF_MINORS: 'Under 18 a clean certificate does not show everything.',
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
  and: 'and',
  or: 'or',
  awaitsReview: 'waits for an officer to look at it',
  missing: (things) => `Missing: ${things.join('; ')}.`,
  toAnswer: (question) => `An officer must answer: ${question}`,
};
