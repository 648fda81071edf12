import type { Scope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { DECIDED, ENDED } from '@/lib/domain/papers/takes-papers';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { PaperFileId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

/** A file whose day may have moved: the applicant was decided about, the case ended, or the settings changed. */
export type FileTerms = {
  readonly id: PaperFileId;
  readonly kind: PaperKind;
  readonly receivedAt: Date;
  /** Null where the applicant has not been decided about, or no longer. */
  readonly decidedAt: Date | null;
  readonly endedAt: Date | null;
  /** The day of the contract, where one was signed. */
  readonly signedOn: CalendarDate | null;
  readonly paperDays: LettingSettings['paperDays'];
};

const STALE = `
  SELECT f.id, p.kind, f.received_at AS "receivedAt", coalesce(s.paper_days, '{}') AS "paperDays",
    CASE WHEN o.state = ANY ($2) THEN coalesce(d.decided_at, o.answered_at, app_now()) END AS "decidedAt",
    CASE WHEN o.state = ANY ($3) THEN coalesce(d.decided_at, o.answered_at, app_now()) END AS "endedAt",
    CASE WHEN o.state = 'LEASED' THEN
      (SELECT e.signed_on FROM lease e WHERE e.vacancy_id = o.vacancy_id AND e.fell_through_on IS NULL) END AS "signedOn"
  FROM paper_file f JOIN paper p ON p.id = f.paper_id LEFT JOIN offer o ON o.id = p.offer_id
    LEFT JOIN letting_settings s ON s.organisation_id = f.organisation_id
    LEFT JOIN LATERAL (SELECT x.decided_at FROM offer_decision x WHERE x.offer_id = o.id AND x.state = 'FINAL'
      ORDER BY x.decided_at DESC LIMIT 1) d ON true
  WHERE f.erased_at IS NULL
    AND ((f.decided_on IS NULL) = coalesce(o.state = ANY ($2), false) OR (f.ended_on IS NULL) = coalesce(o.state = ANY ($3), false)
      OR s.changed_at > f.erase_set_at)
  ORDER BY f.id LIMIT $1 FOR UPDATE OF f SKIP LOCKED`;

/** Files whose day was reckoned before the last thing that it depends on, held; a portion at a time. */
export async function lockStaleTerms(
  tx: HotTx,
  _scope: Scope,
  atMost: number,
): Promise<readonly FileTerms[]> {
  const values = [atMost, DECIDED, ENDED];
  const { rows } = await tx.query<FileTerms>({ name: 'lock-stale-terms', text: STALE, values });
  return rows;
}

export type NewTerms = {
  readonly id: PaperFileId;
  readonly decidedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly eraseOn: CalendarDate;
};

const PUT = `
  UPDATE paper_file f SET decided_on = t."decidedOn", ended_on = t."endedOn", erase_on = t."eraseOn", erase_set_at = app_now()
  FROM jsonb_to_recordset($1) AS t(id uuid, "decidedOn" date, "endedOn" date, "eraseOn" date) WHERE f.id = t.id`;

export async function putTerms(tx: HotTx, _scope: Scope, terms: readonly NewTerms[]): Promise<void> {
  await tx.query({ name: 'put-paper-terms', text: PUT, values: [JSON.stringify(terms)] });
}
