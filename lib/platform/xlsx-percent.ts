const STYLES = 'xl/styles.xml';
/** The formats of percent that every spreadsheet knows by number. */
const BUILT_IN: ReadonlySet<string> = new Set(['9', '10']);
const CELL = /<c\b([^>]*)>((?:<f\b[^>]*(?:\/>|>[^<]*<\/f>))?<v>)([^<]*)<\/v>/g;

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
  const own = [...xml.matchAll(/<numFmt\b[^>]*>/g)].flatMap(([format]) => {
    const [, id] = /\bnumFmtId="([0-9]+)"/.exec(format) ?? [];
    const [, code = ''] = /\bformatCode="([^"]*)"/.exec(format) ?? [];
    return id && code.includes('%') ? [id] : [];
  });
  const percent = new Set([...BUILT_IN, ...own]);
  const [, formats = ''] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml) ?? [];
  const styles = [...formats.matchAll(/<xf\b[^>]*>/g)].map(([format], at) => {
    const [, id = '0'] = /\bnumFmtId="([0-9]+)"/.exec(format) ?? [];
    return { at: String(at), isPercent: percent.has(id) };
  });
  return new Set(styles.flatMap(({ at, isPercent }) => (isPercent ? [at] : [])));
}
