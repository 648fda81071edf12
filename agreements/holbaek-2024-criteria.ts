import { bothWays } from '../lib/domain/shared/bilingual';
import {
  all,
  type CriteriaSetDocument,
  type CriterionDocument,
  everyone,
  LATEST_TAX,
  oneOf,
  PAYSLIPS,
  PLAIN,
  paper,
  proof,
  recent,
} from './criteria';
import { holbaekFlexible } from './holbaek-2024-flexible';
import { cited, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2024-2027', 'Framework agreement 2024-2027');
const ANNEX_3 = section('6', 'bilag 3', 'annex 3');
const numbered = (number: string) =>
  cited(
    `Rammeaftale 2024-2027, bilag 3, nr. ${number}`,
    `Framework agreement 2024-2027, annex 3, no. ${number}`,
  );

/** What criterion 3 allows, and so may count as work in criterion 2 (Q26). */
const ALLOWED = [
  'STUDENT_GRANT',
  'HOLIDAY_BENEFIT',
  'PARENTAL_BENEFIT',
  'SICKNESS_BENEFIT_IN_WORK',
  'FLEX_WAGE_SUPPLEMENT',
  'FLEX_BENEFIT',
  'EARLY_RETIREMENT',
] as const;

const tightened: readonly CriterionDocument[] = [
  {
    ...PLAIN,
    criterion: 'AGE',
    kind: 'AGE_DOCUMENTED',
    always: true,
    label: bothWays('Alder dokumenteret', 'Age documented'),
    text: bothWays(
      'Hvert medlem af husstanden viser, hvor gammelt det er.',
      'Each member of the household shows how old he or she is.',
    ),
    whom: everyone(),
    proof: [proof('ALWAYS', [oneOf([paper('PASSPORT')], [paper('HEALTH_CARD'), paper('PHOTO_ID')])])],
    reference: ANNEX_3,
  },
  {
    ...PLAIN,
    criterion: 'S1',
    kind: 'NO_CONVICTION',
    lookBackMonths: 24,
    entries: 'BAR',
    certificateBasis: cited(
      'Rammeaftale 2024-2027, bilag 3, nr. 1, og almenboligloven § 60, stk. 1',
      'Framework agreement 2024-2027, annex 3, no. 1, and Social Housing Act, section 60(1)',
    ),
    label: bothWays('Ingen dom', 'No conviction'),
    text: bothWays(
      'Ingen på 15 år eller derover er dømt efter straffeloven, våbenloven eller lov om euforiserende stoffer inden for to år.',
      'Nobody of 15 or over has been convicted under the penal code, the weapons act or the drugs act within two years.',
    ),
    whom: everyone(15),
    proof: [proof('ALWAYS', all(recent('CRIMINAL_RECORD')))],
    reference: numbered('1'),
  },
  {
    ...PLAIN,
    criterion: 'S2',
    kind: 'WORK_OR_EDUCATION',
    permanentWork: true,
    // Adjusted yearly; the text has the amount of 2023 only.
    income: { months: 3, amounts: [{ year: 2023, oere: 1_640_800 }] },
    confirmable: ALLOWED,
    label: bothWays('Arbejde eller uddannelse', 'Work or education'),
    text: bothWays(
      'Alle mellem 15 og 64 år har fast arbejde med mindst den aftalte indtægt eller er i godkendt uddannelse.',
      'Everyone from 15 to 64 has permanent work with at least the agreed income, or is in approved education.',
    ),
    whom: everyone(15, 64),
    // The text asks for payslips only; what the others show is assumed.
    proof: [
      proof('EMPLOYED', all(PAYSLIPS)),
      proof('NEW_JOB', all(paper('EMPLOYMENT_CONTRACT'))),
      proof('FLEX_JOB', all(PAYSLIPS)),
      proof('SELF_EMPLOYED', all(paper('CVR_REGISTRATION'), LATEST_TAX, paper('ADVANCE_TAX'))),
      proof('COMPULSORY_SCHOOL'),
      proof('SCHOOL', all(recent('ENROLMENT_DECLARATION'))),
      proof('APPRENTICESHIP', all(paper('TRAINING_CONTRACT'))),
      proof('ON_BENEFIT', all(recent('BENEFIT_STATEMENT'))),
    ],
    reference: numbered('2'),
  },
  {
    ...PLAIN,
    criterion: 'S3',
    kind: 'SELF_SUPPORT',
    lookBackMonths: 24,
    allowed: ALLOWED,
    label: bothWays('Forsørger sig selv', 'Self-supporting'),
    text: bothWays(
      'Ingen mellem 18 og 64 år har fået offentlig forsørgelse inden for to år ud over de ydelser, som bilaget tillader.',
      'Nobody from 18 to 64 has received public support within two years beyond the benefits that the annex allows.',
    ),
    whom: everyone(18, 64),
    // Months on an allowed benefit have no payslip: a statement on it will do (assumed).
    proof: [
      proof(
        'ALWAYS',
        all({ ...paper('ANNUAL_TAX', 'PAYSLIP', 'BENEFIT_STATEMENT'), covers: { kind: 'LOOK_BACK' } }),
      ),
    ],
    reference: numbered('3'),
  },
  {
    ...PLAIN,
    criterion: 'S4',
    kind: 'EDUCATION_LEVEL',
    levels: ['UPPER_SECONDARY', 'VOCATIONAL', 'HIGHER'],
    label: bothWays('Uddannelse', 'Education'),
    text: bothWays(
      'Alle mellem 30 og 59 år har en uddannelse ud over grundskolen, taget eller godkendt i Danmark.',
      'Everyone from 30 to 59 has an education above compulsory school, taken or approved in Denmark.',
    ),
    whom: everyone(30, 59),
    proof: [
      proof('IN_DENMARK', all(paper('DIPLOMA'))),
      proof('ABROAD', all(paper('DIPLOMA'), paper('EDUCATION_APPROVAL'))),
    ],
    reference: numbered('4'),
  },
];

/** Bilag 3 and 4 of the Holbæk agreement. */
export const holbaekCriteria: readonly CriteriaSetDocument[] = [
  {
    set: 'TIGHTENED',
    label: bothWays('Skærpede fleksible kriterier', 'Tightened flexible criteria'),
    mode: 'ALL',
    criteria: tightened,
    reference: ANNEX_3,
  },
  holbaekFlexible,
];
