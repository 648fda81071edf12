const STYLES = 'xl/styles.xml';
/** The formats of percent that every spreadsheet knows by number. */
const BUILT_IN: ReadonlySet<string> = new Set(['9', '10']);
/** No part of these reads past the next `<`: a file of nothing but beginnings is then read once, not once from each of them. */
const CELL = /<c\b([^<>]*)>((?:<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?<v>)([^<]*)<\/v>/g;
const NUMBER_FORMAT = /<numFmt\b[^<>]*>/g;
const CELL_FORMAT = /<xf\b[^<>]*>/g;

/**
 * A cell that is shown as 27,4 % holds 0.274. What people see is what is meant, so such cells are rewritten to what they show.
 */
export function percentAsShown(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const styles = percentStyles(files.get(STYLES)?.toString('utf8') ?? '');
  if (styles.size === 0) return files;
  return new Map(
    [...files].map(([name, content]) => [
      name,
      name.startsWith('xl/worksheets/') ? Buffer.from(shown(content.toString('utf8'), styles)) : content,
    ]),
  );
}

const shown = (sheet: string, styles: ReadonlySet<string>): string =>
  sheet.replace(CELL, (cell, attributes: string, before: string, value: string) => {
    const isNumber = !/\bt="/.test(attributes) || /\bt="n"/.test(attributes);
    const [, style = '0'] = /\bs="([0-9]+)"/.exec(attributes) ?? [];
    if (!isNumber || !styles.has(style) || !Number.isFinite(Number(value))) return cell;
    return `<c${attributes}>${before}${Number((Number(value) * 100).toFixed(6))}</v>`;
  });

/** The numbers of the cell formats that show percent. */
function percentStyles(xml: string): ReadonlySet<string> {
  const own = [...xml.matchAll(NUMBER_FORMAT)].flatMap(([format]) => {
    const [, id] = /\bnumFmtId="([0-9]+)"/.exec(format) ?? [];
    const [, code = ''] = /\bformatCode="([^"]*)"/.exec(format) ?? [];
    return id && code.includes('%') ? [id] : [];
  });
  const percent = new Set([...BUILT_IN, ...own]);
  const styles = [...cellFormats(xml).matchAll(CELL_FORMAT)].map(([format], at) => {
    const [, id = '0'] = /\bnumFmtId="([0-9]+)"/.exec(format) ?? [];
    return { at: String(at), isPercent: percent.has(id) };
  });
  return new Set(styles.flatMap(({ at, isPercent }) => (isPercent ? [at] : [])));
}

/** What stands in the list of the cells' own formats; there are other lists of the same elements. */
function cellFormats(xml: string): string {
  const from = xml.search(/<cellXfs\b/);
  const to = from < 0 ? -1 : xml.indexOf('</cellXfs>', from);
  return to < 0 ? '' : xml.slice(from, to);
}
