import { yearOf } from '../calendar/days';
import { knownBy, type MeasuredYear } from '../key-figures/goal';
import { listStateOf } from '../key-figures/list-goal';
import { isUsed } from './compose/books';
import type { DepartmentTally, SummaryBook, SummaryDepartment, SummaryFacts } from './facts';
import type { KnownSince } from './known-since';
import { BESIDE_MEASURES } from './measure';
import type { SectionFacts } from './section-facts';
import type { DaySpan, Summary } from './summary';
import { voidTotals } from './void-totals';

/** What a summary is made of, kind by kind. @see docs/domain/saved-summaries.md */
export const INPUT_KINDS = [
  ...(['sums', 'books', 'names', 'stock', 'placements', 'agreements', 'key-figures', 'goals'] as const),
  ...(['thresholds', 'voids', 'rents', 'lettings', 'known'] as const),
] as const;
export type InputKind = (typeof INPUT_KINDS)[number];
export type Inputs = Readonly<Record<InputKind, Readonly<Record<string, unknown>>>>;

/** A checksum of each kind, and the way they were read in. */
export type MadeOf = { readonly way: number; readonly kinds: Readonly<Record<InputKind, string>> };

/**
 * Whoever reads facts otherwise, or divides them otherwise, raises it: what was made of them before cannot be held against them then. A
 * test fails until it is.
 */
export const WAY_OF_READING = 3;

type Facts = SummaryFacts & SectionFacts;
type OfGoal = Facts['goals'][number];
export type ReadInputs = {
  readonly facts: Facts;
  readonly about: Pick<Summary, 'municipality' | 'organisations' | 'agreements'>;
  readonly known: KnownSince;
};

/** `ASKED`: what was asked for, or which day it is, of which nothing of a time that has ended depends. `DIVIDED`: told apart below. */
const FACTS = {
  ...{ period: 'ASKED', before: 'ASKED', today: 'ASKED' },
  ...{ now: 'DIVIDED', earlier: 'DIVIDED', monthly: 'sums' },
  ...{ part: 'names', tiers: 'agreements', departments: 'DIVIDED', closed: 'DIVIDED', books: 'DIVIDED' },
  ...{ booksBefore: 'DIVIDED', gone: 'names', placementsBefore: 'placements' },
  ...{ sharesBefore: 'placements', youthSharesBefore: 'placements' },
  ...{ flexible: 'lettings', special: 'lettings', namings: 'lettings', running: 'rents' },
  ...{ cheapNow: 'thresholds', cheapEarlier: 'thresholds' },
  ...{ emptyNow: 'DIVIDED', endedNow: 'DIVIDED', emptyEarlier: 'DIVIDED', endedEarlier: 'DIVIDED' },
  ...{ watched: 'DIVIDED', watchedBefore: 'DIVIDED', placements: 'placements', goals: 'DIVIDED' },
  ...{ criteria: 'DIVIDED', criteriaBefore: 'DIVIDED' },
  ...{ placeFigures: 'DIVIDED', placeFiguresBefore: 'DIVIDED' },
} as const satisfies Readonly<Record<keyof Facts, InputKind | 'ASKED' | 'DIVIDED'>>;

const OF_DEPARTMENT = {
  ...{ id: 'names', number: 'names', name: 'names', organisationId: 'names', organisationName: 'names' },
  ...{ areaId: 'names', areaName: 'names', closedFrom: 'names' },
  ...{ stock: 'stock', stockBefore: 'stock', tier: 'placements', share: 'placements' },
  youthShare: 'placements',
} as const satisfies Readonly<Record<keyof SummaryDepartment | 'closedFrom', InputKind>>;

/** Everything that the summary is composed from, exact, and nothing that changes by itself once its time has ended. */
export function inputsOf({ facts, about, known }: ReadInputs): Inputs {
  const inputs = Object.fromEntries(INPUT_KINDS.map((kind) => [kind, {}])) as Record<
    InputKind,
    Record<string, unknown>
  >;
  const put = (kind: InputKind, name: string, value: unknown) => {
    inputs[kind][name] = value;
  };
  for (const [name, kind] of Object.entries(FACTS))
    if (kind !== 'ASKED' && kind !== 'DIVIDED') put(kind, name, facts[name as keyof Facts]);
  for (const kind of ['names', 'stock', 'placements'] as const) {
    put(
      kind,
      'departments',
      facts.departments.map((row) => fieldsOf(row, kind)),
    );
    put(
      kind,
      'closed',
      facts.closed.map((row) => fieldsOf(row, kind)),
    );
  }
  put('sums', 'now', facts.now.filter(isTold));
  put('sums', 'earlier', facts.earlier.filter(isTold));
  put('names', 'about', { municipality: about.municipality, organisations: about.organisations });
  put('agreements', 'inForce', { agreements: about.agreements, since: known.agreed });
  // A counter that was first used later is opened by then, and stood at nothing.
  const books = facts.books.filter(isUsed);
  const booksBefore = facts.booksBefore.filter(isUsed);
  put('agreements', 'counters', labelsOf(books));
  put('agreements', 'countersBefore', labelsOf(booksBefore));
  put('books', 'books', books.map(asStood));
  put('books', 'before', booksBefore.map(asStood));
  put('key-figures', 'watched', facts.watched.map(watchedBy));
  put('key-figures', 'watchedBefore', facts.watchedBefore.map(watchedBy));
  put('key-figures', 'places', facts.placeFigures.map(withoutName));
  put('key-figures', 'placesBefore', facts.placeFiguresBefore.map(withoutName));
  put('key-figures', 'criteria', facts.criteria.map(conditionsOf));
  put('key-figures', 'criteriaBefore', facts.criteriaBefore.map(conditionsOf));
  put('names', 'areas', [...facts.criteria, ...facts.criteriaBefore].map(namesOfArea));
  put('names', 'places', [...facts.placeFigures, ...facts.placeFiguresBefore].map(namesOfPlace));
  put('voids', 'now', voidTotals(facts.emptyNow, facts.endedNow, facts.period, facts.today));
  put('voids', 'earlier', voidTotals(facts.emptyEarlier, facts.endedEarlier, facts.before, facts.today));
  put(
    'goals',
    'goals',
    facts.goals.map((goal) => goalOf(goal, facts.period)),
  );
  put('names', 'goals', facts.goals.map(namesOfGoal));
  put('known', 'organisations', firstDaysIn(known, facts.period));
  return inputs;
}

