import type { Scope, SystemScope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import type { OfferBehindLink } from '@/lib/domain/letting/offers/told-outcome';
import type { OfferState, Phase } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, HouseholdMemberId, OfferId, OrganisationId } from '@/lib/domain/shared/ids';
import type { HomeTerms } from '@/lib/domain/vacancy/vacancy-report';
import { type HotTx, inHotTransaction } from '../transaction';
import { type HeldOffer, SHARE_GIVEN_BACK } from './offers-lock';

/** The offer that a link opens. Whoever reads for it says so in every query: this offer, this organisation, nothing else. */
export type OpenLink = {
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
  readonly applicantId: ApplicantId;
};

const STANDS = `(l.state = 'OPEN' AND v.state IN ('ORGANISATION', 'RETURNED') AND NOT ${SHARE_GIVEN_BACK})`;
// Not found, expired, withdrawn, decided or let: one answer, and one query for all of them.
const FIND = `
  SELECT o.id AS "offerId", o.organisation_id AS "organisationId", o.applicant_id AS "applicantId"
  FROM offer o JOIN letting l ON l.id = o.letting_id JOIN vacancy v ON v.id = o.vacancy_id
  WHERE o.link_hash = $1 AND ${STANDS}
    AND ((o.state IN ('SENT', 'NO') AND (SELECT app_today()) <= o.answer_due)
      OR (o.state = 'YES' AND (SELECT app_today()) <= o.link_until))`;

/** The offer of a link that opens today; null for every other. */
export async function findOpenLink(scope: SystemScope, hash: Buffer): Promise<OpenLink | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OpenLink>({ name: 'find-open-link', text: FIND, values: [hash] }),
  );
  return rows[0] ?? null;
}

/** The offer of a link that has days left, whatever has become of it. By its shape it is no open link: nothing is received by it. */
export type KeptLink = Omit<OpenLink, 'applicantId'> & OfferBehindLink;

// Erased is erased: without its secret a link tells nothing, though its hash is still there.
const FIND_KEPT = `
  SELECT o.id AS "offerId", o.organisation_id AS "organisationId", o.state, o.answer_due < (SELECT app_today()) AS "pastDue",
    ${STANDS} AS stands, l.state = 'LEASED' AS "isLet"
  FROM offer o JOIN letting l ON l.id = o.letting_id JOIN vacancy v ON v.id = o.vacancy_id
  WHERE o.link_hash = $1 AND o.link_sealed IS NOT NULL AND (SELECT app_today()) <= o.link_until`;

/** The offer of a link whose days have not passed; null for every other. */
export async function findKeptLink(scope: SystemScope, hash: Buffer): Promise<KeptLink | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<KeptLink>({ name: 'find-kept-link', text: FIND_KEPT, values: [hash] }),
  );
  return rows[0] ?? null;
}

/** What the page behind a link shows: the home and the answer, and nothing about the person. */
export type LinkedOffer = HomeTerms & {
  readonly now: Date;
  readonly phase: Phase;
  readonly state: OfferState;
  readonly answerDue: CalendarDate;
  readonly linkUntil: CalendarDate;
  readonly reminded: boolean;
  readonly barredUntil: Date | null;
  /** Too many wrong birth dates: nothing is received until the office gives a new link. */
  readonly barredForGood: boolean;
  readonly organisationName: string;
  readonly departmentName: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly availableOn: CalendarDate;
  readonly takeoverOn: CalendarDate | null;
};

const READ = `
  SELECT app_now() AS now, o.phase, o.state, o.answer_due AS "answerDue", o.link_until AS "linkUntil",
    o.reminded_at IS NOT NULL AS reminded, g.name AS "organisationName", d.name AS "departmentName", v.address, v.postcode, v.city,
    CASE WHEN o.barred_until > clock_timestamp() AND isfinite(o.barred_until) THEN o.barred_until END AS "barredUntil",
    coalesce(NOT isfinite(o.barred_until), false) AS "barredForGood",
    v.rooms, v.area_tenths AS "areaTenths", v.rent_ore AS "rentOre", v.utilities_ore AS "utilitiesOre",
    v.deposit_ore AS "depositOre", v.lift, v.ground_floor AS "groundFloor", v.available_on AS "availableOn",
    v.takeover_on AS "takeoverOn"
  FROM offer o JOIN vacancy v ON v.id = o.vacancy_id JOIN department d ON d.id = v.department_id
    JOIN organisation g ON g.id = o.organisation_id
  WHERE o.id = $1 AND o.organisation_id = $2`;

