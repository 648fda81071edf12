import type { Scope } from '@/lib/domain/access/scope';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId, VacancyId } from '@/lib/domain/shared/ids';
import type { SlotState } from '@/lib/domain/slot/slot-state';
import { inHotTransaction } from '../transaction';
import { HOME, onlyParty, RETURNED, type ToldHome, type ToldTurn } from './api-vacancies';

/** A home for municipal allocation as another system may read it: nobody's name, no case, no text. */
export type ToldSlot = ToldTurn & {
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly departmentId: string;
  readonly departmentNumber: string;
  readonly tier: string;
  readonly home: ToldHome;
  readonly availableOn: CalendarDate;
  readonly demands: readonly { readonly demand: string; readonly label: Bilingual }[];
  readonly claimedAt: Date | null;
  readonly changedAt: Date | null;
  readonly leaseSignedOn: CalendarDate | null;
  readonly revision: number;
};

const COLUMNS = `
  s.id, s.vacancy_id AS "vacancyId", v.reference, s.organisation_id AS "organisationId", s.municipality_id AS "municipalityId",
  s.department_id AS "departmentId", d.number AS "departmentNumber", s.state, s.tier, ${HOME} AS home,
  v.available_on AS "availableOn", s.demands, s.offered_on AS "offeredOn", s.answer_due AS "answerDue", s.name_due AS "nameDue",
  s.claimed_at AS "claimedAt", s.changed_at AS "changedAt", s.lease_signed_on AS "leaseSignedOn", s.revision, ${RETURNED} AS returned
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id JOIN department d ON d.id = s.department_id`;

/** One of them; null for another party's and for none. */
export async function findToldSlot(scope: Scope, id: SlotId): Promise<ToldSlot | null> {
  const [slot] = await read(scope, (bound) => `s.id = ${bound(id)}`, 1);
  return slot ?? null;
}

export type ToldSlotFilter = {
  readonly after: { readonly on: string; readonly id: string } | null;
  readonly state: SlotState | null;
  readonly limit: number;
};

/** A page of a party's homes for allocation, the oldest day for an answer first. */
export const listToldSlots = (
  scope: Scope,
  { after, state, limit }: ToldSlotFilter,
): Promise<readonly ToldSlot[]> =>
  read(
    scope,
    (bound) => {
      const terms = ['true'];
      if (state !== null) terms.push(`s.state = ${bound(state)}`);
      if (after !== null)
        terms.push(`(s.answer_due, s.id) > (${bound(after.on)}::date, ${bound(after.id)}::uuid)`);
      return terms.join(' AND ');
    },
    limit,
  );

async function read(
  scope: Scope,
  where: (bound: (value: unknown) => string) => string,
  limit: number,
): Promise<readonly ToldSlot[]> {
  const values: unknown[] = [];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const text = `SELECT ${COLUMNS} WHERE ${onlyParty(scope, 's', bound)} AND ${where(bound)}
    ORDER BY s.answer_due, s.id LIMIT ${bound(limit)}`;
  const { rows } = await inHotTransaction(scope, (tx) => tx.query<ToldSlot>({ text, values }));
  return rows;
}
