import { takenByOccasion } from '../lettings/letting-facts';
import { linkToPassOn, reminderToPassOn } from '../offers/offers-passing';
import { RUNNING } from './deadline-rows';

// $1: the organisations, $2: the reader. `clock` has the day.
const own = (alias: string): string => `${alias}.organisation_id = ANY ($1::uuid[])`;

const YES = `o.state = 'YES' AND x.id IS NULL`;
const LINK = linkToPassOn('c.today');
const REMINDER = reminderToPassOn('c.today');

/**
 * What waits in the offers of each home, with the day that counts: the last day to answer, the last day to document. A letting by
 * the lists alone asks for no papers, so there it counts since when somebody has said yes.
 */
const LIVE = `
  SELECT o.vacancy_id,
    min(x.decided_at) FILTER (WHERE x.decided_by IS DISTINCT FROM $2::uuid) AS second,
    min(x.decided_at) FILTER (WHERE x.decided_by = $2::uuid) AS colleague,
    min(${RUNNING.OFFER_PAPERS.due}) FILTER (WHERE ${RUNNING.OFFER_PAPERS.where} AND x.id IS NULL) AS document,
    min(coalesce(o.answered_at, o.sent_at)) FILTER (WHERE ${YES} AND l.basis = 'LISTS') AS answered, count(*) FILTER (WHERE ${YES}) AS yes,
    min(o.answer_due) FILTER (WHERE ${LINK}) AS link, count(*) FILTER (WHERE ${LINK}) AS links,
    min(o.answer_due) FILTER (WHERE ${REMINDER}) AS reminder, count(*) FILTER (WHERE ${REMINDER}) AS reminders,
    min(CASE o.state WHEN 'SENT' THEN o.answer_due ELSE o.link_until END) FILTER (WHERE p.n > 0) AS paper, sum(p.n) AS papers,
    bool_or(o.state = 'APPROVED') AS approved, min(${RUNNING.OFFER_ANSWER.due}) FILTER (WHERE ${RUNNING.OFFER_ANSWER.where}) AS answer,
    count(*) FILTER (WHERE ${RUNNING.OFFER_ANSWER.where}) AS answers
  FROM clock c CROSS JOIN offer o JOIN letting l ON l.id = o.letting_id AND l.state = 'OPEN'
    LEFT JOIN offer_decision x ON x.offer_id = o.id AND x.state = 'AWAITING_SECOND'
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM paper p WHERE p.offer_id = o.id AND p.verdict = 'UNSEEN') p
  WHERE ${own('o')} AND o.state IN ('SENT', 'YES', 'APPROVED') GROUP BY o.vacancy_id`;

/** Nearly every home is let anew, so the verdict is read of few. */
const NOT_FOR_OTHERS = `v.occasion <> 'RELET' AND EXISTS (
  SELECT FROM decision d WHERE d.vacancy_id = v.id AND ${own('d')} AND ${takenByOccasion('d')})`;

/** A home that is to be let and that nobody has an offer of. */
const NO_OFFER = `CASE WHEN ${NOT_FOR_OTHERS} THEN 'REGISTER' WHEN v.available_on < c.today THEN 'EMPTY'
  WHEN EXISTS (SELECT FROM letting l WHERE l.vacancy_id = v.id AND l.state = 'OPEN') THEN 'NEXT'
  WHEN v.state = 'RETURNED' THEN 'RETURNED' ELSE 'TO_LET' END`;

const TO_LET = `
  SELECT i.task, v.id, NULL::uuid AS slot_id, v.address, v.unit_number, v.department_id, i.day, i.at, i.n::int AS n
  FROM clock c CROSS JOIN vacancy v LEFT JOIN live ON live.vacancy_id = v.id CROSS JOIN LATERAL (VALUES
    ('SECOND', NULL::date, live.second, 1::bigint), ('DECIDE', CASE WHEN NOT live.approved THEN live.document END, CASE WHEN NOT live.approved THEN live.answered END, live.yes),
    ('LINKS', live.link, NULL, live.links), ('REMIND', live.reminder, NULL, live.reminders),
    ('PAPERS', live.paper, NULL, live.papers), ('LEASE', CASE WHEN live.approved THEN v.available_on END, NULL, 1),
    ('AT_COLLEAGUE', NULL, live.colleague, 1), ('ANSWERS', live.answer, NULL, live.answers),
    (${NO_OFFER}, CASE WHEN live.vacancy_id IS NULL THEN v.available_on END, NULL, 1)) AS i(task, day, at, n)
  WHERE ${own('v')} AND v.state IN ('ORGANISATION', 'RETURNED') AND (i.day IS NOT NULL OR i.at IS NOT NULL)`;

const SLOTS = 'slot s JOIN vacancy v ON v.id = s.vacancy_id';
const RETURNS = 'slot_return r JOIN slot s ON s.id = r.slot_id JOIN vacancy v ON v.id = s.vacancy_id';
const CALLS = 'telephone_act t JOIN vacancy v ON v.id = t.vacancy_id LEFT JOIN slot s ON s.vacancy_id = v.id';
const contactIsReady = `EXISTS (SELECT FROM handover_contact h JOIN naming n ON n.id = h.naming_id
  WHERE h.slot_id = s.id AND n.withdrawn_at IS NULL AND h.sealed IS NOT NULL)`;

/** What waits with the municipality's homes. `when`: a day, or an instant. */
const ofSlots = (
  task: string,
  from: string,
  when: { day: string } | { at: string },
  where: string,
): string => {
  const [day, at] = 'day' in when ? [when.day, 'NULL'] : ['NULL', when.at];
  return `SELECT '${task}', v.id, s.id, v.address, v.unit_number, v.department_id, ${day}::date, ${at}::timestamptz, 1
    FROM clock c CROSS JOIN ${from} WHERE ${where}`;
};

/** Every home and everything that it waits for, as the relation `waiting`. */
export const HOMES_THAT_WAIT = `live AS (${LIVE}),
  waiting AS (${[
    TO_LET,
    ofSlots('FAULT', RETURNS, { at: 'r.returned_at' }, `${own('r')} AND r.fault_state = 'AWAITING'`),
    ofSlots(
      'TELEPHONE',
      CALLS,
      { at: 't.recorded_at' },
      `${own('t')} AND t.recorded_side = 'MUNICIPALITY' AND t.answer IS NULL`,
    ),
    ofSlots(
      'CONTACT',
      SLOTS,
      { day: 's.rent_from' },
      `${own('s')} AND s.state = 'NAMED' AND ${contactIsReady}`,
    ),
    ...(['ANSWER', 'NAME'] as const).map((kind) => {
      const { where, due } = RUNNING[kind];
      return ofSlots(
        'MUNICIPALITY_LATE',
        SLOTS,
        { day: due },
        `${own('s')} AND ${where} AND ${due} < c.today`,
      );
    }),
  ].join(' UNION ALL ')})`;
