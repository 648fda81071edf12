import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { PREVENTION_AREA_LIMITS, VULNERABLE_AREA_LIMITS } from './demands';
import { sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2023-2026', 'Framework agreement 2023-2026');

/** What is stated before a citizen is named in Høje-Taastrup, and confirmed by name. */
export const hoejeTaastrupDemands: AgreementDocument['demands'] = [
  {
    demand: 'SPECIAL_CRITERIA',
    label: { da: 'Særlige kriterier', en: 'Special criteria' },
    text: {
      da: 'Hver anden anvisning i afdelingen går til en borger, der opfylder de særlige kriterier. Denne gør.',
      en: 'Every second allocation in the department goes to a citizen who meets the special criteria. This one does.',
    },
    when: { specialCriteria: true },
    reference: section('3.3', 'bilag 2', 'annex 2'),
  },
  {
    demand: 'YOUTH_ON_THE_WAY_TO_EDUCATION',
    label: { da: 'På vej mod uddannelse', en: 'On the way to education' },
    text: {
      da: 'Den unge kan falde til blandt unge lejere, er på vej mod uddannelse og følger kommunens indsats.',
      en: 'The young person can settle among young tenants, is on the way to education and follows the municipality’s measures.',
    },
    when: { dwellingTypes: ['YOUTH'] },
    reference: section('4.4', 'bilag 5', 'annex 5'),
  },
  {
    demand: 'YOUTH_TOLD_OF_STUDY_CHECK',
    label: { da: 'Oplyst om studiekontrol', en: 'Told of the study check' },
    text: {
      da: 'Den unge ved, at boligen er midlertidig, at studierne kontrolleres hvert år, og hvornår lejemålet kan opsiges.',
      en: 'The young person knows that the home is temporary, that studies are checked each year, and when the lease may be ended.',
    },
    when: { dwellingTypes: ['YOUTH'] },
    reference: section('4.4', 'bilag 5', 'annex 5'),
  },
  VULNERABLE_AREA_LIMITS,
  PREVENTION_AREA_LIMITS,
];
