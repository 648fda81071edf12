import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type DepartmentId, type MunicipalityId } from '../shared/ids';
import type { Table } from '../shared/written-table';
import { COLUMN_FORMS, COLUMNS, type Column, columnOf } from './columns';
import { readList } from './read-list';
import type { ListContext } from './read-row';

const [A, B, C] = ['a', 'b', 'c'].map((id) => asId<DepartmentId>(id));
const [HERE, THERE] = ['here', 'there'].map((id) => asId<MunicipalityId>(id));
const context = {
  today: calendarDate('2025-10-06'),
  departments: [
    { id: A, number: '1', municipalityCode: '316' },
    { id: B, number: '1', municipalityCode: '330' },
    { id: C, number: '4', municipalityCode: '316' },
  ],
  municipalities: [
    { id: HERE, code: '316', name: 'Prøvekøbing Kommune' },
    { id: THERE, code: '330', name: 'Andenby Kommune' },
  ],
} as ListContext;

const NEEDED = {
  externalId: '1',
  name: 'Prøve',
  bornOn: '17.05.1985',
  list: 'alm',
  seniorityOn: '01.03.2019',
};
type Cells = Partial<Record<Column, string>>;

function tableOf(rows: readonly Cells[]): Table {
  const columns = COLUMNS.filter((column) => rows.some((row) => column in row));
  return {
    heading: columns.map((column) => COLUMN_FORMS[column].heading),
    rows: rows.map((row, at) => ({ line: at + 2, cells: columns.map((column) => row[column] ?? '') })),
  };
}
const read = (...rows: readonly Cells[]) => {
  const list = readList(tableOf(rows), context);
  if (!list.ok) throw new Error(list.error.code);
  return list.value.rows;
};
const one = (cells: Cells) => read({ ...NEEDED, ...cells })[0];
const OTHER = { ...NEEDED, externalId: '2' };
const faultsOf = (cells: Cells) => {
  const row = one(cells);
  return row?.ok === false ? row.faults.map(({ column, fault }) => `${column} ${fault}`) : [];
};

describe('A row of a waiting list', () => {
  it('says what its cells say, and nothing of columns that the file has not', () => {
    expect(one({})).toEqual({
      ok: true,
      ...{ line: 2, externalId: '1', cpr: null },
      said: { name: 'Prøve', bornOn: '1985-05-17', list: 'ORDINARY', seniorityOn: '2019-03-01' },
    });
  });

  it('with an empty cell says that there is none', () => {
    expect(one({ phone: '', household: '', departments: '', state: '', roomsFrom: '' })).toMatchObject({
      said: { phone: null, others: [], departments: [], state: 'ACTIVE', stateReason: null, roomsFrom: null },
    });
  });

  it('with an empty CPR number, or no residence, leaves what is known', () => {
    const row = one({ cpr: '', residenceDepartment: '', residenceMunicipality: '' });
    expect(row).toMatchObject({ ok: true, cpr: null });
    expect(row?.ok && 'residence' in row.said).toBe(false);
  });

  it.each<readonly [Cells, readonly string[]]>([
    [{ name: '' }, ['name needed']],
    [{ externalId: '' }, ['externalId needed']],
    [{ name: '=HYPERLINK("x")' }, ['name formula']],
    [{ name: '251248-9996' }, ['name cpr-here']],
    [{ phone: '251248-9996' }, ['phone cpr-here']],
    [{ name: 'x'.repeat(121) }, ['name too-long']],
    [
      { bornOn: 'i går', seniorityOn: '07.10.2025', list: 'alle' },
      ['bornOn not-day', 'list not-list', 'seniorityOn future-day'],
    ],
    [{ roomsFrom: '3', roomsTo: '2' }, ['roomsTo rooms-order']],
    [{ roomsFrom: '3', roomsTo: '3' }, []],
    [{ bornOn: '07.10.2010' }, ['bornOn too-young']],
    [{ bornOn: '06.10.2010' }, []],
    [{ seniorityOn: '16.05.1985' }, ['seniorityOn before-birth']],
    [{ seniorityOn: '17.05.1985' }, []],
    [{ state: 'pause', stateReason: 'gebyr' }, ['stateReason reason-does-not-fit']],
    [{ household: 'barn 01.01.2016 siden 01.01.2020' }, ['household cohabiting-without-partner']],
    [{ household: 'samlever 01.01.1990 siden 31.12.1989' }, ['household before-birth']],
    [{ state: 'aktiv', stateReason: 'andet' }, ['stateReason reason-without-state']],
    [{ stateReason: 'andet' }, ['stateReason reason-without-state']],
    [{ departments: '1' }, ['departments department-twice']],
    [{ departments: '4, 7' }, ['departments unknown-department']],
    [{ residenceMunicipality: '??' }, ['residenceMunicipality unknown-municipality']],
    [{ household: 'barn' }, ['household not-household']],
    [{ household: 'nabo 01.01.2000' }, ['household not-household']],
    [{ household: 'barn 01.01.20' }, ['household two-digit-year']],
    [{ household: 'barn 01.01.2030' }, ['household future-day']],
    [{ household: 'samlever 01.01.1980, gift 01.01.1981' }, ['household two-partners']],
    [
      { household: Array.from({ length: 20 }, () => 'barn 01.01.2020').join(',') },
      ['household too-many-members'],
    ],
  ])('%o is refused for %o', (cells, faults) => expect(faultsOf(cells)).toEqual(faults));

  it('names departments by number, and by municipality where two have the same', () => {
    expect(one({ departments: 'afd. 4, 330/1 | 4' })).toMatchObject({ said: { departments: [B, C] } });
  });

  it.each<readonly [Cells, object]>([
    [
      { residenceDepartment: '4', residenceMunicipality: '' },
      { departmentId: C, municipalityId: HERE },
    ],
    [
      { residenceDepartment: '', residenceMunicipality: 'andenby' },
      { departmentId: null, municipalityId: THERE },
    ],
    [{ residenceMunicipality: '330' }, { departmentId: null, municipalityId: THERE }],
    [{ residenceMunicipality: 'Langtbortistan' }, { departmentId: null, municipalityId: null }],
  ])('%o says where somebody lives', (cells, residence) =>
    expect(one(cells)).toMatchObject({ said: { residence } }),
  );

  it('whose reason is not said is not active for another one', () => {
    expect(one({ state: 'pause' })).toMatchObject({ said: { state: 'PAUSED', stateReason: 'OTHER' } });
    expect(one({ state: 'slettet', stateReason: 'gebyr' })).toMatchObject({
      said: { stateReason: 'FEE_UNPAID' },
    });
  });
});

