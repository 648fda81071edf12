import { describe, expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { tableOf } from '@/lib/testing/summaries/summary-tables';
import type { FigureName } from '../../key-figures/catalogue';
import type { FigurePlaceAt } from '../../key-figures/place-mark';
import { calendarDate as day } from '../../shared/calendar-date';
import {
  MOVING_FIGURES,
  PEOPLE_FIGURES,
  type PlaceFigure,
  WAITING_FIGURES,
  WHERE_ENTERED,
} from '../place-figures';
import type { Cell, SummaryPart } from '../summary';
import { placeTables } from './places';

const TOWN: FigurePlaceAt = { level: 'MUNICIPALITY', id: 'm' };
const areaAt = (id: string): FigurePlaceAt => ({ level: 'AREA', id });
const departmentAt = (id: string): FigurePlaceAt => ({ level: 'DEPARTMENT', id });

const figure = (
  name: FigureName,
  place: FigurePlaceAt,
  value: string | null,
  made: Partial<PlaceFigure> = {},
): PlaceFigure => ({
  ...{ name, place, placeName: 'id' in place ? `Sted ${place.id}` : '', value, valueTo: null, unit: 'COUNT' },
  ...{ suppressed: value === null, uncertain: false, source: 'Kommunens opgørelse', kind: 'MUNICIPALITY' },
  ...{ from: day('2025-06-30') },
  ...made,
});

const facts = exampleFacts();
const [one] = facts.departments;
if (one === undefined) throw new Error('The example has departments');

type Known = { readonly now?: readonly PlaceFigure[]; readonly before?: readonly PlaceFigure[] };
const tablesOf = ({ now = [], before = [] }: Known, part: SummaryPart = { kind: 'MUNICIPALITY' }) =>
  placeTables({ ...facts, part, placeFigures: now, placeFiguresBefore: before });

const text = (cell: Cell): string => {
  if (cell.kind === 'FIGURE') return cell.valueTo ? `${cell.value}-${cell.valueTo}` : cell.value;
  if (cell.kind === 'DATE') return cell.on;
  if (cell.kind !== 'WORD') return '–';
  return 'name' in cell.label ? cell.label.name : 'id' in cell.label ? cell.label.id : cell.label.names.da;
};
const rowsOf = (tables: ReturnType<typeof placeTables>, id: string) =>
  tableOf(tables, id).rows.map(({ label, cells }) => {
    const name = 'name' in label ? label.name : 'id' in label ? label.id : label.names.da;
    return [name, ...cells.map(text)].join(' | ');
  });

describe('the social waiting list', () => {
  test('has every way it is to be told in, with source, day and the year before; what nobody entered is not known', () => {
    const tables = tablesOf({
      now: [
        figure('waitingForAllocation', TOWN, '58'),
        figure('averageWaitingDays', TOWN, '165', { uncertain: true }),
      ],
      before: [figure('waitingForAllocation', TOWN, '71', { from: day('2024-06-30') })],
    });
    const rows = rowsOf(tables, 'waiting-list');
    expect(rows.slice(0, 3)).toEqual([
      'waitingForAllocation | 58 | Kommunens opgørelse | 2025-06-30 | 71 | Kommunens opgørelse | 2024-06-30',
      'averageWaitingDays | 165 | Kommunens opgørelse (usikkert) | 2025-06-30 | not-known | – | –',
      'waiting18to29 | not-known | – | – | not-known | – | –',
    ]);
    expect(tableOf(tables, 'waiting-list').rows.map(({ id }) => id)).toEqual(
      WAITING_FIGURES.filter((name) => !WHERE_ENTERED.has(name)),
    );
  });

  test('has refugees, other groups and the days without refugees where somebody has entered them, in either year', () => {
    const tables = tablesOf({
      now: [figure('waitingRefugees', TOWN, '133'), figure('averageWaitingDaysWithoutRefugees', TOWN, '162')],
      before: [figure('waitingStudents', TOWN, '12'), figure('temporaryStayDays', TOWN, '210')],
    });
    const ids = tableOf(tables, 'waiting-list').rows.map(({ id }) => id);
    expect(ids.filter((id) => [...WHERE_ENTERED].some((name) => name === id))).toEqual([
      ...['averageWaitingDaysWithoutRefugees', 'waitingRefugees', 'waitingStudents', 'temporaryStayDays'],
    ]);
    expect(rowsOf(tables, 'waiting-list')).toContain(
      'waitingStudents | not-known | – | – | 12 | Kommunens opgørelse | 2025-06-30',
    );
  });

  test.each<SummaryPart>([
    { kind: 'ORGANISATION', id: 'o', name: 'Prøvebo' },
    { kind: 'AREA', id: 'x', name: 'Søndervang' },
    { kind: 'DEPARTMENT', id: 'a', name: '1 Bredgade' },
  ])('is the municipality’s own: none of $kind', (part) => {
    expect(tableOf(tablesOf({}, part), 'waiting-list').rows).toEqual([]);
  });
});

describe('places', () => {
  const now = [
    figure('evictionsInTwoYears', areaAt('y'), '7', { placeName: 'Ålekær' }),
    figure('evictionsInTwoYears', areaAt('x'), null, { placeName: 'Bakken' }),
    figure('evictionsInTwoYears', TOWN, '43', { placeName: 'Prøvekøbing' }),
    figure('turnover', { level: 'GROUP', id: 'm', groupName: 'Sektoren' }, '12', {
      ...{ placeName: 'Sektoren', valueTo: '16', unit: 'PERCENT' },
    }),
  ];

  test('stand figure by figure: the municipality, its areas by name, what they are held against', () => {
    const rows = rowsOf(tablesOf({ now }), 'evictions');
    expect(rows.filter((row) => row.includes('evictionsInTwoYears'))).toEqual([
      'Prøvekøbing | evictionsInTwoYears | 43 | Kommunens opgørelse | 2025-06-30 | not-known | – | –',
      'Bakken | evictionsInTwoYears | suppressed | Kommunens opgørelse | 2025-06-30 | not-known | – | –',
      'Ålekær | evictionsInTwoYears | 7 | Kommunens opgørelse | 2025-06-30 | not-known | – | –',
    ]);
    expect(rows.find((row) => row.includes('turnover'))).toBe(
      'Sektoren | turnover | 12-16 | Kommunens opgørelse | 2025-06-30 | not-known | – | –',
    );
  });

  test('say once of a figure that nobody has entered that it is not known', () => {
    const rows = rowsOf(tablesOf({ now }), 'evictions');
    expect(rows.filter((row) => row.includes('effectiveEvictionsInTwoYears'))).toEqual([
      'all | effectiveEvictionsInTwoYears | not-known | – | – | not-known | – | –',
    ]);
    const asked = tableOf(tablesOf({}), 'evictions').rows.map(({ id }) => id);
    expect(asked).toEqual([...MOVING_FIGURES]);
    expect(rowsOf(tablesOf({}), 'demography')).toHaveLength(PEOPLE_FIGURES.length);
  });

  test('of a figure that was known the year before alone the year before is told', () => {
    const rows = rowsOf(tablesOf({ before: [figure('residents', areaAt('x'), '950')] }), 'demography');
    expect(rows[0]).toBe('Sted x | residents | not-known | – | – | 950 | Kommunens opgørelse | 2025-06-30');
  });

  test('open what has been said of the figure there through the years', () => {
    const table = tableOf(tablesOf({ now }), 'evictions');
    const row = table.rows.find(({ id }) => id === 'evictionsInTwoYears a-y');
    expect(row?.series).toEqual({ figure: 'evictionsInTwoYears', place: 'a-y' });
  });
});

describe('departments', () => {
  const residents = figure('residents', departmentAt(one.id), '180', { source: 'Beboerdata' });

  test('have their own figures, under whose they are', () => {
    const [row, ...others] = tableOf(tablesOf({ now: [residents] }), 'figures-by-department').rows;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ id: `${one.id} residents`, under: one.organisationName },
      series: { figure: 'residents', place: `d-${one.id}`, organisationId: one.organisationId },
    });
    // A figure that departments have is not said to be unknown of the municipality.
    expect(rowsOf(tablesOf({ now: [residents] }), 'demography')).toHaveLength(PEOPLE_FIGURES.length - 1);
  });

  test('of an organisation alone also what nobody has entered, and no place but its own', () => {
    const part = { kind: 'ORGANISATION', id: 'o', name: 'Prøvebo' } as const;
    const now = [residents, figure('residents', TOWN, '20000')];
    const tables = tablesOf({ now }, part);
    expect(tableOf(tables, 'demography').rows).toEqual([]);
    const rows = rowsOf(tables, 'figures-by-department');
    expect(rows[0]).toContain('residents | 180 | Beboerdata');
    expect(rows.slice(1)).toContain('Prøvebo | under18 | not-known | – | – | not-known | – | –');
  });
});
