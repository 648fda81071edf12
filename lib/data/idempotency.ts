import type { OrganisationId } from '@/lib/domain/shared/ids';
import { insertFrom, instant } from './append';

/** One report form or file that was taken in: what was sent, and what was answered. */
export type NewKey = {
  readonly organisationId: OrganisationId;
  readonly key: string;
  readonly contentHash: string;
  readonly answer: unknown;
  readonly at: Date;
};

/** Part of a statement that appends. */
export const INSERT_KEYS = insertFrom('idempotency_key', 'keys', [
  'organisation_id',
  'key',
  'content_hash',
  'answer',
  'created_at',
]);

export const keyRow = (row: NewKey) => ({
  organisation_id: row.organisationId,
  key: row.key,
  content_hash: row.contentHash,
  answer: row.answer,
  created_at: instant(row.at),
});
