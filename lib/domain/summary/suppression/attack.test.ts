import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack, type Found, solutions } from '@/lib/testing/summaries/suppression-attacker';
import { anyWorld, cellsOf, menuOf, toldOf, type World } from '@/lib/testing/summaries/suppression-world';
import type { Cell, Summary } from '../summary';
import { AS_MANY_VALUES, FEWEST_SHOWN } from './prove';
import { suppressForReader } from './suppress';

/** What an attacker who opens every page on the menu makes of the small figures. */
function caughtIn(
  world: World,
  seeing: (page: Summary, menu: readonly Summary[]) => Summary,
): readonly Found[] {
  const menu = menuOf(world);
  const pages = menu.map((full) => ({ full, seen: seeing(full, menu) }));
  return world.years.flatMap(({ year, atoms }) => {
    const { shown, hidden } = toldOf(world, year, pages);
    const small = hidden.filter(({ n }) => n > 0 && n < FEWEST_SHOWN);
    return attack(
      atoms.map(({ n }) => n),
      shown,
      small,
    ).filter(isCaught);
  });
}

const isCaught = ({ least, most }: Found): boolean =>
  most + 1e-6 < FEWEST_SHOWN || Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < AS_MANY_VALUES - 1;

/** The rule without what follows from it: only the small figures themselves are hidden. */
const smallAlone = (page: Summary): Summary => ({
  ...page,
  sections: page.sections.map((section) => ({
    ...section,
    tables: section.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(hideSmall) })),
      total: table.total?.map(hideSmall) ?? null,
    })),
  })),
});
const hideSmall = (cell: Cell): Cell =>
  cell.kind === 'COUNT' && cell.n > 0 && cell.n < FEWEST_SHOWN ? { kind: 'HIDDEN' } : cell;

describe('whoever opens every page that readers may see', () => {
  test('cannot tell what a small figure is, nor that it is small', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        expect(caughtIn(world, suppressForReader)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  test('works it out where only the small figures themselves are hidden', () => {
    const caught = fc.sample(anyWorld, { numRuns: 20, seed: 5 }).map((world) => caughtIn(world, smallAlone));
    expect(caught.filter((found) => found.length > 0).length).toBeGreaterThan(10);
  }, 300_000);

  test('works it out where each page is suppressed by itself', () => {
    const caught = fc
      .sample(anyWorld, { numRuns: 20, seed: 5 })
      .map((world) => caughtIn(world, (page) => suppressForReader(page, [])));
    expect(caught.filter((found) => found.length > 0).length).toBeGreaterThan(2);
  }, 300_000);

  test('sees no small figure, and every figure that is shown is as it was', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const menu = menuOf(world);
        for (const page of menu) {
          const before = cellsOf(page);
          for (const [at, cell] of cellsOf(suppressForReader(page, menu)).entries()) {
            if (cell.kind === 'HIDDEN') continue;
            const { behind: _, ...full } = { behind: undefined, ...before[at] };
            expect(cell).toEqual(full);
            if (cell.kind === 'COUNT') expect(hideSmall(cell).kind).toBe('COUNT');
          }
        }
      }),
      { numRuns: 20 },
    );
  }, 300_000);

  test('finds the same hidden whichever page is opened and in whatever order they were made', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const menu = menuOf(world);
        const pages = menu.map((full) => ({ full, seen: suppressForReader(full, [...menu].reverse()) }));
        for (const { year } of world.years) {
          const { shown, hidden } = toldOf(world, year, pages);
          const both = hidden.filter(
            ({ of, n }) => n > 0 && shown.some((one) => one.of.join() === of.join()),
          );
          expect(both).toEqual([]);
        }
        for (const [at, { seen }] of pages.entries()) {
          const page = menu[at];
          expect(page && suppressForReader(page, menu)).toEqual(seen);
        }
      }),
      { numRuns: 20 },
    );
  }, 300_000);
});

describe('the attacker', () => {
  test('finds what trying every possibility finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
        fc.subarray(
          [
            [0, 1],
            [2, 3],
            [0, 2],
            [1, 3],
            [0, 1, 2, 3],
            [0, 3],
          ],
          { minLength: 2 },
        ),
        (truth, shown) => {
          const sum = (of: readonly number[], values: readonly number[]) =>
            of.reduce((all, at) => all + (values[at] ?? 0), 0);
          const hidden = [0, 1, 2, 3].filter((at) => (truth[at] ?? 0) > 0).map((at) => ({ of: [at] }));
          const everyone = Array.from({ length: 9 ** 4 }, (_, at) =>
            [0, 1, 2, 3].map((place) => Math.floor(at / 9 ** place) % 9),
          );
          const fits = everyone.filter((values) => shown.every((of) => sum(of, values) === sum(of, truth)));
          const found = attack(
            truth,
            shown.map((of) => ({ of, n: sum(of, truth) })),
            hidden,
          );
          for (const [at, { of }] of hidden.entries()) {
            const values = fits.map((one) => sum(of, one));
            const { least, most } = found[at] ?? { least: Number.NaN, most: Number.NaN };
            expect(Math.ceil(least - 1e-6)).toBeLessThanOrEqual(Math.min(...values));
            // What nothing bounds goes on for ever; what is tried ends at eight.
            if (most < 8) expect(Math.floor(most + 1e-6)).toBeGreaterThanOrEqual(Math.max(...values));
            if (
              solutions(
                shown.map((one) => ({ of: one })),
                4,
              ).length === 0
            )
              expect(most).toBe(least);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('works out two small figures from a total, and one from two tables', () => {
    const total = { of: [0, 1], n: 7 };
    expect(attack([3, 4], [total], [{ of: [0] }])).toEqual([{ least: 0, most: 7 }]);
    expect(attack([3, 4], [total, { of: [1], n: 4 }], [{ of: [0] }])).toEqual([{ least: 3, most: 3 }]);
    const tables = [total, { of: [0, 2], n: 12 }, { of: [1, 2], n: 13 }];
    expect(attack([3, 4, 9], tables, [{ of: [0] }])).toEqual([{ least: 3, most: 3 }]);
  });
});
