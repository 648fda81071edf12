import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { ofSide, ownOfSide } from '../tenant-values';
import { inHotTransaction } from '../transaction';
import { readSlotReader } from './slots-read';

/** A home whose day to answer or to name has come or gone. */
export type UrgentSlot = {
  readonly id: SlotId;
  readonly address: string;
  readonly due: CalendarDate;
  readonly answering: boolean;
  readonly overdue: boolean;
};

const MOST = 50;

const urgent = (scope: Scope) => `
  SELECT id, address, due, answering, due < $2 AS overdue FROM (
    SELECT s.id, v.address, s.state = 'OFFERED' AS answering, CASE s.state WHEN 'OFFERED' THEN s.answer_due ELSE s.name_due END AS due
    FROM slot s JOIN vacancy v ON v.id = s.vacancy_id
    WHERE s.state IN ('OFFERED', 'CLAIMED') AND ${ownOfSide(scope, 's', 1)}) waiting
  WHERE due <= $2 ORDER BY due, address LIMIT ${MOST}`;

/** What cannot wait until tomorrow, the longest overdue first. */
export const listUrgentSlots = (scope: Scope): Promise<readonly UrgentSlot[]> =>
  inHotTransaction(scope, async (tx) => {
    const { today } = await readSlotReader(tx, scope);
    const { side, tenants } = ofSide(scope);
    const statement = { name: `urgent-slots ${side}`, text: urgent(scope), values: [tenants, today] };
    const { rows } = await tx.query<UrgentSlot>(statement);
    return rows;
  });
