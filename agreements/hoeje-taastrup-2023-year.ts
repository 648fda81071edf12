import { assumed, sectionsOf } from './wording';
import { both, designations, inMonths, once, prepare, weeksBefore, type YearEventDocument } from './year';

const section = sectionsOf('Rammeaftale 2023-2026', 'Framework agreement 2023-2026');
const silent = (number: string) =>
  assumed(`Rammeaftale 2023-2026, afsnit ${number}`, `Framework agreement 2023-2026, section ${number}`);

const FOLLOW_UP = both('Følgegruppen', 'the follow-up group');
const FORUM = both('Boligforum', 'the housing forum');
const MUNICIPALITY = { side: 'MUNICIPALITY' } as const;
const BOTH = { side: 'BOTH' } as const;

/** The year of the Høje-Taastrup agreement: sections 5.2 and 6. */
export const hoejeTaastrupYear: readonly YearEventDocument[] = [
  designations,
  {
    event: 'transitional-homes',
    kind: 'REPORT',
    name: both('Oversigt over udslusningsboliger', 'Overview of transitional homes'),
    when: { kind: 'QUARTER', quarter: 1 },
    during: null,
    responsible: MUNICIPALITY,
    forum: null,
    prepare: [
      prepare(
        'locations',
        'Hvor de ligger, afdeling for afdeling',
        'Where they lie, department by department',
        'TRANSITIONAL',
      ),
    ],
    reference: section('5.2'),
  },
  {
    event: 'follow-up-spring',
    kind: 'MEETING',
    name: both('Følgegruppen forbereder Boligforum', 'The follow-up group prepares the housing forum'),
    when: weeksBefore('forum-spring', 4),
    during: null,
    responsible: { side: 'BODY', name: FOLLOW_UP },
    forum: FOLLOW_UP,
    prepare: [
      prepare(
        'transitional',
        'Status for udslusningsboliger',
        'How the transitional homes stand',
        'TRANSITIONAL',
      ),
      prepare(
        'support',
        'Ansvar og roller i den boligsociale støtte',
        'Responsibility and roles in supporting residents',
      ),
    ],
    // That it comes four weeks before is not said.
    reference: silent('6.1, nr. 2'),
  },
  {
    event: 'forum-spring',
    kind: 'MEETING',
    name: both('Boligforum', 'The housing forum'),
    when: inMonths(3, 5),
    during: null,
    responsible: BOTH,
    forum: FORUM,
    prepare: [
      prepare(
        'figures',
        'Årets nøgletal for hver afdeling',
        'The year’s key figures of every department',
        'KEY_FIGURES',
      ),
      prepare('model', 'Status for anvisning og udlejning', 'How allocation and letting went', 'OVERVIEW'),
      prepare('youth', 'Forlængelser af ungdomsboliger', 'Extensions in youth homes'),
      prepare(
        'transitional',
        'Fordelingen af udslusningsboliger',
        'Where the transitional homes lie',
        'TRANSITIONAL',
      ),
    ],
    reference: section('6.1, nr. 1'),
  },
  {
    event: 'measurement',
    kind: 'MEASUREMENT',
    name: both('Årets måling af nøgletal', 'The year’s measurement of key figures'),
    when: { kind: 'QUARTER', quarter: 2 },
    during: null,
    responsible: BOTH,
    forum: null,
    prepare: [
      prepare(
        'allocations',
        'Anvisninger efter § 59, stk. 1, 2 og 3',
        'Allocations under section 59(1), (2) and (3)',
        'OVERVIEW',
      ),
      prepare(
        'lettings',
        'Udlejninger efter liste, kriterier og boligtype',
        'Lettings by list, criteria and type of home',
        'OVERVIEW',
      ),
      prepare(
        'waiting',
        'Den boligsociale venteliste efter alder, husleje og ventetid',
        'The municipal waiting list by age, rent and time waited',
      ),
      prepare(
        'criteria',
        'Nøgletal mod de gældende grænser',
        'Key figures against the limits in force',
        'KEY_FIGURES',
      ),
      prepare(
        'residents',
        'Beboernes sammensætning i hver afdeling',
        'Who lives in each department',
        'KEY_FIGURES',
      ),
    ],
    reference: section('6'),
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
      prepare(
        'form',
        'Hvert andet år en fælles konference, hvert andet år møder med hver organisation',
        'Every second year a joint conference, every second year meetings with each organisation',
      ),
      prepare('accounts', 'Regnskabet for hver afdeling', 'The accounts of every department', 'OVERVIEW'),
    ],
    // Once a year; that it is in the autumn is not said.
    reference: silent('6.1, nr. 3'),
  },
  {
    event: 'midway-placement',
    kind: 'DEADLINE',
    name: both('Indplaceringen ajourføres midtvejs', 'Placements are brought up to date midway'),
    when: once('2025-01-01', '2025-06-30'),
    during: null,
    responsible: BOTH,
    forum: FOLLOW_UP,
    prepare: [
      prepare(
        'round',
        'En runde for afdelinger uden for de udpegede områder',
        'A round of the departments outside designated areas',
        'PLACEMENTS',
      ),
      prepare('consequences', 'Hvad den ville have betydet', 'What it would have meant', 'WHAT_IF'),
    ],
    reference: silent('6'),
  },
  {
    event: 'midway-evaluation',
    kind: 'REPORT',
    name: both('Midtvejsevaluering', 'Midway evaluation'),
    when: once('2025-01-01', '2025-06-30'),
    during: null,
    responsible: BOTH,
    forum: FORUM,
    prepare: [
      prepare(
        'elements',
        'Hvert af aftalens elementer vurderes',
        'Each element of the agreement is assessed',
        'OVERVIEW',
      ),
    ],
    reference: silent('6'),
  },
  {
    event: 'renegotiation',
    kind: 'MEETING',
    name: both(
      'Genforhandling af rammeaftalen går i gang',
      'Renegotiation of the framework agreement begins',
    ),
    when: once('2026-04-01', '2026-06-30'),
    during: null,
    responsible: MUNICIPALITY,
    forum: FOLLOW_UP,
    prepare: [
      prepare('draft', 'Udkast til ny aftale', 'A draft of the new agreement', 'AGREEMENTS'),
      prepare(
        'tried',
        'Udkastet prøvet på aftaleperiodens boliger',
        'The draft tried on the homes of the term',
        'WHAT_IF',
      ),
    ],
    reference: section('6.1, nr. 2'),
  },
];
