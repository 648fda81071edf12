import { createHash } from 'node:crypto';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { deskOfSession, systemScope } from '@/lib/auth/scope';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { DesignationKind } from '@/lib/domain/agreement/vocabulary';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type AgreementVersionId,
  type AreaId,
  asId,
  type DepartmentId,
  type MembershipId,
  type MunicipalityId,
  type OrganisationId,
  type SessionId,
  type UserId,
} from '@/lib/domain/shared/ids';
import type { Home, VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { newId } from '@/lib/platform/new-id';

/** The fixed day of the tests' instance. */
export const TODAY = calendarDate('2025-10-06');

const TEST = systemScope('test data');
let made = 0;
const next = () => ++made;

/** One statement as the system, for what no use case makes. */
export async function insert(text: string, values: readonly unknown[]): Promise<void> {
  await inHotTransaction(TEST, (tx) => tx.query({ text, values: [...values] }));
}

/** Rows of any tenant, for asserting. */
export async function rowsOf<Row extends Record<string, unknown>>(
  text: string,
  values: readonly unknown[] = [],
) {
  const { rows } = await inHotTransaction(TEST, (tx) => tx.query<Row>({ text, values: [...values] }));
  return rows;
}

export type Town = {
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId;
  /** A letting officer of the organisation. */
  readonly officer: UserScope;
  readonly caseworker: UserScope;
};

/** A municipality of the test's own with one organisation, people, and an agreement in force (null: none). */
export async function givenTown(agreement: AgreementDocument | null = holbaek2024): Promise<Town> {
  const municipalityId = await givenMunicipality();
  if (agreement !== null) await givenAgreement(municipalityId, agreement);
  const organisationId = await givenOrganisation([municipalityId]);
  const organisation = { organisations: [organisationId], reach: [municipalityId] };
  const municipality = { municipalities: [municipalityId], reach: [municipalityId] };
  return {
    municipalityId,
    organisationId,
    officer: await givenPerson('LETTING_OFFICER', organisation),
    caseworker: await givenPerson('CASEWORKER', municipality),
  };
}

/** The official number that the public page is found by. */
export async function municipalityCode({ municipalityId }: Town): Promise<string> {
  const [row] = await rowsOf<{ code: string }>('SELECT code FROM municipality WHERE id = $1', [
    municipalityId,
  ]);
  if (row === undefined) throw new Error('The town has no municipality');
  return row.code;
}

export async function givenMunicipality(): Promise<MunicipalityId> {
  const id = asId<MunicipalityId>(newId());
  await inHotTransaction(TEST, async (tx) => {
    // One at a time, so that two at once do not take the same free code.
    await tx.query({ text: `SELECT pg_advisory_xact_lock(hashtext('municipality code'))` });
    await tx.query({
      text: `INSERT INTO municipality (id, code, name, example)
        VALUES ($1, (SELECT lpad(min(n)::text, 3, '0') FROM generate_series(0, 999) n
          WHERE NOT EXISTS (SELECT FROM municipality WHERE code = lpad(n::text, 3, '0'))), $2, true)`,
      values: [id, `Prøvekøbing ${next()} Kommune`],
    });
  });
  return id;
}

export async function givenOrganisation(municipalities: readonly MunicipalityId[]): Promise<OrganisationId> {
  const id = asId<OrganisationId>(newId());
  await insert('INSERT INTO organisation (id, name, example) VALUES ($1, $2, true)', [
    id,
    `Prøveboligselskabet ${next()}`,
  ]);
  for (const municipalityId of municipalities) {
    await insert('INSERT INTO organisation_municipality VALUES ($1, $2)', [id, municipalityId]);
  }
  return id;
}

/** The agreement signed as a framework version; `from` and `to` are its own unless said. */
export async function givenAgreement(
  municipalityId: MunicipalityId,
  document: AgreementDocument,
  {
    from = document.inForce.from,
    to = document.inForce.to,
  }: { from?: string | null; to?: string | null } = {},
): Promise<AgreementVersionId> {
  const [agreementId, id] = [newId(), asId<AgreementVersionId>(newId())];
  const text = JSON.stringify(document);
  await insert(`INSERT INTO agreement (id, municipality_id, slug, kind) VALUES ($1, $2, $3, 'FRAMEWORK')`, [
    ...[agreementId, municipalityId, `${document.id}-${agreementId}`],
  ]);
  await insert(
    `INSERT INTO agreement_version (id, agreement_id, municipality_id, kind, version, valid_from, valid_to, document, checksum)
     VALUES ($1, $2, $3, 'FRAMEWORK', 1, $4, $5, $6, $7)`,
    [id, agreementId, municipalityId, from, to, text, createHash('sha256').update(text).digest('hex')],
  );
  return id;
}

type Tenants = {
  readonly organisations?: readonly OrganisationId[];
  readonly municipalities?: readonly MunicipalityId[];
  readonly reach: readonly MunicipalityId[];
};

/** A colleague with a membership in each of the tenants, and her scope as a session would give it. */
export async function givenPerson(
  role: Role,
  { organisations = [], municipalities = [], reach }: Tenants,
): Promise<UserScope> {
  const userId = asId<UserId>(newId());
  await insert('INSERT INTO person (id, name) VALUES ($1, $2)', [userId, `Prøve Person ${next()}`]);
  const side: DeskSide =
    organisations.length > 0
      ? 'ORGANISATION'
      : role === 'SYSTEM_ADMIN' && municipalities.length === 0
        ? 'INSTALLATION'
        : 'MUNICIPALITY';
  const memberships =
    side === 'INSTALLATION'
      ? [[null, null]]
      : [...organisations.map((id) => [id, null]), ...municipalities.map((id) => [null, id])];
  for (const [organisation, municipality] of memberships) {
    await insert(
      'INSERT INTO membership (id, user_id, organisation_id, municipality_id, role) VALUES ($1, $2, $3, $4, $5)',
      [...[newId(), userId, organisation, municipality, role]],
    );
  }
  const ids = { sessionId: asId<SessionId>(newId()), membershipId: asId<MembershipId>(newId()) };
  return deskOfSession({ userId, ...ids, role, side, organisations, municipalities, reach }) as UserScope;
}

export type DepartmentMade = {
  readonly tier?: string | null;
  readonly from?: string;
  readonly criteria?: readonly string[];
  readonly designations?: readonly { readonly designation: DesignationKind; readonly from: string }[];
};

/** A department placed in a tier (null: not placed) long ago. */
export async function givenDepartment(
  { organisationId, municipalityId }: Pick<Town, 'organisationId' | 'municipalityId'>,
  { tier = 'GREEN', from = '2021-01-01', criteria = [], designations = [] }: DepartmentMade = {},
): Promise<DepartmentId> {
  const id = asId<DepartmentId>(newId());
  const areaId = asId<AreaId>(newId());
  const n = next();
  await insert('INSERT INTO area (id, municipality_id, name, example) VALUES ($1, $2, $3, true)', [
    areaId,
    municipalityId,
    `Område ${n}`,
  ]);
  await insert(
    `INSERT INTO department (id, organisation_id, municipality_id, area_id, number, name, family_dwellings, example)
     VALUES ($1, $2, $3, $4, $5, $6, 100, true)`,
    [id, organisationId, municipalityId, areaId, String(n), `Prøveparken ${n}`],
  );
  for (const row of designations) {
    await insert(
      `INSERT INTO area_designation (area_id, municipality_id, designation, valid_from, source) VALUES ($1, $2, $3, $4, 'prøve')`,
      [areaId, municipalityId, row.designation, row.from],
    );
  }
  if (tier !== null) await givenPlacement({ organisationId, municipalityId }, id, { tier, from, criteria });
  return id;
}

export const givenPlacement = (
  { organisationId, municipalityId }: Pick<Town, 'organisationId' | 'municipalityId'>,
  departmentId: DepartmentId,
  { tier, from = TODAY, criteria = [] }: { tier: string; from?: string; criteria?: readonly string[] },
): Promise<void> =>
  insert(
    `INSERT INTO placement (department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum, figure, criteria)
     VALUES ($1, $2, $3, $4, $5, $5, 'Embedsmandsgruppen', 27.4, $6)`,
    [departmentId, organisationId, municipalityId, tier, from, criteria],
  );

export const aHome = (home: Partial<Home> = {}): Home => ({
  ...{
    unitNumber: `E-${next()}`,
    dwellingType: 'FAMILY',
    allocationRule: null,
    street: 'Eksempelvej',
    houseNumber: '12',
  },
  ...{
    floor: '2',
    door: 'tv',
    // In a town of its own: a second home at one address would be taken for the first one.
    postcode: String(1000 + (next() % 9000)),
    city: 'Holbæk',
    rooms: 3,
    areaTenths: 785,
    rentOre: 594_000,
  },
  ...{ utilitiesOre: 85_000, depositOre: 2_840_000, lift: true, groundFloor: false },
  ...home,
});

/** A report made at once, in order, of a home that is vacant for others: nothing about it asks for a reason. */
export function aReport(
  departmentId: DepartmentId,
  { home, ...report }: Partial<Omit<VacancyReport, 'home'>> & { readonly home?: Partial<Home> } = {},
): VacancyReport {
  return {
    ...{ departmentId, externalId: null, occasion: 'RELET', home: aHome(home) },
    // Its homes are new to the stock, so an own rule would be asked about.
    choiceReason: home?.allocationRule ? 'Efter aftalens bilag' : null,
    ...{
      reportedOn: TODAY,
      noticeOn: null,
      moveOutOn: null,
      inspectionOn: null,
      readyOn: null,
      takeoverOn: null,
    },
    availableOn: calendarDate('2026-01-01'),
    ...report,
  };
}

export const aKey = (): string => `key-${newId()}`;
export const day = (text: string): CalendarDate => calendarDate(text);
