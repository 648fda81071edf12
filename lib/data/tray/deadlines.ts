import { may } from '@/lib/domain/access/permissions';
import type { SystemScope, UserScope } from '@/lib/domain/access/scope';
import { addDays } from '@/lib/domain/calendar/days';
import { DEADLINE_TERMS } from '@/lib/domain/deadline/deadline';
import {
  LOOK_AHEAD_DAYS,
  type RunningDeadline,
  STILL_NEWS_DAYS,
} from '@/lib/domain/notice/deadline-occasions';
import { type CalendarDate, compareDates } from '@/lib/domain/shared/calendar-date';
import type { OwnDeadline } from '@/lib/domain/year/deadline-calendar';
import { neverTold } from '../offers/offers-passing';
import { readSlotReader } from '../slots/slots-read';
import { type HotTx, inHotTransaction } from '../transaction';
import { readTransitionalDeadlines } from '../transitional/transitional-deadlines';
import { deadlineOf, RUNNING } from './deadline-rows';

const SLOT = deadlineOf('SLOT');
const OFFER = deadlineOf('OFFER');
const OFFERS = 'offer o JOIN letting l ON l.id = o.letting_id JOIN vacancy v ON v.id = o.vacancy_id';

/** A calendar is read by a person; what is more than this is not. */
const MOST = 500;

// What is open is the whole office's; what has been received is whoever's who received it, and hers who stands in for her. A manager
// sees everybody's.
const OF_MUNICIPALITY = `
  SELECT ${SLOT.kind} AS kind, s.id, v.reference, s.revision, ${SLOT.due} AS due, coalesce(s.changed_at, s.offered_at) AS since
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id
  WHERE s.municipality_id = ANY ($1::uuid[])
    AND (${RUNNING.ANSWER.where} OR ${RUNNING.NAME.where} AND ($2 OR s.claimed_by = ANY ($3::uuid[])))
  ORDER BY due, id LIMIT ${MOST}`;

const OF_ORGANISATION = `
  SELECT ${OFFER.kind} AS kind, o.id, v.reference, o.revision, ${OFFER.due} AS due, coalesce(o.answered_at, o.sent_at) AS since
  FROM ${OFFERS}
  WHERE o.organisation_id = ANY ($1::uuid[]) AND l.state = 'OPEN'
    AND (${RUNNING.OFFER_ANSWER.where} OR ${RUNNING.OFFER_PAPERS.where})
  ORDER BY due, id LIMIT ${MOST}`;

/** The days by which the reader, or somebody she stands in for, has to do something about a home. */
export function listOwnDeadlines(scope: UserScope): Promise<readonly OwnDeadline[]> {
  return inHotTransaction(scope, async (tx) => {
    if (scope.side !== 'MUNICIPALITY') {
      const values = [scope.organisations];
      return (await tx.query<OwnDeadline>({ name: 'deadlines-organisation', text: OF_ORGANISATION, values }))
        .rows;
    }
    const { people } = await readSlotReader(tx, scope);
    const values = [scope.municipalities, scope.role === 'MANAGER', people];
    const { rows } = await tx.query<OwnDeadline>({
      ...{ name: 'deadlines-municipality', text: OF_MUNICIPALITY, values },
    });
    if (!may(scope, 'transitional.record')) return rows;
    const transitional = await readTransitionalDeadlines(tx, scope.municipalities);
    return [...rows, ...transitional.map(({ municipalityId: _, ...deadline }) => deadline)]
      .sort((a, b) => compareDates(a.due, b.due))
      .slice(0, MOST);
  });
}

const NEAR = (due: string): string =>
  `${due} BETWEEN $1::date - ${STILL_NEWS_DAYS} AND $1::date + ${LOOK_AHEAD_DAYS}`;
// An offer that ended because its day had passed is over by itself the morning after: that too is told.
const ENDED = `(o.state = 'NO_ANSWER' OR ${neverTold('o')})`;

const OF_ALL = `
  SELECT d.*, v.reference FROM (
    SELECT ${SLOT.kind} AS kind, s.id, s.vacancy_id, s.municipality_id AS office, s.claimed_by AS handler, ${SLOT.due} AS due,
      s.offered_on AS since
    FROM slot s WHERE s.state IN ('OFFERED', 'CLAIMED')
    UNION ALL
    SELECT ${OFFER.kind}, o.id, o.vacancy_id, o.organisation_id, o.sent_by, ${OFFER.due},
      CASE o.state WHEN 'SENT' THEN o.sent_on END
    FROM offer o JOIN letting l ON l.id = o.letting_id
    WHERE l.state = 'OPEN' AND (${RUNNING.OFFER_ANSWER.where} OR ${RUNNING.OFFER_PAPERS.where})
    UNION ALL
    SELECT 'OFFER_ANSWER', o.id, o.vacancy_id, o.organisation_id, o.sent_by, o.answer_due, o.sent_on
    FROM offer o JOIN letting l ON l.id = o.letting_id
    WHERE l.state = 'OPEN' AND o.answer_due >= $1::date - ${STILL_NEWS_DAYS} AND o.answer_due < $1::date AND ${ENDED}
  ) d JOIN vacancy v ON v.id = d.vacancy_id
  WHERE ${NEAR('d.due')} ORDER BY d.due, d.id`;

type Row = Omit<RunningDeadline, 'office'> & { readonly office: string };

/** Deadlines that are near or have lately passed, of every office. */
export async function readRunningDeadlines(
  tx: HotTx,
  _scope: SystemScope,
  today: CalendarDate,
): Promise<readonly RunningDeadline[]> {
  const { rows } = await tx.query<Row>({ name: 'running-deadlines', text: OF_ALL, values: [today] });
  const found = rows.map(({ office: id, kind, ...row }) => ({
    ...{ ...row, kind, office: { side: DEADLINE_TERMS[kind].side, id } },
  }));
  return [...found, ...(await transitionalNear(tx, today))];
}

async function transitionalNear(tx: HotTx, today: CalendarDate): Promise<readonly RunningDeadline[]> {
  const [first, last] = [addDays(today, -STILL_NEWS_DAYS), addDays(today, LOOK_AHEAD_DAYS)];
  return (await readTransitionalDeadlines(tx, null))
    .filter(({ due }) => first <= due && due <= last)
    .map(({ kind, id, reference, due, municipalityId }) => ({
      ...{ kind, id, reference, due, handler: null, since: null },
      office: { side: DEADLINE_TERMS[kind].side, id: municipalityId },
    }));
}
