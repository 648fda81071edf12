import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/summary/canonical';
import type { Summary } from '@/lib/domain/summary/summary';

/** SHA-256 of the summary, whatever order its keys stand in. */
export const summaryChecksum = (summary: Summary): string =>
  `sha256:${createHash('sha256').update(canonicalJson(summary)).digest('hex')}`;

/** The summary itself, exact and without words, with its checksum. */
export const summaryJson = (summary: Summary, schema: string): Buffer =>
  Buffer.from(
    `${JSON.stringify({ $schema: schema, checksum: summaryChecksum(summary), summary }, null, 2)}\n`,
  );
