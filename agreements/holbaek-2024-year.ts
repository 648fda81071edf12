import { sectionsOf } from './wording';
import { both, designations, inMonths, once, prepare, type YearEventDocument } from './year';

const section = sectionsOf('Rammeaftale 2024-2027', 'Framework agreement 2024-2027');

const OFFICIALS = both('Embedsmandsgruppen', 'the officials’ group');
const FORUM = both('Boligforum', 'the housing forum');
const MUNICIPALITY = { side: 'MUNICIPALITY' } as const;

/** The year of the Holbæk agreement: sections 8 and 11. */
export const holbaekYear: readonly YearEventDocument[] = [
  designations,
  {
    event: 'annex-1-update',
    kind: 'DEADLINE',
    name: both('Bilag 1 ajourføres', 'Annex 1 is brought up to date'),
    when: inMonths(1, 2),
    during: null,
    responsible: MUNICIPALITY,
    forum: null,
    prepare: [
      prepare(
        'figures',
        'Nøgletal pr. 1. december indlæses',
        'Key figures as of 1 December are read in',
        'KEY_FIGURES',
      ),
      prepare(
        'proposal',
        'Forslag til indplacering af hver afdeling samles i en runde',
        'Proposed placements of every department are gathered in a round',
        'PLACEMENTS',
      ),
    ],
    reference: section('8.2'),
  },
  {
    event: 'small-areas',
    kind: 'REPORT',
    name: both('Egen vurdering af små områder', 'Own assessment of small areas'),
    when: inMonths(1, 2),
    during: null,
    responsible: { side: 'ORGANISATIONS' },
    forum: null,
    prepare: [
      prepare(
        'assess',
        'Områder under 100 boliger vurderes, med begrundelse',
        'Areas of less than 100 homes are assessed, with a reason',
        'PLACEMENTS',
      ),
    ],
    reference: section('8.2'),
  },
  {
    event: 'officials-march',
    kind: 'MEETING',
    name: both('Embedsmandsgruppen i marts', 'The officials’ group in March'),
    when: inMonths(3),
    during: null,
    responsible: MUNICIPALITY,
    forum: OFFICIALS,
    prepare: [
      prepare(
        'round',
        'Bilag 1 som det skal drøftes og aftales på ny',
        'Annex 1 as it is to be negotiated',
        'PLACEMENTS',
      ),
      prepare(
        'consequences',
        'Hvad de foreslåede indplaceringer ville have betydet for sidste års boliger',
        'What the proposed placements would have meant for last year’s homes',
        'WHAT_IF',
      ),
      prepare(
        'need',
        'Kommunens behov for boliger i tal',
        'The municipality’s need of homes in figures',
        'OVERVIEW',
      ),
    ],
    reference: section('8.2', 'bilag 1', 'annex 1'),
  },
  {
    event: 'officials-september',
    kind: 'MEETING',
    name: both('Embedsmandsgruppen i september', 'The officials’ group in September'),
    when: inMonths(9),
    during: null,
    responsible: MUNICIPALITY,
    forum: OFFICIALS,
    prepare: [
      prepare(
        'status',
        'Årets fordeling til nu og regnskabet pr. afdeling',
        'The year’s allocation so far and the accounts by department',
        'OVERVIEW',
      ),
      prepare(
        'need',
        'Kommunens behov for boliger og ventetiden',
        'The municipality’s need of homes and how long people wait',
      ),
      prepare('forum', 'Oplæg til Boligforum i oktober', 'A paper for the housing forum in October'),
    ],
    reference: section('8.2'),
  },
  {
    event: 'forum-october',
    kind: 'MEETING',
    name: both('Boligforum', 'The housing forum'),
    when: inMonths(10),
    during: null,
    responsible: MUNICIPALITY,
    forum: FORUM,
    prepare: [
      prepare(
        'kept',
        'Er aftalen holdt? Fordeling og regnskab',
        'Has the agreement been kept? Allocation and accounts',
        'OVERVIEW',
      ),
      prepare(
        'areas',
        'Udviklingen i områderne og afstanden til statens lister',
        'How the areas develop and how far they are from the state’s lists',
        'KEY_FIGURES',
      ),
      prepare(
        'choices',
        'Valg, som parterne har begrundet over for hinanden',
        'Choices that the parties gave each other reasons for',
        'CHOICES',
      ),
      prepare('summary', 'Årsoversigten', 'The annual summary', 'ANNUAL_SUMMARY'),
    ],
    reference: section('8.1'),
  },
  {
    event: 'renegotiation',
    kind: 'MEETING',
    name: both(
      'Genforhandling af rammeaftalen går i gang',
      'Renegotiation of the framework agreement begins',
    ),
    when: once('2027-03-01', '2027-05-31'),
    during: null,
    responsible: MUNICIPALITY,
    forum: OFFICIALS,
    prepare: [
      prepare('draft', 'Udkast til ny aftale', 'A draft of the new agreement', 'AGREEMENTS'),
      prepare(
        'tried',
        'Udkastet prøvet på aftaleperiodens boliger',
        'The draft tried on the homes of the term',
        'WHAT_IF',
      ),
    ],
    reference: section('11'),
  },
];
