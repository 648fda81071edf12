import { describe, expect, test } from 'vitest';
import { BrokenCsv, openCsv } from './csv-stream';

/** The bytes cut into pieces of a size, as a network cuts them. */
const cut = (bytes: Uint8Array, size: number) => () =>
  (async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

async function read(bytes: Uint8Array, size = 3) {
  const table = await openCsv(cut(bytes, size));
  if (!table.ok) return table.error;
  const rows = [];
  for await (const row of table.value.rows) rows.push(row);
  return { heading: table.value.heading, rows };
}

const TEXT = 'by;sal\r\nHolbæk;2\r\nGrønbjerg;"to\r\nlinjer"\r\n\r\nÅrslev;3\r\n';
const EXPECTED = {
  heading: ['by', 'sal'],
  rows: [
    { line: 2, cells: ['Holbæk', '2'] },
    { line: 3, cells: ['Grønbjerg', 'to\nlinjer'] },
    { line: 6, cells: ['Årslev', '3'] },
  ],
};

describe('a file in pieces', () => {
  test.each([1, 2, 3, 7, 1000])('is the same cut into pieces of %i', async (size) => {
    expect(await read(utf8(TEXT), size)).toEqual(EXPECTED);
  });

  test('may be UTF-8 with or without its mark, or Windows-1252', async () => {
    expect(await read(utf8(`\ufeff${TEXT}`))).toEqual(EXPECTED);
    expect(await read(windows(TEXT))).toEqual(EXPECTED);
  });

  test('may say by which sign its cells are parted, or have commas or tabs', async () => {
    expect(await read(utf8('sep=|\na|b\n1|2\n'))).toEqual({
      heading: ['a', 'b'],
      rows: [{ line: 3, cells: ['1', '2'] }],
    });
    expect(await read(utf8('a,b\n1,2\n'))).toMatchObject({ heading: ['a', 'b'] });
    expect(await read(utf8('a\tb\n1\t2\n'))).toMatchObject({ heading: ['a', 'b'] });
  });

  test('is told to be empty, no text, or one column', async () => {
    expect(await read(utf8(' \n'))).toEqual({ code: 'empty-file' });
    expect(await read(Uint8Array.from([65, 0, 66]))).toEqual({ code: 'not-text' });
    expect(await read(utf8('a\n1\n'))).toEqual({ code: 'one-column' });
  });

  test('with a quote that nothing closes breaks off, in the beginning or far into it', async () => {
    expect(await read(utf8('a;b\n1;2\n"3;4\n5;6\n'))).toMatchObject({ code: 'broken-csv' });
    const far = `a;b\n${'1;2\n'.repeat(20_000)}"3;4\n5;6\n`;
    await expect(read(utf8(far), 4_000)).rejects.toBeInstanceOf(BrokenCsv);
  });

  test.each([1, 2, 3, 7, 1000])(
    'has quotes inside cells that none opens as they are, cut into pieces of %i',
    async (size) => {
      const rows = ['Dør 3" bred;2"" og "3";1', '"Dør ""4""; høj";"";"\n"', '5";"ja";""""', ';"";"x""";'];
      expect(await read(utf8(`doer;note;m\n${rows.join('\n')}`), size)).toEqual({
        heading: ['doer', 'note', 'm'],
        rows: [
          { line: 2, cells: ['Dør 3" bred', '2"" og "3"', '1'] },
          { line: 3, cells: ['Dør "4"; høj', '', '\n'] },
          { line: 5, cells: ['5"', 'ja', '"'] },
          { line: 6, cells: ['', '', 'x"', ''] },
        ],
      });
    },
  );

  test.each([['1;"Dør;2\n2;"Hus";3\n'], ['1; "Vej; 2";3\n'], ['"Dør 3" bred;2;3\n'], ['1;2;"3\n4";"5\n']])(
    'never runs cells or rows together for a quote that is not closed rightly: %j',
    async (text) => {
      expect(await read(utf8(`a;b;c\n${text}`))).toMatchObject({ code: 'broken-csv' });
    },
  );
});
