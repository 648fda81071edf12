import { createHash } from 'node:crypto';
import { listPublishedEditions } from '@/lib/data/public-summaries';
import { readSummaryFacts } from '@/lib/data/summary-facts';
import { readSectionFacts } from '@/lib/data/summary-sections';
import type { Tx } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { composeSummary } from '@/lib/domain/summary/compose-summary';
import { inputsText, WAY_OF_HIDING } from '@/lib/domain/summary/suppression/inputs';
import { calendarYear } from '@/lib/domain/summary/suppression/menu';

export type ReadersYear = { readonly municipalityId: MunicipalityId; readonly year: number };

/**
 * A checksum of everything that the readers' pages of a year are made of: all that is counted and known of the municipality's departments in
 * that year and the one before, department by department, which an organisation's page has a part of; the editions that were published;
 * and the way of hiding. Read anew each time, so that nothing can change unseen. Which day it is does not count: of a year that has
 * ended nothing depends on it.
 */
export async function readersInputs(
  tx: Tx,
  everybody: SystemScope,
  { municipalityId, year }: ReadersYear,
): Promise<string> {
  const years: unknown[] = [];
  for (const one of [year, year - 1]) years.push(await inputsOf(tx, everybody, municipalityId, one));
  const published = await listPublishedEditions(tx, everybody, { municipalityId, years: [year, year - 1] });
  const editions = published.map(({ checksum }) => checksum);
  return createHash('sha256').update(inputsText({ WAY_OF_HIDING, years, editions })).digest('hex');
}

async function inputsOf(tx: Tx, everybody: SystemScope, municipalityId: MunicipalityId, year: number) {
  const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: calendarYear(year) } as const;
  const read = await readSummaryFacts(tx, everybody, asked);
  if (read === null) return year;
  const { watched, today, ...more } = await readSectionFacts(tx, everybody, municipalityId, read);
  const { madeOn: __, ...about } = read.about;
  const { organisations, agreed } = read.known;
  // Composed it says how the tables are made too, and of the key figures what is told of them: a hundredth of what they are found in.
  const composed = composeSummary({ ...read.facts, ...more, watched, today });
  // What the counters stand at today is none of the year's.
  const books = read.facts.books.map(
    ({ book: { stored: _stored, recounted: _recounted, ...book }, ...of }) => ({
      ...of,
      book,
    }),
  );
  return { ...{ year, about, organisations, agreed, composed }, ...read.facts, ...more, books };
}
