import { createHash } from 'node:crypto';
import { findAgreementDocument } from '@/agreements/registry';
import { systemScope } from '@/lib/auth/scope';
import { openCounter } from '@/lib/data/books/counters-open';
import { dwellingRow } from '@/lib/data/departments/dwellings';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { parseFraction } from '@/lib/domain/shared/fraction';
import {
  asId,
  type DepartmentId,
  type DwellingId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { layDatedRows } from './lay-dated-rows';
import { layFigures } from './lay-figures';
import { layHomes } from './lay-homes';
import type { PlannedDepartment, PlannedPlace } from './plan';
import { at, type LaidDepartment, put, SEED } from './put';
import { randomFrom } from './random';

export type LaidPlace = {
  readonly plan: PlannedPlace;
  readonly municipalityId: MunicipalityId;
  readonly departments: readonly LaidDepartment[];
};

export type Foundation = {
  readonly places: readonly LaidPlace[];
  readonly organisations: ReadonlyMap<string, OrganisationId>;
};

const HOMES_AT_ONCE = 2000;

/** Everything that stands before the first vacancy: parties, stock, agreements, figures, placements. */
export async function layFoundation(plans: readonly PlannedPlace[]): Promise<Foundation> {
  const organisations = new Map<string, OrganisationId>();
  const places: LaidPlace[] = [];
  for (const plan of plans) places.push(await layPlace(plan, organisations));
  for (const { departments } of places) for (const department of departments) await becomeOfToday(department);
  return { places, organisations };
}

async function layPlace(plan: PlannedPlace, organisations: Map<string, OrganisationId>): Promise<LaidPlace> {
  const municipalityId = asId<MunicipalityId>(newId());
  return inHotTransaction(SEED, async (tx) => {
    await put(tx, 'municipality', [
      { id: municipalityId, code: plan.code, name: plan.name, cvr: plan.cvr, example: plan.example },
    ]);
    await layOrganisations(tx, plan, municipalityId, organisations);
    await layAgreement(tx, plan, municipalityId);
    await put(
      tx,
      'closing_day',
      plan.closingDays.map(({ on, name }) => ({
        ...{ id: newId(), municipality_id: municipalityId, on_day: on, name, recorded_at: at('2021-12-01') },
      })),
    );
    const areas = await layAreas(tx, plan, municipalityId);
    const departments = plan.departments.map((department) =>
      layDepartment(plan, department, { municipalityId, organisations }),
    );
    await put(
      tx,
      'department',
      departments.map((department) => departmentRow(department, areas)),
    );
    for (const department of departments) {
      await layDatedRows(tx, department);
      await layOpening(tx, department);
    }
    await putHomes(tx, departments);
    return { plan, municipalityId, departments };
  });
}

async function layOrganisations(
  tx: HotTx,
  { organisations: planned }: PlannedPlace,
  municipalityId: MunicipalityId,
  known: Map<string, OrganisationId>,
): Promise<void> {
  for (const { key, name, cvr, managingAgent = null, example } of planned) {
    const id = known.get(key) ?? asId<OrganisationId>(newId());
    if (!known.has(key))
      await put(tx, 'organisation', [{ id, name, cvr, managing_agent: managingAgent, example }]);
    known.set(key, id);
    await put(tx, 'organisation_municipality', [{ organisation_id: id, municipality_id: municipalityId }]);
  }
}

async function layAgreement(
  tx: HotTx,
  { agreement: id }: PlannedPlace,
  municipalityId: MunicipalityId,
): Promise<void> {
  if (id === null) return;
  const document = findAgreementDocument(id);
  if (document === null || document.inForce.from === null)
    throw new Error(`There is no dated agreement ${id}`);
  const agreementId = newId();
  const signed = { municipality_id: municipalityId, kind: 'FRAMEWORK' };
  await put(tx, 'agreement', [{ id: agreementId, slug: id, ...signed }]);
  const checksum = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const { from, to } = document.inForce;
  await put(tx, 'agreement_version', [
    {
      ...{
        id: newId(),
        agreement_id: agreementId,
        ...signed,
        version: 1,
        valid_from: from,
        valid_to: to,
        document,
        checksum,
      },
      recorded_at: at(addDays(calendarDate(from), -14)),
    },
  ]);
}

async function layAreas(
  tx: HotTx,
  plan: PlannedPlace,
  municipalityId: MunicipalityId,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(plan.areas.map(({ name }) => [name, newId()]));
  const of = { municipality_id: municipalityId };
  await put(
    tx,
    'area',
    plan.areas.map(({ name, example }) => ({ id: ids.get(name), name, example, ...of })),
  );
  await put(
    tx,
    'area_designation',
    plan.areas.flatMap(({ name, designations }) =>
      designations.map(({ designation, from, source }) => ({
        ...{
          id: newId(),
          area_id: ids.get(name),
          ...of,
          designation,
          valid_from: from,
          source,
          recorded_at: at(from),
        },
      })),
    ),
  );
  await layFigures(tx, plan.key, municipalityId, ids);
  return ids;
}

type Ids = {
  readonly municipalityId: MunicipalityId;
  readonly organisations: ReadonlyMap<string, OrganisationId>;
};

function layDepartment(
  place: PlannedPlace,
  plan: PlannedDepartment,
  { municipalityId, organisations }: Ids,
): LaidDepartment {
  const organisationId = organisations.get(plan.organisation);
  if (organisationId === undefined) throw new Error(`No organisation ${plan.organisation} in ${place.name}`);
  const seed = [...`${place.key} ${plan.organisation} ${plan.number}`].reduce(
    (sum, letter) => sum * 31 + letter.charCodeAt(0),
    7,
  );
  const homes = layHomes(plan, randomFrom(seed));
  return { id: asId<DepartmentId>(newId()), organisationId, municipalityId, plan, homes };
}

const departmentRow = (
  { id, organisationId, municipalityId, plan }: LaidDepartment,
  areas: ReadonlyMap<string, string>,
) => ({
  ...{
    id,
    organisation_id: organisationId,
    municipality_id: municipalityId,
    number: plan.number,
    name: plan.was?.name ?? plan.name,
  },
  ...{ area_id: plan.area === null ? null : areas.get(plan.area), example: plan.example },
  ...{
    family_dwellings: plan.was?.family ?? plan.family,
    youth_dwellings: plan.youth,
    elderly_dwellings: plan.elderly,
  },
  ...{ residents: 2 * plan.family + plan.youth + plan.elderly, turnover_permille: plan.turnoverPermille },
});

/** What was called something else before is called so from its day. */
async function becomeOfToday({ id, plan: { was, name, family } }: LaidDepartment): Promise<void> {
  if (was === undefined) return;
  const scope = systemScope('demonstration data', { now: instantAt(calendarDate(was.before), '10:00') });
  await inHotTransaction(scope, (tx) =>
    tx.query({
      text: 'UPDATE department SET name = $2, family_dwellings = $3 WHERE id = $1',
      values: [id, name, family],
    }),
  );
}

/** What the parties agreed that a counter begins with. */
async function layOpening(
  tx: HotTx,
  { id, organisationId, municipalityId, plan }: LaidDepartment,
): Promise<void> {
  const opening = plan.opening === undefined ? null : parseFraction(plan.opening);
  if (opening === null) return;
  const counter = { departmentId: id, organisationId, municipalityId, name: 'FAMILY' };
  await openCounter(tx, SEED, {
    ...counter,
    opening,
    quarterCarried: 0,
    reason: 'Overført fra den tidligere aftale (eksempel)',
  });
}

async function putHomes(tx: HotTx, departments: readonly LaidDepartment[]): Promise<void> {
  const rows = departments.flatMap(({ id, organisationId, municipalityId, homes }) =>
    homes.map((home) => ({
      ...dwellingRow({
        id: asId<DwellingId>(newId()),
        departmentId: id,
        organisationId,
        municipalityId,
        home,
      }),
      example: true,
    })),
  );
  for (let from = 0; from < rows.length; from += HOMES_AT_ONCE) {
    await put(tx, 'dwelling', rows.slice(from, from + HOMES_AT_ONCE));
  }
}
