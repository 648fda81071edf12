import { bothWays } from '../lib/domain/shared/bilingual';
import {
  APPLICANT,
  APPLICANT_OR_PARTNER,
  all,
  type CriteriaSetDocument,
  LATEST_TAX,
  oneOf,
  PAYSLIPS,
  PLAIN,
  paper,
  proof,
  recent,
} from './criteria';
import { cited, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2024-2027', 'Framework agreement 2024-2027');
const numbered = (number: string) =>
  cited(
    `Rammeaftale 2024-2027, bilag 4, nr. ${number}`,
    `Framework agreement 2024-2027, annex 4, no. ${number}`,
  );

/** Bilag 4: equal criteria; whoever meets any one goes first, and seniority decides among them. */
export const holbaekFlexible: CriteriaSetDocument = {
  set: 'FLEXIBLE',
  label: bothWays('Særlige kriterier for fleksibel udlejning', 'Special criteria for flexible letting'),
  mode: 'ANY',
  criteria: [
    {
      ...PLAIN,
      criterion: 'F1',
      kind: 'EMPLOYMENT',
      hoursPerWeek: '25',
      startWithinMonths: 2,
      newWithinMonths: 3,
      subsidisedCounts: true,
      label: bothWays('I arbejde', 'In work'),
      text: bothWays(
        'Ansøger eller samlever arbejder mindst 25 timer om ugen, uanset hvor arbejdspladsen ligger.',
        'The applicant or cohabitant works at least 25 hours a week, wherever the workplace lies.',
      ),
      whom: APPLICANT_OR_PARTNER,
      proof: [
        proof('EMPLOYED', all(paper('EMPLOYMENT_CONTRACT'), PAYSLIPS)),
        proof('NEW_JOB', all(paper('EMPLOYMENT_CONTRACT'))),
        proof('FLEX_JOB', all(paper('FLEX_JOB_GRANT'))),
        proof('SELF_EMPLOYED', all(paper('CVR_REGISTRATION'), LATEST_TAX, paper('ADVANCE_TAX'))),
      ],
      reference: numbered('1'),
    },
    {
      ...PLAIN,
      criterion: 'F2',
      kind: 'EDUCATION_AT_PLACE',
      fullTimeMonths: 12,
      label: bothWays('Uddannelse i kommunen', 'Education in the municipality'),
      text: bothWays(
        'Ansøger er ved at tage en kompetencegivende uddannelse, og skolen eller lærepladsen ligger i kommunen.',
        'The applicant is taking a qualifying education, and the school or workplace lies in the municipality.',
      ),
      whom: APPLICANT,
      proof: [
        proof('SCHOOL', all(recent('ENROLMENT_DECLARATION'))),
        proof('APPRENTICESHIP', all(paper('TRAINING_CONTRACT'))),
      ],
      reference: numbered('2'),
    },
    {
      ...PLAIN,
      criterion: 'F3',
      kind: 'SEPARATED_WITH_CHILDREN',
      childrenUnder: 18,
      withinMonths: 12,
      residentOf: 'ORGANISATION',
      label: bothWays('Skilt med børn', 'Separated with children'),
      text: bothWays(
        'Ansøger er skilt inden for et år, har hjemmeboende børn under 18 år og bor allerede i boligorganisationen.',
        'The applicant has separated within a year, has children under 18 at home and already lives with the organisation.',
      ),
      whom: APPLICANT,
      proof: [
        proof('MARRIED', all(paper('SEPARATION_PAPERS'))),
        proof(
          'UNMARRIED',
          all(recent('RESIDENCE_CERTIFICATE'), recent('RESIDENCE_CERTIFICATE_OF_OTHER_PARTY')),
        ),
      ],
      reference: numbered('3'),
    },
    {
      ...PLAIN,
      criterion: 'F4',
      kind: 'SENIOR',
      fromAge: 60,
      residentOf: 'MUNICIPALITY',
      label: bothWays('Senior', 'Senior'),
      text: bothWays(
        'Ansøger er fyldt 60 år og hører hjemme i kommunen.',
        'The applicant is 60 or over and lives in the municipality.',
      ),
      whom: APPLICANT,
      proof: [
        proof('ALWAYS', [
          oneOf([paper('PASSPORT')], [paper('DRIVING_LICENCE')], [paper('HEALTH_CARD')]),
          ...all(recent('RESIDENCE_CERTIFICATE')),
        ]),
      ],
      reference: numbered('4'),
    },
    {
      ...PLAIN,
      criterion: 'F5',
      kind: 'FREED_OWN_HOME',
      label: bothWays('Egen bolig solgt', 'Own home sold'),
      text: bothWays(
        'Ansøger har solgt sin egen bolig i kommunen og frigiver dermed en permanent bolig.',
        'The applicant has sold a home of his or her own in the municipality, which frees a permanent home.',
      ),
      whom: APPLICANT,
      proof: [proof('ALWAYS', all(paper('SALES_AGREEMENT')))],
      reference: numbered('5'),
    },
  ],
  reference: section('7', 'bilag 4', 'annex 4'),
};
