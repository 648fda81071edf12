import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { withIssues } from '@/lib/auth/forms/form-again';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { CONFIRMED_MINUTES } from '@/lib/data/people/sessions';
import type { Role, Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { exportCasesSchema } from '@/lib/schemas/summaries/export-cases';
import { givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { givenColleague } from '@/lib/testing/colleague';
import { aForm, goTo, openBrowser } from '@/lib/testing/environment/request';
import { confirmAs, signInAs } from '@/lib/testing/environment/signed-in';
import { givenManagers } from '@/lib/testing/late';
import { claim, givenOffered, name } from '@/lib/testing/lettings/slots';
import { POST } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

const CASE = 'SAG-2025-17';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILLED = { form: 'CSV', reason: 'Til styringsdialogen' };

let town: Town;
let leader: UserScope;
let landlord: UserScope;
let homes: number;

type Asking = {
  readonly of?: string;
  readonly period?: string;
  readonly part?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
};

const ask = ({ of = town.municipalityId, period = '2025', part, fields = FILLED, headers }: Asking = {}) =>
  POST(
    new Request(`http://localhost:3000/api/summaries/${of}/${period}/cases${part ? `?part=${part}` : ''}`, {
      method: 'POST',
      headers: { host: 'localhost:3000', ...(headers ?? { origin: 'http://localhost:3000' }) },
      body: aForm(fields),
    }),
    { params: Promise.resolve({ municipalityId: of, period }) },
  );
const recorded = async () =>
  rowsOf<Record<string, unknown>>('SELECT * FROM summary_export WHERE municipality_id = $1 ORDER BY id', [
    town.municipalityId,
  ]);
const sentTo = (response: Response) => new URL(response.headers.get('location') ?? '', 'http://here.invalid');

async function enter(person: UserScope): Promise<void> {
  await signInAs(person);
  await confirmAs(person);
}

beforeAll(async () => {
  openBrowser('/');
  town = await givenTown();
  ({ leader, landlord } = await givenManagers(town));
  const department = await givenDepartment(town);
  const [first] = await givenOffered(town, department, 2);
  if (first === undefined) throw new Error('No home was offered');
  await claim(town.caseworker, first.slotId);
  await name(town.caseworker, first.slotId, [], CASE);
  const [row] = await rowsOf<{ n: number }>(
    'SELECT count(*)::int AS n FROM vacancy WHERE municipality_id = $1',
    [town.municipalityId],
  );
  homes = row?.n ?? 0;
});

beforeEach(() => openBrowser('/'));

describe('whoever may not take the homes', () => {
  const desks: readonly (readonly [Role, Side])[] = [
    ['LETTING_OFFICER', 'ORGANISATION'],
    ['CASEWORKER', 'MUNICIPALITY'],
    ['AGREEMENT_ADMIN', 'MUNICIPALITY'],
    ['AGREEMENT_ADMIN', 'ORGANISATION'],
    ['READER', 'MUNICIPALITY'],
    ['READER', 'ORGANISATION'],
    ['SYSTEM_ADMIN', 'MUNICIPALITY'],
    ['SYSTEM_ADMIN', 'ORGANISATION'],
  ];
  test.each(desks)('as %s of the %s is refused, and nothing is recorded', async (role, side) => {
    const before = await recorded();
    await enter(await givenColleague(town, side, role));
    expect((await ask()).status).toBe(403);
    expect(await recorded()).toEqual(before);
  });

  test('is sent to sign in without a session', async () => {
    const response = await ask();
    expect(response.status).toBe(303);
    expect(sentTo(response).pathname).toBe('/sign-in');
  });

  test('comes from another site', async () => {
    await enter(leader);
    expect((await ask({ headers: { origin: 'https://elsewhere.invalid' } })).status).toBe(403);
    expect((await ask({ headers: {} })).status).toBe(403);
  });

  test('asks of another municipality, or of another organisation’s homes', async () => {
    const before = await recorded();
    const elsewhere = await givenTown();
    const theirs = await givenDepartment(elsewhere);
    await enter(leader);
    expect((await ask({ of: elsewhere.municipalityId })).status).toBe(404);
    expect((await ask({ part: `d-${theirs}` })).status).toBe(404);
    expect((await ask({ period: '2025-13' })).status).toBe(404);
    expect((await ask({ part: 'alt' })).status).toBe(404);
    await enter(landlord);
    expect((await ask({ part: `o-${elsewhere.organisationId}` })).status).toBe(404);
    expect(await recorded()).toEqual(before);
  });
});

describe('a manager who has not signed in again', () => {
  test('is led to it, with what she had typed kept for the form', async () => {
    const before = await recorded();
    await signInAs(leader);
    const response = await ask();
    expect([response.status, await response.text()]).toEqual([303, '']);
    expect(sentTo(response).pathname).toBe('/confirm');
    const next = sentTo(response).searchParams.get('next') ?? '';
    expect(next).toMatch(new RegExp(`^/summaries/${town.municipalityId}/2025/cases\\?kept=`));
    goTo(next);
    expect(await initialFormState('summary.export-cases')).toMatchObject({ kept: true, values: FILLED });
    expect(await recorded()).toEqual(before);
    await confirmAs(leader);
    expect((await ask()).status).toBe(200);
    expect((await initialFormState('summary.export-cases')).kept).toBe(false);
  });

  test(`is asked again after ${CONFIRMED_MINUTES} minutes`, async () => {
    await signInAs(leader);
    await confirmAs(leader, CONFIRMED_MINUTES - 0.1);
    expect((await ask()).status).toBe(200);
    await confirmAs(leader, CONFIRMED_MINUTES + 0.1);
    expect(sentTo(await ask()).pathname).toBe('/confirm');
  });
});

describe('the file', () => {
  test('of the municipality has its case references, and is recorded', async () => {
    const before = await recorded();
    await enter(leader);
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.csv/);
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(homes + 1);
    expect(lines.filter((line) => line.includes(CASE))).toHaveLength(1);
    const [row, ...more] = (await recorded()).slice(before.length);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ organisation_id: null, part: 'MUNICIPALITY', form: 'CSV', homes, case_references: 1 },
      ...{ reason: FILLED.reason, exported_by: leader.userId },
    });
  });

  test('of the organisation has its homes and no case reference', async () => {
    const before = await recorded();
    await enter(landlord);
    const text = await (await ask()).text();
    expect(text.trim().split('\r\n')).toHaveLength(homes + 1);
    expect(text).not.toContain('SAG');
    expect(text).not.toContain('sagsnummer');
    expect((await recorded()).slice(before.length)).toMatchObject([
      { organisation_id: town.organisationId, homes, case_references: 0 },
    ]);
  });

  test('says nothing of anybody or of where the home is beyond its department', async () => {
    await enter(leader);
    const text = await (await ask()).text();
    const [home] = await rowsOf<{ address: string; unit_number: string }>(
      'SELECT address, unit_number FROM vacancy WHERE municipality_id = $1 LIMIT 1',
      [town.municipalityId],
    );
    for (const said of [home?.address, home?.unit_number, 'Prøve Person', '[0-9]{6}-[0-9]{4}'])
      expect(text).not.toMatch(new RegExp(said ?? 'no home'));
  });

  test('is a workbook where that is asked for', async () => {
    await enter(leader);
    const response = await ask({ fields: { ...FILLED, form: 'XLSX' } });
    expect(response.headers.get('content-type')).toBe(XLSX);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('does not come without a reason, which is said at the field', async () => {
    const before = await recorded();
    await enter(leader);
    const to = sentTo(await ask({ fields: { ...FILLED, reason: 'nej' } }));
    expect(to.searchParams.get('fault')).toBe('form');
    goTo(`${to.pathname}${to.search}`);
    const state = await withIssues(await initialFormState('summary.export-cases'), exportCasesSchema);
    expect(state.values.reason).toBe('nej');
    expect(state.fieldErrors.reason).toEqual(['Skriv mindst fem tegn om, hvad filen skal bruges til.']);
    const cpr = sentTo(await ask({ fields: { ...FILLED, reason: 'Om 251248-9996' } }));
    expect(cpr.searchParams.get('fault')).toBe('form');
    expect(await recorded()).toEqual(before);
  });

  test('is none where there are no homes', async () => {
    await enter(leader);
    expect(sentTo(await ask({ period: '2011' })).searchParams.get('fault')).toBe('nothing');
  });
});
