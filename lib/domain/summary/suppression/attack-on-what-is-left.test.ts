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
  withSoMany,
  worldOf,
} from '@/lib/testing/summaries/suppression-world';
import type { Summary } from '../summary';
import { AS_MANY_VALUES, FEWEST_SHOWN } from './prove';
import { type Before, type Menu, suppressEdition, suppressMenu } from './suppress';
import { NOTHING_YET } from './told';

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

type Change = { readonly at: number; readonly more: number; readonly fromNone?: boolean };

type Day = 'THEN' | 'NOW';
/** What readers opened, one after the other, before the year was published; which pages there were then; what it had beside today's. */
type Case = {
  readonly opened: readonly Day[];
  readonly published: Day;
  readonly closedHad: 'MORE' | 'FEWER';
};

/** What is found by whoever knows that only homes of one kind were put right since, and reads both. */
function caughtByBoth(given: World, { at, more, fromNone }: Change, { opened, published, closedHad }: Case) {
  const world = fromNone ? withSoMany(given, at, () => 0) : given;
  const larger = withSoMany(world, at, (n) => n + more);
  const [today, atClosing] = closedHad === 'MORE' ? [world, larger] : [larger, world];
  const menus = { NOW: menuIn(menuOf(today), 2025), THEN: menuIn(menuOf(atClosing), 2025) };
  const [edition] = menus.THEN.pages.filter(({ part }) => part.kind === 'MUNICIPALITY');
  if (edition === undefined) throw new Error('A municipality has a page');
  let told: Before | undefined;
  for (const day of opened) told = suppressMenu(menus[day], told).told;
  const excerpt = suppressEdition(edition, menus[published], told?.ofYear);
  const after = { ofYearBefore: told?.ofYearBefore ?? NOTHING_YET, ofYear: excerpt.told };
  const { pages } = suppressMenu({ ...menus.NOW, published: [edition] }, after);
  const live = toldOf(today, 2025, seenBeside(menus.NOW.pages, pages));
  const closed = toldOf(atClosing, 2025, [{ full: edition, seen: excerpt.page }]);
  const [ofLarger, ofSmaller] = closedHad === 'MORE' ? [closed, live] : [live, closed];
  const atoms = atomsIn(world, { from: '2025-01-01' }).map(({ n }) => n);
  const withMore = ({ of, n }: Told): Told => ({
    n,
    of: of.includes(at % atoms.length) ? [...of, atoms.length] : of,
  });
  const both = (which: 'shown' | 'hidden') => [...ofLarger[which].map(withMore), ...ofSmaller[which]];
  return attack([...atoms, more], both('shown'), both('hidden').filter(isSmall)).filter(isCaught);
}

describe('a closed year that is published beside what readers see today', () => {
  const changes = fc.record({
    ...{ at: fc.nat(200), more: fc.integer({ min: 0, max: 9 }), fromNone: fc.boolean() },
  });
  const cases = (['MORE', 'FEWER'] as const).flatMap((closedHad): readonly Case[] => [
    { opened: ['THEN'], published: 'THEN', closedHad },
    { opened: ['NOW'], published: 'NOW', closedHad },
    { opened: ['THEN', 'NOW'], published: 'NOW', closedHad },
    // Nobody has opened a page since it was put right.
    { opened: ['THEN'], published: 'NOW', closedHad },
  ]);
  test.each(cases)(
    'gives no small figure back: opened $opened, published $published, it had $closedHad',
    (which) => {
      fc.assert(
        fc.property(anyWorld, changes, (world, change) => {
          expect(caughtByBoth(world, change, which)).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
    180_000,
  );

  test.each([
    {
      // Six of one kind were taken off in a department that is left with one home; the kind is left with none.
      what: 'by a zero how many were taken off',
      ...{ size: { organisations: 1, each: 3, types: 1, kinds: 3 }, change: { at: 6, more: 6 } },
      atoms: '000 060 001',
    },
    {
      // Of two kinds one is told and stays, the other has none any more: together they would be the whole.
      what: 'by a new zero what all of it comes to',
      ...{ size: { organisations: 1, each: 2, types: 1, kinds: 2 }, change: { at: 3, more: 5 } },
      atoms: '60 10',
    },
    {
      // Nine of an organisation's homes are of two kinds; eight of one of them came after the year was closed.
      what: 'by what an organisation gained how few it has of another kind',
      ...{ size: { organisations: 3, each: 2, types: 1, kinds: 3 }, change: { at: 12, more: 8 } },
      atoms: '010 jjk 00j m00 00j 010',
    },
  ])('does not say $what', ({ size, change, atoms }) => {
    // A sign for each kind, department by department: digits, and letters for more.
    const of2025 = [...atoms.replaceAll(' ', '')].map((sign) => Number.parseInt(sign, 36));
    const world = worldOf(size, [...of2025.map(() => 0), ...of2025]);
    for (const which of cases) expect(caughtByBoth(world, change, which), which.opened.join()).toEqual([]);
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
