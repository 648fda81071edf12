import type { AreaId, OrganisationId } from '../shared/ids';
import { ok } from '../shared/result';
import { type Cell, readCount, readYear } from './cells';
import type { CheckedRow } from './checked-row';
import { refusedRow } from './checked-row';
import type { ImportColumn } from './columns';
import { labelOf } from './departments-called';
import type { CellChange } from './faults';
import type { NameThen } from './former-names';
import type { PlaceFinder } from './place-finder';
import {
  areaCalled,
  type DepartmentCounts,
  type DepartmentKnown,
  type ImportPlaces,
  newName,
  plainName,
  plainNumber,
} from './places';
import { type CellReader, cellReader, type RawCells } from './read-cells';

/** A department as the file says it; what the file does not say is as it was. */
export type DepartmentSaid = DepartmentCounts & {
  readonly id: string | null;
  readonly organisationId: OrganisationId;
  readonly number: string;
  readonly name: string;
  readonly lbf: string | null;
  readonly areaId: AreaId | null;
  /** An area that is made with it. */
  readonly newArea: string | null;
};

const COUNTS = [
  ...(['familyDwellings', 'youthDwellings', 'elderlyDwellings', 'residents', 'inUseYear'] as const),
  ...(['accessibleAll', 'accessibleEverySecond'] as const),
] as const;
type CountColumn = (typeof COUNTS)[number];

const word = (text: string): Cell<string> => ok(text);

/** `Afd. 14` is department 14. */
const bareNumber = (text: string): Cell<string> => ok(text.replace(/^(afdeling|afd)\.?\s*(?=[0-9])/i, ''));

/** What a row of afdelinger.csv would make or change. @see D3, D-08 */
export function checkDepartment(raw: RawCells, finder: PlaceFinder): CheckedRow<DepartmentSaid> {
  const reader = cellReader('DEPARTMENTS', raw);
  const organisation = finder.organisation(reader);
  const number = reader.at('department', bareNumber);
  const name = reader.at('name', word);
  const known = organisation && number ? departmentOf(finder, organisation.id, number) : undefined;
  const counts = readCounts(reader, raw, known);
  const area = readArea(reader, raw, finder, known);
  const lbf = raw.lbf === undefined ? (known?.lbf ?? null) : reader.words('lbf');
  const taker = organisation && lbf && ofFundNumber(finder, organisation.id, lbf);
  if (taker && lbf !== known?.lbf && taker !== known)
    reader.refuse('lbf', 'lbf-taken', { of: labelOf(taker) });
  const key = organisation && number ? `${organisation.id} ${plainNumber(number)}` : '';
  if (reader.faults().length > 0 || !organisation || !number || !name || !area)
    return refusedRow(key, reader.faults());
  const said: DepartmentSaid = {
    ...{ id: known?.id ?? null, organisationId: organisation.id, number: known?.number ?? number, name },
    ...{ lbf, ...area },
    ...counts,
  };
  const changes = known ? asFormer(changesOf(known, said, area.areaName), formerOf(finder, known)) : [];
  if (known && changes.length === 0) return { state: 'UNCHANGED', key, as: known.name, ...reader.taken() };
  return { state: known ? 'CHANGED' : 'MADE', key, said, sort: key, changes, ...reader.taken() };
}

const departmentOf = ({ places }: PlaceFinder, organisationId: OrganisationId, number: string) =>
  places.departments.find(
    (one) => one.organisationId === organisationId && plainNumber(one.number) === plainNumber(number),
  );

/** Whose the fund's number is already; one that has been merged or split may have left it to another. */
const ofFundNumber = ({ places }: PlaceFinder, organisationId: OrganisationId, lbf: string) =>
  places.departments.find(
    (one) =>
      one.organisationId === organisationId &&
      (one.closedFrom === null || one.closedFrom > places.today) &&
      one.lbf !== null &&
      plainNumber(one.lbf) === plainNumber(lbf),
  );

/** A column that the file has not says nothing; an empty cell says none. */
function readCounts(
  reader: CellReader,
  raw: RawCells,
  known: DepartmentKnown | undefined,
): Pick<DepartmentSaid, CountColumn> {
  const count = (column: CountColumn): number | null =>
    raw[column] === undefined
      ? (known?.[column] ?? null)
      : (reader.maybe(column, column === 'inUseYear' ? readYear : readCount) ?? null);
  return {
    familyDwellings: count('familyDwellings') ?? 0,
    youthDwellings: count('youthDwellings') ?? 0,
    elderlyDwellings: count('elderlyDwellings') ?? 0,
    residents: count('residents'),
    inUseYear: count('inUseYear'),
    accessibleAll: count('accessibleAll') ?? 0,
    accessibleEverySecond: count('accessibleEverySecond') ?? 0,
  };
}

type Area = Pick<DepartmentSaid, 'areaId' | 'newArea'> & { readonly areaName: string };

/** Areas are the municipality's: only its own file makes one that is not there yet. @see Q38 */
function readArea(
  reader: CellReader,
  raw: RawCells,
  { places }: PlaceFinder,
  known: DepartmentKnown | undefined,
): Area | null {
  if (raw.area === undefined)
    return { areaId: known?.areaId ?? null, newArea: null, areaName: known?.areaName ?? '' };
  const text = reader.words('area');
  if (text === null) return { areaId: null, newArea: null, areaName: '' };
  const found = areaCalled(places, text);
  if (found) return { areaId: found.id, newArea: null, areaName: found.name };
  if (isNewArea(places, text)) return { areaId: null, newArea: text, areaName: text };
  reader.refuse('area', places.office.organisationId === null ? 'new-area' : 'unknown-area');
  return null;
}

/** Where there is none yet all are new; else somebody says that this one is, so that a slip of the pen makes none. */
const isNewArea = ({ office, areas, newNames }: ImportPlaces, text: string): boolean =>
  office.organisationId === null && (areas.length === 0 || newNames.has(newName('AREA', text)));

const formerOf = ({ places }: PlaceFinder, { id }: DepartmentKnown) =>
  places.departmentNames.filter((then) => then.id === id);

function changesOf(known: DepartmentKnown, said: DepartmentSaid, areaName: string): readonly CellChange[] {
  const pairs: readonly (readonly [ImportColumn, unknown, unknown])[] = [
    ['name', known.name, said.name],
    ['lbf', known.lbf, said.lbf],
    ['area', known.areaName ?? '', areaName],
    ...COUNTS.map((column) => [column, known[column], said[column]] as const),
  ];
  return changedPairs(pairs);
}

/** A name that it had before says so: whoever confirms it gives it the old name back. */
export const asFormer = (changes: readonly CellChange[], past: readonly NameThen[]): readonly CellChange[] =>
  changes.map((change) =>
    change.column === 'name' && past.some(({ name }) => plainName(name) === plainName(change.after))
      ? { ...change, former: true }
      : change,
  );

/** Pairs that differ, as texts to show. */
export const changedPairs = (
  pairs: readonly (readonly [ImportColumn, unknown, unknown])[],
): readonly CellChange[] =>
  pairs.flatMap(([column, before, after]) => {
    const [was, is] = [String(before ?? ''), String(after ?? '')];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
