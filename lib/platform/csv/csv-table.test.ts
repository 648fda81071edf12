import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-table';

const TEXT = 'externt_nr;navn\r\n1;Åse Ærø Østergård\r\n';
const cellsOf = (bytes: Uint8Array) => {
  const read = readCsv(bytes);
  return read.ok ? [read.value.heading, ...read.value.rows.map(({ cells }) => cells)] : read.error;
};
const utf16 = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
const read = [
  ['externt_nr', 'navn'],
  ['1', 'Åse Ærø Østergård'],
];

describe('A CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['UTF-16 as spreadsheets save it', utf16(TEXT)],
    ['commas', Buffer.from(TEXT.replaceAll(';', ','))],
    ['tabs', Buffer.from(TEXT.replaceAll(';', '\t'))],
    ['its separator told in the first line', Buffer.from(`sep=;\r\n${TEXT}`)],
    ['old line ends', Buffer.from(TEXT.replaceAll('\r\n', '\r'))],
    ['empty lines', Buffer.from(TEXT.replaceAll('\r\n', '\r\n;\r\n\r\n'))],
  ])('in %s is read as it was meant', (_, bytes) => expect(cellsOf(bytes)).toEqual(read));

  it('tells on which line a row begins, also after a cell of several lines', () => {
    const file = readCsv(Buffer.from('a;b\r\n1;"to\r\nlinjer"\r\n\r\n2;"med "";"" i"\r\n'));
    expect(file).toMatchObject({
      value: {
        rows: [
          { line: 2, cells: ['1', 'to\nlinjer'] },
          { line: 5, cells: ['2', 'med ";" i'] },
        ],
      },
    });
  });

  it.each([
    ['', 'empty-file'],
    [' \r\n', 'empty-file'],
    ['navn\r\nÅse', 'one-column'],
    ['PK\u0003\u0004\u0000\u0000;', 'not-text'],
  ])('%j is refused: %s', (text, code) => expect(cellsOf(Buffer.from(text))).toEqual({ code }));

  it('in UTF-16 with a sign of nothing is refused: the database keeps none', () => {
    expect(cellsOf(Buffer.from('\ufeffa;b\r\n1;\u0000', 'utf16le'))).toEqual({ code: 'not-text' });
  });

  it('with a quote that never ends is refused with the line, not with what is in it', () => {
    expect(cellsOf(Buffer.from('a;b\n1;"x\n2;y\n'))).toEqual({ code: 'broken-csv', line: 3 });
    expect(cellsOf(Buffer.from('a;b\n1;x"y"z\n'))).toMatchObject({ code: 'broken-csv' });
  });
});
