import type { Cell } from '../summary';
import type { Found, FoundFigure, Rule } from './finding';
import { all, isUnknown, type Line, linesOf, placeOf, read, totalOf } from './lines';

type Share = Extract<Cell, { kind: 'SHARE' }>;

/** Twice the share of the year before. */
const TIMES = 2;
/** From one turn to two is no news (antaget). */
const LEAST_RETURNED = 3;

const TABLE = 'turns-by-department';

/** The share of turns that came back has doubled, for everything, an organisation or a department. */
export const returnRateRisen: Rule = (summary) => {
  const lines = linesOf(summary, TABLE);
  const total = totalOf(summary, TABLE);
  const organisations = [...new Set(lines.flatMap(({ row }) => row?.under ?? []))];
  return [
    ...(total?.row === null ? ofLine(total, Number.MAX_SAFE_INTEGER) : []),
    ...(organisations.length > 1 ? organisations.flatMap((name) => ofOrganisation(name, lines)) : []),
    ...lines.flatMap((line) => ofLine(line, 0)),
  ];
};

/** Those of more homes are told first: `atLeast` is for what they all come to. */
function ofLine(line: Line, atLeast: number): readonly Found[] {
  const figures = sharesOf(line);
  if (figures === null || !isRisen(figures)) return [];
  const weight = Math.max(atLeast, figures.rate.cell.n);
  return [{ place: placeOf(line), table: TABLE, figures, weight }];
}

const sharesOf = (line: Line) =>
  all({ rate: read(line, 'SHARE', 'of-given'), rateBefore: read(line, 'SHARE', 'of-given', 'BEFORE') });

type Shares = NonNullable<ReturnType<typeof sharesOf>>;

/** Exactly: n/of ≥ 2 · n/of of the year before. */
const isRisen = ({ rate, rateBefore }: Shares): boolean =>
  rate.cell.n >= LEAST_RETURNED &&
  rate.cell.n * rateBefore.cell.of >= TIMES * rateBefore.cell.n * rate.cell.of;

/** What its departments come to; nothing where one of their figures is not shown. */
function ofOrganisation(name: string, lines: readonly Line[]): readonly Found[] {
  const own = lines.filter(({ row }) => row?.under === name);
  const figures = all({ rate: sumOf(own, name), rateBefore: sumOf(own, name, 'BEFORE') });
  if (own.length < 2 || figures === null || !isRisen(figures)) return [];
  return [
    {
      place: { kind: 'NAMED', label: { name }, under: null, what: null },
      ...{ table: TABLE, figures, weight: figures.rate.cell.n },
    },
  ];
}

function sumOf(lines: readonly Line[], name: string, of?: 'BEFORE'): FoundFigure<Share> | null {
  let [n, all_] = [0, 0];
  for (const line of lines) {
    const share = read(line, 'SHARE', 'of-given', of);
    // Of no turns there is no share.
    if (share === null && read(line, 'NONE', 'of-given', of) === null) return null;
    n += share?.cell.n ?? 0;
    all_ += share?.cell.of ?? 0;
  }
  const cell: Share = { kind: 'SHARE', n, of: all_ };
  return all_ === 0 ? null : { table: TABLE, column: 'of-given', ...(of && { of }), row: name, cell };
}

/** A single one is told: each is a home that the agreement gave and nobody answered for. */
const LEAST_LAPSED = 1;

/** Turns that went back because nobody answered before the deadline. */
export const lapsed: Rule = (summary) =>
  linesOf(summary, 'returns-by-reason').flatMap((line) => {
    if (line.row?.id !== 'DEADLINE_EXPIRED') return [];
    const [lapsed, lapsedBefore] = [
      read(line, 'COUNT', 'returned-turns'),
      read(line, 'COUNT', 'returned-turns', 'BEFORE'),
    ];
    if (lapsed === null || lapsed.cell.n < LEAST_LAPSED) return [];
    if (lapsedBefore === null && !isUnknown(line, 'returned-turns', 'BEFORE')) return [];
    const figures = { lapsed, ...(lapsedBefore && { lapsedBefore }) };
    return [{ place: null, table: line.table.id, figures, weight: 0 }];
  });

/** Who bore the responsibility is contested, and nobody has settled it: one is enough to take up at the meeting. */
const LEAST_CONTESTED = 1;

export const faultsContested: Rule = (summary) => {
  const line = totalOf(summary, 'returns-by-reason');
  const figures = line && all({ contested: read(line, 'COUNT', 'fault-contested') });
  if (line === null || figures === null || figures.contested.cell.n < LEAST_CONTESTED) return [];
  return [{ place: null, table: line.table.id, figures, weight: 0 }];
};
