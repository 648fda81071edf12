import { DWELLING_TYPES, ROUTES } from '../../agreement/vocabulary';
import { type Month, month } from '../../shared/month';
import { addUp, countOf, occurring, share } from '../add-up';
import type { DepartmentTally, SummaryDepartment, SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import { daysWithin, MOST_MONTHS, monthBefore, monthsOf } from '../periods';
import type { Behind, Cell, Column, DaySpan, Row, SummaryTable } from '../summary';

const NOW: Column = { id: 'reported', adds: true };
const THEN: Column = { id: 'reported', adds: true, of: 'BEFORE' };
const REPORTED = { measure: 'REPORTED' } as const;

/** Homes reported: by type, tier, who took them, month, and against the stock. */
export const vacancyTables = (facts: SummaryFacts): readonly SummaryTable[] => [
  byWord(facts, 'vacancies-by-type', 'dwellingType', DWELLING_TYPES, (id) => ({ term: 'dwelling-type', id })),
  byWord(
    facts,
    'vacancies-by-tier',
    'tier',
    facts.tiers.map(({ tier }) => tier),
    (id) => tierLabel(facts, id),
  ),
  byWord(facts, 'vacancies-by-route', 'detail', ROUTES, (id) => ({
    term: 'route',
    id: id === '' ? 'NONE' : id,
  })),
  byMonth(facts),
  turnover(facts),
];

/** How the agreements call a tier; where none was in force, that is what is said. */
export function tierLabel({ tiers }: Pick<SummaryFacts, 'tiers'>, id: string): Row['label'] {
  const tier = tiers.find((row) => row.tier === id);
  return tier ? { names: tier.label } : { term: 'row', id: id === '' ? 'no-tier' : 'unknown-tier' };
}

function byWord(
  { now, earlier, before }: SummaryFacts,
  id: string,
  by: 'dwellingType' | 'tier' | 'detail',
  order: readonly string[],
  label: (word: string) => Row['label'],
): SummaryTable {
  const words = occurring([...now, ...earlier], by, REPORTED, order);
  const rows = words.map((word) => {
    const filter: TallyFilter =
      by === 'detail' ? { ...REPORTED, details: [word] } : { ...REPORTED, [by]: word };
    return {
      id: word || 'none',
      label: label(word),
      cells: [countOf(now, filter), countOf(earlier, filter, before)],
    };
  });
  const total = [countOf(now, REPORTED), countOf(earlier, REPORTED, before)];
  return { id, columns: [NOW, THEN], rows, total, chart: { kind: 'BARS', columns: ['reported'] } };
}

/** Month by month, each beside the same one a year before; a longer time is told year by year. */
function byMonth(facts: SummaryFacts): SummaryTable {
  const months = monthsOf(facts.period);
  const rows =
    months.length <= MOST_MONTHS ? months.map((month) => monthRow(facts, month)) : yearRows(facts, months);
  const total = [countOf(facts.now, REPORTED), countOf(facts.earlier, REPORTED, facts.before)];
  return {
    id: 'vacancies-by-month',
    columns: [NOW, THEN],
    rows,
    total,
    chart: { kind: 'LINES', columns: ['reported'] },
  };
}

function monthRow({ monthly, period, before }: SummaryFacts, month: Month): Row {
  const count = (of: Month, span: DaySpan) =>
    countOf(
      monthly.filter((row) => row.month === of),
      REPORTED,
      daysWithin(span, of),
    );
  const cells = [count(month, period), count(monthBefore(month), before)];
  return { id: month, label: { term: 'month', id: month }, cells };
}

function yearRows({ monthly, period }: SummaryFacts, months: readonly Month[]): readonly Row[] {
  return [...new Set(months.map((month) => month.slice(0, 4)))].map((year): Row => {
    const own = months.filter((month) => month.startsWith(year));
    const [first = month(`${year}-01`), last = first] = [own[0], own.at(-1)];
    const counted = monthly.filter((row) => row.month.startsWith(year));
    const cells: readonly Cell[] = [
      countOf(counted, REPORTED, daysWithin(period, first, last)),
      { kind: 'NONE' },
    ];
    return { id: year, label: { term: 'month', id: year }, cells };
  });
}

/** Vacancies of the period against the dwellings there are. */
function turnover(facts: SummaryFacts): SummaryTable {
  const rows = facts.departments.map(
    (department): Row => ({
      ...departmentHistory(department),
      cells: turnoverCells(facts, [department], { departmentId: department.id }),
    }),
  );
  return {
    id: 'turnover',
    columns: [
      { id: 'stock', adds: true },
      NOW,
      { id: 'turnover', adds: false },
      { id: 'stock', adds: true, of: 'BEFORE' },
      THEN,
      { id: 'turnover', adds: false, of: 'BEFORE' },
    ],
    rows,
    total: rows.length > 1 ? turnoverCells(facts, facts.departments, {}) : null,
  };
}

function turnoverCells(
  facts: SummaryFacts,
  departments: readonly SummaryDepartment[],
  of: Pick<TallyFilter, 'departmentId'>,
): readonly Cell[] {
  const filter = { ...REPORTED, ...of };
  const year = (
    of: 'stock' | 'stockBefore',
    tallies: SummaryFacts['now'],
    where?: DaySpan,
  ): readonly Cell[] => {
    const stock = departments.reduce((sum, department) => sum + dwellings(department[of]), 0);
    const { own, behind } = ofTheDepartments(facts, tallies, { ...filter, ...where });
    const { n } = addUp(own, filter);
    return [{ kind: 'COUNT', n: stock }, { kind: 'COUNT', n, behind }, share(n, stock, behind)];
  };
  return [...year('stock', facts.now), ...year('stockBefore', facts.earlier, facts.before)];
}

/** What departments of the period have of it, where those closed before it may have some too. */
function ofTheDepartments(
  { departments }: SummaryFacts,
  tallies: readonly DepartmentTally[],
  behind: Behind,
): { readonly own: readonly DepartmentTally[]; readonly behind: Behind } {
  const isThere = new Set(departments.map(({ id }) => id));
  const own = tallies.filter(({ departmentId }) => isThere.has(departmentId));
  const isAll = addUp(own, behind).n === addUp(tallies, behind).n;
  return { own, behind: isAll ? behind : { ...behind, standing: true } };
}

const dwellings = (stock: SummaryDepartment['stock']): number =>
  Object.values(stock).reduce((sum, n) => sum + n, 0);

/** A department as a row: its number and name, under whose it is. */
export const departmentRow = ({
  id,
  number,
  name,
  organisationName,
}: SummaryDepartment): Omit<Row, 'cells'> => ({
  id,
  label: { name: `${number} ${name}` },
  under: organisationName,
});

/** The same, opening the department's history: behind what stands or was decided there are no homes. */
export const departmentHistory = (department: SummaryDepartment): Omit<Row, 'cells'> => ({
  ...departmentRow(department),
  history: { departmentId: department.id, organisationId: department.organisationId },
});
