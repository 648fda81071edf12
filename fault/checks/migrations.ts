import { countBy } from './complaints';

export type Migrated = {
  readonly history: readonly {
    readonly name: string;
    readonly checksum: string;
    readonly finished: boolean;
  }[];
  /** Everything in the catalogue that a migration can make, one line each. */
  readonly catalogue: readonly string[];
};

/** Fully migrated, each migration exactly once, and the same catalogue as where nothing went wrong. */
export function checkMigrated(found: Migrated, expected: Migrated): readonly string[] {
  const times = countBy(found.history, ({ name }) => name);
  const sums = new Map(found.history.map(({ name, checksum }) => [name, checksum]));
  return [
    ...found.history.flatMap(({ name, finished }) => (finished ? [] : [`${name} is unfinished`])),
    ...expected.history.flatMap(({ name, checksum }) => [
      ...(times.get(name) === 1 ? [] : [`${name} is in the history ${times.get(name) ?? 0} times`]),
      ...(sums.get(name) === checksum ? [] : [`${name} has another checksum`]),
    ]),
    ...expected.catalogue.filter((line) => !found.catalogue.includes(line)).map((line) => `missing: ${line}`),
    ...found.catalogue
      .filter((line) => !expected.catalogue.includes(line))
      .map((line) => `too much: ${line}`),
  ];
}
