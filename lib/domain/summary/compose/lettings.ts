import { DWELLING_TYPES } from '../../agreement/vocabulary';
import { mostFlexible } from '../../letting/finding/flexible-share';
import { FALL_REASONS, LETTING_TYPES } from '../../letting/vocabulary';
import { type CalendarDate, calendarDate } from '../../shared/calendar-date';
import { dayInWords } from '../../shared/day-words';
import { formatFraction, fraction } from '../../shared/fraction';
import { addUp, countOf, occurring, openingAll, share } from '../add-up';
import type { SummaryDepartment, SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { ClosedDepartment, CountedAndLet, FlexibleOfDepartment, LettingsFacts } from '../section-facts';
import type { Behind, Cell, Column, Label, Row, SummaryTable } from '../summary';
import { departmentRow } from './vacancies';

type Facts = SummaryFacts & LettingsFacts;

/** How homes were let, and what was agreed about it: special criteria, the cap on flexible letting, leases that came to nothing. */
export const lettingTables = (facts: Facts): readonly SummaryTable[] => [
  byType(facts),
  ...specialAllocations(facts),
  ...flexibleShare(facts),
  fellThrough(facts),
];

type Kind = { readonly id: string; readonly label: Label; readonly details: readonly string[] };
const PARTS_OF_59 = ['QUARTER', 'AGREED', 'YOUTH'] as const;

/** Each home is of one kind: what was let under the filter of combined letting stands by itself. @see T-25 */
const KINDS: readonly Kind[] = [
  ...LETTING_TYPES.map((id): Kind => ({ id, label: { term: 'letting-type', id }, details: [id] })),
  {
    id: 'COMBINED',
    label: { term: 'letting-type', id: 'COMBINED' },
    details: LETTING_TYPES.map((type) => `${type}_COMBINED`),
  },
  ...PARTS_OF_59.map(
    (id): Kind => ({
      id: `MUNICIPAL_${id}`,
      label: { term: 'legal-basis', id },
      details: [`MUNICIPAL_${id}`],
    }),
  ),
];
const UNKNOWN_PART: Kind = {
  id: 'MUNICIPAL',
  label: { term: 'legal-basis', id: 'UNKNOWN' },
  details: ['MUNICIPAL'],
};

function byType({ now, earlier, before }: Facts): SummaryTable {
  const cellsOf = (filter: TallyFilter): readonly Cell[] => [
    ...DWELLING_TYPES.map((dwellingType) => countOf(now, { ...filter, dwellingType })),
    countOf(now, filter),
    countOf(earlier, filter, before),
  ];
  const isUnknown = [now, earlier].some((tallies) => addUp(tallies, letAs(UNKNOWN_PART)).n !== 0);
  const kinds = isUnknown ? [...KINDS, UNKNOWN_PART] : KINDS;
  const types = DWELLING_TYPES.map((type) => type.toLowerCase());
  return {
    id: 'lettings-by-type',
    columns: [
      ...types.map((id) => ({ id, adds: true })),
      { id: 'let', adds: true },
      { id: 'let', adds: true, of: 'BEFORE' },
    ],
    rows: kinds.map((kind) => ({ id: kind.id, label: kind.label, cells: cellsOf(letAs(kind)) })),
    total: cellsOf({ measure: 'LET' }),
    across: [{ total: 'let', parts: types }],
    chart: { kind: 'BARS', columns: ['let'] },
  };
}

const letAs = ({ details }: Kind): TallyFilter => ({ measure: 'LET', details });

/** Those of the period, and last those that are closed since the agreement began. */
const everyDepartment = ({
  departments,
  closed,
}: Facts): readonly (readonly [SummaryDepartment, Omit<Row, 'cells'>])[] => [
  ...departments.map((one) => [one, departmentRow(one)] as const),
  ...closed.map((one) => [one, { ...departmentRow(one), label: closedName(one) }] as const),
];

function closedName({ number, name, closedFrom }: ClosedDepartment): Label {
  const { da, en } = dayInWords(closedFrom);
  return { names: { da: `${number} ${name} (lukket ${da})`, en: `${number} ${name} (closed ${en})` } };
}

const SPECIAL_COLUMNS: readonly Column[] = [
  { id: 'namings', adds: true },
  { id: 'special', adds: true },
  { id: 'special-due', adds: true },
  { id: 'namings', adds: true, of: 'BEFORE' },
  { id: 'special', adds: true, of: 'BEFORE' },
  { id: 'special-due', adds: true, of: 'BEFORE' },
];

/** The namings of departments that have special ones, or should. @see T-06, reading Q22 */
function specialAllocations(facts: Facts): readonly SummaryTable[] {
  const rows = everyDepartment(facts).flatMap(([department, row]) => {
    const cells = specialCells(facts, department.id);
    const isMeant = cells.some((cell, at) => at % 3 > 0 && cell.kind === 'COUNT' && cell.n > 0);
    return isMeant ? [{ ...row, cells }] : [];
  });
  if (rows.length === 0) return [];
  const departmentIds = rows.map(({ id }) => id);
  const total = openingAll(rows, ({ departmentId: _, ...behind }) => ({ ...behind, departmentIds }));
  return [
    { id: 'special-allocations', columns: SPECIAL_COLUMNS, rows, total: rows.length > 1 ? total : null },
  ];
}

const specialCells = (facts: Facts, departmentId: string): readonly Cell[] => [
  ...specialOf(facts, { departmentId }, 'now'),
  ...specialOf(facts, { departmentId }, 'earlier'),
];

function specialOf(facts: Facts, of: { readonly departmentId: string }, when: When): readonly Cell[] {
  const where = when === 'now' ? undefined : facts.before;
  const all: TallyFilter = { measure: 'NAMING', ...of };
  return [
    countOf(facts[when], all, where),
    countOf(facts[when], { ...all, details: ['SPECIAL'] }, where),
    {
      kind: 'COUNT',
      n: specialDue(facts, of.departmentId, when),
      behind: { ...all, ...(facts.special && { tier: facts.special.tier }), ...where, as: 'RULE' },
    },
  ];
}

type When = 'now' | 'earlier';

/** Of the department's namings at that tier every n-th from the first one ever: so many of them fell in the period. */
function specialDue(facts: Facts, departmentId: string, when: When): number {
  const { special, namings } = facts;
  if (special === null) return 0;
  const known = namings.find((row) => row.departmentId === departmentId);
  const through = (when === 'now' ? known?.through : known?.throughBefore) ?? 0;
  const within = addUp(facts[when], { measure: 'NAMING', departmentId, tier: special.tier }).n;
  const dueOf = (standing: number) => Math.floor(standing / special.every);
  return dueOf(through) - dueOf(through - within);
}

const SHARE_COLUMNS: readonly Column[] = [
  { id: 'counted-so-far', adds: true },
  { id: 'let-flexibly', adds: true },
  { id: 'flexible-share', adds: false },
  { id: 'cap', adds: false },
  { id: 'most-flexible', adds: true },
  { id: 'cap-state', adds: false },
  { id: 'counted-so-far', adds: true, of: 'BEFORE' },
  { id: 'let-flexibly', adds: true, of: 'BEFORE' },
  { id: 'flexible-share', adds: false, of: 'BEFORE' },
];

/** Everything let by flexible criteria so far, against everything counted so far. @see T-11, reading Q23 */
function flexibleShare(facts: Facts): readonly SummaryTable[] {
  const rows = everyDepartment(facts).flatMap(([department, row]): Row[] => {
    const book = facts.flexible.find(({ departmentId }) => departmentId === department.id);
    return book ? [{ ...row, cells: shareCells(facts, book) }] : [];
  });
  if (rows.length === 0) return [];
  return [{ id: 'flexible-share', columns: SHARE_COLUMNS, rows, total: null }];
}

function shareCells({ period, before }: Facts, book: FlexibleOfDepartment): readonly Cell[] {
  const { cap, now, earlier } = book;
  const most = mostFlexible({ cap, counted: now.counted });
  const counted = countedSoFar(book, period.through);
  return [
    ...soFar(book, now, period.through),
    { kind: 'WORD', label: { name: formatFraction(fraction(cap.n, cap.d)) } },
    { kind: 'COUNT', n: most, behind: { ...counted, as: 'RULE' } },
    { kind: 'WORD', label: { term: 'row', id: now.let > most ? 'over-cap' : 'within-cap' } },
    ...soFar(book, earlier, before.through),
  ];
}

const FIRST_DAY = calendarDate('1900-01-01');
const FLEXIBLE = ['FLEXIBLE', 'FLEXIBLE_COMBINED'];

/** From the beginning to a day, at the tiers that the cap is agreed for. */
const fromTheFirst = ({ departmentId, tiers }: FlexibleOfDepartment, through: CalendarDate) => ({
  ...{ departmentId, tiers, from: FIRST_DAY, through },
});

const countedSoFar = (book: FlexibleOfDepartment, through: CalendarDate): Behind => ({
  measure: 'COUNTED_STANDING',
  ...fromTheFirst(book, through),
});

function soFar(book: FlexibleOfDepartment, of: CountedAndLet, through: CalendarDate): readonly Cell[] {
  const flexibly: Behind = { measure: 'LET', details: FLEXIBLE, ...fromTheFirst(book, through) };
  return [
    { kind: 'COUNT', n: of.counted, behind: countedSoFar(book, through) },
    { kind: 'COUNT', n: of.let, behind: flexibly },
    share(of.let, of.counted, flexibly),
  ];
}

function fellThrough({ now, earlier, before }: Facts): SummaryTable {
  const all: TallyFilter = { measure: 'FELL_THROUGH' };
  const cellsOf = (filter: TallyFilter) => [countOf(now, filter), countOf(earlier, filter, before)];
  return {
    id: 'fell-through',
    columns: [
      { id: 'fell-through', adds: true },
      { id: 'fell-through', adds: true, of: 'BEFORE' },
    ],
    rows: occurring([...now, ...earlier], 'detail', all, FALL_REASONS).map((id) => ({
      id,
      label: { term: 'fall-reason', id },
      cells: cellsOf({ ...all, details: [id] }),
    })),
    total: cellsOf(all),
  };
}
