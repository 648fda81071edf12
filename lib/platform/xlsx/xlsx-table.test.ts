import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readZip, writeZip } from '../zip/unpacked';
import { xlsxOf } from './xlsx-file';
import { isPackage, readXlsx } from './xlsx-table';

const everything = { most: 1_000_000, wanted: () => true };
/** The workbook with one of its files written otherwise. */
function changed(workbook: Buffer, name: string, write: (xml: string) => string): Buffer {
  const files = readZip(workbook, everything);
  if (!files.ok) throw new Error(files.error);
  const xml = files.value.get(name)?.toString('utf8') ?? '';
  return writeZip(new Map([...files.value, [name, Buffer.from(write(xml))]]));
}
const SHEET = 'xl/worksheets/sheet1.xml';
const withCells = (cells: string) =>
  changed(xlsxOf('Ark', [['navn', 'tal']]), SHEET, (xml) =>
    xml.replace('</sheetData>', `<row r="2">${cells}</row></sheetData>`),
  );
const withStyles = (cells: string, styles: string) =>
  changed(
    changed(withCells(cells), 'xl/styles.xml', () => styles),
    'xl/_rels/workbook.xml.rels',
    (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
  );
const rowOf = async (workbook: Buffer) => {
  const read = await readXlsx(workbook);
  return read.ok ? read.value.rows[0]?.cells : read.error.code;
};

describe('a workbook', () => {
  test('written here is read as it was written', async () => {
    const rows = [
      ['nøgletal', 'værdi'],
      ['a & b <c>', '27,4'],
      ['', 'x'],
    ];
    const workbook = xlsxOf('Nøgletal', rows);
    expect(isPackage(workbook)).toBe(true);
    expect(await readXlsx(workbook)).toEqual({
      ok: true,
      value: {
        heading: rows[0],
        rows: [
          { line: 2, cells: rows[1] },
          { line: 3, cells: rows[2] },
        ],
      },
    });
  });

  test('has its numbers as a Dane writes them, without what arithmetic has added', async () => {
    const cells =
      '<c r="A2"><v>27.399999999999999</v></c><c r="B2"><v>1234.5</v></c><c r="C2"><v>1E+2</v></c>';
    expect(await rowOf(withCells(cells))).toEqual(['27,4', '1234,5', '100']);
  });

  test('is read by what its formulas were worth, and runs none: one never reckoned is empty', async () => {
    const cells =
      '<c r="A2" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B2"><f>1+1</f><v>2</v></c>';
    expect(await rowOf(withCells(cells))).toEqual(['ab', '2']);
    expect(await rowOf(withCells('<c r="A2" t="str"><f>NOW()</f></c>'))).toBeUndefined();
  });

  test('shows a share as people see it', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const cells =
      '<c r="A2" s="1"><v>0.274</v></c><c r="B2" s="0"><v>0.274</v></c><c r="C2" s="2"><f>A1</f><v>0.5</v></c>';
    expect(await rowOf(withStyles(cells, styles))).toEqual(['27,4', '0,274', '50']);
  });

  test.each([
    ['as they are counted nearly everywhere', '', '45936'],
    ['as some count them from 1904', '<workbookPr date1904="1"/>', '44474'],
  ])('has its days %s, and a number that is shown as a number stays one', async (_, counted, number) => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const cells = `<c r="A2" s="1"><v>${number}</v></c><c r="B2" s="2"><v>${number}.75</v></c><c r="C2"><v>${number}</v></c>`;
    const workbook = changed(withStyles(cells, styles), 'xl/workbook.xml', (xml) =>
      xml.replace('<sheets>', `${counted}<sheets>`),
    );
    expect(await rowOf(workbook)).toEqual(['06.10.2025', '06.10.2025', number]);
  });
});

