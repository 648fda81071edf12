import type { IndividualDocument } from '@/lib/domain/agreement/individual/individual-agreement';
import { bothWays } from '@/lib/domain/shared/bilingual';

/** One organisation's own agreement. Invented, as its title says: the sources hold none. */
export type PlannedIndividual = {
  /** The organisation's key in the plan of the place. */
  readonly organisation: string;
  readonly from: string;
  readonly to: string | null;
  /** A draft that the municipality has signed and that waits for the organisation. */
  readonly isDraft?: true;
  readonly says: Partial<
    Pick<
      IndividualDocument,
      'criteria' | 'flexibleShare' | 'transferFirst' | 'movers' | 'dispensations' | 'terms'
    >
  >;
};

const at = (number: string): { text: { da: string; en: string }; assumed: boolean } => ({
  text: bothWays(`Individuel aftale, afsnit ${number}`, `Individual agreement, section ${number}`),
  assumed: false,
});

/** By the key of the place. */
export const INDIVIDUAL_AGREEMENTS: Readonly<Record<string, readonly PlannedIndividual[]>> = {
  holbaek: [
    {
      ...{ organisation: 'hobo', from: '2024-10-01', to: '2028-01-01' },
      says: {
        criteria: [
          { department: '5', set: 'FLEXIBLE', criteria: ['F1', 'F2'], reference: at('2') },
          { department: '6', set: 'FLEXIBLE', criteria: ['F1'], reference: at('2') },
        ],
        dispensations: [
          {
            department: '2',
            text: bothWays(
              'Boliger, der bliver ledige, mens facaderne skiftes, bruges først til genhusning.',
              'Homes that become vacant while the facades are replaced are used for rehousing first.',
            ),
            until: '2026-06-30',
            reference: at('4'),
          },
        ],
        terms: [
          {
            subject: 'TRANSITIONAL_HOMES',
            text: bothWays(
              'Op til fire boliger stilles til rådighed som udslusningsboliger. Parterne gør status hvert halve år.',
              'Up to four homes are made available as transitional homes. The parties take stock every half year.',
            ),
            reference: at('5'),
          },
        ],
      },
    },
    {
      ...{ organisation: 'lejh', from: '2026-01-01', to: '2028-01-01', isDraft: true },
      says: {
        criteria: [{ department: null, set: 'FLEXIBLE', criteria: ['F1', 'F4'], reference: at('2') }],
      },
    },
  ],
  'hoeje-taastrup': [
    {
      ...{ organisation: 'oest', from: '2024-01-01', to: '2027-01-01' },
      says: {
        criteria: [{ department: null, set: 'COMMON', criteria: ['ELDERLY'], reference: at('2') }],
        flexibleShare: { share: '1/4', reference: at('2') },
        transferFirst: { reference: at('3') },
        movers: { meet: false, reference: at('3') },
      },
    },
  ],
  randers: [
    {
      ...{ organisation: 'ms', from: '2022-03-01', to: '2026-01-01' },
      says: {
        terms: [
          {
            subject: 'COMBINED_LETTING',
            text: bothWays(
              'Parterne deler tabet ved tomme boliger lige. Organisationen annoncerer, før en bolig står tom.',
              'The parties share the loss of empty homes equally. The organisation advertises before a home stands empty.',
            ),
            reference: at('3'),
          },
        ],
      },
    },
  ],
};
