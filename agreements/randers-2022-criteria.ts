import { bothWays } from '../lib/domain/shared/bilingual';
import { combinedLetting } from './combined-letting';
import {
  APPLICANT,
  all,
  type CriteriaSetDocument,
  everyone,
  LATEST_TAX,
  PAYSLIPS,
  PLAIN,
  paper,
  proof,
  recent,
} from './criteria';
import { assumed, cited, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2022-2025', 'Framework agreement 2022-2025');

/** Section 4 names who goes first; hours, papers and whose circumstances count are left to an administration basis. */
const WITHOUT_BASIS = assumed(
  'Rammeaftale 2022-2025, afsnit 4 (administrationsgrundlaget foreligger ikke)',
  'Framework agreement 2022-2025, section 4 (the administration basis is not at hand)',
);

const flexible: CriteriaSetDocument = {
  set: 'FLEXIBLE',
  label: bothWays('Fortrinskriterier', 'Criteria of priority'),
  mode: 'ANY',
  criteria: [
    {
      ...PLAIN,
      criterion: 'WORK',
      kind: 'EMPLOYMENT',
      hoursPerWeek: '0',
      startWithinMonths: null,
      newWithinMonths: 3,
      subsidisedCounts: true,
      label: bothWays('I arbejde', 'In work'),
      text: bothWays('Ansøger er i arbejde.', 'The applicant is in work.'),
      whom: APPLICANT,
      proof: [
        proof('EMPLOYED', all(paper('EMPLOYMENT_CONTRACT'), PAYSLIPS)),
        proof('NEW_JOB', all(paper('EMPLOYMENT_CONTRACT'))),
        proof('FLEX_JOB', all(paper('FLEX_JOB_GRANT'))),
        proof('SELF_EMPLOYED', all(paper('CVR_REGISTRATION'), LATEST_TAX, paper('ADVANCE_TAX'))),
      ],
      reference: WITHOUT_BASIS,
    },
    {
      ...PLAIN,
      criterion: 'HIGHER_EDUCATION',
      kind: 'HIGHER_EDUCATION',
      underwayCounts: true,
      label: bothWays('Videregående uddannelse', 'Higher education'),
      text: bothWays(
        'Ansøger har taget eller er i gang med en videregående uddannelse.',
        'The applicant has completed or is taking a higher education.',
      ),
      whom: APPLICANT,
      proof: [
        proof('IN_DENMARK', all(paper('DIPLOMA'))),
        proof('ABROAD', all(paper('DIPLOMA'), paper('EDUCATION_APPROVAL'))),
        proof('SCHOOL', all(recent('ENROLMENT_DECLARATION'))),
      ],
      reference: WITHOUT_BASIS,
    },
  ],
  reference: section('4'),
};

const safety: CriteriaSetDocument = {
  set: 'SAFETY',
  label: bothWays('Tryghed i udsatte boligområder', 'Safety in vulnerable areas'),
  mode: 'ALL',
  criteria: [
    {
      ...PLAIN,
      criterion: 'CERTIFICATE',
      kind: 'NO_CONVICTION',
      lookBackMonths: null,
      entries: 'WEIGHED',
      certificateBasis: cited(
        'Rammeaftale 2022-2025, afsnit 4, og bekendtgørelse nr. 1360/2018 § 29',
        'Framework agreement 2022-2025, section 4, and Order no. 1360/2018, section 29',
      ),
      label: bothWays('Straffeattest', 'Criminal record'),
      text: bothWays(
        'Ingen i husstanden har på straffeattesten noget, som betyder noget for trygheden i området.',
        'Nobody in the household has on the certificate anything that matters to safety in the area.',
      ),
      // The Order speaks of the members of the household; certificates are issued from the age of criminal responsibility.
      whom: everyone(15),
      proof: [proof('ALWAYS', all(recent('CRIMINAL_RECORD')))],
      reference: section('4'),
    },
  ],
  reference: section('4'),
};

/** Flexible letting, combined letting and the stop for criminals moving in, of section 4. */
export const randersCriteria: readonly CriteriaSetDocument[] = [
  flexible,
  combinedLetting(section('4')),
  safety,
];
