import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { type AreaId, asId, type DepartmentId, type OrganisationId } from '../shared/ids';
import type { Table } from '../shared/written-table';
import { FIGURE_COLUMNS } from './figure-columns';
import { COLUMN_EXAMPLES, figuresTemplate } from './figures-template';
import type { FigureContext } from './read-figure-row';
import { readFigures } from './read-figures';

const [ONE, OTHER] = ['o1', 'o2'].map((id) => asId<OrganisationId>(id));
if (!ONE || !OTHER) throw new Error('Two organisations');
const department = (
  id: string,
  number: string,
  organisationId: OrganisationId,
  organisationName: string,
) => ({
  ...{ id: asId<DepartmentId>(id), number, organisationId, organisationName },
  cvr: organisationId === ONE ? '42008419' : null,
});
const context: FigureContext = {
  today: calendarDate('2025-10-06'),
  organisationId: null,
  departments: [
    department('d14', '14', ONE, 'Prøveboligen'),
    department('e14', '14', OTHER, 'Møllevænget & Storgaarden'),
    department('e7', '7', OTHER, 'Møllevænget & Storgaarden'),
  ],
  areas: [{ id: asId<AreaId>('a1'), name: 'Glarbjergvej-området' }],
  said: { on: null, kind: null, source: null },
};

const HEADING = [
  'niveau',
  'cvr',
  'boligorganisation',
  'afdelingsnr',
  'omraade',
  'noegletal',
  'vaerdi',
  'antal',
  'enhed',
  'alder_fra',
  'alder_til',
  'periode_fra',
  'periode_til',
  'opgjort_dato',
  'kilde',
  'diskretioneret',
  'metode',
];
const GOOD: Readonly<Record<string, string>> = {
  ...{ niveau: 'afdeling', cvr: '42 00 84 19', afdelingsnr: '014', noegletal: 'uden_for_arbejdsmarkedet' },
  ...{ vaerdi: '27,4', opgjort_dato: '01.12.2024', kilde: 'LBF' },
};
const tableOf = (...rows: readonly Readonly<Record<string, string>>[]): Table => ({
  heading: HEADING,
  rows: rows.map((row, at) => ({ line: at + 2, cells: HEADING.map((heading) => row[heading] ?? '') })),
});
const only = (row: Readonly<Record<string, string>>, given = context) => {
  const read = readFigures(tableOf({ ...GOOD, ...row }), given);
  if (!read.ok) throw new Error(read.error.code);
  const [figure] = read.value.figures;
  if (!figure) throw new Error('No figure');
  return figure.ok ? figure.figure : figure.faults.map(({ column, fault }) => `${column} ${fault}`);
};

describe('a row', () => {
  test('says one figure, its place by number with or without zeros before it', () => {
    expect(only({})).toMatchObject({
      ...{
        name: 'outsideLabourMarket',
        value: '27.4',
        valueTo: null,
        unit: 'PERCENT',
        persons: null,
        on: '2024-12-01',
      },
      ...{
        kind: 'LBF',
        suppressed: false,
        place: { level: 'DEPARTMENT', departmentId: 'd14', organisationId: 'o1' },
      },
    });
  });

  test.each([
    ['27,4', { value: '27.4' }],
    ['27.4', { value: '27.4' }],
    ['27,35897', { value: '27.359' }],
    ['12 %', { value: '12' }],
    ['0', { value: '0' }],
    ['.', { value: null, suppressed: true }],
    ['*', { value: null, suppressed: true }],
    ['-', { value: null, suppressed: true }],
    ['–', { value: null, suppressed: true }],
    ['Diskretioneret', { value: null, suppressed: true }],
  ])('with the value %s', (vaerdi, said) => expect(only({ vaerdi })).toMatchObject(said));

  test('counts by thousands, and has a span where it is of an area', () => {
    expect(only({ noegletal: 'beboere', vaerdi: '1.412' })).toMatchObject({ value: '1412', unit: 'COUNT' });
    const ofArea = { niveau: 'område', cvr: '', afdelingsnr: '', omraade: 'Glarbjergvej området' };
    expect(only({ ...ofArea, vaerdi: '43-46' })).toMatchObject({
      value: '43',
      valueTo: '46',
      place: { areaId: 'a1' },
    });
  });

  test('may say the year for a period, and ages that are the catalogue’s', () => {
    expect(only({ periode_fra: '2024', alder_fra: '18', alder_til: '64', antal: '1.204' })).toMatchObject({
      ...{ periodFrom: '2024-01-01', periodTo: '2024-12-31', persons: 1204 },
    });
  });

  test.each([
    [{ vaerdi: 'cirka 27' }, ['value not-number']],
    [{ vaerdi: '101' }, ['value over-hundred']],
    [{ vaerdi: '43-46' }, ['value span-of-department']],
    [{ vaerdi: '46-43' }, ['value span-order']],
    [{ vaerdi: '27', diskretioneret: 'ja' }, ['value value-and-suppressed']],
    [{ vaerdi: '' }, ['value needed']],
    [{ vaerdi: '.', antal: '3' }, ['persons value-and-suppressed']],
    [{ noegletal: 'hvad_som_helst' }, ['figure unknown-figure']],
    [{ noegletal: 'ikke_vestlig_baggrund' }, ['figure not-of-level']],
    [{ noegletal: 'doemte', enhed: 'antal' }, ['unit not-unit']],
    [{ alder_fra: '15' }, ['ageFrom other-ages']],
    [{ opgjort_dato: '1.12.24' }, ['on two-digit-year']],
    [{ opgjort_dato: '31.02.2024' }, ['on not-day']],
    [{ opgjort_dato: '07.10.2025' }, ['on future-day']],
    [{ periode_fra: '31.12.2024', periode_til: '01.01.2024' }, ['periodTo period-order']],
    [{ kilde: 'rygter' }, ['kind not-source']],
    [{ cvr: '11111111' }, ['cvr unknown-organisation']],
    [{ cvr: '', afdelingsnr: '14' }, ['department which-organisation']],
    [{ afdelingsnr: '99' }, ['department unknown-department']],
    [{ niveau: 'opgang' }, ['level not-level']],
    [{ metode: '=cmd|calc' }, ['method formula']],
    [{ metode: 'Spurgt 251248-9996' }, ['method cpr-here']],
    [{ vaerdi: 'x9', opgjort_dato: '', kilde: '' }, ['value not-number', 'on needed', 'kind needed']],
  ])('is refused where it is wrong: %o', (row, faults) => expect(only(row)).toEqual(faults));

  test('finds an organisation by its name, also where `og` stands for `&`', () => {
    expect(only({ cvr: '', boligorganisation: 'møllevænget og storgaarden' })).toMatchObject({
      place: { departmentId: 'e14' },
    });
  });

  test('of an organisation’s own file is of its own departments', () => {
    const own = { ...context, organisationId: ONE };
    expect(only({}, own)).toMatchObject({ place: { departmentId: 'd14' } });
    expect(only({ cvr: '', boligorganisation: 'Møllevænget & Storgaarden' }, own)).toEqual([
      'department not-own',
    ]);
    expect(only({ niveau: 'kommune' }, own)).toEqual(['level not-own']);
  });

  test('that is said twice is refused both times', () => {
    const read = readFigures(tableOf(GOOD, { ...GOOD, vaerdi: '28' }, { ...GOOD, kilde: 'DST' }), context);
    expect(read.ok && read.value.figures.map((one) => one.ok || one.faults[0]?.fault)).toEqual([
      'twice-in-file',
      'twice-in-file',
      true,
    ]);
  });
});

