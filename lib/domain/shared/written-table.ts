/** A file as rows of cells, the heading first; `line` is where the row begins in the file. */
export type Table = {
  readonly heading: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** Signs that nobody sees: they would make two equal names differ. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}]|(?![\n\r\t])\p{Cc}/gu;

/** A cell's text in one form, on one line; a tab before it is kept, since it may hide a formula. */
export const plainCell = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^ +| +$|\s+$/g, '')
    .replace(/(?<=\S)\s*\n\s*/g, ' ')
    .replace(/(?<=\S) {2,}(?=\S)/g, ' ');

/** A heading without what people write differently: case, blanks, strokes and the Danish letters. */
export const plainHeading = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** A spreadsheet would run it; nothing of ours begins like this. */
export const isFormula = (text: string): boolean =>
  /^[=@\t\r|%]/.test(text) || /^[+-](?![0-9\s()]+$)/.test(text);

/** What stands more than once; what is empty is not counted. */
export const repeated = (texts: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => text !== '' && (seen.has(text) || !seen.add(text))));
};
