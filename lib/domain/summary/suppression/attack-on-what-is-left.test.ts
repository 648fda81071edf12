import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack, type Found } from '@/lib/testing/summaries/suppression-attacker';
import {
  anyWorld,
  atomsIn,
  menuOf,
  type Told,
  toldOf,
  type World,
  worldOf,
} from '@/lib/testing/summaries/suppression-world';
import type { Summary } from '../summary';
import { AS_MANY_VALUES, FEWEST_SHOWN } from './prove';
import { type Menu, suppressEdition, suppressMenu } from './suppress';

const isCaught = ({ least, most }: Found): boolean =>
  most + 1e-6 < FEWEST_SHOWN || Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < AS_MANY_VALUES - 1;
const isSmall = ({ n }: Told): boolean => n > 0 && n < FEWEST_SHOWN;

const menuIn = (all: readonly Summary[], year: number): Menu => {
  const of = (one: number) => all.filter(({ period }) => period.from.startsWith(`${one}-`));
  return { pages: of(year), pagesBefore: of(year - 1), published: [], publishedBefore: [] };
};
const seenBeside = (full: readonly Summary[], seen: readonly Summary[]) =>
  full.flatMap((page, at) => (seen[at] ? [{ full: page, seen: seen[at] }] : []));

describe('where no search finds anything', () => {
  test('what is hidden instead is proved by whoever attacks it', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const menu = menuIn(menuOf(world), 2025);
        const { pages } = suppressMenu(menu, undefined, []);
        const { shown, hidden } = toldOf(world, 2025, seenBeside(menu.pages, pages));
        const atoms = atomsIn(world, { from: '2025-01-01' }).map(({ n }) => n);
        expect(attack(atoms, shown, hidden.filter(isSmall)).filter(isCaught)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});

/** The same homes as they stood when the year was closed: of one kind there were so many more. */
const asClosed = (world: World, { at, more }: { readonly at: number; readonly more: number }): World => ({
  ...world,
  years: world.years.map(({ year, atoms }) => ({
    year,
    atoms: atoms.map((atom, place) =>
      year === 2025 && place === at % atoms.length ? { ...atom, n: atom.n + more } : atom,
    ),
  })),
});

/** Whoever knows that only homes of one kind were put right since, and reads both. */
function caughtByBoth(world: World, change: { readonly at: number; readonly more: number }, isLate: boolean) {
  const closed = asClosed(world, change);
  const [now, then] = [menuIn(menuOf(world), 2025), menuIn(menuOf(closed), 2025)];
  const [edition] = then.pages.filter(({ part }) => part.kind === 'MUNICIPALITY');
  if (edition === undefined) throw new Error('A municipality has a page');
  // Published while nothing was put right yet, or when readers have seen what was.
  const before = suppressMenu(isLate ? now : then).told;
  const excerpt = suppressEdition(edition, isLate ? now : then, before.ofYear);
  const told = { ...before, ofYear: excerpt.told };
  const { pages } = suppressMenu({ ...now, published: [edition] }, told);
  const live = toldOf(world, 2025, seenBeside(now.pages, pages));
  const old = toldOf(closed, 2025, [{ full: edition, seen: excerpt.page }]);
  const atoms = atomsIn(world, { from: '2025-01-01' }).map(({ n }) => n);
  const withMore = ({ of, n }: Told): Told => ({
    n,
    of: of.includes(change.at % atoms.length) ? [...of, atoms.length] : of,
  });
  const small = [...live.hidden, ...old.hidden.map(withMore)].filter(isSmall);
  const shown = [...live.shown, ...old.shown.map(withMore)];
  return attack([...atoms, change.more], shown, small).filter(isCaught);
}

describe('a closed year that is published beside what readers see today', () => {
  const changes = fc.record({ at: fc.nat(200), more: fc.integer({ min: 0, max: 9 }) });
  test.each([
    ['before anything was put right', false],
    ['after readers saw what was', true],
  ])(
    '%s gives no small figure back together with it',
    (_, isLate) => {
      fc.assert(
        fc.property(anyWorld, changes, (world, change) => {
          expect(caughtByBoth(world, change, isLate)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
    180_000,
  );

  test('does not say by a zero how many were taken off', () => {
    // Six of one kind were taken off in a department that is left with one home; the kind is left with none.
    const atoms = [
      [0, 0, 0],
      [0, 6, 0],
      [0, 0, 1],
    ].flat();
    const world = worldOf({ organisations: 1, each: 3, types: 1, kinds: 3 }, [
      ...atoms.map(() => 0),
      ...atoms,
    ]);
    expect(caughtByBoth(world, { at: 6, more: 6 }, false)).toEqual([]);
  });

  test('shows what readers see, where nothing was put right', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const menu = menuIn(menuOf(world), 2025);
        const readers = suppressMenu(menu);
        const [page, seen] = [menu.pages, readers.pages].map((all) =>
          all.find(({ part }) => part.kind === 'MUNICIPALITY'),
        );
        if (!page || !seen) throw new Error('A municipality has a page');
        const own = (one: Summary) =>
          one.sections.flatMap(({ tables }) =>
            tables.flatMap(({ columns, rows, total }) =>
              [...rows.map(({ cells }) => cells), total ?? []].map((cells) =>
                cells.filter((_, at) => columns[at]?.of === undefined),
              ),
            ),
          );
        expect(own(suppressEdition(page, menu, readers.told.ofYear).page)).toEqual(own(seen));
      }),
      { numRuns: 20 },
    );
  }, 300_000);
});
