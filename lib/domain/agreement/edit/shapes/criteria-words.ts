import type { Coverage, Whom } from '../../../criteria/criteria-set';
import { PHRASEBOOKS } from '../../../criteria/render-evaluation';
import {
  type Concerned,
  type CriterionKind,
  DWELLS_IN,
  type DwellsIn,
  PAPER_KINDS,
  SITUATIONS,
} from '../../../criteria/vocabulary';
import { DWELLS_IN_WORDS } from '../../../criteria/words/shared-terms';
import { paperName } from '../../../papers/paper-names';
import { bothWays } from '../../../shared/bilingual';
import { BENEFIT_CATALOGUE } from '../../../statute/benefits';
import type { Words } from '../shape';
import { table } from './rule-words';

export const CRITERION_KIND = table<CriterionKind>({
  AGE_DOCUMENTED: ['alder dokumenteret', 'age documented'],
  NO_CONVICTION: ['ingen dom', 'no conviction'],
  WORK_OR_EDUCATION: ['arbejde eller uddannelse', 'work or education'],
  SELF_SUPPORT: ['forsørger sig selv', 'self-supporting'],
  EDUCATION_LEVEL: ['uddannelsens niveau', 'level of education'],
  HIGHER_EDUCATION: ['videregående uddannelse', 'higher education'],
  EMPLOYMENT: ['i arbejde', 'in work'],
  MINIMUM_INCOME: ['mindste indtægt', 'least income'],
  EDUCATION_AT_PLACE: ['uddannelse på stedet', 'education at the place'],
  SEPARATED_WITH_CHILDREN: ['skilt med børn', 'separated with children'],
  SENIOR: ['senior', 'senior'],
  FREED_OWN_HOME: ['egen bolig frigivet', 'own home freed'],
  NO_LISTED_BENEFIT: ['ingen af de nævnte ydelser', 'none of the benefits named'],
});

export const MEMBERS = table<Concerned>({
  APPLICANT: ['ansøger', 'the applicant'],
  APPLICANT_AND_PARTNER: ['ansøger og partner', 'the applicant and the partner'],
  EVERY_MEMBER: ['alle i husstanden', 'everyone in the household'],
});

export const HOLD = table<Whom['hold']>({
  EVERY: ['alle, det gælder', 'all of them'],
  ANY: ['mindst én af dem', 'at least one of them'],
});

export const ENTRIES = table<'BAR' | 'WEIGHED'>({
  BAR: ['afgør sagen', 'decides against'],
  WEIGHED: ['vejes af en medarbejder', 'is weighed by an officer'],
});

export const COVERS = table<Coverage['kind']>({
  NOTHING: ['ingen bestemt periode', 'no period'],
  LAST_MONTHS: ['de seneste hele måneder', 'the latest whole months'],
  LATEST_YEAR: ['det seneste kalenderår', 'the latest calendar year'],
  LOOK_BACK: ['så langt tilbage, som kriteriet ser', 'as far back as the criterion looks'],
});

const named = <Word extends string>(all: readonly Word[], name: (word: Word) => Words[string]): Words =>
  Object.fromEntries(all.map((word) => [word, name(word)]));

/** After "bor i". */
export const PLACE: Words = named<DwellsIn>(DWELLS_IN, (word) => DWELLS_IN_WORDS[word]);
export const PAPER_WORDS: Words = named(PAPER_KINDS, paperName);
export const SITUATION_WORDS: Words = named(SITUATIONS, (word) =>
  bothWays(PHRASEBOOKS.da.situation[word], PHRASEBOOKS.en.situation[word]),
);
export const BENEFIT_WORDS: Words = Object.fromEntries(
  Object.entries(BENEFIT_CATALOGUE).map(([key, { name }]) => [key, name]),
);
