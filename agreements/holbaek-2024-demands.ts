import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { PREVENTION_AREA_LIMITS, VULNERABLE_AREA_LIMITS } from './demands';
import { sectionsOf } from './wording';

const section = sectionsOf('Rammeaftale 2024-2027', 'Framework agreement 2024-2027');
const ANNEX_2 = section('5', 'bilag 2', 'annex 2');
const ANNEX_3 = section('6', 'bilag 3', 'annex 3');

/** The tightened criteria apply one by one, where the placement has switched them on. */
const tightened = (criterion: string, da: [string, string], en: [string, string]) => ({
  demand: `TIGHTENED_${criterion}`,
  label: { da: da[0], en: en[0] },
  text: { da: da[1], en: en[1] },
  when: { tiers: ['YELLOW'], withoutDwellingRule: true, criterion } as const,
  reference: ANNEX_3,
});

/** What is stated before a citizen is named in Holbæk, and confirmed by name. */
export const holbaekDemands: AgreementDocument['demands'] = [
  {
    demand: 'ACCESSIBLE_TARGET_GROUP',
    label: { da: 'Målgruppe for tilgængelig bolig', en: 'Target group for an accessible home' },
    text: {
      da: 'Borgeren er ældre, har fået afslag på en ældrebolig og vil have gavn af en bolig, der er lettere at bo i.',
      en: 'The citizen is elderly, has been refused a home for the elderly, and would benefit from a more suitable home.',
    },
    when: { dwellingRules: ['ACCESSIBLE_FULL', 'ACCESSIBLE_EVERY_SECOND'] },
    reference: ANNEX_2,
  },
  tightened(
    'S1',
    [
      'Skærpet kriterium 1: ingen dom',
      'Ingen i husstanden på 15 år eller derover er dømt efter straffeloven, våbenloven eller lov om euforiserende stoffer inden for to år.',
    ],
    [
      'Tightened criterion 1: no conviction',
      'Nobody of 15 or over in the household has been convicted under the penal code, the weapons act or the drugs act within two years.',
    ],
  ),
  tightened(
    'S2',
    [
      'Skærpet kriterium 2: arbejde eller uddannelse',
      'Alle mellem 15 og 64 år i husstanden har fast arbejde med en indtægt på mindst 55 pct. af regionens gennemsnit eller er i godkendt uddannelse.',
    ],
    [
      'Tightened criterion 2: work or education',
      'Everyone from 15 to 64 in the household has permanent work with an income of at least 55 per cent of the regional average, or is in approved education.',
    ],
  ),
  tightened(
    'S3',
    [
      'Skærpet kriterium 3: forsørger sig selv',
      'Ingen mellem 18 og 64 år i husstanden har fået offentlig forsørgelse inden for to år, bortset fra de ydelser, som bilaget tillader.',
    ],
    [
      'Tightened criterion 3: self-supporting',
      'Nobody from 18 to 64 in the household has received public support within two years, apart from the benefits that the annex allows.',
    ],
  ),
  tightened(
    'S4',
    [
      'Skærpet kriterium 4: uddannelse',
      'Alle mellem 30 og 59 år i husstanden har en uddannelse ud over grundskolen, taget eller godkendt i Danmark.',
    ],
    [
      'Tightened criterion 4: education',
      'Everyone from 30 to 59 in the household has an education above primary school, taken or approved in Denmark.',
    ],
  ),
  VULNERABLE_AREA_LIMITS,
  PREVENTION_AREA_LIMITS,
];
