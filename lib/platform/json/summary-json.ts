import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/summary/canonical';
import type { EditionContent } from '@/lib/domain/summary/saved';
import type { Summary } from '@/lib/domain/summary/summary';

/** SHA-256 of the summary, whatever order its keys stand in. */
export const summaryChecksum = (summary: Summary): string =>
  `sha256:${createHash('sha256').update(canonicalJson(summary)).digest('hex')}`;

/** The summary itself, exact and without words, with its checksum. */
export function summaryJson(summary: Summary, schema: string, edition: FiledEdition | null = null): Buffer {
  const said = edition === null ? {} : { edition };
  const file = { $schema: schema, checksum: summaryChecksum(summary), ...said, summary };
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
}

/** An edition that was kept, without who made it: a file names nobody. */
export type FiledEdition = Pick<
  EditionContent,
  'number' | 'kind' | 'title' | 'sentences' | 'reason' | 'inputs'
> & { readonly checksum: string };

/** Of a closed year that was published: which edition it is, and the days that the public page says. */
export type PublishedAs = {
  readonly edition: number;
  readonly kind: 'CLOSED' | 'RESTATED';
  readonly madeOn: string;
  readonly publishedOn: string;
  readonly editions: readonly number[];
};

/** The excerpt of a closed year as anybody may read it: the same form, without what people wrote. */
export function publicSummaryJson(summary: Summary, schema: string, published: PublishedAs): Buffer {
  const file = { $schema: schema, checksum: summaryChecksum(summary), published, summary };
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
}
