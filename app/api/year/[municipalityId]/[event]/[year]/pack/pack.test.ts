import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role, Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { givenColleague } from '@/lib/testing/colleague';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { givenManagers } from '@/lib/testing/late';
import { GET as getReportFile } from '../../../../../summaries/reports/[report]/[municipalityId]/[mark]/[file]/route';
import { GET } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
let leader: UserScope;

const pack = (event = 'forum-october', of = town.municipalityId) =>
  GET(new Request('http://localhost:3000/'), {
    params: Promise.resolve({ municipalityId: of, event, year: '2025' }),
  });
const report = (
  file: string,
  { of = town.municipalityId, place = 'voids', mark = '2025', table = '' } = {},
) =>
  getReportFile(new Request(`http://localhost:3000/?table=${table}`), {
    params: Promise.resolve({ report: place, municipalityId: of, mark, file }),
  });

beforeAll(async () => {
  town = await givenTown();
  ({ leader } = await givenManagers(town));
  await givenDepartment(town);
});

beforeEach(() => openBrowser('/'));

describe('the material for a meeting as one package', () => {
  test('has each thing as a PDF and a spreadsheet, and says what answers which item', async () => {
    await signInAs(leader);
    const response = await pack();
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const names = Object.keys(files);
    expect(names[0]).toBe('LAES-MIG.txt');
    expect(names.slice(1, 3).map((name) => name.replace(/, .*\./, '.'))).toEqual([
      ...['1 Årsoversigt 2024.pdf', '1 Årsoversigt 2024.xlsx'],
    ]);
    const said = new TextDecoder().decode(files['LAES-MIG.txt']);
    expect(said).toContain('Årsoversigten');
    expect(said).toContain('    1 Årsoversigt 2024');
    for (const name of names.filter((one) => one.endsWith('.pdf')))
      expect(new TextDecoder('latin1').decode(files[name]?.subarray(0, 5))).toBe('%PDF-');
  });

  test.each([
    ['READER', 'MUNICIPALITY', 403],
    ['SYSTEM_ADMIN', 'MUNICIPALITY', 403],
    ['AGREEMENT_ADMIN', 'MUNICIPALITY', 200],
    ['LETTING_OFFICER', 'ORGANISATION', 200],
  ] as const)('answers %s of the %s with %i', async (role: Role, side: Side, status) => {
    await signInAs(await givenColleague(town, side, role));
    expect((await pack()).status).toBe(status);
    expect((await report('xlsx')).status).toBe(status);
  });

  test('is nobody’s without a session, and none of an event or a place that is not there', async () => {
    expect((await pack()).status).toBe(303);
    expect((await report('pdf')).status).toBe(303);
    await signInAs(leader);
    const elsewhere = await givenTown();
    expect((await pack('no-such-event')).status).toBe(404);
    expect((await pack('forum-october', elsewhere.municipalityId)).status).toBe(404);
    expect((await report('pdf', { of: elsewhere.municipalityId })).status).toBe(404);
    expect((await report('pdf', { place: 'other' })).status).toBe(404);
    expect((await report('pdf', { place: 'combined', mark: '2025-H1' })).status).toBe(404);
    expect((await report('doc')).status).toBe(404);
  });
});

test('a report comes as PDF, as a spreadsheet, and each table as CSV', async () => {
  await signInAs(leader);
  const [pdf, xlsx] = [await report('pdf'), await report('xlsx')];
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(xlsx.headers.get('content-disposition')).toMatch(/\.xlsx/);
  const csv = await report('csv', { table: 'void-overview-combined' });
  expect((await csv.text()).split('\r\n')[0]).toMatch(/^\ufeff?Afdeling;/);
  expect((await report('csv', { table: 'none' })).status).toBe(404);
});
