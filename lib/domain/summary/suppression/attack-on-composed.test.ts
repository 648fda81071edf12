import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack, type Known } from '@/lib/testing/suppression-attacker';
import { counts, FATE_NAMES, type Homes, summaryOfHomes } from '@/lib/testing/suppression-homes';
import { cellsOf } from '@/lib/testing/suppression-world';
import type { Cell, Summary, SummaryPart } from '../summary';
import { FEWEST_SHOWN } from './protect';
import { suppressForReader } from './suppress';

const YEARS = ['2024', '2025'] as const;
const PARTS: readonly SummaryPart[] = [
  { kind: 'MUNICIPALITY' },
  { kind: 'ORGANISATION', id: 'A', name: 'A' },
  { kind: 'ORGANISATION', id: 'B', name: 'B' },
];
const DEPARTMENTS = ['A1', 'A2', 'B1', 'B2'] as const;

/** Every kind of home there could be, with how many there are of it; of most kinds nobody. */
const KINDS = DEPARTMENTS.flatMap((departmentId) =>
  ['FAMILY', 'YOUTH'].flatMap((dwellingType) =>
    ['0027', '0060'].flatMap((rent) =>
      FATE_NAMES.map((fate) => ({
        ...{ departmentId, organisationId: departmentId.slice(0, 1), dwellingType, rent, fate, month: '03' },
      })),
    ),
  ),
);
const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
);
const numbers = fc.array(anyNumber, { minLength: KINDS.length, maxLength: KINDS.length });
const anyHomes: fc.Arbitrary<readonly Homes[]> = fc
  .tuple(numbers, numbers)
  .map(([was, is]) => KINDS.map((kind, at) => ({ ...kind, n: { 2024: was[at] ?? 0, 2025: is[at] ?? 0 } })));

/** The same with a count and its mean, or a sum of money, where they are shown. */
const countOf = (cell: Cell): number | null =>
  cell.kind === 'COUNT' || cell.kind === 'DAYS' ? cell.n : cell.kind === 'MONEY' ? cell.ore / 7 : null;

type Page = { readonly full: Summary; readonly seen: Summary };
type Read = Known & { readonly isShown: boolean; readonly what: string };

function read(homes: readonly Homes[], pages: readonly Page[], year: string): readonly Read[] {
  const found = new Map<string, Read>();
  for (const { full, seen } of pages) {
    const cells = cellsOf(seen);
    for (const [at, cell] of cellsOf(full).entries()) {
      const behind = 'behind' in cell ? cell.behind : undefined;
      const n = countOf(cell);
      if (behind === undefined || n === null) continue;
      if ((behind.from ?? full.period.from).slice(0, 4) !== year) continue;
      const of = homes.flatMap((one, place) => (counts(one, behind, full.part) ? [place] : []));
      const isShown = cells[at]?.kind !== 'HIDDEN';
      found.set(`${of.join()} ${isShown}`, { of, n, isShown, what: JSON.stringify(behind) });
    }
  }
  return [...found.values()];
}

test('of summaries as they are composed, whoever opens all pages of both years finds no small figure', () => {
  fc.assert(
    fc.property(anyHomes, (homes) => {
      const menu = YEARS.flatMap((year) => PARTS.map((part) => summaryOfHomes(homes, part, year)));
      const pages = menu.map((full) => ({ full, seen: suppressForReader(full, menu) }));
      for (const year of YEARS) {
        const all = read(homes, pages, year);
        const truth = homes.map(({ n }) => n[year] ?? 0);
        for (const { of, n } of all) expect(of.reduce((sum, at) => sum + (truth[at] ?? 0), 0)).toBe(n);
        const shown = all.filter(({ isShown }) => isShown);
        const hidden = all.filter(({ isShown, n }) => !isShown && n > 0);
        const small = hidden.filter(({ n }) => n < FEWEST_SHOWN);
        const found = attack(truth, shown, hidden, small);
        const caught = small.filter((_, at) => {
          const { least, most } = found[at] ?? { least: 0, most: 0 };
          return Math.floor(most + 1e-6) === Math.ceil(least - 1e-6);
        });
        expect(caught.map(({ what }) => what)).toEqual([]);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 5), seed: Number(process.env.SEED ?? 1), endOnFailure: true },
  );
}, 3_000_000);