describe('the fund’s sheet', () => {
  const sheet: Table = {
    heading: ['Beboerdata 2024'],
    rows: [
      {
        line: 2,
        cells: [
          'Boligorganisation',
          'Afdelingsnummer',
          'Afdelingsnavn',
          'Uden for arbejdsmarkedet (pct.)',
          'Under 18',
          'Beboere',
        ],
      },
      { line: 3, cells: ['Prøveboligen', '14', 'Parken', '27,4', '.', '1.412'] },
      { line: 4, cells: ['Prøveboligen', '99', 'Findes ikke', '27,4', '', ''] },
      { line: 5, cells: ['I alt', '', '', '30', '', ''] },
    ],
  };
  const said = { on: calendarDate('2024-12-31'), kind: 'LBF', source: 'Beboerdata' } as const;

  test('has its headings below what it is called, and a figure in each column', () => {
    const read = readFigures(sheet, { ...context, said });
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ layout: 'WIDE', unknown: ['Afdelingsnavn'] });
    expect(
      read.value.figures.map((one) => [one.line, one.heading, one.ok && (one.figure.value ?? 'kept back')]),
    ).toEqual([
      [3, 'Uden for arbejdsmarkedet (pct.)', '27.4'],
      [3, 'Under 18', 'kept back'],
      [3, 'Beboere', '1412'],
      [4, 'Uden for arbejdsmarkedet (pct.)', false],
    ]);
  });

  test('is asked for its day and its source where it says neither', () => {
    expect(readFigures(sheet, context)).toEqual({ ok: false, error: { code: 'no-day' } });
    expect(readFigures(sheet, { ...context, said: { ...said, kind: null } })).toEqual({
      ok: false,
      error: { code: 'no-source' },
    });
  });

  test('of no figure that is known is no such sheet', () => {
    const other = { heading: ['Navn', 'Alder'], rows: [{ line: 2, cells: ['A', '7'] }] };
    expect(readFigures(other, context)).toEqual({ ok: false, error: { code: 'unknown-layout' } });
  });
});

test('the template is read without its explanations, and its example would be read', () => {
  const [heading = [], ...rows] = figuresTemplate((column) => column);
  const template = { heading, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
  expect(readFigures(template, context)).toEqual({ ok: false, error: { code: 'no-rows' } });
  const example = FIGURE_COLUMNS.map(
    (column) =>
      ({ level: 'afdeling', cvr: '42008419', organisation: '' })[column as string] ?? COLUMN_EXAMPLES[column],
  );
  const read = readFigures({ heading, rows: [{ line: 2, cells: example }] }, context);
  expect(read.ok && read.value.figures[0]?.ok).toBe(true);
});
