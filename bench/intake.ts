import type { DepartmentId } from '@/lib/domain/shared/ids';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
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
  const report = async (index: number) => {
    const departmentId = departments[place(index)];
    if (departmentId === undefined) throw new Error('A department is missing');
    const input = { idempotencyKey: crypto.randomUUID(), reports: [world.aReport(departmentId)] };
    const answer = await reportVacancies(world.town.officer, input);
    if (!answer.ok) throw new Error(`A report was refused: ${answer.error.code}`);
  };
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