/** Who entered something first after the period, or nothing yet, was not known in it, whatever day that will be. */
const firstDaysIn = ({ organisations }: KnownSince, { through }: DaySpan) =>
  new Map([...organisations].filter(([, day]) => day <= through));

function fieldsOf(row: SummaryDepartment, kind: InputKind): Readonly<Record<string, unknown>> {
  const own = Object.entries(row).filter(
    ([field]) => field === 'id' || OF_DEPARTMENT[field as keyof typeof OF_DEPARTMENT] === kind,
  );
  return Object.fromEntries(own);
}

/** What is kept beside is told by what is read of it: voids by the days of the period, counted homes with what was let of them. */
const isTold = ({ measure }: DepartmentTally): boolean => !BESIDE_MEASURES.some((one) => one === measure);

const labelsOf = (books: readonly SummaryBook[]) =>
  books.flatMap(({ counterId, label }) => (label === null ? [] : [{ counterId, label }]));

/** What the counter stands at today is none of the time's. */
function asStood({ label: _label, book, ...of }: SummaryBook) {
  const { stored: _stored, recounted: _recounted, ...stood } = book;
  return { ...of, book: stood };
}

const watchedBy = ({ watched, figures, pointsAt, crossings }: Facts['watched'][number]) => ({
  of: watched.kind === 'AREA' ? watched.areaId : watched.department.id,
  ...{ figures, pointsAt, crossings },
});

const conditionsOf = ({ areaId, conditions }: Facts['criteria'][number]) => ({ areaId, conditions });
const namesOfArea = ({ areaId, name }: Facts['criteria'][number]) => ({ areaId, name });
const withoutName = ({ placeName: _name, ...figure }: Facts['placeFigures'][number]) => figure;
const namesOfPlace = ({ place, placeName }: Facts['placeFigures'][number]) => ({ place, placeName });

/** What was measured, and how it ended, in later years is none of the time's; nor which day it is when one asks where areas are listed. */
function goalOf(goal: OfGoal, { through }: DaySpan) {
  const to = goal.to !== null && goal.to > through ? null : goal.to;
  if (goal.kind === 'OFF_LIST') {
    const { areaNames: _areas, municipalityName: _town, on: _day, areas, ...of } = goal;
    return { ...of, areas: areas.map(({ designations }) => designations), state: listStateOf(goal), to };
  }
  const { areaNames: _areas, municipalityName: _town, comparedWith: _other, ...of } = goal;
  const { measured, compared, ...known } = knownBy(of, yearOf(through));
  return { ...known, measured: measured.map(toldOf), compared: compared.map(toldOf), to };
}
/** A summary tells a figure's year and its first source; the day and what other places' figures stand in is for the report on goals alone. */
const toldOf = ({ on: _on, sources: _sources, ...told }: MeasuredYear) => told;
const namesOfGoal = (goal: OfGoal) => {
  const { id, areaNames, municipalityName } = goal;
  if (goal.kind === 'OFF_LIST')
    return { id, areaNames, municipalityName, areas: goal.areas.map(({ name }) => name) };
  return { id, areaNames, municipalityName, comparedWith: goal.comparedWith };
};

/** The kinds of input that are not what they were; null: they were read in another way, and nobody can tell. */
export function differingInputs(was: MadeOf | null, is: MadeOf): readonly InputKind[] | null {
  if (was === null || was.way !== is.way) return null;
  return INPUT_KINDS.filter((kind) => was.kinds[kind] !== is.kinds[kind]);
}

/**
 * Everything that something was made of as one text: the same for the same inputs, whatever order they were read in. Of what is kept it
 * says whether anything that it was made of has changed since.
 */
export function inputsText(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map || value instanceof Set) return inputsText([...value]);
  if (Array.isArray(value)) return `[${value.map(inputsText).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(
    ([, each]) => each !== undefined && typeof each !== 'function',
  );
  return `{${entries
    .map(([key, each]) => `${key}:${inputsText(each)}`)
    .sort()
    .join(',')}}`;
}
