import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { example } from './examples';
import { hoejeTaastrupCriteria } from './hoeje-taastrup-2023-criteria';
import { hoejeTaastrupDemands } from './hoeje-taastrup-2023-demands';
import { hoejeTaastrupFrame, hoejeTaastrupIndividual } from './hoeje-taastrup-2023-frame';
import { hoejeTaastrupLetting } from './hoeje-taastrup-2023-letting';
import { hoejeTaastrupReadings } from './hoeje-taastrup-2023-readings';
import { hoejeTaastrupYear } from './hoeje-taastrup-2023-year';
import { returnsByFault } from './returns';
import { ALLOCATION_RIGHT_ACT, assumed, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2023-2026', 'Framework agreement 2023-2026');
const silent = (number: string) =>
  assumed(`Rammeaftale 2023-2026, afsnit ${number}`, `Framework agreement 2023-2026, section ${number}`);

const UNPLACED = {
  tier: 'UNPLACED',
  reference: assumed('Almenboligloven § 59, stk. 1', 'Social Housing Act, section 59(1)'),
} as const;

/** A designation decides as long as the area has it; the list itself is open at both ends. */
const designated = <T extends string>(designation: T, tier: string, number: string) => ({
  ...{ designation, tier, from: null, to: null },
  reference: section(number),
});

/** Rammeaftale om udlejning og anvisning, Høje-Taastrup. Section numbers are those of the signed text. */
export const hoejeTaastrup2023: AgreementDocument = {
  id: 'hoeje-taastrup-2023',
  title: {
    da: 'Rammeaftale om udlejning og anvisning 2023-2026',
    en: 'Framework agreement on letting and allocation 2023-2026',
  },
  shortTitle: { da: 'Rammeaftale 2023-2026', en: 'Framework agreement 2023-2026' },
  municipality: { name: 'Høje-Taastrup Kommune', cvr: null, aliases: ['HTK'] },
  // The text names no housing organisation.
  organisations: [],
  // Section 6.
  inForce: { from: '2023-01-01', to: '2027-01-01' },
  frame: hoejeTaastrupFrame,
  individual: hoejeTaastrupIndividual,
  tiers: [
    {
      tier: 'LEVEL_1',
      label: { da: 'niveau 1 (grøn)', en: 'level 1 (green)' },
      standing: { da: 'er på niveau 1 (grøn)', en: 'stands at level 1 (green)' },
      mark: 'circle',
      placeable: true,
      reference: section('3.2'),
    },
    {
      tier: 'LEVEL_2',
      label: { da: 'niveau 2 (gul)', en: 'level 2 (yellow)' },
      standing: { da: 'er på niveau 2 (gul)', en: 'stands at level 2 (yellow)' },
      mark: 'triangle',
      placeable: true,
      reference: section('3.3'),
    },
    {
      tier: 'LEVEL_3',
      label: { da: 'niveau 3 (orange)', en: 'level 3 (orange)' },
      standing: { da: 'er på niveau 3 (orange)', en: 'stands at level 3 (orange)' },
      mark: 'square',
      placeable: true,
      reference: section('3.4'),
    },
    {
      tier: 'UNPLACED',
      label: { da: 'ikke indplaceret', en: 'not placed' },
      standing: { da: 'er ikke indplaceret', en: 'has not been placed' },
      mark: 'diamond',
      placeable: true,
      reference: UNPLACED.reference,
    },
    {
      tier: 'OUTSIDE',
      label: { da: 'uden for niveauerne', en: 'outside the levels' },
      standing: {
        da: 'er uden for niveauerne, mens der genhuses',
        en: 'is outside the levels during rehousing',
      },
      mark: 'diamond',
      placeable: false,
      reference: section('3.5'),
    },
  ],
  // Where several hold, the strictest wins (Q21): rehousing, then level 3, then level 2, then the placement.
  placing: {
    rehousing: { tier: 'OUTSIDE', reference: section('3.5') },
    designations: [
      designated('VULNERABLE_AREA', 'LEVEL_3', '3.4'),
      designated('PARALLEL_SOCIETY_AREA', 'LEVEL_3', '3.4'),
      designated('TRANSFORMATION_AREA', 'LEVEL_3', '3.4'),
      designated('DEVELOPMENT_PLAN', 'LEVEL_3', '3.4'),
      designated('PREVENTION_AREA', 'LEVEL_2', '3.3'),
    ],
    unplaced: UNPLACED,
  },
  // 1.56 is already twice the national average of 1 December 2021 (Q20); "or" and "from 40" as Q18 and Q19.
  proposal: {
    rounding: 'NONE',
    thresholds: [
      {
        tier: 'LEVEL_2',
        any: [
          { figure: 'outsideLabourMarket', is: '>=', value: '40' },
          { figure: 'convicted', is: '>', value: '39/25' },
        ],
        reference: section('3.3'),
      },
      {
        tier: 'LEVEL_1',
        any: [{ figure: 'outsideLabourMarket', is: '<', value: '40' }],
        reference: section('3.2'),
      },
    ],
    otherwise: UNPLACED,
  },
  rates: [
    {
      dwellingType: 'FAMILY',
      tier: 'LEVEL_1',
      rate: '1/3',
      basis: 'SECTION_59_1_AND_2',
      reference: section('3.2'),
    },
    {
      dwellingType: 'FAMILY',
      tier: 'LEVEL_2',
      rate: '11/50',
      basis: 'SECTION_59_1',
      reference: section('3.3'),
    },
    { dwellingType: 'FAMILY', tier: 'LEVEL_3', rate: '0', basis: 'NONE', reference: section('3.4') },
    {
      dwellingType: 'FAMILY',
      tier: 'UNPLACED',
      rate: '1/4',
      basis: 'SECTION_59_1',
      reference: UNPLACED.reference,
    },
    { dwellingType: 'YOUTH', tier: 'LEVEL_1', rate: '1/4', basis: 'SECTION_59_3', reference: section('3') },
    { dwellingType: 'YOUTH', tier: 'LEVEL_2', rate: '1/4', basis: 'SECTION_59_3', reference: silent('3') },
    { dwellingType: 'YOUTH', tier: 'LEVEL_3', rate: '0', basis: 'NONE', reference: section('3.4') },
    { dwellingType: 'YOUTH', tier: 'UNPLACED', rate: '1/4', basis: 'SECTION_59_3', reference: silent('3') },
  ],
  // Section 5.4.
  dwellingRules: [
    {
      rule: 'FIRST_LETTING_SMALL',
      label: {
        da: 'lille ny bolig, kommunens ved første udlejning',
        en: 'small new home, the municipality’s at its first letting',
      },
      occasions: ['FIRST_LETTING'],
      effect: { kind: 'ALWAYS_MUNICIPAL' },
      reference: section('5.4'),
    },
    {
      rule: 'FUND_DWELLING',
      label: {
        da: 'bolig med tilskud fra fonden, kommunens hver gang',
        en: 'home subsidised by the fund, always the municipality’s',
      },
      occasions: null,
      effect: { kind: 'ALWAYS_MUNICIPAL' },
      reference: section('5.4'),
    },
  ],
  // Section 6 asks for the count by stk. 1, 2 and 3; the text does not say which of the homes are which.
  turnBasis: { reading: 'RUNNING_QUARTER', reference: silent('6') },
  ladder: [
    { kind: 'CLOSED_TIERS', tiers: ['OUTSIDE'], reference: section('3.5') },
    { kind: 'NOT_VACANT', occasions: ['EXCHANGE', 'CONTINUATION', 'REHOUSING'], reference: silent('3') },
    { kind: 'DWELLING_RULE', reference: section('5.4') },
    { kind: 'ALLOCATION_RIGHT', dwellingTypes: ['ELDERLY', 'CARE'], reference: ALLOCATION_RIGHT_ACT },
    { kind: 'FIRST_LETTING', reference: silent('5.4') },
    { kind: 'NOT_SHARED', reference: section('3') },
    { kind: 'TURN', reference: section('3.1') },
  ],
  returns: returnsByFault(silent('3')),
  specialCriteria: { tier: 'LEVEL_2', every: 2, reference: section('3.3') },
  demands: hoejeTaastrupDemands,
  letting: hoejeTaastrupLetting,
  criteriaSets: hoejeTaastrupCriteria,
  deadlines: {
    answerWorkingDays: 7,
    nameWorkingDays: 7,
    warnAfterWorkingDays: 5,
    expires: false,
    reference: assumed('Ingen frist i aftalen', 'No deadline in the agreement'),
  },
  year: hoejeTaastrupYear,
  readings: hoejeTaastrupReadings,
  examples: [
    example('LEVEL_1', 3, 'MUNICIPAL'),
    example('LEVEL_1', 4, 'MUNICIPAL', { type: 'YOUTH' }),
    example('LEVEL_2', 5, 'MUNICIPAL'),
    example('LEVEL_2', 9, 'ORGANISATION'),
    example('LEVEL_2', 10, 'MUNICIPAL'),
    example('LEVEL_2', 50, 'MUNICIPAL'),
    example('LEVEL_3', 100, 'ORGANISATION'),
  ],
};
