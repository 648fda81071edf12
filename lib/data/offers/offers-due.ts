import type { SystemScope } from '@/lib/domain/access/scope';
import { DEFAULT_SETTINGS } from '@/lib/domain/letting/letting-settings';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfferId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

const OVERDUE = `
  SELECT o.id FROM offer o JOIN letting l ON l.id = o.letting_id
  WHERE o.state = 'SENT' AND o.answer_due < $1 AND l.state = 'OPEN' ORDER BY o.answer_due, o.id`;

/** Offers that nobody has answered and whose deadline was before the day. */
export async function listOverdueOffers(
  tx: HotTx,
  _scope: SystemScope,
  day: CalendarDate,
): Promise<readonly OfferId[]> {
  const { rows } = await tx.query<{ id: OfferId }>({ name: 'overdue-offers', text: OVERDUE, values: [day] });
  return rows.map(({ id }) => id);
}

/** An offer that waits for its reminder, with its organisation's rule. */
export type ToRemind = {
  readonly id: OfferId;
  readonly sentOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly remindWorkingDays: number;
};

// No rule reminds more than ten working days ahead: three weeks and a Christmas hold them.
const TO_REMIND = `
  SELECT o.id, o.sent_on AS "sentOn", o.answer_due AS "answerDue", coalesce(s.remind_working_days, $2) AS "remindWorkingDays"
  FROM offer o JOIN letting l ON l.id = o.letting_id LEFT JOIN letting_settings s ON s.organisation_id = o.organisation_id
  WHERE o.state = 'SENT' AND o.reminded_at IS NULL AND o.answer_due >= $1 AND o.answer_due <= $1::date + 30
    AND l.state = 'OPEN' ORDER BY o.answer_due, o.id`;

export async function listOffersToRemind(
  tx: HotTx,
  _scope: SystemScope,
  day: CalendarDate,
): Promise<readonly ToRemind[]> {
  const values = [day, DEFAULT_SETTINGS.remindWorkingDays];
  const { rows } = await tx.query<ToRemind>({ name: 'offers-to-remind', text: TO_REMIND, values });
  return rows;
}
