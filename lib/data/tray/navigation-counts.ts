import type { DeskScope } from '@/lib/domain/access/scope';
import { AWAITS_SECOND, awaitsSecondBy } from '../offers/second-opinions';
import { inHotTransaction } from '../transaction';
import { deadlineOf, RUNNING } from './deadline-rows';

export type NavigationCounts = {
  /** What the reader's side answers first: homes offered to the municipality, faults stated against the organisation. */
  readonly toAnswer: number;
  /** Homes that wait for the municipality, and how many of them are past their day. */
  readonly slots: number;
  readonly lateSlots: number;
  /** Returns that blame the organisation and wait for its answer, or wait for the managers to settle. */
  readonly faults: number;
  readonly awaiting: number;
  /** Flagged choices of the organisations that nobody at the municipality has looked at. */
  readonly choices: number;
  /** Offers of the organisation's own homes that wait for an officer, and whether a yes has waited past its deadline. */
  readonly offers: number;
  readonly lateOffers: number;
};

const NONE: NavigationCounts = {
  ...{ toAnswer: 0, slots: 0, lateSlots: 0, faults: 0, awaiting: 0, choices: 0, offers: 0, lateOffers: 0 },
};

/** What waits behind each entry of the menu, in one query that reads only what is open. */
export async function getNavigationCounts(scope: DeskScope): Promise<NavigationCounts> {
  if (scope.role === 'SYSTEM_ADMIN' || scope.role === 'READER' || scope.role === 'AGREEMENT_ADMIN')
    return NONE;
  const own = scope.side === 'MUNICIPALITY';
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<NavigationCounts>({
      name: own ? 'navigation-counts-municipality' : 'navigation-counts-organisation',
      text: own ? OF_MUNICIPALITY : OF_ORGANISATION,
      values: own ? [scope.municipalities] : [scope.organisations, scope.userId],
    }),
  );
  return rows[0] ?? NONE;
}

const TODAY = '(SELECT app_today())';

const OF_MUNICIPALITY = `
  SELECT count(*) FILTER (WHERE ${RUNNING.ANSWER.where})::int AS "toAnswer", count(*)::int AS slots, 0 AS offers, 0 AS "lateOffers",
    count(*) FILTER (WHERE ${deadlineOf('SLOT').due} < ${TODAY})::int AS "lateSlots",
    (SELECT count(*)::int FROM slot_return WHERE municipality_id = ANY ($1::uuid[]) AND fault_state = 'CONTESTED') AS faults,
    (SELECT count(*)::int FROM vacancy WHERE municipality_id = ANY ($1::uuid[]) AND state = 'AWAITING_AGREEMENT') AS awaiting,
    (SELECT count(*)::int FROM reporting_choice WHERE municipality_id = ANY ($1::uuid[]) AND seen_at IS NULL) AS choices
   FROM slot s WHERE s.municipality_id = ANY ($1::uuid[]) AND s.state IN ('OFFERED', 'CLAIMED')`;

// A yes to decide about, or decided by a colleague and waiting for a second officer; whoever decided it is done.
const YES_WAITS = `(o.state = 'YES' AND (NOT ${AWAITS_SECOND} OR ${awaitsSecondBy('$2')}))`;

const OF_ORGANISATION = `
  SELECT 0 AS slots, 0 AS "lateSlots", 0 AS choices, f.n AS faults, f.n AS "toAnswer", w.n AS offers, w.late AS "lateOffers",
    (SELECT count(*)::int FROM vacancy WHERE organisation_id = ANY ($1::uuid[]) AND state = 'AWAITING_AGREEMENT') AS awaiting
   FROM (SELECT count(*)::int AS n FROM slot_return WHERE organisation_id = ANY ($1::uuid[]) AND fault_state = 'AWAITING') f,
    (SELECT count(*)::int AS n, count(*) FILTER (WHERE ${YES_WAITS} AND o.answer_due < ${TODAY})::int AS late
     FROM offer o JOIN letting l ON l.id = o.letting_id
     WHERE o.organisation_id = ANY ($1::uuid[]) AND o.state IN ('SENT', 'YES') AND l.state = 'OPEN' AND (${YES_WAITS}
       OR (o.reminded_at IS NOT NULL AND o.reminder_told_at IS NULL AND o.answer_due >= ${TODAY})
       OR EXISTS (SELECT FROM paper p WHERE p.offer_id = o.id AND p.verdict = 'UNSEEN'))) w`;
