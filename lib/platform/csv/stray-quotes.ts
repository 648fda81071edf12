/** A sign that no text has, for a quote that is no more than a sign of its cell. */
const STRAY = '\uffff';
/** So far back is looked for the beginning of a cell. */
const LOOK_BACK = 80;

/**
 * Marks the quotes inside cells that no quote opens (`Dør 3" bred`), so that the parser takes them for signs like others. All
 * other quotes stay as they are: one that opens a cell and is not closed rightly is still refused. A parser that lets bad
 * quotes pass would run two rows together there.
 */
export async function* markStrayQuotes(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<string> {
  let isQuoted = false;
  let closedAt = -2;
  let read = 0;
  let before = '\n';
  for await (const text of texts) {
    const whole = before + text;
    const offset = read - before.length;
    let [marked, from] = ['', before.length];
    for (let at = whole.indexOf('"', from); at !== -1; at = whole.indexOf('"', at + 1)) {
      // Of a pair inside a quoted cell the first seems to close it, and the second opens it again.
      const isPair = closedAt === offset + at - 1;
      if (isQuoted) {
        isQuoted = false;
        closedAt = offset + at;
      } else if (isPair || beginsCell(whole.slice(Math.max(0, at - LOOK_BACK), at), delimiter)) {
        isQuoted = true;
      } else {
        marked += whole.slice(from, at) + STRAY;
        from = at + 1;
      }
    }
    yield marked + whole.slice(from);
    read += text.length;
    before = whole.slice(-LOOK_BACK);
  }
}

/** Nothing but blanks stands between the sign before the cell and here. */
const beginsCell = (before: string, delimiter: string): boolean => {
  const last = before.replace(/ +$/, '').at(-1);
  return last === undefined || last === '\n' || last === delimiter || before.endsWith(delimiter);
};

/** The cell with its quotes again. */
export const withQuotes = (cell: string): string => cell.replaceAll(STRAY, '"');
