import fc from 'fast-check';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { addUp, isCounted } from '@/lib/domain/summary/add-up';
import type { DepartmentTally } from '@/lib/domain/summary/facts';
import type { TallyFilter } from '@/lib/domain/summary/measure';
import type {
  Cell,
  Column,
  DaySpan,
  Row,
  Summary,
  SummaryPart,
  SummaryTable,
} from '@/lib/domain/summary/summary';

/** Homes as nobody publishes them: how many of each department, dwelling type and kind, year by year. */
export type World = {
  readonly departments: readonly { readonly id: string; readonly organisationId: string }[];
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  readonly years: readonly { readonly year: number; readonly atoms: readonly DepartmentTally[] }[];
};

const MEASURE = 'REPORTED' as const;

/** `numbers`: one for each year, department, dwelling type and kind in turn, over and over. */
export function worldOf(
  size: {
    readonly organisations: number;
    readonly each: number;
    readonly types: number;
    readonly kinds: number;
  },
  numbers: readonly number[],
): World {
  const names = (of: string, n: number) => Array.from({ length: n }, (_, at) => `${of}${at}`);
  const departments = names('org', size.organisations).flatMap((organisationId) =>
    names(`${organisationId}-dep`, size.each).map((id) => ({ id, organisationId })),
  );
  const [types, kinds] = [names('type', size.types), names('kind', size.kinds)];
  let next = 0;
  const atomsOf = () =>
    departments.flatMap(({ id: departmentId, organisationId }) =>
      types.flatMap((dwellingType) =>
        kinds.map((detail) => {
          const n = numbers[next++ % numbers.length] ?? 0;
          const own = { departmentId, organisationId, dwellingType, detail };
          return { measure: MEASURE, tier: '', denominator: 1, n, amount: n * 20, ...own };
        }),
      ),
    );
  return { departments, types, kinds, years: [2024, 2025].map((year) => ({ year, atoms: atomsOf() })) };
}

/** Small worlds, in which most figures are small or point at others that are. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    organisations: fc.integer({ min: 1, max: 3 }),
    each: fc.integer({ min: 1, max: 3 }),
    types: fc.integer({ min: 1, max: 3 }),
    kinds: fc.integer({ min: 1, max: 3 }),
    most: fc.constantFrom(2, 6, 20),
    seeds: fc.array(fc.nat(1_000_000), { minLength: 120, maxLength: 120 }),
  })
  .map(({ most, seeds, ...size }) =>
    // Many of few, some of many, and often nobody.
    worldOf(
      size,
      seeds.map((seed) => (seed % 3 === 0 ? 0 : Math.floor((seed % (most + 1)) * (seed % 7 === 0 ? 3 : 1)))),
    ),
  );

/** The same homes, but of one kind there are so many in 2025; `at` is counted on from the beginning where it is too large. */
export const withSoMany = (world: World, at: number, many: (n: number) => number): World => ({
  ...world,
  years: world.years.map(({ year, atoms }) => ({
    year,
    atoms: atoms.map((atom, place) =>
      year === 2025 && place === at % atoms.length ? { ...atom, n: many(atom.n) } : atom,
    ),
  })),
});

const spanOf = (year: number): DaySpan => ({
  from: calendarDate(`${year}-01-01`),
  through: calendarDate(`${year}-12-31`),
});

export const atomsIn = ({ years }: World, { from }: { readonly from: string }): readonly DepartmentTally[] =>
  years.find(({ year }) => from.startsWith(String(year)))?.atoms ?? [];

/** Everything on the readers' menu: municipality and organisations, for each year, with the year before beside it. */
export function menuOf(world: World): readonly Summary[] {
  const organisations = [...new Set(world.departments.map(({ organisationId }) => organisationId))];
  const parts: readonly SummaryPart[] = [
    { kind: 'MUNICIPALITY' },
    ...organisations.map((id): SummaryPart => ({ kind: 'ORGANISATION', id, name: id })),
  ];
  return world.years.flatMap(({ year }) => parts.map((part) => summaryOf(world, part, year)));
}

