import type { Scope } from '@/lib/domain/access/scope';
import { tiersOf } from '@/lib/domain/agreement/tier-words';
import { type CounterOnDay, counterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { rulesOf } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { type FrozenFacts, switchedOnBy } from '@/lib/domain/vacancy/frozen-facts';
import type {
  CaseChoice,
  CaseDecision,
  CaseReturn,
  CaseSlot,
  CaseVacancy,
  VacancyCase,
} from '@/lib/domain/vacancy/vacancy-case';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readCellsAround, readCounters } from '../books/books';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { readHistory } from './vacancy-history';

/** One vacancy with its decision, turn and history; null for another tenant's and for none. */
export function findVacancyCase(scope: Scope, id: VacancyId): Promise<VacancyCase | null> {
  return inTransaction(scope, async (tx) => {
    const row = await readCase(tx, scope, id);
    if (!row) return null;
    const { now, decision, closingDays, ...vacancy } = row;
    const versions = await listAgreementVersions(tx, scope);
    const { slot, returned } = await readTurn(tx, id);
    return {
      ...{ today: dayOfInstant(now), vacancy, slot, returned, closingDays },
      decision: decision && decisionOf(decision, vacancy.reportedOn),
      agreement: versions.find((version) => version.id === decision?.agreementVersionId)?.agreement ?? null,
      tiers: tiersOf(versions.filter(({ municipalityId }) => municipalityId === vacancy.municipalityId)),
      counter: await readCounterAround(tx, scope, vacancy),
      choices: await readChoices(tx, id),
      ...(await readHistory(tx, id)),
    };
  });
}

/** The counter as it stands today, with the cells around this home. */
async function readCounterAround(tx: Tx, scope: Scope, vacancy: CaseVacancy): Promise<CounterOnDay | null> {
  const { counterId, number, departmentId } = vacancy;
  if (counterId === null || number === null) return null;
  const { rows } = await readDepartments(
    tx,
    scope,
    Prisma.sql`d.id = ${departmentId}::uuid AND ${ownRows(scope, 'd')}`,
  );
  const counter = (await readCounters(tx, scope, [departmentId], 1)).find((one) => one.id === counterId);
  if (!counter) return null;
  const cells = await readCellsAround(tx, scope, counterId, number);
  return counterOnDay({ ...counter, cells }, rulesOf(rows[0]?.standing ?? null));
}

type DecisionRow = Omit<CaseDecision, 'decidedAt' | 'criteria'> & {
  readonly decidedAt: string;
  /** From the facts as they were frozen with the decision. */
  readonly placements: FrozenFacts['department']['placements'] | null;
};

function decisionOf({ placements, ...row }: DecisionRow, reportedOn: CalendarDate): CaseDecision {
  const criteria = switchedOnBy(placements ?? [], { tier: row.tier, reportedOn });
  return { ...row, criteria, decidedAt: new Date(row.decidedAt) };
}

type CaseRow = CaseVacancy & {
  readonly now: Date;
  readonly decision: DecisionRow | null;
  readonly closingDays: readonly CalendarDate[];
};

