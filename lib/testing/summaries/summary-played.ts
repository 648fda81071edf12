import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { systemScope } from '@/lib/auth/scope';
import type { Side } from '@/lib/domain/access/role';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { FallReason, LettingType } from '@/lib/domain/letting/vocabulary';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { asId, type DepartmentId, type SlotId, type VacancyId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { recordFallThrough } from '@/lib/usecases/leases/record-fall-through';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { nameCitizen } from '@/lib/usecases/slots/name-citizen';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import { aKey, aReport, givenDepartment, givenTown, insert, rowsOf, type Town } from '../builders';
import { granted, revisionOf, vacancyRevisionOf } from '../lettings/slots';
import { FIGURE } from './summary-example';

/** Somebody of one side at noon of a day. */
const on = (town: Town, side: Side, date: string): SystemScope =>
  systemScope('a year of a test', {
    now: instantAt(day(date), '12:00'),
    actAs: { userId: (side === 'ORGANISATION' ? town.officer : town.caseworker).userId, side },
  });

type Reported = { readonly on: string; readonly availableOn: string; readonly rentOre: number };

async function report(town: Town, departmentId: DepartmentId, home: Reported): Promise<VacancyId> {
  const { on: date, availableOn, rentOre } = home;
  const reports = [
    aReport(departmentId, { reportedOn: day(date), availableOn: day(availableOn), home: { rentOre } }),
  ];
  const answer = granted(
    await reportVacancies(on(town, 'ORGANISATION', date), { idempotencyKey: aKey(), reports }),
  );
  const [made] = answer.vacancies;
  if (made === undefined) throw new Error('One was reported');
  return made.vacancyId;
}

type Let = { readonly signed: string; readonly takeover: string; readonly as: LettingType };

const letOutside = async (town: Town, vacancyId: VacancyId, { signed, takeover, as: lettingType }: Let) =>
  granted(
    await signLease(on(town, 'ORGANISATION', signed), {
      ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId) },
      ...{ signedOn: day(signed), takeoverOn: day(takeover) },
      leased: { by: 'OUTSIDE', lettingType, reason: 'Udlejet uden for programmet' },
    }),
  );

const fell = async (town: Town, vacancyId: VacancyId, date: string, reason: FallReason) =>
  granted(
    await recordFallThrough(on(town, 'ORGANISATION', date), {
      ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), fellOn: day(date), reason, revive: [] },
    }),
  );

async function slotOf(vacancyId: VacancyId): Promise<SlotId> {
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM slot WHERE vacancy_id = $1', [vacancyId]);
  if (row === undefined) throw new Error('The home is no turn');
  return asId<SlotId>(row.id);
}

type Turn = {
  readonly claimed: string;
  readonly named?: string;
  readonly lease?: { readonly signed: string; readonly takeover: string };
  readonly returned?: { readonly on: string; readonly reason: ReturnReason };
};

async function turn(town: Town, vacancyId: VacancyId, { claimed, named, lease, returned }: Turn) {
  const slotId = await slotOf(vacancyId);
  const held = async () => ({ slotId, revision: await revisionOf(slotId), byTelephone: null });
  const by = (date: string) => on(town, 'MUNICIPALITY', date);
  granted(await claimSlot(by(claimed), await held()));
  const answers = [{ demand: 'SPECIAL_CRITERIA', met: true } as const];
  if (named) granted(await nameCitizen(by(named), { ...(await held()), caseReference: 'SAG-1', answers }));
  if (lease) {
    const days = { leaseSignedOn: day(lease.signed), takeoverOn: day(lease.takeover) };
    granted(await completeSlot(by(lease.signed), { ...(await held()), ...days }));
  }
  if (!returned) return;
  const said = { reason: returned.reason, textShared: '', textInternal: '' };
  granted(await returnSlot(by(returned.on), { ...(await held()), ...said }));
}

export type PlayedYear = { readonly town: Town; readonly a: DepartmentId; readonly b: DepartmentId };

/** The year of docs/domain/summary-example.md, act by act through the use cases. The instance must be a demonstration's. */
export async function playedYear(): Promise<PlayedYear> {
  const town = await givenTown(hoejeTaastrup2023);
  const a = await givenDepartment(town, { tier: 'LEVEL_1' });
  const b = await givenDepartment(town, { tier: 'LEVEL_1' });
  await givenLevelTwo(town, b);
  await playA(town, a);
  await playB(town, b);
  await layWatched(town, a);
  return { town, a, b };
}