export async function getLinkedOffer(
  scope: SystemScope,
  link: Omit<OpenLink, 'applicantId'>,
): Promise<LinkedOffer> {
  const values = [link.offerId, link.organisationId];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<LinkedOffer>({ name: 'get-linked-offer', text: READ, values }),
  );
  if (!rows[0]) throw new Error('The offer of an open link cannot be read');
  return rows[0];
}

/** A paper that could not be used, with what an officer wrote to the applicant about it. */
export type RefusedPaper = {
  readonly member: HouseholdMemberId;
  readonly kind: PaperKind;
  readonly refusal: string;
};

// The latest paper of a kind counts: one that was sent again waits to be seen.
const REFUSED = `
  SELECT DISTINCT ON (p.member_id, p.kind) p.member_id AS member, p.kind, p.refusal FROM paper p
  WHERE p.offer_id = $1 AND p.organisation_id = $2 ORDER BY p.member_id, p.kind, p.received_at DESC, p.id DESC`;

/** What of the papers of the offer could not be used, and why; for whoever has given the birth date. */
export async function listRefusedPapers(
  tx: HotTx,
  _scope: SystemScope,
  link: OpenLink,
): Promise<readonly RefusedPaper[]> {
  const values = [link.offerId, link.organisationId];
  const { rows } = await tx.query<Omit<RefusedPaper, 'refusal'> & { refusal: string | null }>({
    ...{ name: 'refused-papers-of-link', text: REFUSED, values },
  });
  return rows.flatMap(({ refusal, ...row }) => (refusal === null ? [] : [{ ...row, refusal }]));
}

const SAME = `
  SELECT EXISTS (SELECT FROM household_member m WHERE m.applicant_id = $1 AND m.organisation_id = $2
    AND m.relation = 'APPLICANT' AND m.born_on = $3) AS same`;

/** Is it the applicant's birth date? Compared where it lies, under the lock of the offer. */
export async function isBirthDate(
  tx: HotTx,
  _scope: SystemScope,
  offer: HeldOffer,
  day: CalendarDate,
): Promise<boolean> {
  const values = [offer.applicantId, offer.organisationId, day];
  const { rows } = await tx.query<{ same: boolean }>({ name: 'is-birth-date', text: SAME, values });
  return rows[0]?.same === true;
}

const COUNT = `
  UPDATE offer SET wrong_births = $2, barred_until = CASE $3 WHEN 'NOT' THEN barred_until WHEN 'FOR_GOOD' THEN 'infinity'::timestamptz
    ELSE clock_timestamp() + make_interval(mins => $4) END
  WHERE id = $1`;

/** Counts a wrong birth date on a held offer, and closes its uploads for some minutes or for good. */
export async function countWrongBirth(
  tx: HotTx,
  _scope: SystemScope,
  offer: HeldOffer,
  given: { readonly wrong: number; readonly bar: number | 'FOR_GOOD' | null },
): Promise<void> {
  const { wrong, bar } = given;
  const [how, minutes] = typeof bar === 'number' ? ['FOR', bar] : [bar ?? 'NOT', 0];
  await tx.query({ name: 'count-wrong-birth', text: COUNT, values: [offer.id, wrong, how, minutes] });
}

const SEALED = 'SELECT o.link_sealed AS sealed FROM offer o WHERE o.id = $1 AND o.organisation_id = $2';

/** The sealed secret of a held offer's link; null once it has been erased. */
export async function findSealedLink(tx: HotTx, _scope: Scope, offer: HeldOffer): Promise<Buffer | null> {
  const values = [offer.id, offer.organisationId];
  const { rows } = await tx.query<{ sealed: Buffer | null }>({
    name: 'find-sealed-link',
    text: SEALED,
    values,
  });
  return rows[0]?.sealed ?? null;
}

const RENEW = `
  UPDATE offer SET link_hash = $2, link_sealed = $3, link_until = $4, wrong_births = 0, barred_until = NULL,
    link_told_at = NULL, link_told_by = NULL, link_told_by_mail = false, revision = revision + 1
  WHERE id = $1`;

/** Gives a held offer another link: the one before opens nothing any more, wrong birth dates are forgotten, and nobody has passed it on. */
export async function renewLinkOf(
  tx: HotTx,
  _scope: Scope,
  offer: HeldOffer,
  link: { readonly hash: Buffer; readonly sealed: Uint8Array; readonly until: CalendarDate },
): Promise<void> {
  const values = [offer.id, link.hash, Buffer.from(link.sealed), link.until];
  await tx.query({ name: 'renew-link', text: RENEW, values });
}
