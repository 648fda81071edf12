import { assumed, cited, sectionsOf } from './wording';
import {
  both,
  designations,
  inMonths,
  once,
  onDay,
  prepare,
  weeksBefore,
  type YearEventDocument,
} from './year';

const section = sectionsOf('Rammeaftale 2022-2025', 'Framework agreement 2022-2025');
const silent = (number: string) =>
  assumed(`Rammeaftale 2022-2025, afsnit ${number}`, `Framework agreement 2022-2025, section ${number}`);
const masterPlan = (da: string, en: string) =>
  cited(`Boligsocial helhedsplan 2021-25, ${da}`, `Housing-social master plan 2021-25, ${en}`);

/** The sub-agreements of the master plan end with June 2025. */
const MASTER_PLAN = { from: '2021-07-01', to: '2025-07-01' };
const BOARD = both('Bestyrelsen for helhedsplanen', 'the board of the master plan');
const STEERING = both('Styregruppen for helhedsplanen', 'the steering group of the master plan');
const SECRETARIAT = { side: 'BODY', name: both('Bysekretariatet', 'the city secretariat') } as const;
const MUNICIPALITY = { side: 'MUNICIPALITY' } as const;

const board = (event: string, season: readonly [da: string, en: string], months: readonly [number, number]) =>
  ({
    ...{ event, kind: 'MEETING', when: inMonths(...months), during: MASTER_PLAN },
    name: both(`Bestyrelsen, ${season[0]}`, `The board, ${season[1]}`),
    ...{ responsible: SECRETARIAT, forum: BOARD },
    prepare: [
      prepare('progress', 'Fremdrift og økonomi', 'Progress and finance'),
      prepare(
        'monitoring',
        'Kommunens datarapport om områderne',
        'The municipality’s data report on the areas',
        'KEY_FIGURES',
      ),
      prepare('management', 'Ledelsens afrapportering', 'The management’s report'),
      prepare('recommended', 'Indstillinger fra styregruppen', 'What the steering group recommends'),
    ],
    reference: masterPlan('kommissorium 3 og 7', 'terms of reference 3 and 7'),
  }) satisfies YearEventDocument;

const steering = (
  event: string,
  season: readonly [da: string, en: string],
  when: YearEventDocument['when'],
) =>
  ({
    ...{ event, kind: 'MEETING', when, during: MASTER_PLAN },
    name: both(`Styregruppen, ${season[0]}`, `The steering group, ${season[1]}`),
    ...{ responsible: SECRETARIAT, forum: STEERING },
    prepare: [
      prepare('progress', 'Fremdrift, med tal fra hver deltager', 'Progress, with figures from each member'),
      prepare('goals', 'Delmål og indikatorer', 'Goals and indicators', 'KEY_FIGURES'),
    ],
    reference: masterPlan('styregruppens kommissorium 3 og 6', 'terms of the steering group 3 and 6'),
  }) satisfies YearEventDocument;

