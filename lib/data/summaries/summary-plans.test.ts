import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { day, givenAgreement, givenPerson, insert, rowsOf } from '@/lib/testing/builders';
import { givenAHundredThousand } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, tellPlans } from '@/lib/testing/environment/plans';
import { getSummary } from '@/lib/usecases/summaries/get-summary';

/** Every tier has a cap on flexible letting, so that it is asked for. */
const CAPPED: AgreementDocument = {
  ...holbaek2024,
  individual: [],
  letting: holbaek2024.letting.map((terms) => ({ ...terms, tiers: ['GREEN'], cap: '1/3' })).slice(0, 1),
};

let caseworker: UserScope;
let municipalityId: MunicipalityId;

beforeAll(async () => {
  await givenAHundredThousand();
  const [town] = await rowsOf<{ m: MunicipalityId }>(`SELECT md5('m1')::uuid AS m`);
  if (!town) throw new Error('There is no town');
  municipalityId = town.m;
  await givenAgreement(municipalityId, CAPPED, { from: '2015-01-01' });
  await insert(`UPDATE slot SET rent_until = rent_from WHERE state IN ('COMPLETED', 'RETURNED')`, []);
  caseworker = await givenPerson('CASEWORKER', { municipalities: [municipalityId], reach: [municipalityId] });
  await tellPlans();
}, 120_000);

const BIG = ['vacancy', 'slot', 'slot_return', 'ledger_entry', 'lease', 'naming', 'decision'];
/** A town has two thousand vacancies; a year of them, and what was let since, or two days beside each other. */
const OF_SOME_YEARS = 700;

test.each([
  ['the year that runs', '2025-01-01', '2025-12-31'],
  ['a year before', '2023-01-01', '2023-12-31'],
])('a summary of %s looks at few of the homes that the town has ever had', async (_, from, through) => {
  const period = { from: day(from), through: day(through) };
  const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period } as const;
  const { scans } = await planOf(() => getSummary(caseworker, asked));
  const big = scans.filter(({ table }) => BIG.includes(table));
  expect(big.length).toBeGreaterThan(0);
  expect(big.filter(({ how, rows }) => how === 'Seq Scan' || rows > OF_SOME_YEARS)).toEqual([]);
});
