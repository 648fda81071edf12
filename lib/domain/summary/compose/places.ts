import { type FigureName, formOf } from '../../key-figures/catalogue';
import { type FigurePlaceAt, markOf } from '../../key-figures/place-mark';
import type { PlaceLevel } from '../../key-figures/vocabulary';
import type { SummaryDepartment, SummaryFacts } from '../facts';
import { NOT_KNOWN } from '../known-since';
import {
  MOVING_FIGURES,
  PEOPLE_FIGURES,
  type PlaceFigure,
  WAITING_FIGURES,
  WHERE_ENTERED,
} from '../place-figures';
import type { PlacesFacts } from '../section-facts';
import type { Cell, Column, Label, Row, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';
import { departmentRow } from './vacancies';

type Facts = Pick<SummaryFacts, 'part' | 'departments'> & PlacesFacts;

/** Those who wait, those who had to move and those who live there: what was published, with the year before under it. @see T-25, P-09, P-10 */
export const placeTables = (facts: Facts): readonly SummaryTable[] => [
  waiting(facts),
  placesTable(facts, 'evictions', MOVING_FIGURES),
  placesTable(facts, 'demography', PEOPLE_FIGURES),
  byDepartment(facts),
];

const NONE: Cell = { kind: 'NONE' };
const plain = (...ids: readonly string[]): readonly Column[] => ids.map((id) => ({ id, adds: false }));
const FIGURE: readonly Column[] = plain('figure', 'figure-source', 'figure-date');

const tableOf = (id: string, first: readonly Column[], rows: readonly Row[]): SummaryTable => ({
  ...{ id, columns: [...first, ...FIGURE, ...yearBefore(FIGURE)], rows, total: null },
  before: 'UNDER',
});

/** One figure of one place, with what it was the year before. */
type Pair = {
  readonly name: FigureName;
  readonly place: FigurePlaceAt;
  readonly placeName: string;
  readonly now: PlaceFigure | undefined;
  readonly before: PlaceFigure | undefined;
};

function pairsOf({ placeFigures, placeFiguresBefore }: Facts, name: FigureName): readonly Pair[] {
  const keyOf = ({ place }: PlaceFigure) => JSON.stringify(place);
  const of = (rows: readonly PlaceFigure[]) =>
    new Map(rows.filter((row) => row.name === name).map((row) => [keyOf(row), row]));
  const [now, before] = [of(placeFigures), of(placeFiguresBefore)];
  return [...new Map([...before, ...now])].map(([key, { place, placeName }]) => ({
    ...{ name, place, placeName, now: now.get(key), before: before.get(key) },
  }));
}

const cellsOf = (now: PlaceFigure | undefined, before: PlaceFigure | undefined): readonly Cell[] => [
  ...figureCells(now),
  ...figureCells(before),
];

/** What nobody has entered is not known. */
function figureCells(figure: PlaceFigure | undefined): readonly Cell[] {
  if (figure === undefined) return [NOT_KNOWN, NONE, NONE];
  return [toldOf(figure), { kind: 'WORD', label: sourceOf(figure) }, { kind: 'DATE', on: figure.from }];
}

function toldOf({ value, valueTo, unit }: PlaceFigure): Cell {
  if (value === null) return { kind: 'WORD', label: { term: 'row', id: 'suppressed' } };
  return { kind: 'FIGURE', value, ...(valueTo !== null && { valueTo }), unit };
}

/** What the source itself is in doubt of is said with it. */
const sourceOf = ({ source, uncertain }: PlaceFigure): Label =>
  uncertain ? { names: { da: `${source} (usikkert)`, en: `${source} (uncertain)` } } : { name: source };

const seriesOf = ({ name, place }: Pair): NonNullable<Row['series']> => ({
  figure: name,
  place: markOf(place),
});

/** The municipality's own list; an organisation or an area has none. */
function waiting(facts: Facts): SummaryTable {
  const isTown = facts.part.kind === 'MUNICIPALITY';
  const rows = WAITING_FIGURES.flatMap((name): readonly Row[] => {
    const pair = pairsOf(facts, name).find(({ place }) => place.level === 'MUNICIPALITY');
    if (pair === undefined && WHERE_ENTERED.has(name)) return [];
    const label: Label = { term: 'key-figure', id: name };
    const cells = cellsOf(pair?.now, pair?.before);
    return [{ id: name, label, ...(pair && { series: seriesOf(pair) }), cells }];
  });
  return tableOf('waiting-list', [], isTown ? rows : []);
}

const LEVELS: readonly PlaceLevel[] = ['MUNICIPALITY', 'AREA', 'GROUP'];

/** Figure by figure: the municipality, its areas, and what they are held against. Of one that nobody has entered a single row says so. */
function placesTable(facts: Facts, id: string, names: readonly FigureName[]): SummaryTable {
  const { part } = facts;
  const hasPlaces = part.kind === 'MUNICIPALITY' || part.kind === 'AREA';
  const rows = names.flatMap((name): readonly Row[] => {
    const pairs = pairsOf(facts, name);
    if (pairs.length === 0) return [unknownRow(name, partLabel(facts))];
    return pairs
      .filter(({ place }) => LEVELS.includes(place.level))
      .toSorted(byPlace)
      .map((pair) => ({
        ...{ id: `${name} ${markOf(pair.place)}`, label: { name: pair.placeName }, series: seriesOf(pair) },
        cells: [keyFigure(name), ...cellsOf(pair.now, pair.before)],
      }));
  });
  return tableOf(id, plain('key-figure'), hasPlaces ? rows : []);
}

const byPlace = (one: Pair, other: Pair): number =>
  LEVELS.indexOf(one.place.level) - LEVELS.indexOf(other.place.level) ||
  one.placeName.localeCompare(other.placeName, 'da');

const keyFigure = (name: FigureName): Cell => ({ kind: 'WORD', label: { term: 'key-figure', id: name } });

const unknownRow = (name: FigureName, label: Label, under?: string): Row => ({
  ...{ id: name, label, ...(under !== undefined && { under }) },
  cells: [keyFigure(name), ...cellsOf(undefined, undefined)],
});

const partLabel = ({ part }: Facts): Label =>
  part.kind === 'MUNICIPALITY' ? { term: 'row', id: 'all' } : { name: part.name };

/** The same of each department; of an organisation or a department alone also what nobody has entered. */
function byDepartment(facts: Facts): SummaryTable {
  const names = [...PEOPLE_FIGURES, ...MOVING_FIGURES].filter((name) =>
    formOf(name).levels.includes('DEPARTMENT'),
  );
  const pairs = new Map(names.map((name) => [name, pairsOf(facts, name)]));
  const rows = facts.departments.flatMap((department) =>
    names.flatMap((name) =>
      (pairs.get(name) ?? [])
        .filter(({ place }) => place.level === 'DEPARTMENT' && place.id === department.id)
        .map((pair) => departmentFigure(department, pair)),
    ),
  );
  const [first] = facts.departments;
  const isAlone = facts.part.kind === 'ORGANISATION' || facts.part.kind === 'DEPARTMENT';
  const unknown = isAlone ? names.filter((name) => pairs.get(name)?.length === 0) : [];
  return tableOf('figures-by-department', plain('key-figure'), [
    ...rows,
    ...unknown.map((name) => unknownRow(name, partLabel(facts), first?.organisationName)),
  ]);
}

const departmentFigure = (department: SummaryDepartment, pair: Pair): Row => ({
  ...departmentRow(department),
  id: `${department.id} ${pair.name}`,
  series: { ...seriesOf(pair), organisationId: department.organisationId },
  cells: [keyFigure(pair.name), ...cellsOf(pair.now, pair.before)],
});
