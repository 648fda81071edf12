import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { bothWays } from '../lib/domain/shared/bilingual';
import { assumed, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2023-2026', 'Framework agreement 2023-2026');

/** The annexes as the sections name them; no order of precedence and no notice is agreed. */
export const hoejeTaastrupFrame: AgreementDocument['frame'] = {
  annexes: [
    {
      annex: 'Bilag 1',
      title: bothWays('Afdelingernes indplacering', 'Placements of the departments'),
      reference: section('6'),
    },
    {
      annex: 'Bilag 2',
      title: bothWays('Fleksible kriterier', 'Flexible criteria'),
      reference: section('4.1'),
    },
    {
      annex: 'Bilag 3',
      title: bothWays('Særligt skærpede kriterier', 'Specially tightened criteria'),
      reference: section('4.3'),
    },
    {
      annex: 'Bilag 4',
      title: bothWays('Hvordan områder udpeges', 'How areas are designated'),
      reference: section('1'),
    },
    { annex: 'Bilag 5', title: bothWays('Ungdomsboliger', 'Youth homes'), reference: section('4.4') },
    {
      annex: 'Bilag 6',
      title: bothWays('Andre initiativer', 'Other initiatives'),
      reference: section('5.5'),
    },
    {
      annex: 'Bilag 7',
      title: bothWays('Udslusningsboliger', 'Transitional homes'),
      reference: section('5.2'),
    },
  ],
  notice: null,
  // The second quarter of 2026.
  renegotiation: { from: '2026-04-01', reference: section('6.1') },
  extension: null,
  // If as many move out as in 2021.
  expected: { slotsPerYear: 84, reference: section('2') },
};

/** Sections 4.1, 4.2, 5.2 and 5.6: what each organisation agrees with the municipality for itself. */
export const hoejeTaastrupIndividual: AgreementDocument['individual'] = [
  { kind: 'CRITERIA', set: 'COMMON', tiers: ['LEVEL_1'], reference: section('4.1', 'bilag 2', 'annex 2') },
  {
    kind: 'CRITERIA',
    set: 'SPECIALLY_TIGHTENED',
    tiers: ['LEVEL_2'],
    // Which of them is the reading; that more may be asked there is agreed.
    reference: assumed(
      'Rammeaftale 2023-2026, afsnit 4.2 (yderligere kriterier)',
      'Framework agreement 2023-2026, section 4.2 (further criteria)',
    ),
  },
  { kind: 'FLEXIBLE_SHARE', tiers: ['LEVEL_1'], reference: section('4.1') },
  { kind: 'TRANSFER_FIRST', reference: section('5.6') },
  { kind: 'MOVERS', reference: section('5.6') },
  { kind: 'TERMS', subject: 'TRANSITIONAL_HOMES', reference: section('5.2', 'bilag 7', 'annex 7') },
];