describe('A waiting list', () => {
  it('is known by its headings, however they are written', () => {
    expect(
      ['Externt nr.', 'FØDSELSDATO', ' Højeste husleje ', 'E-mail', 'navn', 'hvad?'].map(columnOf),
    ).toEqual([...['externalId', 'bornOn', 'mostRent', 'email', 'name', null]]);
  });

  it('without a column that is needed, with one twice, or without rows is refused whole', () => {
    const { heading, rows } = tableOf([NEEDED]);
    expect(readList({ heading: heading.slice(1), rows }, context)).toEqual({
      ok: false,
      error: { code: 'missing-columns', columns: ['externt_nr'] },
    });
    expect(readList({ heading: [...heading, 'NAVN'], rows }, context)).toEqual({
      ok: false,
      error: { code: 'columns-twice', columns: ['navn'] },
    });
    expect(readList({ heading, rows: [] }, context)).toEqual({ ok: false, error: { code: 'no-rows' } });
    expect(readList({ heading: [...heading, 'hvad?'], rows }, context)).toMatchObject({
      value: { unknown: ['hvad?'] },
    });
  });

  it('whose numbers are CPR numbers is refused whole: they would be kept in the clear', () => {
    const cpr = { ...NEEDED, externalId: '2512489996' };
    expect(readList(tableOf([cpr]), context)).toEqual({ ok: false, error: { code: 'cpr-as-number' } });
    expect(read(cpr, OTHER)[0]?.ok).toBe(true);
    expect(read({ ...cpr, externalId: '251248-9996' }, OTHER)[0]).toMatchObject({
      faults: [{ column: 'externalId', fault: 'cpr-here' }],
    });
  });

  it('passes the template’s own rows over', () => {
    expect(read(NEEDED, { ...NEEDED, externalId: 'EKSEMPEL' }, { externalId: 'FORKLARING' })).toHaveLength(1);
  });

  it('with a number twice refuses both rows: nobody can say which is right', () => {
    const rows = read(NEEDED, { ...NEEDED, name: 'En anden' }, OTHER);
    expect(rows.map(({ ok }) => ok)).toEqual([false, false, true]);
    expect(rows[1]).toMatchObject({ line: 3, faults: [{ column: 'externalId', fault: 'twice-in-file' }] });
  });

  it('never stumbles, whatever is in its cells, and answers for every row', () => {
    const cells = fc.record(Object.fromEntries(COLUMNS.map((column) => [column, fc.string()])));
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const list = readList(tableOf(rows), context);
        if (list.ok) expect(list.value.rows).toHaveLength(rows.length);
        else expect(['cpr-as-number', 'no-rows']).toContain(list.error.code);
      }),
      { numRuns: 300 },
    );
  });
});
