import { z } from 'zod';
import { bothWays } from '@/lib/domain/shared/bilingual';
import { asId, type SlotId, type VacancyId } from '@/lib/domain/shared/ids';
import { eventPage, eventQuery } from './event';
import { type Operation, operation } from './operation';
import { claimSchema, returnSchema, slotPage, slotQuery, slotSchema } from './slot';
import { counterPage, departmentPage, departmentQuery, keySchema } from './stock';
import {
  correctionSchema,
  LARGEST_BATCH,
  reportedVacancies,
  reportSchema,
  reportsSchema,
  vacancyPage,
  vacancyQuery,
  vacancySchema,
  voidSchema,
} from './vacancy';

const none = z.strictObject({});
const ofVacancy = z.strictObject({ vacancyId: z.uuid().transform((value) => asId<VacancyId>(value)) });
const ofSlot = z.strictObject({ slotId: z.uuid().transform((value) => asId<SlotId>(value)) });

const read = { method: 'GET', side: null, body: null, success: 200, problems: [] } as const;
const ORGANISATION = { method: 'POST', side: 'ORGANISATION' } as const;
const MUNICIPALITY = { method: 'POST', side: 'MUNICIPALITY' } as const;

export const reportVacancy = operation({
  ...ORGANISATION,
  ...{ id: 'reportVacancy', path: '/vacancies', scope: 'report', permission: 'vacancy.report' },
  summary: bothWays('Meld en ledig bolig og få den fordelt', 'Report a vacancy and have it allocated'),
  about: bothWays(
    'Boligen fordeles i samme øjeblik. Svaret siger, hvem der får den, efter hvilket punkt og hvorfor.',
    'The home is allocated at once. The answer says who gets it, by which section, and why.',
  ),
  ...{ params: none, query: none, body: reportSchema, etag: 'given', success: 201, answer: vacancySchema },
  problems: ['already-reported', 'report-refused'],
});

export const reportVacancies = operation({
  ...ORGANISATION,
  ...{ id: 'reportVacancies', path: '/vacancies/batch', scope: 'report', permission: 'vacancy.report' },
  summary: bothWays('Meld flere ledige boliger på én gang', 'Report several vacancies at once'),
  about: bothWays(
    'Alle eller ingen tages imod. De fordeles efter meldingsdag, så dagen de er ledige fra, så jeres eget id, og ellers i den rækkefølge, de står.',
    'All are taken in or none. They are allocated by the day of the report, then the day they are available from, then your own id, and else as they stand.',
  ),
  ...{ params: none, query: none, body: reportsSchema, largest: LARGEST_BATCH, etag: 'none', success: 201 },
  answer: reportedVacancies,
  problems: ['already-reported', 'report-refused'],
});

export const listVacancies = operation({
  ...read,
  ...{ id: 'listVacancies', path: '/vacancies', scope: 'read', permission: 'vacancy.view', etag: 'none' },
  summary: bothWays('Ledige boliger, senest meldte først', 'Vacancies, the latest report first'),
  about: null,
  ...{ params: none, query: vacancyQuery, answer: vacancyPage },
});

export const getVacancy = operation({
  ...read,
  ...{ id: 'getVacancy', path: '/vacancies/{vacancyId}', scope: 'read', permission: 'vacancy.view' },
  summary: bothWays('En ledig bolig med sin fordeling', 'A vacancy with its verdict'),
  about: null,
  ...{ params: ofVacancy, query: none, answer: vacancySchema, etag: 'given' },
});

export const correctVacancy = operation({
  ...ORGANISATION,
  ...{ id: 'correctVacancy', path: '/vacancies/{vacancyId}/correct', scope: 'correct' },
  permission: 'vacancy.void',
  summary: bothWays('Ret det, som boligen blev fordelt efter', 'Put right what the allocation used'),
  about: bothWays(
    'Den første melding annulleres, og den rettede fordeles som en ny. Send hele meldingen, som den skulle have været.',
    'The first report is voided and the corrected one allocated as a new one. Send the whole report as it should have been.',
  ),
  ...{ params: ofVacancy, query: none, body: correctionSchema, answer: vacancySchema },
  ...{ etag: 'needed', success: 201 },
  problems: ['wrong-state', 'nothing-to-correct', 'report-refused', 'already-reported'],
});

export const voidVacancy = operation({
  ...ORGANISATION,
  ...{ id: 'voidVacancy', path: '/vacancies/{vacancyId}/void', scope: 'correct', permission: 'vacancy.void' },
  summary: bothWays('Annullér en melding', 'Void a report'),
  about: bothWays(
    'Meldt ved en fejl, eller opsigelsen er trukket tilbage. Kommunen ser begrundelsen.',
    'Reported by mistake, or the notice was withdrawn. The municipality sees the reason.',
  ),
  ...{
    params: ofVacancy,
    query: none,
    body: voidSchema,
    answer: vacancySchema,
    etag: 'needed',
    success: 200,
  },
  problems: ['wrong-state'],
});

