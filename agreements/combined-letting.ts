import { bothWays } from '../lib/domain/shared/bilingual';
import { all, type CriteriaSetDocument, PLAIN, proof, recent } from './criteria';
import { cited } from './wording';

const ACT = cited('Almenboligloven § 51 b, stk. 1-2', 'Social Housing Act, section 51b(1)-(2)');

/**
 * Combined letting by the Act: an applicant from outside the department is rejected when both the applicant and the
 * partner, if there is one, receive a listed benefit. The names are those the Act and the agreement have used; what
 * replaced them on 1 July 2025 is paid as cash assistance.
 */
export const combinedLetting = (reference: CriteriaSetDocument['reference']): CriteriaSetDocument => ({
  set: 'COMBINED',
  label: bothWays('Kombineret udlejning', 'Combined letting'),
  mode: 'ALL',
  criteria: [
    {
      ...PLAIN,
      criterion: 'NO_BENEFIT',
      kind: 'NO_LISTED_BENEFIT',
      exemptResidentsOf: 'DEPARTMENT',
      groups: [
        {
          benefits: [
            'SELF_SUPPORT_AND_RETURN',
            'TRANSITION_BENEFIT',
            'INTEGRATION_BENEFIT',
            'EDUCATION_ASSISTANCE',
            'CASH_ASSISTANCE',
          ],
          months: 6,
        },
        { benefits: ['DISABILITY_PENSION'], months: null },
        {
          benefits: [
            'UNEMPLOYMENT_BENEFIT',
            'SICKNESS_BENEFIT',
            'SICKNESS_BENEFIT_IN_WORK',
            'RESOURCE_BENEFIT',
          ],
          months: 6,
        },
      ],
      label: bothWays('Ingen af lovens ydelser', 'None of the listed benefits'),
      text: bothWays(
        'Ansøger eller partner får ingen af de ydelser, som loven nævner, eller har ikke fået dem i seks hele måneder i træk.',
        'The applicant or the partner receives none of the benefits named in the Act, or not for six whole months in a row.',
      ),
      whom: { members: 'APPLICANT_AND_PARTNER', ages: null, hold: 'ANY', cohabitantAfterMonths: 24 },
      // The municipality knows who receives what, and answers the organisation.
      proof: [proof('ALWAYS', all(recent('BENEFIT_STATEMENT')))],
      reference: ACT,
    },
  ],
  reference,
});
