import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { aReport } from '@/lib/testing/builders';
import type { Sent } from './checks/answers';
import { type Dice, dice } from './dice';
import type { FaultTown } from './world';

/** One sending: a batch of one or more reports of one town under one key. */
export type Job = { readonly key: string; readonly town: number; readonly reports: readonly VacancyReport[] };

const RULES: Readonly<Record<string, readonly string[]>> = {
  'holbaek-2024': ['ACCESSIBLE_FULL', 'ACCESSIBLE_EVERY_SECOND', 'ACCESSIBLE_EVERY_SECOND'],
  'hoeje-taastrup-2023': ['FUND_DWELLING', 'FIRST_LETTING_SMALL'],
};
const TYPES = [
  'FAMILY',
  'FAMILY',
  'FAMILY',
  'FAMILY',
  'FAMILY',
  'FAMILY',
  'YOUTH',
  'YOUTH',
  'ELDERLY',
] as const;
const OCCASIONS = ['EXCHANGE', 'CONTINUATION', 'FIRST_LETTING'] as const;

/** `count` reports of all kinds over all departments, the same for the same seed; every ninth sending is a batch. */
export function drawJobs(towns: readonly FaultTown[], count: number, seed: number): readonly Job[] {
  const draw = dice(seed);
  const places = towns.flatMap(({ departments }, town) =>
    departments.map((department) => ({ town, department })),
  );
  const jobs: Job[] = [];
  for (let made = 0; made < count; ) {
    const { town } = draw.pick(places);
    const size = Math.min(draw.chance(1 / 9) ? 2 + draw.below(5) : 1, count - made);
    const home = towns[town];
    if (home === undefined) throw new Error('A town is missing');
    const reports = Array.from({ length: size }, (_, index) =>
      drawReport(draw, home, draw.pick(home.departments), made + index),
    );
    jobs.push({ key: `fault-key-${seed}-${jobs.length}`, town, reports });
    made += size;
  }
  return jobs;
}

/** Every report brings a reason, so that nothing but its key keeps a second sending out. */
function drawReport(
  draw: Dice,
  { agreement }: FaultTown,
  department: DepartmentId,
  index: number,
): VacancyReport {
  const rules = RULES[agreement];
  const allocationRule = rules && draw.chance(0.1) ? draw.pick(rules) : null;
  const occasion = draw.chance(0.1) ? draw.pick(OCCASIONS) : 'RELET';
  return aReport(department, {
    occasion,
    choiceReason: 'sendt af prøven',
    home: { unitNumber: `H-${index}`, dwellingType: draw.pick(TYPES), allocationRule },
  });
}

export const sentOf = (jobs: readonly Job[]): readonly Sent[] =>
  jobs.map(({ key, reports }) => ({ key, units: reports.map(({ home }) => home.unitNumber) }));
