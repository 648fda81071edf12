import { expect, test } from 'vitest';
import { readZip, writeZip } from '../zip/unpacked';
import { xlsxOf } from './xlsx-file';
import { reachOf } from './xlsx-reach';
import { readXlsx } from './xlsx-table';

const SHEET = 'xl/worksheets/sheet1.xml';
/** Of what it would fill up to nothing is read here: the check alone is asked, so that a fault of it does not end the machine. */
const asked = (sheet: string | Buffer, name = SHEET) => reachOf(new Map([[name, Buffer.from(sheet)]]));
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const FAR = 900_000_000;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['in single quotes', `<row r='${FAR}'><c r='A${FAR}'><v>1</v></c></row>`],
  ['with spaces', `<row r = "${FAR}"><c r = "A${FAR}"><v>1</v></c></row>`],
  ['with a line between', `<row r\n="${FAR}"/>`],
  ['by entities', `<row r="&#57;00000000"/>`],
  ['as a power', '<row r="9e8"/>'],
  ['as hexadecimal', '<row r="0x35A4E900"/>'],
  ['with a sign', '<row r="+9"/>'],
  ['in many figures', `<c r="A${FAR}"/>`],
  ['in no quotes', `<row r=${FAR}>`],
  ['behind another attribute', `<row spans='1:1' r="1"/>`],
  ['behind the sign of an end', `<row a=">" r='${FAR}'/>`],
  ['under a prefix', `<x:row x:r='${FAR}'/>`],
  ['twice', `<row r="1" x:r="${FAR}"/>`],
])('a place written %s is no spreadsheet’s', (_, rows) => {
  expect(asked(sheetOf(rows))).toBe('broken-spreadsheet');
});

test.each([
  ['in two bytes with a mark', utf16('\uFEFF<worksheet/>')],
  ['in two bytes without', utf16('<worksheet/>')],
  ['the other way round', utf16('\uFEFF<worksheet/>').swap16()],
  ['that says so', '<?xml version="1.0" encoding="UTF-16"?><worksheet/>'],
  ['that says another', "<?xml version='1.0' encoding='iso-8859-1'?><worksheet/>"],
])('a sheet %s is not read', (_, sheet) => {
  expect(asked(sheet)).toBe('broken-spreadsheet');
});

test('a sheet kept under another name is held to the same', () => {
  expect(asked(sheetOf(`<row r="10001"/>`), 'xl/elsewhere.xml')).toBe('too-much-inside');
  expect(asked(sheetOf(`<row r='1'/>`), 'customXml/item1.xml')).toBe('broken-spreadsheet');
});

test('rows that do not say where they are are counted', () => {
  expect(asked(sheetOf('<row/>'.repeat(10_000)))).toBeNull();
  expect(asked(sheetOf('<row/>'.repeat(10_001)))).toBe('too-much-inside');
});

test.each([
  [
    'Excel',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><cols><col min="1" max="2" width="9"/></cols><sheetData><row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" t="str"><v>navn</v></c><c r="B1" t="str"><v>tal</v></c></row><row r="2" spans="1:2" ht="15" customHeight="1" x14ac:dyDescent="0.25"><c r="A2" t="str"><f>"a"</f><v>a</v></c><c r="B2" s="0"><v>2</v></c></row></sheetData></worksheet>',
  ],
  [
    'LibreOffice',
    '<?xml version="1.0" encoding="utf-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A1" s="0" t="str"><v>navn</v></c><c r="B1" s="0" t="str"><v>tal</v></c></row><row r="2" customFormat="false" ht="12.8"><c r="A2" s="0" t="str"><v>a</v></c><c r="B2" s="0" t="n"><v>2</v></c></row></sheetData></worksheet>',
  ],
  [
    'one that marks its UTF-8',
    '\uFEFF<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>navn</v></c><c r="B1" t="str"><v>tal</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2"><v>2</v></c></row></sheetData></worksheet>',
  ],
])('a sheet as %s writes it is read', async (_, sheet) => {
  const files = readZip(xlsxOf('Ark', [['x']]), { most: 1_000_000, wanted: () => true });
  if (!files.ok) throw new Error(files.error);
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>';
  const own = [
    ['xl/styles.xml', Buffer.from(styles)],
    [SHEET, Buffer.from(sheet)],
  ] as const;
  const read = await readXlsx(writeZip(new Map([...files.value, ...own])));
  expect(read).toEqual({
    ok: true,
    value: { heading: ['navn', 'tal'], rows: [{ line: 2, cells: ['a', '2'] }] },
  });
});

test('a package that hides a far row is refused before it is read', async () => {
  const files = readZip(xlsxOf('Ark', [['x']]), { most: 1_000_000, wanted: () => true });
  if (!files.ok) throw new Error(files.error);
  // Far enough to be refused, near enough that a machine that reads it goes on.
  const rows = sheetOf(`<row r='20000'><c r='A20000' t='str'><v>x</v></c></row>`);
  const read = await readXlsx(writeZip(new Map([...files.value, [SHEET, Buffer.from(rows)]])));
  expect(read).toEqual({ ok: false, error: { code: 'broken-spreadsheet' } });
});
