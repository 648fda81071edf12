/** How many rows are there now that were not before; the same row twice counts once. */
export const newAmong = (before: ReadonlySet<string>, now: ReadonlySet<string>): number =>
  [...now].filter((row) => row !== '' && !before.has(row)).length;
