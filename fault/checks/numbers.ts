import type { Stored } from '../stored';
import { byCounter, firstFew } from './complaints';

/** Numbers run 1, 2, 3 … in every counter without a gap or a double, in the ledger, the decisions and the vacancies alike. */
export function checkNumbers(stored: Stored): readonly string[] {
  const entries = byCounter(stored.entries);
  const decisions = byCounter(stored.decisions);
  const vacancies = byCounter(stored.vacancies);
  return firstFew(
    stored.counters.flatMap(({ id, counted, entries: lines }) => {
      const own = entries.get(id) ?? [];
      const reported = own.filter((entry) => entry.kind === 'REPORTED');
      return [
        ...dense(
          `counter ${id}, ledger sequence`,
          own.map((entry) => entry.sequence),
          lines,
        ),
        ...dense(
          `counter ${id}, ledger numbers`,
          reported.map((entry) => entry.number),
          counted,
        ),
        ...dense(
          `counter ${id}, decisions`,
          (decisions.get(id) ?? []).map((row) => row.number),
          counted,
        ),
        ...dense(
          `counter ${id}, vacancies`,
          (vacancies.get(id) ?? []).map((row) => row.number),
          counted,
        ),
        ...risingNumbers(
          id,
          reported.map((entry) => entry.number ?? 0),
        ),
      ];
    }),
  );
}

function dense(name: string, numbers: readonly (number | null)[], expected: number): readonly string[] {
  const sorted = numbers.map((number) => number ?? 0).sort((a, b) => a - b);
  const at = sorted.findIndex((number, index) => number !== index + 1);
  if (at >= 0) return [`${name}: ${sorted[at]} stands where ${at + 1} belongs`];
  return sorted.length === expected ? [] : [`${name}: ${sorted.length} of ${expected}`];
}

const risingNumbers = (id: string, numbers: readonly number[]): readonly string[] =>
  numbers.some((number, index) => number !== index + 1)
    ? [`counter ${id}: numbers do not follow the ledger's order`]
    : [];
