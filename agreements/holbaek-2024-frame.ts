import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { bothWays } from '../lib/domain/shared/bilingual';
import { assumed, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2024-2027', 'Framework agreement 2024-2027');

/** Sections 3 and 11: what belongs to the agreement, and how it ends. */
export const holbaekFrame: AgreementDocument['frame'] = {
  annexes: [
    { annex: 'Bilag 1', title: bothWays('Nøgletal', 'Key figures'), reference: section('3') },
    {
      annex: 'Bilag 2',
      title: bothWays('De særligt tilgængelighedsegnede boliger', 'The accessible homes'),
      reference: section('3'),
    },
    {
      annex: 'Bilag 3',
      title: bothWays('Skærpede kriterier', 'Tightened criteria'),
      reference: section('3'),
    },
    {
      annex: 'Bilag 4',
      title: bothWays('Særlige kriterier for fleksibel udlejning', 'Special criteria for flexible letting'),
      reference: section('3'),
    },
  ],
  notice: { months: 6, reference: section('11') },
  // The text says the spring of 2027; the first day of it is a reading.
  renegotiation: {
    from: '2027-03-01',
    reference: assumed(
      'Rammeaftale 2024-2027, afsnit 11 (foråret 2027)',
      'Framework agreement 2024-2027, section 11 (spring 2027)',
    ),
  },
  extension: { reference: section('11') },
};

/** Sections 2, 7 and 9: what each organisation agrees with the municipality for itself. */
export const holbaekIndividual: AgreementDocument['individual'] = [
  {
    kind: 'CRITERIA',
    set: 'FLEXIBLE',
    tiers: ['GREEN', 'UNCOLOURED'],
    reference: section('7', 'bilag 4', 'annex 4'),
  },
  { kind: 'DISPENSATION', reference: section('2') },
  { kind: 'TERMS', subject: 'TRANSITIONAL_HOMES', reference: section('9.1') },
  { kind: 'TERMS', subject: 'SHARED_LIVING', reference: section('9.2') },
  { kind: 'TERMS', subject: 'RENT_SUBSIDY', reference: section('9.3') },
  { kind: 'TERMS', subject: 'TARGET_GROUP', reference: section('9') },
];
