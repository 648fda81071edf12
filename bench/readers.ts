// `npm run bench:readers`: how long the pages of readers take on the database in DATABASE_URL (the demonstration's, say): every page of
// every municipality's last whole year, opened for the first time and again. Reported, never judged.
import { randomBytes } from 'node:crypto';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';

process.env.DATA_KEY ??= randomBytes(32).toString('base64');
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url');

const { scopeOfSession } = await import('@/lib/auth/scope');
const { readersMenuScope } = await import('@/lib/auth/summary-figures-scope');
const { getToday } = await import('@/lib/data/clock');
const { listSummaryPlaces } = await import('@/lib/data/summaries/summary-parts');
const { closePool } = await import('@/lib/data/connection/pool');
const { menuBeside } = await import('@/lib/domain/summary/suppression/menu');
const { asId } = await import('@/lib/domain/shared/ids');
const { getShownSummary } = await import('@/lib/usecases/summaries/get-shown-summary');

const everybody = readersMenuScope();

const readerOf = (municipalityId: string): UserScope =>
  scopeOfSession({
    userId: asId('00000000-0000-0000-0000-000000000001'),
    sessionId: asId('00000000-0000-0000-0000-000000000001'),
    membershipId: asId('00000000-0000-0000-0000-000000000001'),
    role: 'READER',
    side: 'MUNICIPALITY',
    municipalities: [asId(municipalityId)],
    organisations: [],
    reach: [asId(municipalityId)],
  });

const milliseconds = async (run: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await run();
  return Math.round(performance.now() - begun);
};

try {
  const year = yearOf(await getToday(everybody)) - 1;
  for (const { municipalityId, municipality, organisations } of await listSummaryPlaces(everybody)) {
    const reader = readerOf(municipalityId);
    const pages = menuBeside(organisations, year).filter(({ period }) => yearOf(period.from) === year);
    for (const round of ['first', 'again']) {
      const times: number[] = [];
      for (const { part, period } of pages)
        times.push(
          await milliseconds(() => getShownSummary(reader, { municipalityId, part, period }, everybody)),
        );
      process.stdout.write(
        `${municipality} ${year}, ${pages.length} pages, ${round}: ${times.join(' ')} ms\n`,
      );
    }
  }
} finally {
  await closePool();
}
