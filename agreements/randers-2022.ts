import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { PREVENTION_AREA_LIMITS, VULNERABLE_AREA_LIMITS } from './demands';
import { example } from './examples';
import { randersCriteria } from './randers-2022-criteria';
import { randersReadings } from './randers-2022-readings';
import { randersYear } from './randers-2022-year';
import { returnsByFault } from './returns';
import { ALLOCATION_RIGHT_ACT, assumed, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2022-2025', 'Framework agreement 2022-2025');
const silent = (number: string) =>
  assumed(`Rammeaftale 2022-2025, afsnit ${number}`, `Framework agreement 2022-2025, section ${number}`);

const VULNERABLE = ['VULNERABLE_AREA', 'PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA'] as const;

const ALL = { tier: 'ALL', reference: section('4') } as const;

/** Rammeaftale for udlejnings- og anvisningsredskaber i Randers. Section numbers are those of the signed text. */
export const randers2022: AgreementDocument = {
  id: 'randers-2022',
  title: {
    da: 'Rammeaftale for udlejnings- og anvisningsredskaber i Randers 2022-2025',
    en: 'Framework agreement on letting and allocation instruments in Randers 2022-2025',
  },
  shortTitle: { da: 'Rammeaftale 2022-2025', en: 'Framework agreement 2022-2025' },
  // Section 2; the text gives no CVR numbers.
  municipality: { name: 'Randers Kommune', cvr: null, aliases: [] },
  organisations: [
    { name: 'Møllevænget & Storgaarden', cvr: null, aliases: ['Møllevænget og Storgården'] },
    { name: 'Randers Boligforening af 1940', cvr: null, aliases: ['RB 1940'] },
    { name: 'Boligforeningen Kronjylland', cvr: null, aliases: ['Kronjyllands Boligforening'] },
    { name: 'Typografernes Stiftelse', cvr: null, aliases: [] },
    { name: 'Lejerbo', cvr: null, aliases: ['Lejrbo'] },
  ],
  inForce: { from: '2022-01-01', to: '2026-01-01' },
  // Nothing is said of annexes, of notice or of when to renegotiate.
  frame: null,
  // Section 2: individual agreements follow the framework's principles; section 4: where criteria are agreed on.
  individual: [
    { kind: 'CRITERIA', set: 'FLEXIBLE', tiers: ['ALL'], reference: section('4') },
    { kind: 'CRITERIA', set: 'COMBINED', tiers: ['ALL'], reference: section('4') },
    { kind: 'TERMS', subject: 'COMBINED_LETTING', reference: section('4') },
  ],
  tiers: [
    {
      tier: 'ALL',
      label: { da: 'alle afdelinger', en: 'all departments' },
      standing: { da: 'er omfattet af den fælles andel', en: 'comes under the common share' },
      mark: 'diamond',
      placeable: true,
      reference: section('4'),
    },
  ],
  placing: { rehousing: null, designations: [], unplaced: ALL },
  proposal: { rounding: 'NONE', thresholds: [], otherwise: ALL },
  rates: [
    { dwellingType: 'FAMILY', tier: 'ALL', rate: '1/4', basis: 'SECTION_59_1', reference: section('4') },
  ],
  dwellingRules: [],
  // Section 4 gives every fourth, and more by agreement; it does not say which of the homes are which.
  turnBasis: { reading: 'RUNNING_QUARTER', reference: silent('4') },
  ladder: [
    { kind: 'NOT_VACANT', occasions: ['EXCHANGE', 'CONTINUATION', 'REHOUSING'], reference: section('6') },
    { kind: 'ALLOCATION_RIGHT', dwellingTypes: ['ELDERLY', 'CARE'], reference: ALLOCATION_RIGHT_ACT },
    { kind: 'FIRST_LETTING', reference: silent('4') },
    { kind: 'NOT_SHARED', reference: silent('4') },
    { kind: 'TURN', reference: section('4') },
  ],
  returns: returnsByFault(silent('4')),
  specialCriteria: null,
  demands: [
    VULNERABLE_AREA_LIMITS,
    PREVENTION_AREA_LIMITS,
    {
      demand: 'RESIDENT_COMPOSITION',
      label: { da: 'Beboersammensætning', en: 'Resident composition' },
      text: {
        da: 'Der er set på både borgerens behov og beboersammensætningen i afdelingen.',
        en: 'Both the citizen’s need and the composition of residents in the department have been considered.',
      },
      when: {},
      reference: section('4'),
    },
  ],
  letting: [
    {
      tiers: ['ALL'],
      basis: 'FLEXIBLE',
      cap: null,
      text: {
        da: 'I udsatte boligområder og ved Hermann Stillingsvej går personer i arbejde eller med videregående uddannelse forud; ellers udlejes fra ventelisterne.',
        en: 'In vulnerable areas and at Hermann Stillingsvej people in work or with higher education go first; elsewhere letting follows the waiting lists.',
      },
      // Obligatory in vulnerable areas, by agreement elsewhere; combined letting comes last, when the flexible list is exhausted.
      criteria: [
        {
          set: 'SAFETY',
          use: 'REQUIRED',
          which: 'ALL',
          designations: VULNERABLE,
          reference: section('4'),
        },
        {
          set: 'FLEXIBLE',
          use: 'PRIORITY',
          which: 'ALL',
          designations: VULNERABLE,
          reference: section('4'),
        },
        {
          set: 'FLEXIBLE',
          use: 'PRIORITY',
          which: 'SWITCHED_ON',
          designations: null,
          reference: section('4'),
        },
        { set: 'COMBINED', use: 'FILTER', which: 'SWITCHED_ON', designations: null, reference: section('4') },
      ],
      reference: section('4'),
    },
  ],
  criteriaSets: randersCriteria,
  deadlines: {
    answerWorkingDays: 7,
    nameWorkingDays: 7,
    warnAfterWorkingDays: 5,
    expires: false,
    reference: assumed('Ingen frist i aftalen', 'No deadline in the agreement'),
  },
  year: randersYear,
  readings: randersReadings,
  examples: [
    example('ALL', 3, 'ORGANISATION'),
    example('ALL', 4, 'MUNICIPAL'),
    example('ALL', 4, 'ORGANISATION', { at: 'REHOUSING' }),
    example('ALL', 1, 'MUNICIPAL', { type: 'CARE' }),
  ],
};