async function playA(town: Town, a: DepartmentId): Promise<void> {
  const a0 = await report(town, a, { on: '2024-03-01', availableOn: '2024-04-01', rentOre: 260_000 });
  await letOutside(town, a0, { signed: '2024-03-11', takeover: '2024-04-01', as: 'TRANSFER' });
  const reported = (availableOn: string, rentOre: number) =>
    report(town, a, { on: '2025-09-01', availableOn, rentOre });
  const a1 = await reported('2025-09-15', 275_000);
  const a2 = await reported('2025-09-01', 280_000);
  const a3 = await reported('2025-10-01', 500_000);
  const a4 = await reported('2025-10-01', 500_000);
  const a5 = await reported('2025-10-01', 280_000);
  await turn(town, a5, { claimed: '2025-09-02', returned: { on: '2025-09-05', reason: 'TOO_EXPENSIVE' } });
  await letOutside(town, a3, { signed: '2025-09-06', takeover: '2025-10-01', as: 'FLEXIBLE' });
  await letOutside(town, a4, { signed: '2025-09-10', takeover: '2025-10-01', as: 'ORDINARY' });
  await fell(town, a4, '2025-09-15', 'NOT_SIGNED');
  await turn(town, a2, {
    ...{ claimed: '2025-09-03', named: '2025-09-08' },
    lease: { signed: '2025-09-22', takeover: '2025-10-01' },
  });
  await letOutside(town, a1, { signed: '2025-09-21', takeover: '2025-10-01', as: 'ORDINARY' });
  const record = { ground: 'NO_APPLICANT', bearer: 'SHARED', municipalityPermille: 400 } as const;
  granted(
    await recordVoid(town.officer, { vacancyId: a1, record: { ...record, emptyUntil: null, effort: '' } }),
  );
}

async function playB(town: Town, b: DepartmentId): Promise<void> {
  const homes: VacancyId[] = [];
  for (let number = 1; number <= 10; number += 1) {
    const availableOn = number === 10 ? '2025-10-01' : '2026-01-01';
    homes.push(await report(town, b, { on: '2025-09-01', availableOn, rentOre: 600_000 }));
  }
  const [b5, b10] = [homes[4], homes[9]];
  if (b5 === undefined || b10 === undefined) throw new Error('Ten were reported');
  await turn(town, b5, {
    ...{ claimed: '2025-09-02', named: '2025-09-03' },
    lease: { signed: '2025-09-10', takeover: '2026-01-01' },
  });
  await turn(town, b10, { claimed: '2025-09-04', named: '2025-09-11' });
}

async function givenLevelTwo(town: Town, b: DepartmentId): Promise<void> {
  await insert(
    `INSERT INTO placement (department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum)
     VALUES ($1, $2, $3, 'LEVEL_2', '2025-03-15', '2025-03-10', 'Boligforum')`,
    [b, town.organisationId, town.municipalityId],
  );
}

/** A figure near a limit, and a target that is met. */
async function layWatched({ municipalityId, organisationId }: Town, a: DepartmentId): Promise<void> {
  await insert(
    `INSERT INTO key_figure (municipality_id, organisation_id, department_id, level, name, value, unit, age_from, age_to, valid_from, source,
       source_kind) VALUES ($1, $2, $3, 'DEPARTMENT', 'outsideLabourMarket', $4, 'PERCENT', 18, 64, $5, $6, 'DST')`,
    [municipalityId, organisationId, a, FIGURE.value, FIGURE.on, FIGURE.source],
  );
  for (const [year, value] of [
    [2023, '360'],
    [2024, '332'],
  ] as const) {
    await insert(
      `INSERT INTO key_figure (municipality_id, area_id, level, name, value, unit, period_from, period_to, valid_from, source, source_kind)
       SELECT $1, d.area_id, 'AREA', 'outsideLabourMarketPersons', $3, 'COUNT', make_date($4, 1, 1), make_date($4, 12, 31), make_date($4, 12, 31),
         $5, 'DST' FROM department d WHERE d.id = $2`,
      [municipalityId, a, value, year, FIGURE.source],
    );
  }
  await insert(
    `INSERT INTO figure_goal (id, goal_id, municipality_id, kind, figure, area_ids, amount, baseline_year, valid_from, source, position)
     SELECT $3, $3, $1, 'FEWER_PER_YEAR', 'outsideLabourMarketPersons', ARRAY[d.area_id], 20, 2023, '2023-01-01', 'Helhedsplanen', 1
     FROM department d WHERE d.id = $2`,
    [municipalityId, a, newId()],
  );
}