async function readCase(tx: Tx, scope: Scope, id: VacancyId): Promise<CaseRow | undefined> {
  const [row] = await tx.$queryRaw<CaseRow[]>`
    SELECT v.id, v.reference, o.name AS "organisationName", v.municipality_id AS "municipalityId", m.name AS "municipalityName",
      v.department_id AS "departmentId", d.number AS "departmentNumber", d.name AS "departmentName", v.unit_number AS "unitNumber",
      v.address, v.postcode, v.city, v.dwelling_type AS "dwellingType", v.occasion, v.allocation_rule AS "allocationRule",
      v.rooms, v.area_tenths AS "areaTenths", v.rent_ore AS "rentOre", v.utilities_ore AS "utilitiesOre",
      v.deposit_ore AS "depositOre", v.lift, v.ground_floor AS "groundFloor", v.reported_on::text AS "reportedOn",
      v.notice_on::text AS "noticeOn", v.move_out_on::text AS "moveOutOn", v.inspection_on::text AS "inspectionOn",
      v.ready_on::text AS "readyOn", v.available_on::text AS "availableOn", v.takeover_on::text AS "takeoverOn", v.state, v.tier,
      v.route, v.counter_id AS "counterId", v.number, v.unplaced, v.replaces_id AS "replacesId", old.reference AS "replacesReference",
      v.replaced_by_id AS "replacedById", new.reference AS "replacedByReference", v.revision, v.registered_at AS "registeredAt",
      p.name AS "registeredByName", app_now() AS now,
      (SELECT jsonb_build_object('decidedAt', x.decided_at, 'agreementVersionId', x.agreement_version_id, 'tier', x.tier,
        'route', x.route, 'verdict', x.verdict, 'placements', x.facts #> '{department,placements}') FROM decision x WHERE x.vacancy_id = v.id) AS decision,
      coalesce((SELECT jsonb_agg(c.on_day) FROM closing_day c WHERE c.municipality_id = v.municipality_id), '[]') AS "closingDays"
    FROM vacancy v JOIN department d ON d.id = v.department_id JOIN organisation o ON o.id = v.organisation_id
      JOIN municipality m ON m.id = v.municipality_id LEFT JOIN person p ON p.id = v.registered_by
      LEFT JOIN vacancy old ON old.id = v.replaces_id LEFT JOIN vacancy new ON new.id = v.replaced_by_id
    WHERE v.id = ${id}::uuid AND ${ownRows(scope, 'v')}`;
  return row;
}

type TurnRow = CaseSlot & {
  readonly returned: (Omit<CaseReturn, 'returnedAt'> & { readonly returnedAt: string }) | null;
};

async function readTurn(tx: Tx, id: VacancyId): Promise<Pick<VacancyCase, 'slot' | 'returned'>> {
  const [row] = await tx.$queryRaw<TurnRow[]>`
    SELECT s.id, s.legal_basis AS "legalBasis", s.offered_on::text AS "offeredOn", s.answer_due::text AS "answerDue", s.name_due::text AS "nameDue",
      s.seen_at AS "seenAt", s.claimed_at AS "claimedAt", p.name AS "claimedByName", n.named_at AS "namedAt",
      EXISTS (SELECT FROM handover_contact h WHERE h.naming_id = n.id) AS "contactHandedOver",
      s.rent_from::text AS "rentFrom", s.rent_until::text AS "rentUntil", s.rent_ore AS "rentOre", s.changed_at AS "changedAt",
      s.lease_signed_on::text AS "leaseSignedOn",
      (SELECT jsonb_build_object('reason', r.reason, 'fault', r.fault, 'faultState', r.fault_state, 'textShared', r.text_shared,
        'returnedAt', r.returned_at) FROM slot_return r WHERE r.slot_id = s.id) AS returned
    FROM slot s LEFT JOIN person p ON p.id = s.claimed_by LEFT JOIN naming n ON n.slot_id = s.id AND n.withdrawn_at IS NULL
    WHERE s.vacancy_id = ${id}::uuid`;
  if (!row) return { slot: null, returned: null };
  const { returned, ...slot } = row;
  return { slot, returned: returned && { ...returned, returnedAt: new Date(returned.returnedAt) } };
}

const readChoices = (tx: Tx, id: VacancyId): Promise<CaseChoice[]> => tx.$queryRaw<CaseChoice[]>`
  SELECT c.id, c.kind, c.reason, c.chosen_at AS "chosenAt", p.name AS "chosenByName", c.seen_at AS "seenAt"
  FROM reporting_choice c LEFT JOIN person p ON p.id = c.chosen_by
  WHERE c.vacancy_id = ${id}::uuid ORDER BY c.chosen_at, c.kind`;
