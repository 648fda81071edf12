const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;

/** A row or a cell begins, under whatever prefix, and what stands before the next `<`; so each byte is read once. */
const BEGINNING = /<(?:[\w.:-]*:)?(row|c)(?=[\s/>])([^<]*)/g;
/** As every spreadsheet writes them: in double quotes, with nothing to be decoded. */
const ATTRIBUTES = /^(?:[ \t\r\n]+[\w.:-]+="[^"<>&]*"){0,30}[ \t\r\n]*\/?>/;
const PLACE = /[\s:]r="([^"]*)"/g;
const PLACED = /^([A-Z]{0,3})([0-9]{1,7})$/;
const DECLARED = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']?([^"'\s?>]*)/;

type ReachFault = 'too-much-inside' | 'broken-spreadsheet';

/**
 * Finds what would make the library fill up rows and columns without end, in any file of the package, since the workbook itself says which
 * of them is its sheet. A cell far out makes every row before it as long, and every column; a cell whose place is written as no
 * spreadsheet writes it is not guessed at. Null: it may be read.
 */
export function reachOf(files: ReadonlyMap<string, Buffer>): ReachFault | null {
  for (const [name, content] of files) {
    const text = content.toString('utf8');
    if (name.startsWith('xl/') && !isUtf8(content, text)) return 'broken-spreadsheet';
    const fault = faultOf(text);
    if (fault !== null) return fault;
  }
  return null;
}

/** Also without a mark a file in two bytes to the sign has zeros in it. */
function isUtf8(content: Buffer, text: string): boolean {
  const isMarkedOtherwise = content[0] === 0xfe || content[0] === 0xff;
  const [, declared = 'utf-8'] = DECLARED.exec(text) ?? [];
  return !isMarkedOtherwise && !content.includes(0) && /^utf-?8$/i.test(declared);
}

function faultOf(text: string): ReachFault | null {
  let rows = 0;
  for (const [, element, after = ''] of text.matchAll(BEGINNING)) {
    const [attributes] = ATTRIBUTES.exec(after) ?? [];
    if (attributes === undefined) return 'broken-spreadsheet';
    // One that does not say where it is comes after the one before it, and is as wide as the widest.
    if (element === 'row') rows += 1;
    if (rows > MOST_ROWS) return 'too-much-inside';
    const fault = faultOfPlaces(attributes);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOfPlaces(attributes: string): ReachFault | null {
  for (const [, place = ''] of attributes.matchAll(PLACE)) {
    const [, column = '', row] = PLACED.exec(place) ?? [];
    if (row === undefined) return 'broken-spreadsheet';
    if (Number(row) > MOST_ROWS || columnNumber(column) > MOST_COLUMNS) return 'too-much-inside';
  }
  return null;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