function summaryOf(world: World, part: SummaryPart, year: number): Summary {
  const [period, before] = [spanOf(year), spanOf(year - 1)];
  const own = world.departments.filter(
    ({ organisationId }) => part.kind !== 'ORGANISATION' || organisationId === part.id,
  );
  return {
    ...{ municipalityId: 'm', municipality: 'M', part, period, before, agreements: [] },
    madeOn: calendarDate('2026-02-01'),
    sections: [{ id: 'VACANCIES', tables: tablesFor({ world, own, period, before }) }],
  };
}

type Filter = Omit<TallyFilter, 'measure'>;
type Of = {
  readonly world: World;
  readonly own: World['departments'];
  readonly period: DaySpan;
  readonly before: DaySpan;
};

function tablesFor({ world, own, period, before }: Of): readonly SummaryTable[] {
  const isOwn = (one: DepartmentTally) => own.some(({ id }) => id === one.departmentId);
  const count = (filter: Filter, where?: DaySpan): Cell => {
    const of = { measure: MEASURE, ...filter };
    return {
      kind: 'COUNT',
      n: addUp(atomsIn(world, where ?? period).filter(isOwn), of).n,
      behind: { ...of, ...where },
    };
  };
  const both = (filter: Filter) => [count(filter), count(filter, before)];
  const REPORTED: readonly Column[] = [
    { id: 'reported', adds: true },
    { id: 'reported', adds: true, of: 'BEFORE' },
  ];
  const organisations = [...new Set(own.map(({ organisationId }) => organisationId))];
  const simple = (id: string, words: readonly string[], filter: (word: string) => Filter): SummaryTable => ({
    ...{ id, columns: REPORTED, total: both({}) },
    rows: words.map((word): Row => ({ id: word, label: { name: word }, cells: both(filter(word)) })),
  });
  const crossed = (
    id: string,
    rows: readonly (Omit<Row, 'cells'> & { readonly of: Filter })[],
  ): SummaryTable => {
    const cells = (filter: Filter) => [
      ...world.types.map((dwellingType) => count({ ...filter, dwellingType })),
      ...both(filter),
    ];
    return {
      id,
      columns: [...world.types.map((type) => ({ id: type, adds: true })), ...REPORTED],
      rows: rows.map(({ of, ...row }) => ({ ...row, cells: cells(of) })),
      total: cells({}),
      across: [{ total: 'reported', parts: world.types }],
    };
  };
  return [
    crossed(
      'by-department',
      own.map(({ id, organisationId: under }) => ({
        id,
        label: { name: id },
        under,
        of: { departmentId: id },
      })),
    ),
    simple('by-type', world.types, (dwellingType) => ({ dwellingType })),
    simple('by-organisation', organisations, (organisationId) => ({ organisationId })),
    crossed(
      'by-kind',
      world.kinds.map((kind) => ({ id: kind, label: { name: kind }, of: { details: [kind] } })),
    ),
  ];
}

/** What a menu as readers see it tells of one year: the figures shown and those hidden, each as the parts it counts. */
export function toldOf(
  world: World,
  year: number,
  pages: readonly { readonly full: Summary; readonly seen: Summary }[],
): { readonly shown: readonly Told[]; readonly hidden: readonly Told[] } {
  const span = spanOf(year);
  const atoms = atomsIn(world, span);
  const told = new Map<string, Told & { readonly isShown: boolean }>();
  for (const { full, seen } of pages) {
    const cells = cellsOf(seen);
    for (const [at, cell] of cellsOf(full).entries()) {
      if (cell.kind !== 'COUNT' || cell.behind === undefined) continue;
      if ((cell.behind.from ?? full.period.from) !== span.from) continue;
      const { part } = full;
      const filter = { ...cell.behind, ...(part.kind === 'ORGANISATION' && { organisationId: part.id }) };
      const of = atoms.flatMap((atom, place) => (isCounted(atom, filter) ? [place] : []));
      const isShown = cells[at]?.kind === 'COUNT';
      told.set(`${of.join()} ${isShown}`, { of, n: cell.n, isShown });
    }
  }
  const all = [...told.values()];
  return { shown: all.filter(({ isShown }) => isShown), hidden: all.filter(({ isShown }) => !isShown) };
}
export type Told = { readonly of: readonly number[]; readonly n: number };

export const cellsOf = ({ sections }: Summary): readonly Cell[] =>
  sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows, total }) => [...rows.flatMap(({ cells }) => cells), ...(total ?? [])]),
  );
