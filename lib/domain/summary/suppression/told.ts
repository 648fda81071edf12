/** What was decided before of numbers, for good. */
export type Already = {
  /** By their keys; a zero also as `told` writes it. */
  readonly hidden: ReadonlySet<string>;
  /** Shown elsewhere: as `told` writes them. What came to something else by now is another figure. */
  readonly shown: ReadonlySet<string>;
};
export const NOTHING_YET: Already = { hidden: new Set(), shown: new Set() };

/** What is remembered of a number that was shown: which homes, and how many. */
export const told = ({ key, value }: { readonly key: string; readonly value: number }): string =>
  `${key}=${value}`;
