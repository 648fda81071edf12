import { expect } from 'vitest';
import { listBehindSummary } from '@/lib/data/summaries/summary-behind';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { addedCell } from '@/lib/domain/summary/addends';
import type { Behind, Cell, DaySpan, SummaryTable } from '@/lib/domain/summary/summary';

/**
 * Numbers behind which no vacancies are, by their columns; every other number opens its homes, and a test holds each table to it. The stock
 * and what was decided or carried over open the department's history (`Row.history`), where the row is a department's.
 */
const OPENS_NOTHING: ReadonlySet<string> = new Set([
  // Dwellings there are, whether anybody moves or not.
  'stock',
  // Decisions about a department, and a credit that a merger or a split brought.
  ...['tier-changes', 'carried'],
  // What was fixed: amounts and goals, not counts of anything.
  ...['threshold', 'goal-amount'],
  // Rounds of placements: departments and signatures.
  ...['round-departments', 'round-decided', 'round-signed'],
]);

/** Rejections are the organisation's own; a municipality that reads of them gets the number alone. @see docs/domain/reports.md */
const OPENS_FOR_ORGANISATIONS: ReadonlySet<string> = new Set(['rejected-combined']);

type Spot = { readonly place: string; readonly column: string; readonly cell: Cell };

const spotsOf = (tables: readonly SummaryTable[]): readonly Spot[] =>
  tables.flatMap(({ id, columns, rows, total }) =>
    [...rows, { id: 'total', cells: total ?? [] }].flatMap((row) =>
      row.cells.map((cell, at) => {
        const column = columns[at];
        const place = [id, row.id, column?.id, column?.of].filter(Boolean).join(' ');
        return { place, column: column?.id ?? '', cell };
      }),
    ),
  );

/** What a number comes to; null where it is none, or nothing. */
function worthOf(cell: Cell): Cell | null {
  switch (cell.kind) {
    case 'COUNT':
    case 'SHARE':
      return cell.n === 0 ? null : { kind: 'COUNT', n: cell.n };
    case 'DAYS':
      return cell.n === 0 ? null : { kind: 'COUNT', n: cell.days };
    case 'MONEY':
      return cell.ore === 0 ? null : { kind: 'MONEY', ore: cell.ore };
    case 'TURNS':
      return cell.turns === '0' ? null : { kind: 'TURNS', turns: cell.turns };
    default:
      return null;
  }
}

const behindOf = (cell: Cell): Behind | undefined => ('behind' in cell ? cell.behind : undefined);

/** Numbers that open nothing and should: there must be none, whatever table somebody adds. */
export const closedNumbers = (tables: readonly SummaryTable[]): readonly string[] =>
  spotsOf(tables)
    .filter(({ cell, column }) => worthOf(cell) !== null && !OPENS_NOTHING.has(column))
    .filter(({ cell, column }) => behindOf(cell) === undefined && !OPENS_FOR_ORGANISATIONS.has(column))
    .map(({ place }) => place);

export type Asked = { readonly municipalityId: MunicipalityId; readonly period: DaySpan };

/** Each number opens its homes, and what they add comes to the number. Answers which kinds of it there were. */
export async function opensItsHomes(
  scope: UserScope,
  { municipalityId, period }: Asked,
  tables: readonly SummaryTable[],
): Promise<ReadonlySet<string>> {
  expect(closedNumbers(tables)).toEqual([]);
  const seen = new Set<string>();
  const known = new Map<string, Cell | null>();
  for (const { place, cell } of spotsOf(tables)) {
    const [worth, counted] = [worthOf(cell), behindOf(cell)];
    if (worth === null || counted === undefined) continue;
    const key = JSON.stringify(counted);
    const found = known.get(key) ?? (await cameTo(scope, { municipalityId, period }, counted));
    known.set(key, found);
    seen.add(counted.adds ?? counted.as ?? 'HOMES').add(counted.measure);
    // What is worked out by a rule, or brought from elsewhere, rests on these homes and is not how many they are.
    if (counted.as === 'RULE' || isCarried(counted, tables)) expect(found, place).not.toBeNull();
    else expect(found, `${place} ${key}`).toEqual(worth);
  }
  return seen;
}

/** A balance that a merger or a split brought or took is not made of the homes alone. */
const isCarried = ({ adds }: Behind, tables: readonly SummaryTable[]): boolean =>
  adds === 'BALANCE' &&
  tables.some(({ columns, rows }) => {
    const at = columns.findIndex(({ id }) => id === 'carried');
    return rows.some(({ cells }) => cells[at]?.kind === 'TURNS' && worthOf(cells[at]) !== null);
  });

async function cameTo(scope: UserScope, asked: Asked, counted: Behind): Promise<Cell | null> {
  const { municipalityId: municipality, period } = asked;
  const whole = { municipality, part: { kind: 'MUNICIPALITY' }, period, counted } as const;
  const { total, sum } = await listBehindSummary(scope, whole);
  if (total === 0) return null;
  return counted.adds === undefined || sum === null
    ? { kind: 'COUNT', n: total }
    : addedCell(counted.adds, sum);
}
