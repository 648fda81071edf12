import type { AreaId, DepartmentId, OrganisationId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';
import { plainHeading } from '../shared/written-table';
import type { FigurePlace } from './figure';
import type { FigureColumn } from './figure-columns';
import type { FigureFault } from './figure-faults';
import { isGroupName } from './group-name';
import type { PlaceLevel } from './vocabulary';

export type KnownDepartment = {
  readonly id: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly number: string;
  readonly organisationName: string;
  readonly cvr: string | null;
};
export type KnownArea = { readonly id: AreaId; readonly name: string };

/** Where the figures of a file can be of. */
export type KnownPlaces = {
  readonly departments: readonly KnownDepartment[];
  readonly areas: readonly KnownArea[];
  /** Who brings the file: an organisation has its own departments and nothing else; null: the municipality. */
  readonly organisationId: OrganisationId | null;
};

export type PlaceFault = { readonly column: FigureColumn; readonly fault: FigureFault };
type Words = Readonly<Partial<Record<FigureColumn, string>>>;

const LEVELS: ReadonlyMap<string, PlaceLevel> = new Map(
  Object.entries({
    ...{ afdeling: 'DEPARTMENT', boligafdeling: 'DEPARTMENT', department: 'DEPARTMENT' },
    ...{ omraade: 'AREA', boligomraade: 'AREA', area: 'AREA' },
    ...{ kommune: 'MUNICIPALITY', municipality: 'MUNICIPALITY', gruppe: 'GROUP', group: 'GROUP' },
  } as const),
);

/** Where a row's figure is of; without a level it is of the department that the row names, or of its area. */
export function findPlace(words: Words, known: KnownPlaces): Result<FigurePlace, PlaceFault> {
  const level = levelOf(words);
  if (level === null) return err({ column: 'level', fault: 'not-level' });
  if (known.organisationId !== null && level !== 'DEPARTMENT')
    return err({ column: 'level', fault: 'not-own' });
  if (level === 'MUNICIPALITY') return ok({ level });
  if (level === 'DEPARTMENT') return findDepartment(words, known);
  const area = words.area ?? '';
  if (area === '') return err({ column: 'area', fault: 'needed' });
  if (level === 'GROUP')
    return isGroupName(area) ? ok({ level, groupName: area }) : err({ column: 'area', fault: 'group-name' });
  const found = known.areas.find(({ name }) => isSameName(name, area));
  return found ? ok({ level, areaId: found.id }) : err({ column: 'area', fault: 'unknown-area' });
}

function levelOf({ level = '', department = '', area = '' }: Words): PlaceLevel | null {
  if (level !== '') return LEVELS.get(plainHeading(level)) ?? null;
  if (department !== '') return 'DEPARTMENT';
  return area === '' ? null : 'AREA';
}

/** By the organisation's number, or its name, and the department's own number: numbers repeat across organisations. @see docs/domain/key-figures.md */
function findDepartment(words: Words, known: KnownPlaces): Result<FigurePlace, PlaceFault> {
  const number = withoutZeros(words.department ?? '');
  if (number === '') return err({ column: 'department', fault: 'needed' });
  const theirs = departmentsOfOrganisation(words, known);
  if (!theirs.ok) return theirs;
  const own = theirs.value.filter(
    ({ organisationId }) => known.organisationId === null || organisationId === known.organisationId,
  );
  if (own.length === 0 && theirs.value.length > 0) return err({ column: 'department', fault: 'not-own' });
  const found = own.filter((one) => withoutZeros(one.number) === number);
  const [only, another] = found;
  if (only === undefined) return err({ column: 'department', fault: 'unknown-department' });
  if (another !== undefined) return err({ column: 'department', fault: 'which-organisation' });
  return ok({ level: 'DEPARTMENT', departmentId: only.id, organisationId: only.organisationId });
}

function departmentsOfOrganisation(
  { cvr = '', organisation = '' }: Words,
  { departments }: KnownPlaces,
): Result<readonly KnownDepartment[], PlaceFault> {
  const digits = cvr.replace(/\D/g, '');
  const byNumber = cvr === '' ? departments : departments.filter((one) => one.cvr === digits);
  if (byNumber.length === 0) return err({ column: 'cvr', fault: 'unknown-organisation' });
  const byName =
    organisation === '' ? byNumber : byNumber.filter((one) => isSameName(one.organisationName, organisation));
  return byName.length === 0 ? err({ column: 'organisation', fault: 'unknown-organisation' }) : ok(byName);
}

const withoutZeros = (number: string): string =>
  number
    .trim()
    .replace(/^0+(?=[0-9])/, '')
    .toLowerCase();

/** `A & B` and `A og B` are one name. */
const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
const plainName = (name: string): string =>
  plainHeading(name)
    .split('_')
    .filter((word) => word !== 'og')
    .join('_');
