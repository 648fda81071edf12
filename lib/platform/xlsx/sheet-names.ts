/** The longest name a workbook allows. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]|\p{Cc}/gu;

/** Names that a workbook allows: no sign it forbids, no longer than it takes, none twice whatever their case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = plainName(name);
    let [chosen, number] = [cut(clean, LONGEST), 2];
    while (taken.has(chosen.toLowerCase())) {
      const end = ` (${number})`;
      chosen = `${cut(clean, LONGEST - end.length)}${end}`;
      number += 1;
    }
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}

/** An apostrophe may not be its first or last sign, and one name is the program's own. */
function plainName(name: string): string {
  const clean = name
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  return clean === '' || clean.toLowerCase() === 'history' ? `${clean} 1`.trim() : clean;
}

/** Counted as the workbook does; never between the halves of a sign. */
const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[' ]+$/, '');
