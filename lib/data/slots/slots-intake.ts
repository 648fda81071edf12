import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { TurnBasis } from '@/lib/domain/allocation/legal-basis';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId, VacancyId } from '@/lib/domain/shared/ids';
import type { Demand } from '@/lib/domain/slot/demands';
import { insertFrom, instant } from '../append';
import type { Parties } from '../parties';

/** A home offered to the municipality, with its deadline and what it demands as of that day. */
export type NewSlot = Parties & {
  readonly id: SlotId;
  readonly vacancyId: VacancyId;
  readonly tier: TierId;
  /** By which part of § 59 the home was given; null for homes under § 54. */
  readonly legalBasis: TurnBasis | null;
  readonly demands: readonly Demand[];
  readonly offeredAt: Date;
  readonly offeredOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly expires: boolean;
  /** From when the municipality pays rent. @see almenboligloven § 59, stk. 1 */
  readonly rentFrom: CalendarDate;
  readonly rentOre: number;
};

const COLUMNS = [
  ...[
    'id',
    'vacancy_id',
    'organisation_id',
    'municipality_id',
    'department_id',
    'state',
    'tier',
    'demands',
    'offered_at',
  ],
  ...['offered_on', 'answer_due', 'expires', 'rent_from', 'rent_ore', 'legal_basis', 'revision'],
];

/** Part of a statement that appends. */
export const INSERT_SLOTS = insertFrom('slot', 'slots', COLUMNS);

export const slotRow = (row: NewSlot) => ({
  id: row.id,
  vacancy_id: row.vacancyId,
  organisation_id: row.organisationId,
  municipality_id: row.municipalityId,
  department_id: row.departmentId,
  state: 'OFFERED',
  tier: row.tier,
  demands: row.demands,
  offered_at: instant(row.offeredAt),
  offered_on: row.offeredOn,
  answer_due: row.answerDue,
  expires: row.expires,
  rent_from: row.rentFrom,
  rent_ore: row.rentOre,
  legal_basis: row.legalBasis,
  revision: 1,
});
