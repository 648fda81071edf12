import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { givenAgreement, givenPerson, rowsOf } from '@/lib/testing/builders';
import { givenAHundredThousand } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, type Reading, tellPlans } from '@/lib/testing/environment/plans';
import { readFeed } from './api-events';
import { findToldSlot, listToldSlots } from './api-slots';
import { findToldVacancy, listToldOf, listToldVacancies } from './api-vacancies';

const PAGE = 51;
/** What a page may look at, in any one table, among a hundred thousand of everything. */
const LOOKED_AT = 4 * PAGE;

let officer: UserScope;
let caseworker: UserScope;
let vacancy: VacancyId;
let slot: SlotId;

beforeAll(async () => {
  await givenAHundredThousand();
  const [town] = await rowsOf<{ o: OrganisationId; m: MunicipalityId }>(
    `SELECT md5('o1')::uuid AS o, md5('m1')::uuid AS m`,
  );
  if (!town) throw new Error('There is no town');
  await givenAgreement(town.m, holbaek2024);
  officer = await givenPerson('LETTING_OFFICER', { organisations: [town.o], reach: [town.m] });
  caseworker = await givenPerson('CASEWORKER', { municipalities: [town.m], reach: [town.m] });
  const [one] = await rowsOf<{ vacancy: VacancyId; slot: SlotId }>(
    'SELECT vacancy_id AS vacancy, id AS slot FROM slot WHERE organisation_id = $1 LIMIT 1',
    [town.o],
  );
  if (!one) throw new Error('The town has no home for allocation');
  ({ vacancy, slot } = one);
  await tellPlans();
}, 120_000);

/** Departments are hundreds, and may be read whole. */
const BIG = ['vacancy', 'decision', 'case_event', 'slot', 'slot_return'];
const most = ({ scans }: Reading): number =>
  Math.max(...scans.filter(({ table }) => BIG.includes(table)).map(({ rows }) => rows));
const all = { after: null, state: null, departmentId: null, externalId: null, limit: PAGE };
const START = { position: 0n, id: 0n };

const READS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a vacancy', () => findToldVacancy(officer, vacancy)],
  ['vacancies that were reported together', () => listToldOf(officer, [vacancy])],
  ['a home for allocation', () => findToldSlot(caseworker, slot)],
  ['the first page of vacancies', () => listToldVacancies(officer, all)],
  ['the municipality’s first page of vacancies', () => listToldVacancies(caseworker, all)],
  ['vacancies of one state', () => listToldVacancies(officer, { ...all, state: 'OFFERED' })],
  ['a vacancy by the organisation’s own id', () => listToldVacancies(officer, { ...all, externalId: 'x-1' })],
  ['the first page of homes for allocation', () => listToldSlots(caseworker, { ...all, limit: PAGE })],
  ['homes that wait for an answer', () => listToldSlots(caseworker, { ...all, state: 'OFFERED' })],
  ['the feed from the beginning', () => readFeed(officer, START, PAGE)],
  [
    'the feed at its end',
    async () => {
      let { reached, more } = await readFeed(caseworker, START, 100);
      while (more) ({ reached, more } = await readFeed(caseworker, reached, 100));
      return readFeed(caseworker, reached, PAGE);
    },
  ],
];

test.each(READS)('%s looks at no more than it shows', async (_, read) => {
  const reading = await planOf(read);
  expect(reading.scans.length).toBeGreaterThan(0);
  expect(most(reading)).toBeLessThanOrEqual(LOOKED_AT);
});

test('a page far down looks at no more than the first one', async () => {
  let after: { on: string; id: string } | null = null;
  for (let page = 0; page < 12; page += 1) {
    const rows = await listToldVacancies(officer, { ...all, limit: 100, after });
    const last = rows.at(-1);
    if (last) after = { on: last.reportedOn, id: last.id };
  }
  expect(most(await planOf(() => listToldVacancies(officer, { ...all, after })))).toBeLessThanOrEqual(
    LOOKED_AT,
  );
});
