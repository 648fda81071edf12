import type { Scope } from '@/lib/domain/access/scope';
import type { OfferInTurn } from '@/lib/domain/letting/decisions/decision-approval';
import type { OfferDecisionKind, StandingDecision } from '@/lib/domain/letting/decisions/decision-state';
import type { Phase, RejectionGround } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ApplicantId,
  LettingId,
  OfferDecisionId,
  OfferId,
  UserId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';
import type { HeldLetting } from './offers-lock';

/** An offer of a held letting, and what has been decided about it. */
export type OfferToDecide = OfferInTurn & {
  readonly applicantId: ApplicantId;
  readonly phase: Phase;
  readonly revision: number;
  /** It was answered once, whatever has happened since. */
  readonly answered: boolean;
  readonly decision: OfferDecision | null;
};

export type OfferDecision = StandingDecision & {
  readonly id: OfferDecisionId;
  readonly ground: RejectionGround | null;
  readonly decidedAt: Date;
};

export type OffersToDecide = {
  /** By place. */
  readonly offers: readonly OfferToDecide[];
  /** Does the area of the home stand on one of the state's lists today? */
  readonly designated: boolean;
};

const READ = `
  SELECT EXISTS (SELECT FROM department d JOIN area_designation g ON g.area_id = d.area_id WHERE d.id = l.department_id
      AND g.valid_from <= app_today() AND (g.valid_to IS NULL OR app_today() < g.valid_to)) AS designated,
    (SELECT json_agg(json_build_object('id', o.id, 'applicantId', o.applicant_id, 'phase', o.phase, 'place', o.place,
        'state', o.state, 'revision', o.revision, 'answered', o.answered_at IS NOT NULL,
        'decision', CASE WHEN x.id IS NULL THEN NULL ELSE json_build_object('id', x.id, 'decision', x.decision,
          'ground', x.ground, 'state', x.state, 'decidedBy', x.decided_by, 'decidedAt', x.decided_at) END) ORDER BY o.place)
      FROM offer o LEFT JOIN offer_decision x ON x.offer_id = o.id AND x.state IN ('AWAITING_SECOND', 'FINAL')
      WHERE o.letting_id = l.id) AS offers
  FROM letting l WHERE l.id = $1`;

type DecisionJson = Omit<OfferDecision, 'decidedAt'> & { readonly decidedAt: string };
type Row = Omit<OffersToDecide, 'offers'> & {
  readonly offers:
    | readonly (Omit<OfferToDecide, 'decision'> & { readonly decision: DecisionJson | null })[]
    | null;
};

/** All offers of a held letting with what has been decided about them, as they are under its lock. */
export async function readOffersToDecide(
  tx: HotTx,
  _scope: Scope,
  { id }: Pick<HeldLetting, 'id'>,
): Promise<OffersToDecide> {
  const { rows } = await tx.query<Row>({ name: 'read-offers-to-decide', text: READ, values: [id] });
  const [row] = rows;
  if (row === undefined) throw new Error('A held letting was not there to read');
  return { ...row, offers: (row.offers ?? []).map(offerOf) };
}

const offerOf = ({ decision, ...offer }: NonNullable<Row['offers']>[number]): OfferToDecide => ({
  ...offer,
  decision: decision && { ...decision, decidedAt: new Date(decision.decidedAt) },
});

const OF_VACANCY = `SELECT l.id FROM letting l WHERE l.vacancy_id = $1 AND ${ofOrganisations('l', 2)}`;

/** The letting of a vacancy, to be held after the vacancy itself; null while none has begun. */
export async function findLettingOf(tx: HotTx, scope: Scope, id: VacancyId): Promise<LettingId | null> {
  const values = [id, organisationsOf(scope)];
  const { rows } = await tx.query<{ id: LettingId }>({
    ...{ name: 'find-letting-of', text: OF_VACANCY, values },
  });
  return rows[0]?.id ?? null;
}

export type NewDecision = {
  readonly id: OfferDecisionId;
  readonly offerId: OfferId;
  readonly decision: OfferDecisionKind;
  readonly ground: RejectionGround | null;
  readonly reason: string;
  readonly nothingComesOn: CalendarDate | null;
  /** What the criteria said, sealed for this very row. */
  readonly evaluation: Uint8Array;
  readonly state: 'AWAITING_SECOND' | 'FINAL';
  readonly decidedBy: UserId;
};

const INSERT = `
  INSERT INTO offer_decision (id, offer_id, organisation_id, decision, ground, reason, evaluation_sealed, state, decided_at, decided_by,
    nothing_comes_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Enters a decision about an offer of a held letting; two that stand at once the database refuses. */
export async function insertDecision(
  tx: HotTx,
  _scope: Scope,
  { organisationId, now }: HeldLetting,
  row: NewDecision,
): Promise<void> {
  const values = [
    ...[row.id, row.offerId, organisationId, row.decision, row.ground, row.reason],
    ...[Buffer.from(row.evaluation), row.state, now, row.decidedBy, row.nothingComesOn],
  ];
  await tx.query({ name: 'insert-offer-decision', text: INSERT, values });
}

const SECOND = `
  UPDATE offer_decision SET state = $2, second_at = $3, second_by = $4, second_text = $5 WHERE id = $1`;

/** What the second pair of eyes said. */
export async function secondDecisionRow(
  tx: HotTx,
  _scope: Scope,
  row: {
    readonly id: OfferDecisionId;
    readonly state: 'FINAL' | 'REFUSED_BY_SECOND';
    readonly at: Date;
    readonly by: UserId;
    readonly text: string;
  },
): Promise<void> {
  const values = [row.id, row.state, row.at, row.by, row.text];
  await tx.query({ name: 'second-offer-decision', text: SECOND, values });
}

const UNDO = `
  UPDATE offer_decision SET state = 'UNDONE', undone_at = $2, undone_by = $3, undone_text = $4 WHERE id = ANY ($1::uuid[])`;

/** Takes decisions back. */
export async function undoDecisionRows(
  tx: HotTx,
  _scope: Scope,
  row: {
    readonly ids: readonly OfferDecisionId[];
    readonly at: Date;
    readonly by: UserId;
    readonly text: string;
  },
): Promise<void> {
  if (row.ids.length === 0) return;
  const values = [row.ids, row.at, row.by, row.text];
  await tx.query({ name: 'undo-offer-decisions', text: UNDO, values });
}
