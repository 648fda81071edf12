import { ageOn } from '../../criteria/ages';
import type { Member } from '../../criteria/household';
import type { Outcome, Relation } from '../../criteria/vocabulary';
import type { Bilingual, Language } from '../../shared/bilingual';
import type { CalendarDate } from '../../shared/calendar-date';
import type { StoredHomeEvaluation } from '../decisions/evaluate-for-home';
import type { RejectionGround } from '../vocabulary';

const RELATIONS: Readonly<Record<Relation, Bilingual>> = {
  APPLICANT: { da: 'Dig selv', en: 'Yourself' },
  SPOUSE: { da: 'Ægtefælle', en: 'Spouse' },
  COHABITANT: { da: 'Samlever', en: 'Cohabitant' },
  CHILD: { da: 'Barn', en: 'Child' },
  OTHER: { da: 'Anden i husstanden', en: 'Other in the household' },
};
const HOUSEHOLD: Bilingual = { da: 'Husstanden', en: 'The household' };
const YEARS: Bilingual = { da: 'år', en: 'years' };

type Named = Pick<Member, 'id' | 'relation' | 'born'>;

function memberInWords(member: Named | undefined, on: CalendarDate, language: Language): string {
  if (member === undefined) return HOUSEHOLD[language];
  const age = 'age' in member.born ? member.born.age : ageOn(member.born.on, on);
  const relation = RELATIONS[member.relation][language];
  return member.relation === 'APPLICANT' ? relation : `${relation}, ${age} ${YEARS[language]}`;
}

/** What the household still owes, line by line; what waits to be seen or answered by an officer is not asked for again. */
export function missingLines(
  { sets, dates }: Pick<StoredHomeEvaluation, 'sets' | 'dates'>,
  members: readonly Named[],
  language: Language,
): readonly string[] {
  const lines = sets
    .flatMap(({ evaluation }) => evaluation.checklist)
    .filter(({ state, kind }) => state === 'MISSING' && kind !== 'CONFIRMATION')
    .map(({ member, text }) => {
      const who = memberInWords(
        members.find(({ id }) => id === member),
        dates.offer,
        language,
      );
      return `${who}: ${text[language]}`;
    });
  return [...new Set(lines)];
}

const OUTCOMES: Partial<Record<RejectionGround, Outcome>> = {
  CRITERIA_NOT_MET: 'NOT_MET',
  COMBINED_LETTING: 'NOT_MET',
  NOT_DOCUMENTED: 'NOT_DOCUMENTED',
};
const ASSUMED: Bilingual = { da: ' (antaget)', en: ' (assumed)' };

/**
 * The criteria that a rejection rests on, with their sections. Never whose circumstances it was or what was found: a letter is
 * opened by more than one.
 */
export function criteriaOfRejection(
  { sets }: Pick<StoredHomeEvaluation, 'sets'>,
  ground: RejectionGround,
  language: Language,
): readonly string[] {
  const outcome = OUTCOMES[ground];
  return sets
    .filter(
      ({ use }) => (ground === 'COMBINED_LETTING') === (use === 'FILTER') || ground === 'NOT_DOCUMENTED',
    )
    .flatMap(({ evaluation }) => evaluation.criteria)
    .filter((row) => row.outcome === outcome)
    .map(({ label, reference }) => {
      const cited = reference.text[language] + (reference.assumed ? ASSUMED[language] : '');
      return `${label[language]} (${cited})`;
    });
}