describe('what is no workbook', () => {
  test.each([
    ['another file', Buffer.from('PK\u0003\u0004 and no more'), 'not-a-spreadsheet'],
    ['another package', writeZip(new Map([['a.xml', Buffer.from('<a/>')]])), 'not-a-spreadsheet'],
    ['one that ends too soon', xlsxOf('a', [['b']]).subarray(0, 400), 'not-a-spreadsheet'],
    ['one with a cell far out', withCells('<c r="XFD2"><v>1</v></c>'), 'too-much-inside'],
    ['one with a row far down', withCells('<c r="A1048576"><v>1</v></c>'), 'too-much-inside'],
    ['one with broken cells', withCells('<c r="A2" t="s"><v>77</v></c>'), 'broken-spreadsheet'],
    ['one with nothing in it', xlsxOf('a', []), 'empty-file'],
    ['one with a cell as long as a page', xlsxOf('a', [['b', 'x'.repeat(1_001)]]), 'cell-too-long'],
    ['one with half a sign', withCells('<c r="A2" t="str"><v>&#xD800;</v></c>'), 'broken-spreadsheet'],
    ['one with a sign of nothing', withCells('<c r="A2" t="str"><v>a&#0;</v></c>'), 'broken-spreadsheet'],
  ])('is told: %s', async (_, bytes, code) => {
    expect(await readXlsx(bytes)).toEqual({ ok: false, error: { code } });
  });

  test('a small file that unpacks to a large one is left after the limit, also when it lies about it', async () => {
    const honest = packed('xl/workbook.xml', Buffer.alloc(40 * 1024 * 1024, 32), 40 * 1024 * 1024);
    const lying = packed('xl/workbook.xml', Buffer.alloc(40 * 1024 * 1024, 32), 100);
    expect(lying.length).toBeLessThan(100_000);
    for (const bomb of [honest, lying])
      expect(await readXlsx(bomb)).toEqual({ ok: false, error: { code: 'too-much-inside' } });
  });
});

describe('a workbook made to be slow', () => {
  const [most, moment] = [200_000, 2_000];
  const styles = (xml: string) => (workbook: Buffer) => changed(workbook, 'xl/styles.xml', () => xml);
  test.each([
    ['formats', styles(`<cellXfs>${'<xf '.repeat(most)}</cellXfs>`)(withCells(''))],
    ['lists of formats', styles('<cellXfs '.repeat(most))(withCells(''))],
    ['kinds of number', styles('<numFmt '.repeat(most))(withCells(''))],
    ['cells', styles('<cellXfs><xf numFmtId="9"/></cellXfs>')(withCells('<c '.repeat(most)))],
  ])('by beginning %s that never end is read once', async (_, bytes) => {
    const before = performance.now();
    await readXlsx(bytes);
    expect(performance.now() - before).toBeLessThan(moment);
  });

  test('by pointing many times at one text is told, though no cell of it is long', async () => {
    const rowAt = (row: number) =>
      `<row r="${row}">${[...'ABCDEFGHIJ'].map((column) => `<c r="${column}${row}" t="s"><v>0</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 450 }, (_, at) => rowAt(at + 1)).join('');
    const pointing = changed(xlsxOf('Ark', []), SHEET, (xml) =>
      xml.replace('<sheetData>', `<sheetData>${rows}`),
    );
    const shared = changed(
      pointing,
      'xl/sharedStrings.xml',
      () => `<sst><si><t>${'x'.repeat(900)}</t></si></sst>`,
    );
    const told = changed(shared, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    );
    expect(await readXlsx(told)).toEqual({ ok: false, error: { code: 'too-much-inside' } });
  });
});

/** A package of one packed file that says of itself that it is `told` bytes long. */
function packed(name: string, content: Buffer, told: number): Buffer {
  const small = deflateRawSync(content);
  const zip = writeZip(new Map([[name, small]]));
  for (const at of [zip.indexOf('PK\u0003\u0004') + 8, zip.lastIndexOf('PK\u0001\u0002') + 10])
    zip.writeUInt16LE(8, at);
  zip.writeUInt32LE(told, zip.lastIndexOf('PK\u0001\u0002') + 24);
  return zip;
}
