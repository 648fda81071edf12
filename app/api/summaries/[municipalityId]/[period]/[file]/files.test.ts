import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordSummary } from '@/components/summaries/word-summary';
import type { SummaryAsked } from '@/lib/data/summaries/summary-facts';
import type { Role, Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { readPeriodMark } from '@/lib/domain/summary/summary-mark';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { readZip } from '@/lib/platform/zip/unpacked';
import { summaryFile } from '@/lib/schemas/summaries/summary-file';
import { givenDepartment, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { givenColleague } from '@/lib/testing/colleague';
import { readPdf } from '@/lib/testing/environment/read-pdf';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { givenManagers } from '@/lib/testing/late';
import { claim, givenOffered, name } from '@/lib/testing/lettings/slots';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { getSummary } from '@/lib/usecases/summaries/get-summary';
import { GET } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

const CASE = 'SAG-2025-17';
const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;
type Form = keyof typeof TYPES;
const FORMS = Object.keys(TYPES) as readonly Form[];

let town: Town;
let leader: UserScope;
let landlord: UserScope;
let worded: WordedSummary;

type Asking = { readonly of?: string; readonly period?: string; readonly search?: string };

const ask = (file: string, { of = town.municipalityId, period = '2025', search }: Asking = {}) => {
  const query = search ?? (file === 'csv' ? 'table=turnover' : '');
  return GET(new Request(`http://localhost:3000/api/summaries/${of}/${period}/${file}?${query}`), {
    params: Promise.resolve({ municipalityId: of, period, file }),
  });
};
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

async function inWords(scope: UserScope, part: SummaryAsked['part']): Promise<WordedSummary> {
  const period = readPeriodMark('2025');
  const summary = period && (await getSummary(scope, { municipalityId: town.municipalityId, period, part }));
  if (!summary) throw new Error('There is no summary');
  return wordSummary(summary, speaking('da'));
}

beforeAll(async () => {
  openBrowser('/');
  town = await givenTown();
  ({ leader, landlord } = await givenManagers(town));
  const department = await givenDepartment(town);
  const [first] = await givenOffered(town, department, 3);
  if (first === undefined) throw new Error('No home was offered');
  await claim(town.caseworker, first.slotId);
  await name(town.caseworker, first.slotId, [], CASE);
  worded = await inWords(leader, { kind: 'MUNICIPALITY' });
});

beforeEach(() => openBrowser('/'));

describe('whoever may not take it', () => {
  const DESKS: readonly (readonly [Role, Side])[] = [
    ['SYSTEM_ADMIN', 'MUNICIPALITY'],
    ['SYSTEM_ADMIN', 'ORGANISATION'],
  ];
  test.each(DESKS)('as %s of the %s is refused', async (role, side) => {
    await signInAs(await givenColleague(town, side, role));
    expect(await Promise.all(FORMS.map(async (form) => (await ask(form)).status))).toEqual(
      FORMS.map(() => 403),
    );
  });

  test('is sent to sign in without a session, and from there to the page', async () => {
    const response = await ask('pdf');
    expect(response.status).toBe(303);
    const to = new URL(response.headers.get('location') ?? '', 'http://here.invalid');
    expect([to.pathname, to.searchParams.get('to')]).toEqual([
      ...['/sign-in', `/summaries/${town.municipalityId}/2025`],
    ]);
  });

  test('asks of another municipality, another organisation’s part, or what there is not', async () => {
    const elsewhere = await givenTown();
    await givenDepartment(elsewhere);
    await signInAs(leader);
    const answers = await Promise.all([
      ask('pdf', { of: elsewhere.municipalityId }),
      ask('json', { search: `part=o-${elsewhere.organisationId}` }),
      ask('json', { period: '2025-13' }),
      ask('json', { search: 'part=alt' }),
      ask('docx'),
      ask('csv', { search: '' }),
      ask('csv', { search: 'table=nothing' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});

describe('the file', () => {
  test.each(FORMS)(
    '%s comes as what it is, under a Danish name, and is kept by nobody on the way',
    async (form) => {
      await signInAs(leader);
      const response = await ask(form);
      expect(response.status).toBe(200);
      const { headers } = response;
      expect(headers.get('content-type')).toBe(TYPES[form]);
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
        new RegExp(`^attachment; .*Årsoversigt 2025, .*\\.${form}$`),
      );
      expect(String((await bytesOf(response)).length)).toBe(headers.get('content-length'));
    },
  );

  test('says the same figures in every form', async () => {
    await signInAs(landlord);
    const own = await inWords(landlord, { kind: 'ORGANISATION', id: town.organisationId });
    const tables = own.sections.flatMap((section) => section.tables);
    const reported = tables.find(({ id }) => id === 'vacancies-by-type')?.total?.[0]?.text;
    // Every third is offered.
    expect(reported).toBe('9');
    const csv: readonly (readonly string[])[] = parse(await bytesOf(await ask('csv')), {
      delimiter: ';',
      bom: true,
    });
    expect(csv.at(-1)?.[csv[0]?.indexOf('Ledige boliger') ?? 0]).toBe(reported);
    const sheets = await readWorkbook(await bytesOf(await ask('xlsx')));
    expect(sheets.map(({ sheet }) => sheet.slice(0, 20).trim())).toEqual([
      ...['Oversigt', ...tables.map(({ title }, at) => `${at + 1} ${title}`.slice(0, 20).trim())],
    ]);
    expect(sheets[1]?.data.at(-1)?.[1]).toBe(9);
    const file = summaryFile.parse(JSON.parse((await bytesOf(await ask('json'))).toString('utf8')));
    expect(file.summary.sections[0]?.tables[0]?.total?.[0]).toMatchObject({ kind: 'COUNT', n: 9 });
    const pdf = await readPdf(await bytesOf(await ask('pdf')));
    // A landlord’s own part of it.
    expect(pdf.title).toBe(
      `${worded.title}, ${file.summary.part.kind === 'ORGANISATION' ? file.summary.part.name : ''}`,
    );
  });

  test('the package holds every form, and says what each is for', async () => {
    await signInAs(leader);
    const read = readZip(await bytesOf(await ask('zip')), { most: 20_000_000, wanted: () => true });
    const files = read.ok ? read.value : new Map<string, Buffer>();
    const names = [...files.keys()];
    const tables = worded.sections.flatMap((section) => section.tables);
    expect(names.filter((file) => file.startsWith('CSV/'))).toHaveLength(tables.length);
    const stem = `${worded.title}, ${worded.about}`;
    expect(names).toEqual(
      expect.arrayContaining([
        'LAES-MIG.txt',
        'skema.json',
        ...['pdf', 'xlsx', 'json'].map((end) => `${stem}.${end}`),
      ]),
    );
    const told = files.get('LAES-MIG.txt')?.toString('utf8') ?? '';
    expect(told.startsWith(`\ufeff${stem}\r\n`)).toBe(true);
    for (const file of names.filter((each) => each !== 'LAES-MIG.txt')) expect(told).toContain(file);
    expect(files.get(`${stem}.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('says nothing of anybody: no name, no address, no case number, no number of a person', async () => {
    await signInAs(leader);
    const [home] = await rowsOf<{ address: string; unit_number: string }>(
      'SELECT address, unit_number FROM vacancy WHERE municipality_id = $1 LIMIT 1',
      [town.municipalityId],
    );
    const json = (await bytesOf(await ask('json'))).toString('utf8');
    const sheets = await readWorkbook(await bytesOf(await ask('xlsx')));
    const all = `${json} ${sheets.flatMap(({ data }) => data.flat()).join(' ')}`;
    for (const said of [
      CASE,
      home?.address,
      home?.unit_number,
      'Prøve Person',
      '(?<![0-9])[0-9]{6}-[0-9]{4}(?![0-9])',
    ])
      expect(new RegExp(said ?? 'no home').exec(all)?.[0]).toBeUndefined();
  });

  test('of a year that has not ended is no reader’s; of one that has, it opens no list of homes', async () => {
    const reach = [town.municipalityId];
    await signInAs(await givenPerson('READER', { municipalities: reach, reach }));
    expect((await ask('json')).status).toBe(404);
    expect((await ask('pdf', { period: '2024-H1' })).status).toBe(404);
    const response = await ask('json', { period: '2024' });
    expect(response.status).toBe(200);
    const text = (await bytesOf(response)).toString('utf8');
    expect(text).not.toContain('"behind"');
    expect(summaryFile.parse(JSON.parse(text)).summary.period.from).toBe('2024-01-01');
  });

  test('every table, column and section has its words', () => {
    const columns = worded.sections.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
    for (const { id, title, definition } of columns)
      expect([title === id, definition]).not.toEqual([true, '']);
    expect(columns.filter(({ id, title, definition }) => title === id || definition === '')).toEqual([]);
    const tables = worded.sections.flatMap((section) => section.tables);
    expect(tables.filter(({ id, title, explanation }) => title === id || explanation === '')).toEqual([]);
    expect(worded.sections.filter(({ id, title }) => String(id) === title)).toEqual([]);
  });
});
