import type { LockedCounter } from '@/lib/data/books/counters';
import type { MissingCounter } from '@/lib/data/books/counters-open';
import type { Situation } from '@/lib/data/vacancies/situation';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { counterNames } from '@/lib/domain/agreement/terms';
import type { CounterName } from '@/lib/domain/agreement/vocabulary';
import type { CounterState } from '@/lib/domain/allocation/decision';
import type { DepartmentId } from '@/lib/domain/shared/ids';

/** The counters under lock as they stand after each vacancy of the batch, until all of it is stored. */
export type Books = {
  readonly stateOf: (department: DepartmentId, name: CounterName) => CounterState;
  readonly get: (department: DepartmentId, name: CounterName) => LockedCounter;
  readonly put: (counter: LockedCounter) => void;
  readonly has: (department: DepartmentId, name: CounterName) => boolean;
  /** Those that have moved since the lock. */
  readonly moved: () => readonly LockedCounter[];
  /** What is put from here on is taken back by what this answers. */
  readonly mark: () => () => void;
  /** Books that go on from here and leave these as they are. */
  readonly copy: () => Books;
};

/** Books of the counters as they were locked; nothing has moved yet. */
export const openBooks = (locked: readonly LockedCounter[]): Books =>
  booksOf(new Map(locked.map((counter) => [keyOf(counter.departmentId, counter.name), counter])), new Set());

function booksOf(byName: Map<string, LockedCounter>, moved: Set<string>): Books {
  const before: Before[] = [];
  const get = (department: DepartmentId, name: CounterName): LockedCounter => {
    const counter = byName.get(keyOf(department, name));
    if (counter === undefined) throw new Error(`The counter ${name} is not under lock`);
    return counter;
  };
  return {
    get,
    stateOf: (department, name) => get(department, name),
    has: (department, name) => byName.has(keyOf(department, name)),
    put: (counter) => {
      const key = keyOf(counter.departmentId, counter.name);
      before.push({ key, counter: byName.get(key), hadMoved: moved.has(key) });
      byName.set(key, counter);
      moved.add(key);
    },
    mark: () => {
      const from = before.length;
      return () => {
        for (const one of before.splice(from).reverse()) takeBack(byName, moved, one);
      };
    },
    copy: () => booksOf(new Map(byName), new Set(moved)),
    moved: () => [...byName].filter(([key]) => moved.has(key)).map(([, counter]) => counter),
  };
}

type Before = {
  readonly key: string;
  /** Undefined: there was none. */
  readonly counter: LockedCounter | undefined;
  readonly hadMoved: boolean;
};

function takeBack(
  byName: Map<string, LockedCounter>,
  moved: Set<string>,
  { key, counter, hadMoved }: Before,
): void {
  if (counter === undefined) byName.delete(key);
  else byName.set(key, counter);
  if (!hadMoved) moved.delete(key);
}

const keyOf = (department: DepartmentId, name: CounterName): string => `${department} ${name}`;

/** Counters that the agreement may need and the department does not have yet. */
export const missingCounters = (
  situation: Situation,
  agreement: Agreement,
  books: Books,
): readonly MissingCounter[] =>
  counterNames(agreement)
    .filter((name) => !books.has(situation.departmentId, name))
    .map((name) => ({
      departmentId: situation.departmentId,
      organisationId: situation.organisationId,
      municipalityId: situation.municipalityId,
      name,
    }));
