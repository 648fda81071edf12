import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { CRITERIA_READINGS, read, SHARED_READINGS, stated } from './readings';

/** How the Høje-Taastrup agreement was read where its text leaves a choice. */
export const hoejeTaastrupReadings: AgreementDocument['readings'] = [
  read(
    'Q01',
    'no-rounding',
    'Nøgletal holdes mod grænserne, som de er opgjort, uden afrunding.',
    'Key figures meet the limits as they were measured, without rounding.',
  ),
  stated(
    'Q02',
    'decided',
    'Afdelinger indplaceres af parterne og opdateres midtvejs; udpegede områder følger listen (afsnit 6).',
    'Departments are placed by the parties and updated midway; designated areas follow the list (section 6).',
  ),
  read(
    'Q04',
    'exact-11/50-and-1/3',
    '22 procent tælles løbende som 11/50 og overskrides aldrig; niveau 1 regnes som en tredjedel (afsnit 3).',
    '22 per cent is kept as a running 11/50 and never exceeded; level 1 is reckoned as one third (section 3).',
  ),
  read(
    'Q16',
    'unplaced-1/4',
    'En afdeling, der ikke er indplaceret, giver lovens hver 4. bolig.',
    'A department that has not been placed gives every 4th home, as the Act says.',
  ),
  read(
    'Q18',
    'or',
    'Niveau 2 følger af mange uden for arbejdsmarkedet eller af mange dømte; afsnit 3.3 går forud for afsnit 3.',
    'Level 2 follows from many outside the labour market or from many convicted; section 3.3 goes before section 3.',
  ),
  read(
    'Q19',
    'from-40',
    'Høj andel uden for arbejdsmarkedet er 40 procent og derover.',
    'A high share outside the labour market is 40 per cent and over.',
  ),
  read(
    'Q20',
    '1.56-is-the-double',
    '1,56 procent er det dobbelte landsgennemsnit, ikke gennemsnittet.',
    '1.56 per cent is twice the national average, not the average.',
  ),
  read(
    'Q21',
    'strictest-wins',
    'Er området både forebyggelsesområde og omfattet af en udviklingsplan, gælder niveau 3.',
    'Where an area is both a prevention area and under a development plan, level 3 applies.',
  ),
  read(
    'Q22',
    'second-standing-naming',
    'Hver anden er nr. 2, 4 og så videre af de anvisninger i afdelingen, der står ved magt.',
    'Every second is no. 2, 4 and so on of the namings in the department that stand.',
  ),
  read(
    'Q23',
    'of-all-counted',
    'Højst en tredjedel regnes af alle talte ledige boliger i afdelingen.',
    'At most one third is reckoned of all counted vacancies of the department.',
  ),
  ...CRITERIA_READINGS,
  read(
    'Q30',
    '6-consecutive-calendar-months',
    'Seks måneder er sammenhængende kalendermåneder og regnes for hver person.',
    'Six months are consecutive calendar months, reckoned for each person.',
  ),
  read(
    'CRITERIA-ANNEXES',
    'values-assumed',
    'Bilag 2 og 3 foreligger ikke; timer, aldre og dokumentation i kriterierne er sat efter loven og andre aftaler.',
    'Annexes 2 and 3 are not at hand; hours, ages and papers of the criteria are set after the Act and other agreements.',
  ),
  read(
    'YOUTH-TIER',
    'youth-1/4-but-level-3-0',
    'Ungdomsboliger giver hver 4. bolig på alle niveauer undtagen niveau 3, hvor kommunen ikke anviser.',
    'Youth homes give every 4th at every level but level 3, where the municipality does not allocate.',
  ),
  ...SHARED_READINGS,
];
