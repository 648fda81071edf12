import { isReasonFor } from '../applicant/applicant-state';
import type { CprNumber } from '../applicant/cpr';
import { LEAST_AGE } from '../applicant/faults';
import { ageOn } from '../criteria/ages';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, MunicipalityId } from '../shared/ids';
import { looksLikeCpr } from '../shared/looks-like-cpr';
import { err, ok, type Result } from '../shared/result';
import { isFormula } from '../shared/written-table';
import {
  type Cell,
  type CellFault,
  readAccess,
  readCpr,
  readEmail,
  readKroner,
  readList,
  readPastDay,
  readPhone,
  readPostcode,
  readReason,
  readRooms,
  readState,
  readYesOrNo,
} from './cells';
import { COLUMN_FORMS, COLUMNS, type Column } from './columns';
import {
  type KnownMunicipality,
  type OwnDepartment,
  readDepartment,
  readDepartments,
  readMunicipality,
} from './departments-cell';
import { readHousehold } from './household-cell';
import type { Said } from './listed-applicant';

/** What a file's words are held against. */
export type ListContext = {
  readonly today: CalendarDate;
  readonly departments: readonly OwnDepartment[];
  readonly municipalities: readonly KnownMunicipality[];
};

export type FaultAt = { readonly column: Column; readonly fault: CellFault };
/** The cells of the columns that the file has; a column that it has not is undefined. */
export type RawRow = Readonly<Partial<Record<Column, string>>>;

export type RowRead = {
  readonly externalId: string;
  readonly said: Said;
  /** Null: none was given, and what is known stays. */
  readonly cpr: CprNumber | null;
};

/** Reads one row; every cell that is wrong is named, not only the first. */
export function readRow(raw: RawRow, context: ListContext): Result<RowRead, readonly FaultAt[]> {
  const faults: FaultAt[] = [];
  const refuse = (column: Column, fault: CellFault): void => void faults.push({ column, fault });
  for (const { column, fault } of unfit(raw)) refuse(column, fault);
  const unread = new Set(faults.map(({ column }) => column));
  /** What the cell holds; undefined where there is no such column or it cannot be read. */
  const at = <T>(column: Column, read: (text: string) => Cell<T>): T | undefined => {
    const text = raw[column];
    if (text === undefined || unread.has(column)) return undefined;
    const cell = read(text);
    if (cell.ok) return cell.value;
    refuse(column, cell.error);
    return undefined;
  };
  const cpr = at('cpr', orNone(readCpr)) ?? null;
  const said = sayings(at, context);
  for (const { column, fault } of disorder(said, raw, context.today)) refuse(column, fault);
  const { name, bornOn, list, seniorityOn } = said;
  if (faults.length > 0 || !name || !bornOn || !list || !seniorityOn) return err(inColumnOrder(faults));
  return ok({ externalId: raw.externalId ?? '', cpr, said: { ...said, name, bornOn, list, seniorityOn } });
}

type At = <T>(column: Column, read: (text: string) => Cell<T>) => T | undefined;

function sayings(at: At, { today, departments, municipalities }: ListContext): Partial<Said> {
  return withoutUnsaid({
    name: at('name', words),
    bornOn: at('bornOn', (text) => readPastDay(text, today)),
    phone: at('phone', orNone(readPhone)),
    email: at('email', orNone(readEmail)),
    street: at('street', orNone(words)),
    postcode: at('postcode', orNone(readPostcode)),
    city: at('city', orNone(words)),
    protected: at('protected', readYesOrNo),
    list: at('list', readList),
    seniorityOn: at('seniorityOn', (text) => readPastDay(text, today)),
    ...stateSaid(at),
    flexible: at('flexible', readYesOrNo),
    departments: at('departments', (text) => readDepartments(text, departments)),
    roomsFrom: at('roomsFrom', orNone(readRooms)),
    roomsTo: at('roomsTo', orNone(readRooms)),
    mostRentOre: at('mostRent', orNone(readKroner)),
    access: at('access', readAccess),
    pets: at('pets', readYesOrNo),
    residence: residenceSaid(at, departments, municipalities),
    others: at('household', (text) => readHousehold(text, today)),
  });
}

