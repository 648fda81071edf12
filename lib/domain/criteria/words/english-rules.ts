import { assertNever } from '../../shared/assert-never';
import { nameOfMonth } from '../../shared/day-words';
import type { AgeBand, Coverage, PaperDemand, Whom } from '../criteria-set';
import type { Situation } from '../vocabulary';
import { listed, months } from './amounts';
import { PAPER } from './english-terms';

export const SITUATION: Record<Situation, string> = {
  ALWAYS: 'Always',
  EMPLOYED: 'In work',
  NEW_JOB: 'Newly employed',
  FLEX_JOB: 'In a flex job',
  SELF_EMPLOYED: 'Self-employed',
  COMPULSORY_SCHOOL: 'In compulsory school',
  SCHOOL: 'In education',
  APPRENTICESHIP: 'An apprentice',
  ON_BENEFIT: 'On an allowed benefit',
  IN_DENMARK: 'Education from Denmark',
  ABROAD: 'Education from abroad',
  MARRIED: 'Was married',
  UNMARRIED: 'Was not married',
};

export const NOTHING_ASKED = 'Nothing is to be shown.';

/** Whose circumstances count: `Everyone in the household from 15 to 64`. */
export function whomInWords({ members, ages, hold }: Whom): string {
  const band = ages === null ? '' : ageBand(ages);
  switch (members) {
    case 'EVERY_MEMBER':
      return `${hold === 'EVERY' ? 'Everyone' : 'At least one'} in the household${band}`;
    case 'APPLICANT':
      return `The applicant${band}`;
    case 'APPLICANT_AND_PARTNER':
      return `The applicant ${hold === 'EVERY' ? 'and' : 'or'} the partner${band}`;
    default:
      return assertNever(members);
  }
}

function ageBand({ from, to }: AgeBand): string {
  if (from === null) return to === null ? '' : ` up to ${to} years old`;
  return to === null ? ` from ${from} years old` : ` from ${from} to ${to} years old`;
}

/** What a paper must be, on whatever day it is asked for. */
export function demandInWords({ papers, maxAgeMonths, covers }: PaperDemand): string {
  const kinds = listed(
    papers.map((kind) => PAPER[kind]),
    'or',
  );
  const age = maxAgeMonths === null ? '' : `, at most ${months.en(maxAgeMonths)} old`;
  return `${kinds}${period(covers)}${age}`;
}

function period(covers: Coverage): string {
  switch (covers.kind) {
    case 'NOTHING':
      return '';
    case 'LAST_MONTHS':
      return ` for the latest ${covers.months} whole months`;
    case 'LATEST_YEAR':
      return ` for the latest calendar year (before ${nameOfMonth(covers.readyByMonth).en} the year before will do)`;
    case 'LOOK_BACK':
      return ' for every month looked back on';
    default:
      return assertNever(covers);
  }
}
