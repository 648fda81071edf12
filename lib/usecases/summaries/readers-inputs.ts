import { createHash } from 'node:crypto';
import { listPublishedEditions } from '@/lib/data/summaries/public-summaries';
import type { Tx } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { composeSummary } from '@/lib/domain/summary/compose-summary';
import { inputsOf, inputsText } from '@/lib/domain/summary/inputs';
import { calendarYear } from '@/lib/domain/summary/suppression/menu';
import { WAY_OF_HIDING } from '@/lib/domain/summary/suppression/way-of-hiding';
import { readInputs } from './get-summary';

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
  for (const one of [year, year - 1]) years.push(await inputsIn(tx, everybody, municipalityId, one));
  const published = await listPublishedEditions(tx, everybody, { municipalityId, years: [year, year - 1] });
  const editions = published.map(({ checksum }) => checksum);
  return createHash('sha256').update(inputsText({ WAY_OF_HIDING, years, editions })).digest('hex');
}

async function inputsIn(tx: Tx, everybody: SystemScope, municipalityId: MunicipalityId, year: number) {
  const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: calendarYear(year) } as const;
  const read = await readInputs(tx, everybody, asked);
  // Composed it says how the tables are made too.
  return read === null ? year : { year, inputs: inputsOf(read), composed: composeSummary(read.facts) };
}
