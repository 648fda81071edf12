import type { Scope } from '@/lib/domain/access/scope';
import type { DeclineReason, OfferState, Phase } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ApplicantId,
  DepartmentId,
  LettingId,
  MunicipalityId,
  OfferId,
  OrganisationId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';

declare const lock: unique symbol;

/**
 * A letting whose row this transaction holds. Everybody who changes its offers holds it first, then the offers, then the
 * applicants; so two who act on one home come one after the other.
 */
export type HeldLetting = {
  readonly [lock]: true;
  readonly id: LettingId;
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly departmentId: DepartmentId;
  readonly state: 'OPEN' | 'LEASED' | 'CLOSED';
  readonly vacancyState: VacancyState;
  readonly revision: number;
  /** Read after the lock: the instant that everything in this transaction is recorded at. */
  readonly now: Date;
};

const LETTING_COLUMNS = `
  l.id, l.vacancy_id AS "vacancyId", l.organisation_id AS "organisationId", l.municipality_id AS "municipalityId",
  l.department_id AS "departmentId", l.state, l.revision`;

// The row is waited for inside; what stands beside it is read by the next statement, after the lock.
const holdLetting = (from: string, where: string, which: string) => `
  WITH held AS MATERIALIZED (SELECT ${LETTING_COLUMNS} FROM ${from} WHERE ${where} FOR NO KEY UPDATE OF l ${which})
  SELECT h.*, app_now() AS now FROM held h`;

const HOLD = holdLetting('letting l', `l.id = $1 AND ${ofOrganisations('l', 2)}`, '');
const OF_OFFER = `o.id = $1 AND ${ofOrganisations('o', 2)}`;
const HOLD_OF_OFFER = holdLetting('offer o JOIN letting l ON l.id = o.letting_id', OF_OFFER, '');
const HOLD_OF_OFFER_IF_FREE = holdLetting(
  'offer o JOIN letting l ON l.id = o.letting_id',
  OF_OFFER,
  'SKIP LOCKED',
);

async function hold(tx: HotTx, scope: Scope, how: { name: string; text: string; id: string }) {
  const { name, text, id } = how;
  const { rows } = await tx.query<HeldLetting>({ name, text, values: [id, organisationsOf(scope)] });
  const [row] = rows;
  if (row === undefined) return null;
  const beside = await tx.query<{ state: VacancyState }>({
    name: 'vacancy-of-letting',
    text: 'SELECT state FROM vacancy WHERE id = $1',
    values: [row.vacancyId],
  });
  const vacancyState = beside.rows[0]?.state;
  if (vacancyState === undefined) throw new Error('A letting has no vacancy');
  return { ...row, vacancyState } as HeldLetting;
}

/** Holds one letting until the transaction ends; null when the scope has none of that id. */
export const holdLettingRow = (tx: HotTx, scope: Scope, id: LettingId): Promise<HeldLetting | null> =>
  hold(tx, scope, { name: 'hold-letting', text: HOLD, id });

/** An offer that this transaction holds together with its letting, as both are now. */
export type HeldOffer = {
  readonly [lock]: true;
  readonly letting: HeldLetting;
  readonly id: OfferId;
  readonly applicantId: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly phase: Phase;
  readonly place: number;
  readonly state: OfferState;
  readonly sentOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly remindedAt: Date | null;
  readonly reminderToldAt: Date | null;
  readonly linkToldAt: Date | null;
  readonly declineReason: DeclineReason | null;
  readonly linkUntil: CalendarDate;
  readonly wrongBirths: number;
  /** By the database's own clock, which goes on where a demonstration's day stands still. */
  readonly barred: boolean;
  /** The flexible list was declared exhausted after it, and the agreed share given back. */
  readonly shareGivenBack: boolean;
  readonly revision: number;
  readonly now: Date;
};

// Who was offered the home flexibly cannot have it any more once the flexible list was declared exhausted: its share may have gone to
// another home. @see docs/domain/letting.md
export const SHARE_GIVEN_BACK = `(o.phase = 'FLEXIBLE' AND NOT l.under_cap AND l.opening ->> 'takesShare' = 'true')`;

const OFFER = `
  SELECT o.id, o.applicant_id AS "applicantId", o.organisation_id AS "organisationId", o.phase, o.place, o.state,
    o.sent_on AS "sentOn", o.answer_due AS "answerDue", o.reminded_at AS "remindedAt", o.reminder_told_at AS "reminderToldAt",
    o.link_told_at AS "linkToldAt", o.decline_reason AS "declineReason", o.link_until AS "linkUntil", o.wrong_births AS "wrongBirths",
    coalesce(o.barred_until > clock_timestamp(), false) AS barred, o.revision,
    ${SHARE_GIVEN_BACK} AS "shareGivenBack"
  FROM offer o JOIN letting l ON l.id = o.letting_id
  WHERE o.id = $1 AND ${ofOrganisations('o', 2)} FOR NO KEY UPDATE OF o`;

async function withLetting(tx: HotTx, scope: Scope, id: OfferId, letting: HeldLetting | null) {
  if (letting === null) return null;
  const values = [id, organisationsOf(scope)];
  const { rows } = await tx.query<HeldOffer>({ name: 'hold-offer', text: OFFER, values });
  return rows[0] ? ({ ...rows[0], letting, now: letting.now } as HeldOffer) : null;
}

/** Holds the letting of an offer, then the offer; null when the scope has none of that id. */
export const holdOffer = async (tx: HotTx, scope: Scope, id: OfferId): Promise<HeldOffer | null> =>
  withLetting(
    tx,
    scope,
    id,
    await hold(tx, scope, { name: 'hold-letting-of-offer', text: HOLD_OF_OFFER, id }),
  );

/** The same, but null also while somebody else holds the letting: a job leaves it to the next time. */
export const holdOfferIfFree = async (tx: HotTx, scope: Scope, id: OfferId): Promise<HeldOffer | null> => {
  const how = { name: 'hold-letting-of-offer-if-free', text: HOLD_OF_OFFER_IF_FREE, id };
  return withLetting(tx, scope, id, await hold(tx, scope, how));
};

export type LastLettingAct = { readonly by: string; readonly at: Date };

const LAST = `
  SELECT coalesce(p.name, '') AS by, e.occurred_at AS at FROM case_event e LEFT JOIN person p ON p.id = e.actor_id
  WHERE e.vacancy_id = $1 AND e.kind NOT IN ('SEEN', 'NOTE_ADDED', 'CHOICE_SEEN') ORDER BY e.id DESC LIMIT 1`;

/** Who acted on the case last, and when: for whoever comes with a form that is stale. */
export async function findLastLettingAct(
  tx: HotTx,
  _scope: Scope,
  letting: HeldLetting,
): Promise<LastLettingAct> {
  const { rows } = await tx.query<LastLettingAct>({
    name: 'find-last-letting-act',
    text: LAST,
    values: [letting.vacancyId],
  });
  return rows[0] ?? { by: '', at: letting.now };
}
