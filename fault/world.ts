import { randomBytes } from 'node:crypto';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { randers2022 } from '@/agreements/randers-2022';
import { closePool } from '@/lib/data/connection/pool';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import {
  type DepartmentMade,
  givenDepartment,
  givenPerson,
  givenTown,
  insert,
  type Town,
} from '@/lib/testing/builders';
import { makeTemplate, startThrowaway } from '@/scripts/database/throwaway.mjs';

export const ROOT = process.cwd();
export const DATABASE = 'fault';

export type FaultTown = Town & {
  readonly agreement: string;
  readonly departments: readonly DepartmentId[];
  readonly manager: UserScope;
  readonly organisationManager: UserScope;
};

/** Twenty departments at every rate of the three agreements; designations decide one of them. */
const TOWNS: readonly (readonly [AgreementDocument, readonly DepartmentMade[]])[] = [
  [holbaek2024, ['GREEN', 'GREEN', 'YELLOW', 'YELLOW', 'RED', 'RED', null, null].map((tier) => ({ tier }))],
  [
    hoejeTaastrup2023,
    [
      ...['LEVEL_1', 'LEVEL_1', 'LEVEL_2', 'LEVEL_2', 'LEVEL_3', null, null].map((tier) => ({ tier })),
      { tier: null, designations: [{ designation: 'PREVENTION_AREA', from: '2021-12-01' }] },
    ],
  ],
  [randers2022, [null, null, null, 'ALL'].map((tier) => ({ tier }))],
];
/** An opening credit that the parties agreed, in some departments of the first town. */
const OPENING = ['2', '3'] as const;

/** A cluster that really writes to disk, and can be killed; its settings go to this process and to those it starts. */
export async function openWorld({ clients = 16 }: { clients?: number } = {}) {
  const cluster = await startThrowaway({ root: ROOT, hasty: false });
  await makeTemplate(cluster, { name: DATABASE, root: ROOT });
  const settings = {
    DATABASE_URL: cluster.appUrl(DATABASE),
    DATABASE_POOL_SIZE: String(clients),
    DATA_KEY: randomBytes(32).toString('base64'),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  };
  Object.assign(process.env, settings);
  const towns: FaultTown[] = [];
  for (const [agreement, departments] of TOWNS) towns.push(await buildTown(agreement, departments));
  const close = async () => {
    await closePool();
    await cluster.stop();
  };
  const superuserUrl = new URL(`/${DATABASE}`, cluster.superuserUrl).href;
  return { cluster, settings, towns, superuserUrl, close };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

async function buildTown(agreement: AgreementDocument, made: readonly DepartmentMade[]): Promise<FaultTown> {
  const town = await givenTown(agreement);
  const departments: DepartmentId[] = [];
  for (const department of made) departments.push(await givenDepartment(town, department));
  for (const department of departments.slice(0, 2)) await openWith(town, department, OPENING);
  const { municipalityId, organisationId } = town;
  return {
    ...town,
    agreement: agreement.id,
    departments,
    manager: await givenPerson('MANAGER', { municipalities: [municipalityId], reach: [municipalityId] }),
    organisationManager: await givenPerson('MANAGER', {
      organisations: [organisationId],
      reach: [municipalityId],
    }),
  };
}

const openWith = (
  { municipalityId, organisationId }: Town,
  department: DepartmentId,
  [n, d]: typeof OPENING,
) =>
  insert(
    `INSERT INTO counter (department_id, organisation_id, municipality_id, name, opening_n, opening_d, opening_reason, credit_n, credit_d)
     VALUES ($1, $2, $3, 'FAMILY', $4, $5, 'prøve', $4, $5)`,
    [department, organisationId, municipalityId, n, d],
  );
