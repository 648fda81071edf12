import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { deadlineOn } from '@/lib/domain/calendar/deadline';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, UserId } from '@/lib/domain/shared/ids';
import type { SlotDeadline, SlotRow } from '@/lib/domain/slot/slot-row';
import type { HotTx } from '../transaction';

/** What every reading of slots needs beside them. */
export type SlotReader = {
  readonly today: CalendarDate;
  readonly userId: UserId | null;
  /** Whose homes are the reader's: her own, those she stands in for today, and a caseworker's also those that a system received. */
  readonly people: readonly UserId[];
  /** The municipalities' other systems: nobody sits there to go on with a home. */
  readonly systems: readonly UserId[];
  readonly closing: ReadonlyMap<MunicipalityId, ReadonlySet<CalendarDate>>;
};

type ReaderRow = {
  readonly now: Date;
  readonly absent:
    | { readonly id: UserId; readonly from: CalendarDate; readonly to: CalendarDate | null }[]
    | null;
  readonly systems: UserId[];
  readonly closing: { readonly municipalityId: MunicipalityId; readonly day: CalendarDate }[] | null;
};

const READER = `
  SELECT app_now() AS now,
    (SELECT json_agg(json_build_object('id', u.absent_user_id, 'from', u.valid_from, 'to', u.valid_to)) FROM substitution u
      WHERE u.substitute_user_id = $1::uuid AND u.municipality_id = ANY ($2::uuid[])) AS absent,
    ARRAY(SELECT c.id FROM api_client c WHERE c.municipality_id = ANY ($2::uuid[])) AS systems,
    (SELECT json_agg(json_build_object('municipalityId', c.municipality_id, 'day', c.on_day)) FROM closing_day c
      WHERE c.municipality_id = ANY ($2::uuid[]) OR $2::uuid[] IS NULL) AS closing`;

export async function readSlotReader(tx: HotTx, scope: Scope): Promise<SlotReader> {
  const userId = scope.kind === 'USER' ? scope.userId : null;
  const values = [userId, scope.kind === 'USER' ? scope.reach : null];
  const { rows } = await tx.query<ReaderRow>({ name: 'slot-reader', text: READER, values });
  const row = rows[0];
  if (!row?.now) throw new Error('The instance has no clock row');
  const today = dayOfInstant(row.now);
  const absent = (row.absent ?? []).filter(({ from, to }) => from <= today && (to === null || today < to));
  const { systems } = row;
  const own = [...(userId ? [userId] : []), ...absent.map(({ id }) => id)];
  const people = isCaseworker(scope, systems) ? [...own, ...systems] : own;
  return { today, userId, people, systems, closing: byMunicipality(row.closing ?? []) };
}

/** A system acts with a caseworker's rights, but what another one received is not its to go on with. */
const isCaseworker = (scope: Scope, systems: readonly UserId[]): boolean =>
  scope.kind === 'USER' &&
  scope.side === 'MUNICIPALITY' &&
  scope.role === 'CASEWORKER' &&
  !systems.includes(scope.userId);

function byMunicipality(rows: NonNullable<ReaderRow['closing']>): SlotReader['closing'] {
  const days = new Map<MunicipalityId, Set<CalendarDate>>();
  for (const { municipalityId, day } of rows) {
    days.set(municipalityId, (days.get(municipalityId) ?? new Set()).add(day));
  }
  return days;
}

/** The columns of a list's row. What is the municipality's own is false for others: row-level security hides it. */
export const SLOT_COLUMNS = `
  s.id, s.vacancy_id AS "vacancyId", v.reference, s.revision, s.state, s.tier, s.municipality_id AS "municipalityId",
  o.name AS "organisationName", s.department_id AS "departmentId", d.number AS "departmentNumber", d.name AS "departmentName",
  a.name AS "areaName", v.unit_number AS "unitNumber", v.address, v.postcode, v.city, v.dwelling_type AS "dwellingType", v.rooms,
  v.area_tenths AS "areaTenths", v.rent_ore AS "rentOre", v.utilities_ore AS "utilitiesOre", v.lift,
  v.ground_floor AS "groundFloor", v.available_on AS "availableOn", s.offered_on AS "offeredOn", s.demands,
  s.answer_due AS "answerDue", s.name_due AS "nameDue", s.seen_at AS "seenAt", s.changed_at AS "changedAt",
  s.claimed_at AS "claimedAt", s.claimed_by AS "claimedById", p.name AS "claimedByName",
  (SELECT (w.document -> 'deadlines' ->> 'warnAfterWorkingDays')::integer FROM decision x
    JOIN agreement_version w ON w.id = x.agreement_version_id WHERE x.vacancy_id = s.vacancy_id) AS "warnAfter",
  s.state = 'CLAIMED' AND EXISTS (SELECT FROM naming_request r WHERE r.slot_id = s.id AND r.answer IS NULL) AS "awaitsApproval"`;

export const SLOT_JOINS = `
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id JOIN department d ON d.id = s.department_id
    JOIN organisation o ON o.id = s.organisation_id LEFT JOIN area a ON a.id = d.area_id LEFT JOIN person p ON p.id = s.claimed_by`;

export type SlotRecord = Omit<SlotRow, 'deadline' | 'claimedBy' | 'mine'> & {
  readonly answerDue: CalendarDate;
  readonly nameDue: CalendarDate | null;
  readonly claimedById: UserId | null;
  readonly claimedByName: string | null;
  readonly warnAfter: number | null;
};

export function slotRow(record: SlotRecord, reader: SlotReader): SlotRow {
  const { answerDue, nameDue, claimedById, claimedByName, warnAfter, ...row } = record;
  return {
    ...row,
    deadline: deadlineOf(record, reader),
    claimedBy:
      claimedById === null
        ? null
        : { userId: claimedById, name: claimedByName ?? '', system: reader.systems.includes(claimedById) },
    mine: claimedById !== null && reader.people.includes(claimedById),
  };
}

/** The answer is awaited while the home is open, the naming while it is received; then nothing. */
function deadlineOf(record: SlotRecord, { today, closing }: SlotReader): SlotDeadline | null {
  const { state, answerDue, nameDue, offeredOn, changedAt, claimedAt, warnAfter } = record;
  const running = {
    warnAfterWorkingDays: warnAfter ?? Number.POSITIVE_INFINITY,
    closingDays: closing.get(record.municipalityId) ?? new Set<CalendarDate>(),
  };
  if (state === 'OFFERED') {
    const startedOn = startOf(changedAt, offeredOn);
    return { kind: 'ANSWER', ...deadlineOn({ ...running, startedOn, due: answerDue }, today) };
  }
  if (state !== 'CLAIMED' || nameDue === null) return null;
  const startedOn = startOf(changedAt, claimedAt ? dayOfInstant(claimedAt) : offeredOn);
  return { kind: 'NAME', ...deadlineOn({ ...running, startedOn, due: nameDue }, today) };
}

/** A changed home starts its deadline anew. */
function startOf(changedAt: Date | null, first: CalendarDate): CalendarDate {
  const changedOn = changedAt ? dayOfInstant(changedAt) : first;
  return changedOn > first ? changedOn : first;
}
