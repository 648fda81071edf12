import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { assumed, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2023-2026', 'Framework agreement 2023-2026');
const silent = (number: string) =>
  assumed(`Rammeaftale 2023-2026, afsnit ${number}`, `Framework agreement 2023-2026, section ${number}`);

/** By what the organisations in Høje-Taastrup let, level by level. */
export const hoejeTaastrupLetting: AgreementDocument['letting'] = [
  {
    tiers: ['LEVEL_1'],
    basis: 'FLEXIBLE',
    cap: '1/3',
    text: {
      da: 'Højst en tredjedel af de ledige boliger udlejes efter fleksible kriterier, resten fra ventelisterne.',
      en: 'At most one third of the vacancies is let by flexible criteria, the rest from the waiting lists.',
    },
    // An organisation that has agreed which of them it uses goes by those; the others by all of them.
    criteria: [
      {
        set: 'COMMON',
        use: 'PRIORITY',
        which: 'SWITCHED_ON',
        designations: null,
        reference: section('4.1', 'bilag 2', 'annex 2'),
      },
      {
        set: 'COMMON',
        use: 'PRIORITY',
        which: 'ALL',
        designations: null,
        reference: section('4.1', 'bilag 2', 'annex 2'),
      },
    ],
    reference: section('4.1'),
  },
  {
    tiers: ['LEVEL_2'],
    basis: 'FLEXIBLE',
    cap: null,
    text: {
      da: 'Al anden udlejning sker efter fleksible kriterier.',
      en: 'All other letting follows flexible criteria.',
    },
    criteria: [
      {
        set: 'COMMON',
        use: 'REQUIRED',
        which: 'ALL',
        designations: null,
        reference: section('4.2', 'bilag 2', 'annex 2'),
      },
      // Where a department's figures for convictions or education are high, more may be agreed.
      {
        set: 'SPECIALLY_TIGHTENED',
        use: 'REQUIRED',
        which: 'SWITCHED_ON',
        designations: null,
        reference: section('4.2'),
      },
    ],
    reference: section('4.2'),
  },
  {
    tiers: ['LEVEL_3'],
    basis: 'TIGHTENED',
    cap: null,
    text: {
      da: 'Al udlejning sker efter de særligt skærpede kriterier.',
      en: 'All letting follows the specially tightened criteria.',
    },
    criteria: [
      {
        set: 'SPECIALLY_TIGHTENED',
        use: 'REQUIRED',
        which: 'ALL',
        designations: null,
        reference: section('4.3', 'bilag 3', 'annex 3'),
      },
    ],
    reference: section('4.3'),
  },
  {
    tiers: ['UNPLACED'],
    basis: 'LISTS',
    cap: null,
    text: {
      da: 'Udlejning sker fra ventelisterne, til afdelingen er indplaceret.',
      en: 'Letting follows the waiting lists until the department has been placed.',
    },
    criteria: [],
    reference: silent('4'),
  },
];
