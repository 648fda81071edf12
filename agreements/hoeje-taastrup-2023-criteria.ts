import { bothWays } from '../lib/domain/shared/bilingual';
import {
  APPLICANT,
  APPLICANT_OR_PARTNER,
  all,
  type CriteriaSetDocument,
  type CriterionDocument,
  everyone,
  LATEST_TAX,
  PAYSLIPS,
  PLAIN,
  paper,
  proof,
  recent,
} from './criteria';
import { assumed, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2023-2026', 'Framework agreement 2023-2026');

/** Section 4 names the criteria; annexes 2 and 3, which describe them, are not at hand. */
const withoutAnnex = (number: string, annex: string) =>
  assumed(
    `Rammeaftale 2023-2026, afsnit ${number} (bilag ${annex} foreligger ikke)`,
    `Framework agreement 2023-2026, section ${number} (annex ${annex} is not at hand)`,
  );
const COMMON = withoutAnnex('4.1', '2');
const TIGHT = withoutAnnex('4.3', '3');

const WORK_OR_EDUCATION = {
  ...PLAIN,
  criterion: 'WORK',
  kind: 'WORK_OR_EDUCATION',
  permanentWork: true,
  income: null,
  confirmable: [],
  label: bothWays('Fast arbejde eller uddannelse', 'Permanent work or education'),
  proof: [
    proof('EMPLOYED', all(paper('EMPLOYMENT_CONTRACT'), PAYSLIPS)),
    proof('FLEX_JOB', all(paper('FLEX_JOB_GRANT'))),
    proof('SELF_EMPLOYED', all(paper('CVR_REGISTRATION'), LATEST_TAX, paper('ADVANCE_TAX'))),
    proof('COMPULSORY_SCHOOL'),
    proof('SCHOOL', all(recent('ENROLMENT_DECLARATION'))),
    proof('APPRENTICESHIP', all(paper('TRAINING_CONTRACT'))),
  ],
} as const;

const common: readonly CriterionDocument[] = [
  {
    ...WORK_OR_EDUCATION,
    // Always among those an organisation uses; the others it may choose.
    always: true,
    text: bothWays(
      'Ansøger eller samlever har fast arbejde eller er under uddannelse.',
      'The applicant or cohabitant has permanent work or is in education.',
    ),
    whom: APPLICANT_OR_PARTNER,
    reference: COMMON,
  },
  {
    ...PLAIN,
    criterion: 'ELDERLY',
    kind: 'SENIOR',
    fromAge: 60,
    residentOf: null,
    label: bothWays('Ældre', 'Elderly'),
    text: bothWays(
      'Ansøger er fyldt 60 år og ønsker en mere ældrevenlig bolig. Organisationen vælger, om kriteriet bruges.',
      'The applicant is 60 or over and wants a home better suited to age. The organisation chooses whether to use it.',
    ),
    whom: APPLICANT,
    proof: [
      proof('ALWAYS', [{ anyOf: [[paper('PASSPORT')], [paper('DRIVING_LICENCE')], [paper('HEALTH_CARD')]] }]),
    ],
    reference: COMMON,
  },
  {
    ...PLAIN,
    criterion: 'SEPARATED',
    kind: 'SEPARATED_WITH_CHILDREN',
    childrenUnder: 18,
    withinMonths: 12,
    residentOf: null,
    label: bothWays('Skilsmisseramt', 'Separated'),
    text: bothWays(
      'Ansøger er skilt inden for et år og har hjemmeboende børn under 18 år. Organisationen vælger, om kriteriet bruges.',
      'The applicant has separated within a year and has children under 18 at home. The organisation chooses whether to use it.',
    ),
    whom: APPLICANT,
    proof: [
      proof('MARRIED', all(paper('SEPARATION_PAPERS'))),
      proof(
        'UNMARRIED',
        all(recent('RESIDENCE_CERTIFICATE'), recent('RESIDENCE_CERTIFICATE_OF_OTHER_PARTY')),
      ),
    ],
    reference: COMMON,
  },
];

/** Demands that mirror what areas are designated by, for the members who count in each figure (3.1, note; almenboligloven § 61 a). */
const speciallyTightened: readonly CriterionDocument[] = [
  {
    ...WORK_OR_EDUCATION,
    text: bothWays(
      'Alle mellem 15 og 64 år har fast arbejde eller er under uddannelse.',
      'Everyone from 15 to 64 has permanent work or is in education.',
    ),
    whom: everyone(15, 64),
    reference: TIGHT,
  },
  {
    ...PLAIN,
    criterion: 'CONVICTION',
    kind: 'NO_CONVICTION',
    lookBackMonths: 24,
    entries: 'BAR',
    certificateBasis: assumed(
      'Udlejningsbekendtgørelsen, reglen om straffeattest i udsatte boligområder, og rammeaftale 2023-2026, afsnit 4.3',
      'Letting Order, the rule on criminal records in vulnerable areas, and framework agreement 2023-2026, section 4.3',
    ),
    label: bothWays('Ingen dom', 'No conviction'),
    text: bothWays(
      'Ingen på 18 år eller derover er dømt efter straffeloven, våbenloven eller lov om euforiserende stoffer inden for to år.',
      'Nobody of 18 or over has been convicted under the penal code, the weapons act or the drugs act within two years.',
    ),
    whom: everyone(18),
    proof: [proof('ALWAYS', all(recent('CRIMINAL_RECORD')))],
    reference: TIGHT,
  },
  {
    ...PLAIN,
    criterion: 'EDUCATION',
    kind: 'EDUCATION_LEVEL',
    levels: ['UPPER_SECONDARY', 'VOCATIONAL', 'HIGHER'],
    label: bothWays('Uddannelsesniveau', 'Education level'),
    text: bothWays(
      'Alle mellem 30 og 59 år har en uddannelse ud over grundskolen.',
      'Everyone from 30 to 59 has an education above compulsory school.',
    ),
    whom: everyone(30, 59),
    proof: [
      proof('IN_DENMARK', all(paper('DIPLOMA'))),
      proof('ABROAD', all(paper('DIPLOMA'), paper('EDUCATION_APPROVAL'))),
    ],
    reference: TIGHT,
  },
  {
    ...PLAIN,
    criterion: 'INCOME',
    kind: 'MINIMUM_INCOME',
    // No amount is at hand: until one is set, an officer answers.
    income: { months: 3, amounts: [] },
    studentsExempt: true,
    label: bothWays('Indtægtsniveau', 'Income level'),
    text: bothWays(
      'Alle mellem 15 og 64 år, der ikke studerer, har mindst den aftalte indtægt.',
      'Everyone from 15 to 64 who is not a student has at least the agreed income.',
    ),
    whom: everyone(15, 64),
    proof: [
      proof('ALWAYS', all(PAYSLIPS)),
      proof('COMPULSORY_SCHOOL'),
      proof('SCHOOL', all(recent('ENROLMENT_DECLARATION'))),
      proof('APPRENTICESHIP', all(paper('TRAINING_CONTRACT'))),
    ],
    reference: TIGHT,
  },
];

/** The criteria of section 4. Their values are assumed: the annexes are not at hand. */
export const hoejeTaastrupCriteria: readonly CriteriaSetDocument[] = [
  {
    set: 'COMMON',
    label: bothWays('Almindelige fleksible kriterier', 'Common flexible criteria'),
    mode: 'ANY',
    criteria: common,
    reference: section('4.1', 'bilag 2', 'annex 2'),
  },
  {
    set: 'SPECIALLY_TIGHTENED',
    label: bothWays('Særligt skærpede fleksible kriterier', 'Specially tightened flexible criteria'),
    mode: 'ALL',
    criteria: speciallyTightened,
    reference: section('4.3', 'bilag 3', 'annex 3'),
  },
];