/** The year of the Randers agreement, section 7, with what the master plan and the law on combined letting add. */
export const randersYear: readonly YearEventDocument[] = [
  designations,
  {
    event: 'combined-letting-list',
    kind: 'PUBLICATION',
    name: both('Områder, hvor kombineret udlejning kan bruges', 'Areas where combined letting may be used'),
    when: onDay(12, 1),
    during: null,
    responsible: { side: 'STATE' },
    forum: null,
    prepare: [],
    reference: section('4'),
  },
  {
    event: 'combined-letting-period',
    kind: 'DEADLINE',
    name: both('Året for kombineret udlejning slutter', 'The year of combined letting ends'),
    when: onDay(5, 31),
    during: null,
    responsible: { side: 'ORGANISATIONS' },
    forum: null,
    prepare: [
      prepare(
        'voids',
        'Tomgang som følge af kombineret udlejning gøres op',
        'Voids through combined letting are added up',
        'VOIDS',
      ),
    ],
    reference: cited(
      'Almenboligloven § 51 b og rammeaftale 2022-2025, afsnit 7',
      'Social Housing Act, section 51 b and framework agreement 2022-2025, section 7',
    ),
  },
  {
    event: 'combined-letting-report',
    kind: 'REPORT',
    name: both('Indberetning om kombineret udlejning', 'Report on combined letting'),
    when: onDay(9, 1),
    during: null,
    responsible: MUNICIPALITY,
    forum: null,
    prepare: [
      prepare(
        'count',
        'Afviste og udlejede fra 1. juni til 31. maj',
        'Rejected and let from 1 June to 31 May',
        'COMBINED_LETTING',
      ),
      prepare('voids', 'Tomgangen i samme periode', 'Voids of the same time', 'VOIDS'),
    ],
    reference: cited('Almenboligloven § 51 b', 'Social Housing Act, section 51 b'),
  },
  {
    event: 'yearly-evaluation',
    kind: 'MEETING',
    name: both('Aftalen evalueres', 'The agreement is evaluated'),
    when: inMonths(9, 11),
    during: null,
    responsible: { side: 'BODY', name: BOARD },
    forum: BOARD,
    prepare: [
      prepare(
        'areas',
        'Områdernes tal mod målene',
        'The figures of the areas against the targets',
        'KEY_FIGURES',
      ),
      prepare(
        'letting',
        'Fordeling, fleksibel og kombineret udlejning',
        'Allocation, flexible and combined letting',
        'OVERVIEW',
      ),
      prepare(
        'voids',
        'Tomgang som følge af kombineret udlejning',
        'Voids through combined letting',
        'VOIDS',
      ),
    ],
    // Every year; that it is in the autumn is not said.
    reference: silent('7'),
  },
  {
    event: 'steering-dialogue',
    kind: 'MEETING',
    name: both('Styringsdialog', 'Steering dialogue'),
    when: inMonths(9, 11),
    during: null,
    responsible: MUNICIPALITY,
    forum: null,
    prepare: [
      prepare('cohesion', 'Områdernes sammenhængskraft', 'How the areas hold together', 'KEY_FIGURES'),
      prepare('voids', 'Oversigt over tomgang', 'Overview of voids', 'VOIDS'),
    ],
    reference: silent('7'),
  },
  {
    event: 'report-2023',
    kind: 'REPORT',
    name: both('Afrapportering til bestyrelser og byråd', 'Report to boards and city council'),
    when: once('2023-10-01', '2023-12-31'),
    during: null,
    responsible: { side: 'BOTH' },
    forum: null,
    prepare: [
      prepare('evaluation', 'Evaluering af de første to år', 'Evaluation of the first two years', 'OVERVIEW'),
    ],
    reference: section('7'),
  },
  steering('steering-spring', ['forår', 'spring'], weeksBefore('board-spring', 3)),
  board('board-spring', ['forår', 'spring'], [4, 5]),
  steering('steering-summer', ['sommer', 'summer'], inMonths(6, 8)),
  steering('steering-autumn', ['efterår', 'autumn'], weeksBefore('board-autumn', 3)),
  board('board-autumn', ['efterår', 'autumn'], [10, 11]),
  {
    event: 'conference',
    kind: 'MEETING',
    name: both('Boligsocial årskonference', 'The yearly conference on housing and social work'),
    when: inMonths(1, 12),
    during: MASTER_PLAN,
    responsible: { side: 'BOTH' },
    forum: null,
    prepare: [],
    reference: masterPlan('det politiske niveau', 'the political level'),
  },
  {
    event: 'annual-report',
    kind: 'REPORT',
    name: both('Årsrapport til de politiske udvalg', 'Annual report to the political committees'),
    when: inMonths(1, 12),
    during: MASTER_PLAN,
    responsible: { side: 'BODY', name: BOARD },
    forum: null,
    prepare: [],
    reference: masterPlan('det politiske niveau', 'the political level'),
  },
];
