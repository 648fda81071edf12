import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { CRITERIA_READINGS, read, SHARED_READINGS, stated } from './readings';

/** How the Randers agreement was read where its text leaves a choice. */
export const randersReadings: AgreementDocument['readings'] = [
  read(
    'Q02',
    'one-tier',
    'Aftalen indplacerer ikke afdelinger; alle har samme andel.',
    'The agreement places no departments; all have the same share.',
  ),
  stated(
    'Q04',
    'exact-1/4',
    'Kommunen kan kræve hver fjerde bolig (afsnit 4); det regnes som en fjerdedel.',
    'The municipality may demand every fourth home (section 4); it is reckoned as one quarter.',
  ),
  read(
    'Q16',
    'no-figures-needed',
    'Andelen afhænger ikke af nøgletal.',
    'The share does not depend on key figures.',
  ),
  ...CRITERIA_READINGS,
  read(
    'Q30',
    '6-consecutive-calendar-months',
    'Seks måneder er sammenhængende kalendermåneder og regnes for hver person, som loven siger.',
    'Six months are consecutive calendar months, reckoned for each person, as the Act says.',
  ),
  read(
    'BENEFIT-NAMES-2025',
    'cash-assistance-counts',
    'De ydelser, der bortfaldt 1. juli 2025, udbetales som kontanthjælp; måneder før og efter regnes sammen.',
    'The benefits that lapsed on 1 July 2025 are paid as cash assistance; months before and after are counted together.',
  ),
  read(
    'COMBINED-BOTH',
    'both-partners-receive',
    'Ved kombineret udlejning afvises et par kun, når begge får en af ydelserne; en enlig, når ansøgeren gør.',
    'In combined letting a couple is rejected only when both receive one of the benefits; a single applicant when he or she does.',
  ),
  read(
    'Q32',
    'all-applicants',
    'Er en aftale om fleksibel udlejning tavs om intern flytning, gælder kriterierne alle.',
    'Where an agreement on flexible letting is silent on internal moves, the criteria apply to all.',
  ),
  read(
    'Q38',
    'known-aliases',
    'Boligorganisationerne kendes også under de navne, som kilderne bruger.',
    'The organisations are also known by the names that the sources use.',
  ),
  ...SHARED_READINGS,
];
