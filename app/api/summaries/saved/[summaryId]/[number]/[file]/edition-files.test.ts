import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import type { SummaryEdition } from '@/lib/domain/summary/saved';
import { summaryFile } from '@/lib/schemas/summaries/summary-file';
import { givenDepartment, givenPerson, givenTown, type Town } from '@/lib/testing/builders';
import { piecesOf, readPdf } from '@/lib/testing/environment/read-pdf';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { givenManagers } from '@/lib/testing/late';
import { givenOffered } from '@/lib/testing/lettings/slots';
import { givenSummary, sentNow } from '@/lib/testing/summaries/saved-summaries';
import { GET } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
let leader: UserScope;
let landlord: UserScope;
let summaryId: SavedSummaryId;
let edition: SummaryEdition;

const ask = (file: string, { id = summaryId as string, number = '1' } = {}) =>
  GET(new Request(`http://localhost:3000/api/summaries/saved/${id}/${number}/${file}`), {
    params: Promise.resolve({ summaryId: id, number, file }),
  });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const jsonOf = async (response: Response) =>
  summaryFile.parse(JSON.parse((await bytesOf(response)).toString('utf8')));

beforeAll(async () => {
  openBrowser('/');
  town = await givenTown();
  ({ leader, landlord } = await givenManagers(town));
  await givenOffered(town, await givenDepartment(town), 2);
  summaryId = await givenSummary(leader, town);
  edition = await sentNow(leader, summaryId);
});

beforeEach(() => openBrowser('/'));

describe('an edition as a file', () => {
  test('is the edition as it was sent: its figures, its words and its checksums, and nobody’s name', async () => {
    await signInAs(leader);
    const file = await jsonOf(await ask('json'));
    expect(file.summary).toEqual(edition.figures);
    const { number, kind, title, sentences, reason, inputs, checksum } = edition;
    expect(file.edition).toEqual({ number, kind, title, sentences, reason, inputs, checksum });
    expect(JSON.stringify(file)).not.toContain(edition.by);
  });

  test('on paper begins with what is asked for first and what stands out, and says which edition it is', async () => {
    await signInAs(leader);
    const response = await ask('pdf');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const pdf = await readPdf(await bytesOf(response));
    expect(pdf.outline.slice(0, 2)).toMatchObject([
      { title: 'I korte træk', page: 3 },
      { title: 'Det falder i øjnene', page: 3 },
    ]);
    const said = piecesOf(pdf.structure, 'LBody').map(({ text }) => text);
    expect(said[0]).toBe(edition.sentences[0]);
    const facts = piecesOf(pdf.structure.slice(0, 1), 'TD').map(({ text }) => text.replaceAll(' ', ''));
    expect(facts).toEqual(expect.arrayContaining(['1:Sendt', edition.checksum]));
  });

  test.each(['json', 'pdf', 'xlsx', 'zip'])(
    '%s is the same byte for byte, whenever it is taken',
    async (form) => {
      await signInAs(leader);
      const first = await bytesOf(await ask(form));
      await new Promise((resolve) => setTimeout(resolve, 2100));
      expect((await bytesOf(await ask(form))).equals(first)).toBe(true);
    },
  );

  test('opens to the other party only what its own homes are', async () => {
    await signInAs(landlord);
    const file = await jsonOf(await ask('json'));
    expect(file.summary.sections.length).toBe(edition.figures.sections.length);
    expect(file.edition?.checksum).toBe(edition.checksum);
  });
});

describe('whoever may not', () => {
  test('as a reader is refused; of another municipality finds nothing; without a session signs in', async () => {
    expect((await ask('json')).status).toBe(303);
    const reach = [town.municipalityId];
    await signInAs(await givenPerson('READER', { municipalities: reach, reach }));
    expect((await ask('json')).status).toBe(403);
    const elsewhere = await givenTown();
    const { leader: other } = await givenManagers(elsewhere);
    await signInAs(other);
    expect((await ask('json')).status).toBe(404);
  });

  test('asks for what there is not', async () => {
    await signInAs(leader);
    const answers = [ask('json', { number: '2' }), ask('docx'), ask('json', { id: 'x' }), ask('csv')];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
