import { Writable } from 'node:stream';
import { NextIntlClientProvider } from 'next-intl';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { aKey, aReport, givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import danish from '@/messages/da.json';
import { askTrial } from './ask-trial';
import { TrialOf } from './trial-of';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

const HOMES = 7;
/** The title that the result begins with. */
const RESULT = 'I alt';

async function aYear(): Promise<Town> {
  const town = await givenTown();
  const departments = [await givenDepartment(town), await givenDepartment(town)];
  const reports = Array.from({ length: HOMES }, (_, at) =>
    aReport(departments[at % 2] ?? expect.unreachable()),
  );
  const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!answer.ok) throw new Error(answer.error.code);
  return town;
}

type Given = { readonly long: number; readonly portion: number; readonly atOnce?: boolean };

/** What the page sends of a trial of every second home, piece by piece. */
async function sent(town: Town, { atOnce = false, ...given }: Given): Promise<readonly string[]> {
  const search = { municipality: town.municipalityId, 'share.FAMILY.GREEN': '1/2' };
  const asked = (await askTrial(town.officer, search)) ?? expect.unreachable();
  const trial = await TrialOf({
    ...{ scope: town.officer, asked, homes: HOMES, atOnce, whole: '/what-if?whole=yes' },
    ...given,
  });
  const pieces: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const out = new Writable({
      write: (piece, _, next) => {
        pieces.push(String(piece));
        next();
      },
    }).on('finish', resolve);
    const stream = renderToPipeableStream(
      <NextIntlClientProvider locale="da" messages={danish} timeZone="UTC" onError={reject}>
        <main>{trial}</main>
      </NextIntlClientProvider>,
      { onShellReady: () => stream.pipe(out), onError: reject },
    );
  });
  return pieces;
}

/** The words of the result: it ends where the page does, or the piece that takes its place. */
const resultIn = (pieces: readonly string[]): string => {
  const html = pieces.join('');
  const from = html.indexOf(RESULT);
  expect(from).toBeGreaterThan(0);
  return html
    .slice(from)
    .replace(/<(script|\/main>).*/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};

describe('a long trial', () => {
  test('tells how many homes have been decided, portion by portion, before its result', async () => {
    const pieces = await sent(await aYear(), { long: HOMES, portion: 2 });
    const html = pieces.join('');
    const told = [...html.matchAll(/(\d) af (\d) boliger er fordelt igen/g)].map(([, done, of]) => [
      done,
      of,
    ]);
    expect(told).toEqual(['0', '2', '4', '6'].map((done) => [done, '7']));
    // The first piece stands while the homes are read; the steps and the result come later.
    expect(pieces[0]).toContain('7 boliger læses');
    expect(pieces[0]).not.toContain('boliger er fordelt igen');
    expect(html.indexOf('6 af 7 boliger')).toBeLessThan(html.indexOf(RESULT));
    const status = html.match(/<p role="status"[^>]*>(.*?)<\/p>/)?.[1];
    expect(status).toContain('7 boliger fordeles igen.');
    expect(status).not.toContain('af 7');
    expect(html).toContain('7 boliger er fordelt igen. Resultatet står her på siden.');
  });

  test('comes to what it comes to where the whole page waits, or where it is short', async () => {
    const town = await aYear();
    const long = await sent(town, { long: HOMES, portion: 1 });
    const whole = await sent(town, { long: HOMES, portion: 1, atOnce: true });
    const short = await sent(town, { long: HOMES + 1, portion: 1 });
    for (const pieces of [whole, short]) {
      expect(pieces.join('')).not.toMatch(/<progress|role="status"/);
      expect(resultIn(pieces)).toBe(resultIn(long));
    }
  });
});
