import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordReport } from '@/components/summaries/word-report';
import type { Role, Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { aGoal, aListGoal } from '@/lib/testing/agreements/goals';
import { withPlanners } from '@/lib/testing/agreements/key-figures';
import { givenDepartment, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { piecesOf, readPdf } from '@/lib/testing/environment/read-pdf';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { reportOf } from '@/lib/testing/summaries/reports';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { setGoal } from '@/lib/usecases/goals/set-goal';
import { GET } from './[report]/[municipalityId]/[mark]/[file]/route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
let leader: UserScope;
let worded: WordedSummary;

const ask = (file: string, { mark = '2024', table = '' } = {}) =>
  GET(new Request(`http://localhost:3000/?table=${table}`), {
    params: Promise.resolve({ report: 'goals', municipalityId: town.municipalityId, mark, file }),
  });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

beforeAll(async () => {
  openBrowser('/');
  town = await givenTown();
  ({ leader } = await givenManagers(town));
  const { planner } = await withPlanners(town);
  const [area] = await rowsOf<{ id: string }>('SELECT area_id AS id FROM department WHERE id = $1', [
    await givenDepartment(town),
  ]);
  if (!area) throw new Error('The department lies in no area');
  granted(await setGoal(planner, aGoal(town, [area.id])));
  granted(await setGoal(planner, aListGoal(town, [area.id])));
  worded = wordReport(await reportOf(leader, town, 'GOALS', 2024), speaking('da'));
});

beforeEach(() => openBrowser('/'));

describe('the follow-up on goals as files for the auditor', () => {
  test('has a word for everything it says', () => {
    const [section] = worded.sections;
    expect([worded.title, section?.title]).toEqual(['Målopfølgning til revisor, 2024', 'Målopfølgning']);
    const said = worded.sections.flatMap(({ tables }) =>
      tables.flatMap((table) => [
        ...[table.title, table.explanation, ...table.columns.flatMap((one) => [one.title, one.definition])],
        ...table.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
      ]),
    );
    expect(said).toEqual(
      expect.arrayContaining(['Ikke målt', 'Ingen årsoversigt for året er sendt til parterne']),
    );
    expect(said).not.toContain('');
    // An id that has no word is said as it is.
    expect(said.filter((text) => /^[a-z]+(-[a-zA-Z]+)+$/.test(text))).toEqual([]);
  });

  test('has every table in the spreadsheet and the PDF, read again, and each as CSV', async () => {
    await signInAs(leader);
    const tables = worded.sections.flatMap((one) => one.tables);
    const sheets = await readWorkbook(await bytesOf(await ask('xlsx')));
    expect(sheets).toHaveLength(tables.length + 1);
    const pdf = await readPdf(await bytesOf(await ask('pdf')));
    const said = JSON.stringify(piecesOf(pdf.structure, 'Table'));
    expect(pdf.title).toContain(worded.title);
    for (const [at, table] of tables.entries()) {
      const cells = (sheets[at + 1]?.data ?? []).flat().map(String);
      const csv: string[][] = parse(
        (await (await ask('csv', { table: table.id })).text()).replace('\ufeff', ''),
        {
          delimiter: ';',
        },
      );
      expect(csv).toHaveLength(table.rows.length + 1);
      for (const { label, cells: own } of table.rows) {
        expect(cells).toContain(label);
        for (const { cell, text } of own)
          if (cell.kind === 'WORD') {
            expect(cells).toContain(text);
            expect(said).toContain(text);
          }
      }
    }
    expect((await ask('csv', { table: 'void-overview' })).status).toBe(404);
  });

  test('is a file without a table where no goal held', async () => {
    await signInAs(leader);
    const pdf = await readPdf(await bytesOf(await ask('pdf', { mark: '2023' })));
    // What it is about stands in a table of its own.
    const said = JSON.stringify(pdf.structure);
    expect([
      piecesOf(pdf.structure, 'Table').length,
      said.includes('Målopfølgning til revisor, 2023'),
    ]).toEqual([...[1, true]]);
    expect(said).toContain('Der er intet at opgøre i perioden.');
    expect((await ask('xlsx', { mark: '2023' })).status).toBe(200);
    expect((await ask('pdf', { mark: '2024-H1' })).status).toBe(404);
  });

  test.each([
    ['READER', 'MUNICIPALITY', 403],
    ['SYSTEM_ADMIN', 'MUNICIPALITY', 403],
    ['CASEWORKER', 'MUNICIPALITY', 200],
    ['LETTING_OFFICER', 'ORGANISATION', 200],
  ] as const)('answers %s of the %s with %i', async (role: Role, side: Side, status) => {
    const own =
      side === 'ORGANISATION'
        ? { organisations: [town.organisationId] }
        : { municipalities: [town.municipalityId] };
    await signInAs(await givenPerson(role, { ...own, reach: [town.municipalityId] }));
    expect((await ask('pdf')).status).toBe(status);
  });
});
