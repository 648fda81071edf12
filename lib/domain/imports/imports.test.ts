import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { formatFraction } from '../shared/fraction';
import { asId, type DepartmentId, type OrganisationId } from '../shared/ids';
import { readAccess, readCvr, readKroner, readPercent, readSize } from './cells';
import { columnCalled, columnsOf, faultOfHeadings, headingOf } from './columns';
import { IMPORT_KINDS, kindsFor, mayBringIn } from './kinds';
import { openingsOf } from './opening-of';
import { placeFinder } from './place-finder';
import type { DepartmentKnown, ImportPlaces } from './places';
import { cellReader } from './read-cells';
import { importTemplate, isOfTemplate } from './template';

describe('cells as Danes write them', () => {
  test.each([
    ['5.940,00', 594_000],
    ['5940', 594_000],
    ['5.940 kr.', 594_000],
    ['0', 0],
  ])('%s is an amount', (text, oere) => expect(readKroner(text)).toEqual({ ok: true, value: oere }));

  test.each(['5,940.00', '-1', '1.2', 'fem', '1e3', ''])('“%s” is none', (text) =>
    expect(readKroner(text).ok).toBe(false),
  );

  test('areas in tenths, percentages with a point, CVR numbers without blanks', () => {
    expect(readSize('78,5')).toEqual({ ok: true, value: 785 });
    expect(readSize('78,55').ok).toBe(false);
    expect(readPercent('27,4')).toEqual({ ok: true, value: '27.4' });
    expect(readCvr('42 00 84 19')).toEqual({ ok: true, value: '42008419' });
    expect(readCvr('4200841').ok).toBe(false);
  });

  test.each([
    ['elevator', true, false],
    ['stue', false, true],
    ['Elevator og stue', true, true],
    ['', false, false],
    ['uden elevator', false, false],
  ])('“%s” says lift %s and ground floor %s', (text, lift, groundFloor) =>
    expect(readAccess(text)).toEqual({ ok: true, value: { lift, groundFloor } }),
  );
});

describe('a row', () => {
  const faults = (cells: object) => cellReader('VACANCIES', cells).faults();

  test('has what would run in a spreadsheet, or could be a CPR number, refused before it is read', () => {
    const good = Object.fromEntries(columnsOf('VACANCIES').map((column) => [column, 'x']));
    expect(faults({ ...good, street: '=HYPERLINK("x")' })).toEqual([{ column: 'street', fault: 'formula' }]);
    expect(faults({ ...good, remark: 'lejer 010190-1234' })).toEqual([
      { column: 'remark', fault: 'cpr-here' },
    ]);
    expect(faults({ ...good, unit: '0101901234' })).toEqual([]);
    expect(faults({ ...good, rent: '' })).toEqual([{ column: 'rent', fault: 'needed' }]);
  });
});

describe('headings', () => {
  test('are known by the names of D3 and by others, and what is missing or twice is told', () => {
    expect(columnCalled('VACANCIES', 'Afdelingsnr.')).toBe('department');
    expect(columnCalled('VACANCIES', 'Dør')).toBe('door');
    expect(columnCalled('VACANCIES', 'noget andet')).toBeNull();
    expect(faultOfHeadings('ORGANISATIONS', ['cvr'])).toEqual({ code: 'missing-columns', columns: ['navn'] });
    expect(faultOfHeadings('ORGANISATIONS', ['name', 'name'])).toEqual({
      ...{ code: 'columns-twice', columns: ['navn'] },
    });
  });

  test.each(IMPORT_KINDS)(
    'of the template of %s are all known, and its other rows are passed over',
    (kind) => {
      const [heading = [], ...more] = importTemplate(kind, (column) => column);
      expect(heading.map((text) => columnCalled(kind, text))).toEqual(columnsOf(kind));
      expect(heading).toEqual(columnsOf(kind).map(headingOf));
      expect(more.map(isOfTemplate)).toEqual([true, true]);
      expect(isOfTemplate(['42008419'])).toBe(false);
    },
  );
});

describe('what a file calls a department', () => {
  const organisationId = asId<OrganisationId>('o');
  const department = (id: string, number: string, name: string): DepartmentKnown => ({
    ...{ id: asId<DepartmentId>(id), organisationId, number, name, lbf: null, areaId: null, areaName: null },
    ...{ familyDwellings: 0, youthDwellings: 0, elderlyDwellings: 0, residents: null, inUseYear: null },
    ...{ accessibleAll: 0, accessibleEverySecond: 0, openedFrom: null, closedFrom: null },
  });
  const places: ImportPlaces = {
    office: { municipalityId: asId('m'), organisationId },
    today: calendarDate('2025-10-06'),
    municipalities: [],
    organisations: [
      { id: organisationId, name: 'Møllevænget & Storgaarden', cvr: '42008419', agent: null, shared: false },
    ],
    departments: [
      department('a', '14', 'Parken'),
      department('b', '15', 'Haven'),
      department('c', '16', 'Haven'),
    ],
    areas: [],
    ...{ departmentNames: [], organisationNames: new Map(), areaNames: new Map() },
    names: [],
    newNames: new Set(),
    aliases: [{ organisationId, written: 'blok_a', departmentId: asId('b') }],
    cities: new Map(),
  };
  const found = (text: string, cvr = '') => {
    const reader = cellReader('DWELLINGS', { department: text, cvr });
    const one = placeFinder(places).department(reader);
    return (
      one?.id ?? reader.faults().find(({ column }) => column === 'department' || column === 'cvr')?.fault
    );
  };

  test.each([
    ['14', 'a'],
    ['Afd. 14', 'a'],
    ['afdeling 014', 'a'],
    ['parken', 'a'],
    ['Blok A', 'b'],
    ['Haven', 'which-department'],
    ['17', 'unknown-department'],
  ])('%s is %s', (text, expected) => expect(found(text)).toBe(expected));

  test('its organisation by number or name, and no other', () => {
    expect(found('14', '42 00 84 19')).toBe('a');
    expect(found('14', 'Møllevænget og Storgaarden')).toBe('a');
    expect(found('14', '56598014')).toBe('not-own');
  });
});

test('an opening is what was earned less what was spent, exact however many thirds and eighths there are', () => {
  const departmentId = asId<DepartmentId>('d');
  const on = calendarDate('2025-01-01');
  const letting = (rate: string, used = false) =>
    ({ departmentId, counter: 'FAMILY', on, rate, used }) as const;
  const [opening] = openingsOf([
    letting('1/3'),
    letting('1/8'),
    letting('22/100', true),
    letting('1'),
    letting('0'),
  ]);
  expect(opening && formatFraction(opening.opening)).toBe('407/600');
});

test('each kind is brought in by those whose work it is', () => {
  expect(kindsFor({ role: 'LETTING_OFFICER', side: 'ORGANISATION' })).toEqual(['VACANCIES']);
  expect(kindsFor({ role: 'CASEWORKER', side: 'MUNICIPALITY' })).toEqual([]);
  expect(mayBringIn({ role: 'SYSTEM_ADMIN', side: 'ORGANISATION' }, 'ORGANISATIONS')).toBe(false);
  expect(kindsFor({ role: 'SYSTEM_ADMIN', side: 'MUNICIPALITY' })).toEqual([
    ...['ORGANISATIONS', 'USERS', 'DEPARTMENTS', 'DWELLINGS'],
  ]);
  expect(kindsFor({ role: 'MANAGER', side: 'MUNICIPALITY' })).toEqual([
    ...['DEPARTMENTS', 'DWELLINGS', 'PLACEMENTS', 'OPENINGS'],
  ]);
});
