import { assertNever } from '../../shared/assert-never';
import { nameOfMonth } from '../../shared/day-words';
import type { AgeBand, Coverage, PaperDemand, Whom } from '../criteria-set';
import type { Situation } from '../vocabulary';
import { listed, months } from './amounts';
import { PAPER } from './danish-terms';

export const SITUATION: Record<Situation, string> = {
  ALWAYS: 'Altid',
  EMPLOYED: 'I arbejde',
  NEW_JOB: 'Nyansat',
  FLEX_JOB: 'I fleksjob',
  SELF_EMPLOYED: 'Selvstændig',
  COMPULSORY_SCHOOL: 'I grundskole',
  SCHOOL: 'Under uddannelse',
  APPRENTICESHIP: 'I lære',
  ON_BENEFIT: 'På en tilladt ydelse',
  IN_DENMARK: 'Uddannelse fra Danmark',
  ABROAD: 'Uddannelse fra udlandet',
  MARRIED: 'Var gift',
  UNMARRIED: 'Var ikke gift',
};

export const NOTHING_ASKED = 'Intet skal vises.';

/** Whose circumstances count: `Alle i husstanden fra 15 til 64 år`. */
export function whomInWords({ members, ages, hold }: Whom): string {
  const band = ages === null ? '' : ageBand(ages);
  switch (members) {
    case 'EVERY_MEMBER':
      return `${hold === 'EVERY' ? 'Alle' : 'Mindst én'} i husstanden${band}`;
    case 'APPLICANT':
      return `Ansøger${band}`;
    case 'APPLICANT_AND_PARTNER':
      return `Ansøger ${hold === 'EVERY' ? 'og' : 'eller'} partner${band}`;
    default:
      return assertNever(members);
  }
}

function ageBand({ from, to }: AgeBand): string {
  if (from === null) return to === null ? '' : ` til og med ${to} år`;
  return to === null ? ` fra ${from} år` : ` fra ${from} til ${to} år`;
}

/** What a paper must be, on whatever day it is asked for. */
export function demandInWords({ papers, maxAgeMonths, covers }: PaperDemand): string {
  const kinds = listed(
    papers.map((kind) => PAPER[kind]),
    'eller',
  );
  const age = maxAgeMonths === null ? '' : `, højst ${months.da(maxAgeMonths)} gammel`;
  return `${kinds}${period(covers)}${age}`;
}

function period(covers: Coverage): string {
  switch (covers.kind) {
    case 'NOTHING':
      return '';
    case 'LAST_MONTHS':
      return ` for de seneste ${covers.months} hele måneder`;
    case 'LATEST_YEAR':
      return ` for det seneste kalenderår (før ${nameOfMonth(covers.readyByMonth).da} er året forud nok)`;
    case 'LOOK_BACK':
      return ' for hver måned, der ses tilbage på';
    default:
      return assertNever(covers);
  }
}
