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

/** The same homes, but of one kind there are so many more. */
const withMoreOf = (world: World, { at, more }: Change): World => ({
  ...world,
  years: world.years.map(({ year, atoms }) => ({
    year,
    atoms: atoms.map((atom, place) =>
      year === 2025 && place === at % atoms.length ? { ...atom, n: atom.n + more } : atom,
    ),
  })),
});

type Change = { readonly at: number; readonly more: number };
/** LATE: readers have seen today's figures when the year is published. MORE, FEWER: what the year had beside what there is today. */
type Case = { readonly isLate: boolean; readonly closedHad: 'MORE' | 'FEWER' };

/** What is found by whoever knows that only homes of one kind were put right since, and reads both. */
function caughtByBoth(world: World, change: Change, { isLate, closedHad }: Case) {
  const larger = withMoreOf(world, change);
  const [today, atClosing] = closedHad === 'MORE' ? [world, larger] : [larger, world];
  const [now, then] = [menuIn(menuOf(today), 2025), menuIn(menuOf(atClosing), 2025)];
  const [edition] = then.pages.filter(({ part }) => part.kind === 'MUNICIPALITY');
  if (edition === undefined) throw new Error('A municipality has a page');
  const before = suppressMenu(isLate ? now : then).told;
  const excerpt = suppressEdition(edition, isLate ? now : then, before.ofYear);
  const told = { ...before, ofYear: excerpt.told };
  const { pages } = suppressMenu({ ...now, published: [edition] }, told);
  const live = toldOf(today, 2025, seenBeside(now.pages, pages));
  const closed = toldOf(atClosing, 2025, [{ full: edition, seen: excerpt.page }]);
  const [ofLarger, ofSmaller] = closedHad === 'MORE' ? [closed, live] : [live, closed];
  const atoms = atomsIn(world, { from: '2025-01-01' }).map(({ n }) => n);
  const withMore = ({ of, n }: Told): Told => ({
    n,
    of: of.includes(change.at % atoms.length) ? [...of, atoms.length] : of,
  });
  const both = (which: 'shown' | 'hidden') => [...ofLarger[which].map(withMore), ...ofSmaller[which]];
  return attack([...atoms, change.more], both('shown'), both('hidden').filter(isSmall)).filter(isCaught);
}

describe('a closed year that is published beside what readers see today', () => {
  const changes = fc.record({ at: fc.nat(200), more: fc.integer({ min: 0, max: 9 }) });
  test.each<Case>([
    { isLate: false, closedHad: 'MORE' },
    { isLate: false, closedHad: 'FEWER' },
    { isLate: true, closedHad: 'MORE' },
    { isLate: true, closedHad: 'FEWER' },
  ])(
    'gives no small figure back together with it (after readers saw what was put right: $isLate; it had $closedHad)',
    (which) => {
      fc.assert(
        fc.property(anyWorld, changes, (world, change) => {
          expect(caughtByBoth(world, change, which)).toEqual([]);
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
    expect(caughtByBoth(world, { at: 6, more: 6 }, { isLate: false, closedHad: 'MORE' })).toEqual([]);
  });

  test('does not say by what an organisation gained how few it has of another kind', () => {
    // Nine of its homes are of two kinds; eight of one of them came after the year was closed.
    const atoms = [
      [0, 1, 0],
      [19, 19, 20],
      [0, 0, 19],
      [42, 0, 0],
      [0, 0, 19],
      [0, 1, 0],
    ].flat();
    const world = worldOf({ organisations: 3, each: 2, types: 1, kinds: 3 }, [
      ...atoms.map(() => 0),
      ...atoms,
    ]);
    expect(caughtByBoth(world, { at: 12, more: 8 }, { isLate: true, closedHad: 'FEWER' })).toEqual([]);
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