/** Whoever is not active is so for a reason: another one than the known, where the file does not say. */
function stateSaid(at: At): Pick<Partial<Said>, 'state' | 'stateReason'> {
  const state = at('state', readState);
  const reason = at('stateReason', orNone(readReason));
  if (state === undefined) return {};
  return { state, stateReason: state === 'ACTIVE' ? null : (reason ?? 'OTHER') };
}

function residenceSaid(
  at: At,
  own: readonly OwnDepartment[],
  municipalities: readonly KnownMunicipality[],
): Said['residence'] | undefined {
  const municipality = at<MunicipalityId | null | undefined>('residenceMunicipality', (text) =>
    text === '' ? ok(undefined) : readMunicipality(text, municipalities),
  );
  const departmentId = at<DepartmentId | undefined>('residenceDepartment', (text) =>
    text === '' ? ok(undefined) : readDepartment(text, own),
  );
  if (departmentId === undefined && municipality === undefined) return undefined;
  const code = own.find(({ id }) => id === departmentId)?.municipalityCode;
  const ofDepartment = municipalities.find((one) => one.code === code)?.id ?? null;
  return {
    departmentId: departmentId ?? null,
    municipalityId: departmentId ? ofDepartment : (municipality ?? null),
  };
}

const words = (text: string): Cell<string> => ok(text);

/** An empty cell says that there is none. */
const orNone =
  <T>(read: (text: string) => Cell<T>) =>
  (text: string): Cell<T | null> =>
    text === '' ? ok(null) : read(text);

const LONGEST: Readonly<Partial<Record<Column, number>>> = {
  ...{ externalId: 60, name: 120, email: 200, street: 120, postcode: 10, city: 60 },
};
const LONGEST_OTHER = 1000;
/** Columns in which ten digits may be what they are. */
const MAY_BE_DIGITS: Readonly<Partial<Record<Column, RegExp>>> = {
  cpr: /^/,
  externalId: /^[0-9]+$/,
  // A foreign number says so.
  phone: /^(\+|00)/,
};

/** What is wrong with a cell before it is read as anything. */
function unfit(raw: RawRow): readonly FaultAt[] {
  return COLUMNS.flatMap((column) => {
    const text = raw[column];
    const fault = text === undefined ? null : unfitText(column, text);
    if (fault) return [{ column, fault }];
    return !text && COLUMN_FORMS[column].needed ? [{ column, fault: 'needed' as const }] : [];
  });
}

function unfitText(column: Column, text: string): CellFault | null {
  if (isFormula(text)) return 'formula';
  if (text.length > (LONGEST[column] ?? LONGEST_OTHER)) return 'too-long';
  return looksLikeCpr(text) && !MAY_BE_DIGITS[column]?.test(text) ? 'cpr-here' : null;
}

/** Cells that are well written but do not go together. */
function disorder(said: Partial<Said>, raw: RawRow, today: CalendarDate): readonly FaultAt[] {
  const { bornOn, seniorityOn, roomsFrom, roomsTo, state, stateReason } = said;
  const fits = state === undefined || stateReason === undefined || isReasonFor(state, stateReason);
  const told: readonly (readonly [boolean, FaultAt])[] = [
    [bornOn !== undefined && ageOn(bornOn, today) < LEAST_AGE, { column: 'bornOn', fault: 'too-young' }],
    [before(seniorityOn, bornOn), { column: 'seniorityOn', fault: 'before-birth' }],
    [before(roomsTo, roomsFrom), { column: 'roomsTo', fault: 'rooms-order' }],
    [hasIdleReason(said, raw), { column: 'stateReason', fault: 'reason-without-state' }],
    [!fits, { column: 'stateReason', fault: 'reason-does-not-fit' }],
  ];
  return told.flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}

const before = <T extends string | number>(one: T | null | undefined, other: T | null | undefined): boolean =>
  one != null && other != null && one < other;

/** Whoever is active needs no reason, and a reason for nothing says nothing. */
const hasIdleReason = ({ state }: Partial<Said>, raw: RawRow): boolean =>
  Boolean(raw.stateReason) && (state === 'ACTIVE' || raw.state === undefined);

const inColumnOrder = (faults: readonly FaultAt[]): readonly FaultAt[] =>
  [...faults].sort((a, b) => COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column));

/** A field that is not said is not there, so that what is known shows through. */
const withoutUnsaid = (said: Partial<Said>): Partial<Said> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
