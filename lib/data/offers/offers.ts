import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { OfferCounts, OfferRow, OfferTab } from '@/lib/domain/letting/offers/offer-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { LettingId, OfferId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';
import { readClock } from '../vacancies/vacancy-record';
import { linkToPassOn, neverTold, offerMail, reminderToPassOn } from './offers-passing';
import { AWAITS_SECOND, awaitsSecondBy } from './second-opinions';

// $1: the organisations, $2: the reader.
const COLUMNS = `
  SELECT o.id, o.letting_id AS "lettingId", o.vacancy_id AS "vacancyId", o.applicant_id AS "applicantId",
    a.reference AS "applicantReference", CASE WHEN ${hiddenFrom('a', 2)} THEN NULL ELSE a.name END AS "applicantName",
    o.phase, l.basis, o.place, o.crowding_reason AS "crowdingReason", o.passed_over AS "passedOver", o.passed_over_reason AS "passedOverReason", o.state, o.sent_on AS "sentOn", o.sent_at AS "sentAt", o.answer_due AS "answerDue", o.answered_at AS "answeredAt",
    o.answered_by AS "answeredBy", o.decline_reason AS "declineReason", o.reminded_at AS "remindedAt",
    o.reminder_told_at AS "reminderToldAt", o.link_told_at AS "linkToldAt", k.name AS "linkToldBy", o.link_told_by_mail AS "linkToldByMail",
    ${offerMail('OFFER')} AS "linkMail", ${offerMail('OFFER_REMINDER')} AS "reminderMail", o.revision, v.address, v.unit_number AS "unitNumber", d.name AS "departmentName", g.name AS "organisationName",
    (SELECT count(*)::int FROM paper p WHERE p.offer_id = o.id AND p.verdict = 'UNSEEN') AS "unseenPapers",
    ${neverTold('o')} AS "neverTold"
  FROM offer o JOIN applicant a ON a.id = o.applicant_id JOIN vacancy v ON v.id = o.vacancy_id
    JOIN department d ON d.id = v.department_id JOIN organisation g ON g.id = o.organisation_id JOIN letting l ON l.id = o.letting_id
    LEFT JOIN person k ON k.id = o.link_told_by
  WHERE ${ofOrganisations('o', 1)}`;

const OF_LETTING = `${COLUMNS} AND o.letting_id = $3 ORDER BY o.place`;

/** Every offer of a letting in its place; none for another tenant's. */
export async function listOffersOfLetting(scope: Scope, lettingId: LettingId): Promise<readonly OfferRow[]> {
  const values = [organisationsOf(scope), readerOf(scope), lettingId];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OfferRow>({ name: 'offers-of-letting', text: OF_LETTING, values }),
  );
  return rows;
}

const ONE = `${COLUMNS} AND o.id = $3`;

/** One offer as lists show it; null for another tenant's and for none. */
export async function findOffer(scope: Scope, id: OfferId): Promise<OfferRow | null> {
  const values = [organisationsOf(scope), readerOf(scope), id];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OfferRow>({ name: 'find-offer', text: ONE, values }),
  );
  return rows[0] ?? null;
}

const UNSEEN = `EXISTS (SELECT FROM paper p WHERE p.offer_id = o.id AND p.verdict = 'UNSEEN')`;
const TODAY = '(SELECT app_today())';

/** What belongs in each tab, with the numbers of the values of a page; every condition is among the offers of homes that are still to be let. */
const WHERE: Readonly<Record<OfferTab, string>> = {
  deciding: `o.state = 'YES' AND NOT ${AWAITS_SECOND}`,
  second: `o.state = 'YES' AND ${awaitsSecondBy('$2')}`,
  links: linkToPassOn(TODAY),
  papers: `o.state IN ('SENT', 'YES', 'APPROVED') AND ${UNSEEN}`,
  reminders: reminderToPassOn(TODAY),
  waiting: `o.state = 'SENT' AND o.answer_due >= ${TODAY}`,
  late: `o.state = 'SENT' AND o.answer_due <= ${TODAY}`,
};

export type OfferPlace = { readonly on: CalendarDate; readonly id: string };
export type OfferTurn = { readonly direction: 'after' | 'before'; readonly place: OfferPlace };

export type OfferPage = {
  readonly today: CalendarDate;
  /** The one that is due first comes first. */
  readonly rows: readonly OfferRow[];
  readonly previous: OfferPlace | null;
  readonly next: OfferPlace | null;
};

const PAGE = 50;

/** A page of one tab of the officer's offers. */
export async function listOffers(scope: Scope, tab: OfferTab, turn: OfferTurn | null): Promise<OfferPage> {
  const back = turn?.direction === 'before';
  const [sign, way] = back ? ['<', 'DESC'] : ['>', 'ASC'];
  const text = `${COLUMNS} AND l.state = 'OPEN' AND ${WHERE[tab]}
    AND ($3::date IS NULL OR (o.answer_due, o.id) ${sign} ($3::date, $4::uuid)) ORDER BY o.answer_due ${way}, o.id ${way} LIMIT ${PAGE + 1}`;
  const values = [organisationsOf(scope), readerOf(scope), turn?.place.on ?? null, turn?.place.id ?? null];
  return inHotTransaction(scope, async (tx) => {
    const name = `offers-${tab}-${back ? 'before' : 'after'}`;
    const read = (await tx.query<OfferRow>({ name, text, values })).rows;
    const today = dayOfInstant(await readClock(tx, scope));
    return { today, ...pageOfOffers(read, turn) };
  });
}

/** Colleagues' decisions that wait for the reader's word, for a start page: the first page of them. */
export const listToSecond = async (scope: Scope): Promise<readonly OfferRow[]> =>
  (await listOffers(scope, 'second', null)).rows;

function pageOfOffers(read: readonly OfferRow[], turn: OfferTurn | null): Omit<OfferPage, 'today'> {
  const more = read.length > PAGE;
  const kept = read.slice(0, PAGE);
  const back = turn?.direction === 'before';
  const rows = back ? kept.reverse() : kept;
  const before = back ? more : turn !== null;
  const after = back || more;
  return { rows, previous: before ? placeOf(rows.at(0)) : null, next: after ? placeOf(rows.at(-1)) : null };
}

const placeOf = (row: OfferRow | undefined): OfferPlace | null =>
  row ? { on: row.answerDue, id: row.id } : null;

const COUNTS = `
  SELECT ${Object.entries(WHERE)
    .map(([tab, where]) => `count(*) FILTER (WHERE ${where})::int AS ${tab}`)
    .join(', ')}
  FROM offer o JOIN letting l ON l.id = o.letting_id
  WHERE ${ofOrganisations('o', 1)} AND o.state IN ('SENT', 'YES', 'APPROVED') AND l.state = 'OPEN'`;

/** How much stands in each tab. */
export async function countOffers(scope: Scope): Promise<OfferCounts> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OfferCounts>({
      name: 'count-offers',
      text: COUNTS,
      values: [organisationsOf(scope), readerOf(scope)],
    }),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A count has one row');
  return row;
}