export const listSlots = operation({
  ...read,
  ...{ id: 'listSlots', path: '/slots', scope: 'read', permission: 'slot.view', etag: 'none' },
  summary: bothWays(
    'Boliger til kommunal anvisning, efter den dag, de skal være besvaret',
    'Homes for allocation, by the day they are to be answered',
  ),
  about: bothWays(
    'Den ældste svarfrist først, også for boliger, der er besvaret eller afsluttet. Bed om en tilstand for at få dem, der venter.',
    'The oldest day for an answer first, also of homes that have been answered or have ended. Ask for a state to have those that wait.',
  ),
  ...{ params: none, query: slotQuery, answer: slotPage },
});

export const getSlot = operation({
  ...read,
  ...{ id: 'getSlot', path: '/slots/{slotId}', scope: 'read', permission: 'slot.view', etag: 'given' },
  summary: bothWays('En bolig til kommunal anvisning', 'A home for municipal allocation'),
  about: null,
  ...{ params: ofSlot, query: none, answer: slotSchema },
});

export const claimSlot = operation({
  ...MUNICIPALITY,
  ...{ id: 'claimSlot', path: '/slots/{slotId}/claim', scope: 'claim', permission: 'slot.claim' },
  summary: bothWays('Modtag en bolig til anvisning', 'Receive a home for allocation'),
  about: bothWays(
    'Boligen er derefter nøglens; en leder kan give den til en anviser. Borgeren anvises i Nøglen, aldrig her.',
    'The home is then the key’s; a manager can hand it to a caseworker. The citizen is named in Nøglen, never here.',
  ),
  ...{ params: ofSlot, query: none, body: claimSchema, bodyOptional: true, answer: slotSchema },
  ...{ etag: 'needed', success: 200 },
  problems: ['wrong-state', 'deadline-expired'],
});

export const returnSlot = operation({
  ...MUNICIPALITY,
  ...{ id: 'returnSlot', path: '/slots/{slotId}/return', scope: 'return', permission: 'slot.return' },
  summary: bothWays('Giv en bolig tilbage', 'Return a home'),
  about: null,
  ...{ params: ofSlot, query: none, body: returnSchema, answer: slotSchema, etag: 'needed', success: 200 },
  problems: ['wrong-state', 'claimed-by-colleague'],
});

export const listCounters = operation({
  ...read,
  ...{ id: 'listCounters', path: '/counters', scope: 'read', permission: 'books.view', etag: 'none' },
  summary: bothWays('Tællere med kommunens næste tur', 'Counters with the municipality’s next turn'),
  about: bothWays('En side er tællerne i 50 afdelinger.', 'A page is the counters of 50 departments.'),
  ...{ params: none, query: departmentQuery, answer: counterPage },
});

export const listDepartments = operation({
  ...read,
  ...{ id: 'listDepartments', path: '/departments', scope: 'read', permission: 'department.view' },
  summary: bothWays('Afdelinger med indplacering i dag', 'Departments with their tier today'),
  about: null,
  ...{ params: none, query: departmentQuery, answer: departmentPage, etag: 'none' },
});

export const listEvents = operation({
  ...read,
  ...{ id: 'listEvents', path: '/events', scope: 'read', permission: 'vacancy.view', etag: 'none' },
  summary: bothWays('Hvad der er sket siden sidst', 'What has happened since the last time'),
  about: bothWays(
    'Ingen hændelse springes over: den kommer, når alt, der begyndte før den, er færdigt. Uden after begynder det forfra.',
    'No event is skipped: it comes when everything that began before it is over. Without after it begins from the beginning.',
  ),
  ...{ params: none, query: eventQuery, answer: eventPage },
});

export const getKey = operation({
  ...read,
  ...{ id: 'getKey', path: '/key', scope: null, permission: null, etag: 'none' },
  summary: bothWays('Hvem nøglen taler for', 'Whom the key speaks for'),
  about: null,
  ...{ params: none, query: none, answer: keySchema },
});

/** All of them, in the order of the document. */
export const OPERATIONS: readonly Operation[] = [
  ...[reportVacancy, listVacancies, reportVacancies, getVacancy, correctVacancy, voidVacancy],
  ...[listSlots, getSlot, claimSlot, returnSlot],
  ...[listCounters, listDepartments, listEvents, getKey],
];
