import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { example } from './examples';
import { holbaekCriteria } from './holbaek-2024-criteria';
import { holbaekDemands } from './holbaek-2024-demands';
import { holbaekFrame, holbaekIndividual } from './holbaek-2024-frame';
import { holbaekReadings } from './holbaek-2024-readings';
import { holbaekYear } from './holbaek-2024-year';
import { returnsByFault } from './returns';
import { assumed, cited, sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2024-2027', 'Framework agreement 2024-2027');
const UNCOLOURED = { tier: 'UNCOLOURED', reference: section('6') } as const;
const ANNEX_2 = section('5', 'bilag 2', 'annex 2');
const ANNEX_3 = section('6', 'bilag 3', 'annex 3');

/** Rammeaftale om udlejning og anvisning af almene boliger, Holbæk. Section numbers are those of the signed text. */
export const holbaek2024: AgreementDocument = {
  id: 'holbaek-2024',
  title: {
    da: 'Rammeaftale om udlejning og anvisning af almene boliger 2024-2027',
    en: 'Framework agreement on letting and allocation of social housing 2024-2027',
  },
  shortTitle: { da: 'Rammeaftale 2024-2027', en: 'Framework agreement 2024-2027' },
  // Section 2.
  municipality: { name: 'Holbæk Kommune', cvr: '29189447', aliases: [] },
  organisations: [
    { name: 'Boligselskabet Sjælland', cvr: '42008419', aliases: [] },
    { name: 'Byggeforening af 1933', cvr: '56598014', aliases: ['Byggeforeningen af 1933'] },
    { name: 'Holbæk Boligselskab', cvr: '14811435', aliases: [] },
    { name: 'Lejerbo Holbæk', cvr: '26770750', aliases: [] },
    { name: 'Vestsjællands Almene Boligselskab', cvr: '13152128', aliases: [] },
    { name: 'MNV-Bolig', cvr: '14916199', aliases: ['MNV Bolig'] },
  ],
  // Section 11: to the end of 2027.
  inForce: { from: '2024-07-01', to: '2028-01-01' },
  frame: holbaekFrame,
  individual: holbaekIndividual,
  tiers: [
    {
      tier: 'GREEN',
      label: { da: 'grøn', en: 'green' },
      standing: { da: 'er grøn', en: 'is green' },
      mark: 'circle',
      placeable: true,
      reference: section('6'),
    },
    {
      tier: 'YELLOW',
      label: { da: 'gul', en: 'yellow' },
      standing: { da: 'er gul', en: 'is yellow' },
      mark: 'triangle',
      placeable: true,
      reference: section('6'),
    },
    {
      tier: 'RED',
      label: { da: 'rød', en: 'red' },
      standing: { da: 'er rød', en: 'is red' },
      mark: 'square',
      placeable: true,
      reference: section('6'),
    },
    {
      tier: 'UNCOLOURED',
      label: { da: 'uden farve', en: 'uncoloured' },
      standing: { da: 'er uden farve', en: 'has no colour' },
      mark: 'diamond',
      placeable: true,
      reference: section('6'),
    },
  ],
  placing: { rehousing: null, designations: [], unplaced: UNCOLOURED },
  // Section 6 gives whole brackets, 0-30, 31-45 and from 46; they only meet when the figure is rounded (Q01).
  proposal: {
    rounding: 'HALF_UP_WHOLE',
    thresholds: [
      {
        tier: 'RED',
        any: [{ figure: 'outsideLabourMarket', is: '>=', value: '46' }],
        reference: section('6'),
      },
      {
        tier: 'YELLOW',
        any: [{ figure: 'outsideLabourMarket', is: '>=', value: '31' }],
        reference: section('6'),
      },
      {
        tier: 'GREEN',
        any: [{ figure: 'outsideLabourMarket', is: '>=', value: '0' }],
        reference: section('6'),
      },
    ],
    otherwise: UNCOLOURED,
  },
  rates: [
    {
      dwellingType: 'FAMILY',
      tier: 'GREEN',
      rate: '1/3',
      basis: 'SECTION_59_1_AND_2',
      reference: section('6'),
    },
    { dwellingType: 'FAMILY', tier: 'YELLOW', rate: '1/6', basis: 'SECTION_59_1', reference: section('6') },
    { dwellingType: 'FAMILY', tier: 'RED', rate: '0', basis: 'NONE', reference: section('6') },
    {
      dwellingType: 'FAMILY',
      tier: 'UNCOLOURED',
      rate: '1/8',
      basis: 'SECTION_59_1',
      reference: section('6'),
    },
  ],
  // Section 5: 132 homes, 90 always and 42 every second time; section 6 does not apply to them.
  dwellingRules: [
    {
      rule: 'ACCESSIBLE_FULL',
      label: {
        da: 'særligt tilgængelighedsegnet bolig, kommunens hver gang',
        en: 'accessible home, always the municipality’s',
      },
      occasions: null,
      effect: { kind: 'ALWAYS_MUNICIPAL' },
      reference: ANNEX_2,
    },
    {
      rule: 'ACCESSIBLE_EVERY_SECOND',
      label: {
        da: 'særligt tilgængelighedsegnet bolig, kommunens hver anden gang',
        en: 'accessible home, the municipality’s every second time',
      },
      occasions: null,
      effect: {
        kind: 'OWN_COUNTER',
        counter: 'ACCESSIBLE_EVERY_SECOND',
        rate: '1/2',
        basis: 'SECTION_59_1_AND_2',
      },
      reference: ANNEX_2,
    },
  ],
  // Section 6 gives up to every fourth by stk. 1 and more by agreement; it does not say which of the homes are which.
  turnBasis: {
    reading: 'RUNNING_QUARTER',
    reference: assumed('Rammeaftale 2024-2027, afsnit 6', 'Framework agreement 2024-2027, section 6'),
  },
  ladder: [
    {
      kind: 'NOT_VACANT',
      occasions: ['EXCHANGE', 'CONTINUATION', 'REHOUSING'],
      reference: assumed('Rammeaftale 2024-2027, afsnit 6', 'Framework agreement 2024-2027, section 6'),
    },
    { kind: 'DWELLING_RULE', reference: ANNEX_2 },
    {
      kind: 'ALLOCATION_RIGHT',
      dwellingTypes: ['ELDERLY', 'CARE'],
      reference: cited(
        'Almenboligloven § 54 og rammeaftale 2024-2027, afsnit 3',
        'Social Housing Act, section 54 and framework agreement 2024-2027, section 3',
      ),
    },
    {
      kind: 'FIRST_LETTING',
      reference: assumed('Rammeaftale 2024-2027, afsnit 10', 'Framework agreement 2024-2027, section 10'),
    },
    { kind: 'NOT_SHARED', reference: section('3') },
    { kind: 'TURN', reference: section('6') },
  ],
  returns: returnsByFault(
    assumed(
      'Rammeaftale 2024-2027, afsnit 6 (tilbydes)',
      'Framework agreement 2024-2027, section 6 (offered)',
    ),
  ),
  specialCriteria: null,
  demands: holbaekDemands,
  letting: [
    {
      tiers: ['RED'],
      basis: 'TIGHTENED',
      cap: null,
      text: {
        da: 'Al udlejning sker efter de skærpede fleksible kriterier.',
        en: 'All letting follows the tightened flexible criteria.',
      },
      criteria: [{ set: 'TIGHTENED', use: 'REQUIRED', which: 'ALL', designations: null, reference: ANNEX_3 }],
      reference: ANNEX_3,
    },
    {
      tiers: ['YELLOW'],
      basis: 'TIGHTENED',
      cap: null,
      text: {
        da: 'Udlejning sker efter de skærpede kriterier, der er slået til for afdelingen.',
        en: 'Letting follows the tightened criteria switched on for the department.',
      },
      criteria: [
        { set: 'TIGHTENED', use: 'REQUIRED', which: 'SWITCHED_ON', designations: null, reference: ANNEX_3 },
      ],
      reference: ANNEX_3,
    },
    {
      tiers: ['GREEN', 'UNCOLOURED'],
      basis: 'LISTS',
      cap: null,
      text: {
        da: 'Udlejning sker fra ventelisterne eller efter afdelingens egen aftale om fleksibel udlejning.',
        en: 'Letting follows the waiting lists or the department’s own agreement on flexible letting.',
      },
      criteria: [
        {
          set: 'FLEXIBLE',
          use: 'PRIORITY',
          which: 'SWITCHED_ON',
          designations: null,
          reference: section('7', 'bilag 4', 'annex 4'),
        },
      ],
      reference: section('7', 'bilag 4', 'annex 4'),
    },
  ],
  criteriaSets: holbaekCriteria,
  deadlines: {
    answerWorkingDays: 7,
    nameWorkingDays: 7,
    warnAfterWorkingDays: 5,
    expires: false,
    reference: assumed('Ingen frist i aftalen', 'No deadline in the agreement'),
  },
  year: holbaekYear,
  readings: holbaekReadings,
  examples: [
    example('GREEN', 2, 'ORGANISATION'),
    example('GREEN', 3, 'MUNICIPAL'),
    example('GREEN', 300, 'MUNICIPAL'),
    example('YELLOW', 5, 'ORGANISATION'),
    example('YELLOW', 6, 'MUNICIPAL'),
    example('RED', 100, 'ORGANISATION'),
    example('UNCOLOURED', 8, 'MUNICIPAL'),
    example('RED', 1, 'MUNICIPAL', { rule: 'ACCESSIBLE_FULL' }),
    example('GREEN', 1, 'ORGANISATION', { rule: 'ACCESSIBLE_EVERY_SECOND' }),
    example('GREEN', 2, 'MUNICIPAL', { rule: 'ACCESSIBLE_EVERY_SECOND' }),
    example('GREEN', 3, 'ORGANISATION', { at: 'EXCHANGE' }),
    example('RED', 1, 'MUNICIPAL', { type: 'ELDERLY' }),
    example('GREEN', 3, 'ORGANISATION', { type: 'YOUTH' }),
  ],
};
