import type { DepartmentId } from '@/lib/domain/shared/ids';
import { reportVacancySchema } from '@/lib/schemas/vacancies/report';
import { reportByHand } from '@/lib/usecases/vacancies/report-by-hand';
import { bareFunction, bareTransaction } from './bare-intake';
import { type Comparison, compare, throughput } from './rounds';
import { CLIENTS, type World } from './world';

type Size = { readonly rounds: number; readonly count: number };

/** B1: eight clients over twenty departments. */
export const spreadIntake = (world: World, size: Size): Promise<readonly Comparison[]> =>
  intake(world, size, { name: 'B1 intake', departments: world.departments, a: '≥ 0.80', b: '≥ 0.35' });

/** B2: everybody on one department, one counter. */
export const hotCounter = (world: World, size: Size): Promise<readonly Comparison[]> =>
  intake(world, size, {
    name: 'B2 hot counter',
    departments: world.departments.slice(0, 1),
    a: '≥ 0.90',
    b: '≥ 0.50',
  });

async function intake(
  world: World,
  { rounds, count }: Size,
  { name, departments, a, b }: { name: string; departments: readonly DepartmentId[]; a: string; b: string },
): Promise<readonly Comparison[]> {
  const place = (index: number) => index % departments.length;
  const report = oneByOne(world, departments);
  return compare(rounds, { name, run: () => throughput(count, CLIENTS, report) }, [
    {
      contestant: {
        name: 'bare transaction',
        run: () => throughput(count, CLIENTS, (i) => bareTransaction(place(i))),
      },
      target: a,
    },
    {
      contestant: {
        name: 'one function call',
        run: () => throughput(count, CLIENTS, (i) => bareFunction(place(i))),
      },
      target: b,
    },
  ]);
}

/** Reports one more home, as a form does. */
export const oneByOne =
  ({ town }: World, departments: readonly DepartmentId[]) =>
  async (index: number): Promise<void> => {
    const departmentId = departments[index % departments.length];
    if (departmentId === undefined) throw new Error('A department is missing');
    const answer = await reportByHand(town.officer, reportVacancySchema.parse(aForm(departmentId)));
    if (!answer.ok) throw new Error(`A report was refused: ${answer.error.code}`);
  };

let homes = 0;

/** What the form sends of one more home; read by the schema, as the action would. */
const aForm = (departmentId: DepartmentId) => ({
  ...{ departmentId, idempotencyKey: crypto.randomUUID(), occasion: 'RELET', dwellingType: 'FAMILY' },
  ...{
    unitNumber: `b-${++homes}`,
    street: 'Eksempelvej',
    houseNumber: String(homes),
    floor: '2',
    door: 'tv',
  },
  ...{ postcode: '4300', city: 'Holbæk', rooms: '3', area: '78,5', lift: 'on' },
  ...{ rent: '5.940', utilities: '850', deposit: '28.400' },
  ...{ reportedOn: '2025-10-06', availableOn: '2026-01-01' },
});
