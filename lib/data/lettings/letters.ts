import type { Scope } from '@/lib/domain/access/scope';
import type { LetterKind } from '@/lib/domain/letting/vocabulary';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  LetterId,
  MunicipalityId,
  OfferDecisionId,
  OfferId,
  OrganisationId,
  UserId,
} from '@/lib/domain/shared/ids';
import { instant } from '../append';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

export type NewLetter = {
  readonly id: LetterId;
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
  readonly kind: LetterKind;
  readonly language: Language;
  /** Sealed for this very row. */
  readonly body: Uint8Array;
  readonly eraseOn: CalendarDate;
  readonly at: Date;
  readonly by: UserId;
};

const INSERT = `
  INSERT INTO letter (id, offer_id, organisation_id, kind, language, body_sealed, erase_on, made_at, made_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export async function insertLetter(tx: HotTx, _scope: Scope, row: NewLetter): Promise<void> {
  const values = [
    ...[row.id, row.offerId, row.organisationId, row.kind, row.language, Buffer.from(row.body)],
    ...[row.eraseOn, instant(row.at), row.by],
  ];
  await tx.query({ name: 'insert-letter', text: INSERT, values });
}

/** What a letter rests on beside the offer itself. */
export type LetterBasis = {
  readonly now: Date;
  readonly officerName: string;
  readonly municipalityName: string;
  readonly linkSealed: Buffer | null;
  readonly decision: {
    readonly id: OfferDecisionId;
    readonly ground: string | null;
    readonly reason: string;
    readonly decidedAt: Date;
    readonly decidedByName: string;
    readonly evaluationSealed: Buffer | null;
  } | null;
};

const BASIS = `
  SELECT app_now() AS now, coalesce((SELECT p.name FROM person p WHERE p.id = $3), '') AS "officerName",
    (SELECT m.name FROM municipality m WHERE m.id = $4) AS "municipalityName", o.link_sealed AS "linkSealed",
    x.id AS "decisionId", x.ground, x.reason, x.decided_at AS "decidedAt", q.name AS "decidedByName",
    x.evaluation_sealed AS "evaluationSealed"
  FROM offer o LEFT JOIN offer_decision x ON x.offer_id = o.id AND x.state = 'FINAL' LEFT JOIN person q ON q.id = x.decided_by
  WHERE o.id = $1 AND ${ofOrganisations('o', 2)}`;

type BasisRow = Pick<LetterBasis, 'now' | 'officerName' | 'linkSealed'> & {
  readonly municipalityName: string | null;
  readonly decisionId: OfferDecisionId | null;
  readonly ground: string | null;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly decidedByName: string | null;
  readonly evaluationSealed: Buffer | null;
};

/** Names, the link and the decision in force; null for another tenant's offer. */
export async function readLetterBasis(
  tx: HotTx,
  scope: Scope,
  asked: { readonly offerId: OfferId; readonly by: UserId; readonly municipalityId: MunicipalityId },
): Promise<LetterBasis | null> {
  const values = [asked.offerId, organisationsOf(scope), asked.by, asked.municipalityId];
  const { rows } = await tx.query<BasisRow>({ name: 'read-letter-basis', text: BASIS, values });
  const [row] = rows;
  if (row === undefined) return null;
  const { decisionId: id, ground, reason, decidedAt, decidedByName, evaluationSealed, ...basis } = row;
  return {
    ...basis,
    municipalityName: basis.municipalityName ?? '',
    decision:
      id === null
        ? null
        : { id, ground, reason, decidedAt, decidedByName: decidedByName ?? '', evaluationSealed },
  };
}

export type SealedLetter = {
  readonly id: LetterId;
  readonly offerId: OfferId;
  readonly kind: LetterKind;
  readonly language: Language;
  /** Null once erased. */
  readonly body: Buffer | null;
  readonly madeAt: Date;
};

const FIND = `
  SELECT l.id, l.offer_id AS "offerId", l.kind, l.language, l.body_sealed AS body, l.made_at AS "madeAt"
  FROM letter l JOIN offer o ON o.id = l.offer_id JOIN applicant a ON a.id = o.applicant_id
  WHERE l.id = $1 AND ${ofOrganisations('l', 2)} AND NOT ${hiddenFrom('a', 3)}`;

/** A letter as it was made; null for another tenant's, for none, and where name and address are protected from the reader. */
export async function findSealedLetter(scope: Scope, id: LetterId): Promise<SealedLetter | null> {
  const values = [id, organisationsOf(scope), readerOf(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<SealedLetter>({ name: 'find-sealed-letter', text: FIND, values }),
  );
  return rows[0] ?? null;
}

const ERASE = `
  WITH due AS (SELECT l.id, l.organisation_id, l.kind, o.applicant_id FROM letter l JOIN offer o ON o.id = l.offer_id
      WHERE l.erased_at IS NULL AND l.erase_on <= app_today() ORDER BY l.erase_on, l.id LIMIT $1 FOR UPDATE OF l SKIP LOCKED),
    gone AS (UPDATE letter l SET body_sealed = NULL, erased_at = app_now() FROM due WHERE l.id = due.id)
  INSERT INTO deletion_log (organisation_id, applicant_id, what, kind, row_id, because, deleted_at, deleted_by)
  SELECT d.organisation_id, d.applicant_id, 'LETTER', d.kind, d.id, 'RETENTION', app_now(), $2 FROM due d RETURNING row_id`;

/** Erases letters whose day has come, a portion at a time, and logs each; answers how many. */
export async function eraseDueLetters(
  tx: HotTx,
  _scope: Scope,
  { atMost, by }: { readonly atMost: number; readonly by: UserId },
): Promise<number> {
  const { rows } = await tx.query<{ row_id: string }>({
    ...{ name: 'erase-due-letters', text: ERASE, values: [atMost, by] },
  });
  return rows.length;
}
