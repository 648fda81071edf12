import { listPublishedEditions } from '@/lib/data/summaries/public-summaries';
import {
  findReadersPages,
  keepReadersPages,
  keepToldFigures,
  readToldFigures,
  type ToldFigures,
} from '@/lib/data/summaries/readers-pages';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import { inTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { Summary } from '@/lib/domain/summary/summary';
import { menuBeside } from '@/lib/domain/summary/suppression/menu';
import { inOrder, type Menu, suppressMenu } from '@/lib/domain/summary/suppression/suppress';
import { getSummary } from './get-summary';
import { type ReadersYear, readersInputs } from './readers-inputs';

const TRIES = 8;

/**
 * All pages of a year as readers see them. They are made once, by whoever opens one first, and kept until anything that they are made of
 * changes. When something does while they are made, they are made again. @see docs/domain/suppression.md
 */
export async function readersPages(everybody: SystemScope, of: ReadersYear): Promise<readonly Summary[]> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await keptPages(everybody, of);
    if (before.pages !== null) return before.pages;
    const menu = await readMenu(everybody, of);
    const told = await readTold(everybody, of);
    const after = await keptPages(everybody, of);
    // Somebody else was faster, or something changed while they were read.
    if (after.pages !== null) return after.pages;
    if (after.inputs !== before.inputs) continue;
    const pages = await decided(everybody, { ...of, inputs: after.inputs, menu, told });
    if (pages !== null) return pages;
  }
  throw new Error(`The figures of ${of.year} changed again and again while they were read`);
}

const keptPages = (everybody: SystemScope, of: ReadersYear) =>
  inTransaction(everybody, async (tx) => {
    const inputs = await readersInputs(tx, everybody, of);
    return { inputs, pages: await findReadersPages(tx, everybody, { ...of, inputs }) };
  });

/** Everything that is suppressed together with a year. One page after the other: they must not take every connection there is. */
export async function readMenu(everybody: SystemScope, { municipalityId, year }: ReadersYear): Promise<Menu> {
  const places = await listSummaryPlaces(everybody);
  const place = places.find((one) => one.municipalityId === municipalityId);
  const read: Summary[] = [];
  for (const { part, period } of menuBeside(place?.organisations ?? [], year)) {
    const one = await getSummary(everybody, { municipalityId, part, period });
    if (one !== null) read.push(one);
  }
  const all = inOrder(read);
  const ofYear = (one: number) => all.filter(({ period }) => period.from.startsWith(`${one}-`));
  const editions = await inTransaction(everybody, (tx) =>
    listPublishedEditions(tx, everybody, { municipalityId, years: [year, year - 1] }),
  );
  const publishedOf = (one: number) =>
    editions.filter((edition) => edition.year === one).map(({ figures }) => figures);
  return {
    ...{ pages: ofYear(year), pagesBefore: ofYear(year - 1) },
    ...{ published: publishedOf(year), publishedBefore: publishedOf(year - 1) },
  };
}

type Told = { readonly ofYear: ToldFigures; readonly ofYearBefore: ToldFigures };

/** What readers have been shown so far of the year’s days, and of those of the year before. */
export const readTold = (everybody: SystemScope, { municipalityId, year }: ReadersYear): Promise<Told> =>
  inTransaction(everybody, async (tx) => ({
    ofYear: await readToldFigures(tx, everybody, { municipalityId, year }),
    ofYearBefore: await readToldFigures(tx, everybody, { municipalityId, year: year - 1 }),
  }));

type Decision = ReadersYear & { readonly inputs: string; readonly menu: Menu; readonly told: Told };

/** Kept with what they tell, or null where somebody has told something else of these days meanwhile. */
async function decided(
  everybody: SystemScope,
  { municipalityId, year, inputs, menu, told }: Decision,
): Promise<readonly Summary[] | null> {
  const { pages, told: now } = suppressMenu(menu, {
    ofYear: told.ofYear.told,
    ofYearBefore: told.ofYearBefore.told,
  });
  return inTransaction(everybody, async (tx) => {
    const kept = [];
    // The earlier year first, whoever decides, so that two never wait for each other.
    for (const [of, before, after] of [
      [year - 1, told.ofYearBefore, now.ofYearBefore],
      [year, told.ofYear, now.ofYear],
    ] as const)
      kept.push(
        await keepToldFigures(tx, everybody, {
          ...{ municipalityId, year: of, after: before.revision, told: after },
        }),
      );
    if (kept.includes(false)) throw new ToldMeanwhile();
    await keepReadersPages(tx, everybody, { municipalityId, year, inputs, pages });
    return pages;
  }).catch((error: unknown) => {
    // Nothing was kept: it is decided anew with what the other has told.
    if (error instanceof ToldMeanwhile) return null;
    throw error;
  });
}

class ToldMeanwhile extends Error {}
