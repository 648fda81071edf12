import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack, type Known } from '@/lib/testing/summaries/suppression-attacker';
import { counts, FATE_NAMES, type Homes, summaryOfHomes } from '@/lib/testing/summaries/suppression-homes';
import type { Behind, Cell, Summary, SummaryPart, SummaryTable } from '../summary';
import { FEWEST_SHOWN } from './prove';
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

/** What a cell tells: so many homes, of such a kind. */
type Says = { readonly n: number; readonly behind: Behind };

/** A count and a mean tell a number, so much money that was put at 7 a home too; a share tells two. */
function saysOf(cell: Cell, table: SummaryTable, cells: readonly Cell[], at: number): readonly Says[] {
  if (cell.kind === 'SHARE') return ofShare(cell, table, cells, at);
  if (!('behind' in cell) || cell.behind === undefined) return [];
  const { behind } = cell;
  if (cell.kind === 'MONEY') return [{ n: cell.ore / 7, behind }];
  return cell.kind === 'COUNT' || cell.kind === 'DAYS' ? [{ n: cell.n, behind }] : [];
}

const STANDING = ['OFFERED', 'CLAIMED', 'NAMED', 'COMPLETED', 'RETURNED'];
const NAMED_BY: Readonly<Record<string, readonly [n: string, of: string | null]>> = {
  'of-given': ['returned-turns', null],
  'dear-share': ['returned-for-price', 'homes-given'],
  turnover: ['reported', 'stock'],
};

function ofShare(
  { n, of }: Extract<Cell, { readonly kind: 'SHARE' }>,
  { columns }: SummaryTable,
  cells: readonly Cell[],
  at: number,
): readonly Says[] {
  const behindOf = (id: string) => {
    const cell = cells[columns.findIndex((one) => one.id === id && one.of === columns[at]?.of)];
    return cell && 'behind' in cell ? cell.behind : undefined;
  };
  const named = NAMED_BY[columns[at]?.id ?? ''];
  if (named === undefined) throw new Error(`a share of what? ${columns[at]?.id}`);
  const [part, whole] = named;
  const behind = behindOf(part);
  // A total that opens nothing.
  if (behind === undefined) return [];
  if (whole === 'stock') return [{ n, behind }];
  const base = whole === null ? { ...behind, measure: 'SLOT' as const, details: STANDING } : behindOf(whole);
  return [{ n, behind }, ...(base ? [{ n: of, behind: base }] : [])];
}

type Page = { readonly full: Summary; readonly seen: Summary };
type Read = Known & { readonly isShown: boolean; readonly what: string };

function read(homes: readonly Homes[], pages: readonly Page[], year: string): readonly Read[] {
  const found = new Map<string, Read>();
  for (const { full, seen } of pages)
    for (const { says, isShown } of toldOn(full, seen))
      for (const { n, behind } of says) {
        if ((behind.from ?? full.period.from).slice(0, 4) !== year) continue;
        const of = homes.flatMap((one, place) => (counts(one, behind, full.part) ? [place] : []));
        found.set(`${of.join()} ${isShown}`, { of, n, isShown, what: JSON.stringify(behind) });
      }
  return [...found.values()];
}

function toldOn(full: Summary, seen: Summary) {
  const seenTables = tablesOf(seen);
  return tablesOf(full).flatMap((table, t) => {
    const rowsOf = (one: SummaryTable | undefined) => [
      ...(one?.rows ?? []).map(({ cells }) => cells),
      ...(one?.total ? [one.total] : []),
    ];
    const seenRows = rowsOf(seenTables[t]);
    return rowsOf(table).flatMap((cells, r) =>
      cells.map((cell, at) => ({
        says: saysOf(cell, table, cells, at),
        isShown: seenRows[r]?.[at]?.kind !== 'HIDDEN',
      })),
    );
  });
}

const tablesOf = ({ sections }: Summary): readonly SummaryTable[] => sections.flatMap(({ tables }) => tables);

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
        const found = attack(truth, shown, small);
        const caught = small.filter((_, at) => {
          const { least, most } = found[at] ?? { least: 0, most: 0 };
          return Math.floor(most + 1e-6) === Math.ceil(least - 1e-6);
        });
        expect(caught.map(({ what }) => what)).toEqual([]);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 300_000);
