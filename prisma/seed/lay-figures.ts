import type { HotTx } from '@/lib/data/transaction';
import { formOf } from '@/lib/domain/key-figures/catalogue';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { AREA_ADDRESSES } from './area-addresses';
import {
  AREA_FIGURES,
  AREA_NAMES,
  type FigureRow,
  FULL_TIME_FIGURES,
  INDICATOR_FIGURES,
  LATER_EXAMPLES,
} from './area-figures';
import { AREA_GOALS, type PlannedGoal } from './area-goals';
import { at, put } from './put';
import { TOWN_FIGURES } from './town-figures';

const KNOWN_BY = '2021-12-15';

/** Figures of a place by its key; and figures, addresses and goals of areas, of which only one place of the sources has any. */
export async function layFigures(
  tx: HotTx,
  key: string,
  municipalityId: MunicipalityId,
  areas: ReadonlyMap<string, string>,
): Promise<void> {
  const hasAreas = AREA_NAMES.every((name) => areas.has(name));
  const ofAreas = [...AREA_FIGURES, ...FULL_TIME_FIGURES, ...INDICATOR_FIGURES, ...LATER_EXAMPLES];
  const rows = [...(TOWN_FIGURES[key] ?? []), ...(hasAreas ? ofAreas : [])];
  const stated = rows.flatMap((row) => figureRows(row, municipalityId, areas));
  if (stated.length > 0) await put(tx, 'key_figure', stated);
  if (!hasAreas) return;
  await put(tx, 'area_address', addressRows(municipalityId, areas));
  await put(tx, 'figure_goal', goalRows(municipalityId, areas));
}

function figureRows(row: FigureRow, municipalityId: MunicipalityId, areas: ReadonlyMap<string, string>) {
  const { cells = [], groups = {}, notes = {} } = row;
  const ofPlaces = cells.flatMap((cell, column) => {
    if (cell === null) return [];
    const area = AREA_NAMES[column];
    const place =
      area === undefined ? { level: 'MUNICIPALITY' } : { level: 'AREA', area_id: areas.get(area) };
    return [{ cell, place, note: notes[column] ?? null }];
  });
  const ofGroups = Object.entries(groups).map(([name, cell]) => ({
    ...{ cell, place: { level: 'GROUP', group_name: name }, note: null },
  }));
  return [...ofPlaces, ...ofGroups].map(({ cell, place, note }) => ({
    ...{ id: newId(), municipality_id: municipalityId, area_id: null, group_name: null, ...place },
    ...columnsOf(row),
    ...cellOf(cell),
    method: note,
  }));
}

function columnsOf({ name, kind, source, period, on, uncertain = false }: FigureRow) {
  const [from, to] = typeof period === 'number' ? [`${period}-01-01`, `${period}-12-31`] : period;
  const { ages, units } = formOf(name);
  const made = on ?? to;
  return {
    ...{ name, unit: units[0], age_from: ages?.[0] ?? null, age_to: ages?.[1] ?? null },
    ...{ period_from: from, period_to: to, valid_from: made, source_kind: kind, source },
    ...{ suppressed: false, uncertain },
    recorded_at: at(made > KNOWN_BY ? made : KNOWN_BY),
  };
}

const CELL = /^([0-9.]+)(?:-([0-9.]+))?(?: \(([0-9]+)\))?$/;

/** `32 (416)` is a value and the persons behind it; `43-46` is a span. */
function cellOf(cell: string) {
  const [, value, valueTo, persons] = CELL.exec(cell) ?? [];
  if (value === undefined) throw new Error(`A cell that nobody can read: ${cell}`);
  return { value, value_to: valueTo ?? null, persons: persons ?? null };
}

function addressRows(municipalityId: MunicipalityId, areas: ReadonlyMap<string, string>) {
  return AREA_NAMES.flatMap((area) =>
    Object.entries(AREA_ADDRESSES[area])
      .flatMap(([street, ranges]) => ranges.split(', ').map((range) => ({ street, range })))
      .map(({ street, range }, position) => ({
        ...{ id: newId(), area_id: areas.get(area), municipality_id: municipalityId, street, position },
        ...rangeOf(range),
      })),
  );
}

function rangeOf(range: string) {
  const [numbers = '', parity = 'all'] = range.split(' ');
  const [from, to = from] = numbers.split('-');
  return { from_number: from, to_number: to, parity: parity.toUpperCase() };
}

const goalRows = (municipalityId: MunicipalityId, areas: ReadonlyMap<string, string>) =>
  AREA_GOALS.map((goal, position) => ({
    ...firstVersion(newId()),
    ...{ municipality_id: municipalityId, kind: goal.kind, position },
    area_ids: (goal.areas ?? []).map((name) => areas.get(name)),
    ...(goal.kind === 'OFF_LIST' ? listColumns(goal) : figureColumns(goal)),
    ...{ valid_from: goal.from, valid_to: goal.to, source: goal.source, recorded_at: at(goal.from) },
  }));

const figureColumns = (goal: Exclude<PlannedGoal, { kind: 'OFF_LIST' }>) => ({
  ...{ figure: goal.figure, group_name: goal.group ?? null, compared_with: goal.comparedWith ?? null },
  ...{ amount: goal.amount ?? null, baseline_year: goal.baseline, off_list: null, by_year: null },
});

const listColumns = (goal: Extract<PlannedGoal, { kind: 'OFF_LIST' }>) => ({
  ...{ figure: null, group_name: null, compared_with: null, amount: null, baseline_year: null },
  ...{ off_list: goal.list, by_year: goal.by },
});

const firstVersion = (id: string) => ({ id, goal_id: id, version: 1 });
