import type { FileImport } from '@/lib/data/imports/file-imports';
import type { EnteredLine } from '@/lib/data/imports/import-order';
import type { ImportRow } from '@/lib/data/imports/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import type { DeskScope, Scope } from '@/lib/domain/access/scope';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import type { ImportKind, PartyKind } from '@/lib/domain/imports/kinds';
import type { PlaceFinder } from '@/lib/domain/imports/place-finder';
import type { RawCells } from '@/lib/domain/imports/read-cells';
import type { SaidOf } from '@/lib/domain/imports/said-of';
import type { Attempt } from '../vacancies/attempt';

/** A file of the kind. */
export type FileOf<K extends ImportKind> = FileImport & { readonly kind: K };
/** Who brings the kind in: of people, also the installation's administrator. */
export type ScopeOf<K extends ImportKind> = K extends 'USERS' ? DeskScope : Scope;

export type Checking<K extends ImportKind = PartyKind> = {
  readonly tx: HotTx;
  readonly scope: ScopeOf<K>;
  readonly of: FileOf<K>;
  readonly finder: PlaceFinder;
  readonly rows: readonly RawCells[];
};

export type Entering<K extends ImportKind> = {
  readonly tx: HotTx;
  readonly scope: ScopeOf<K>;
  readonly of: FileOf<K>;
  /** In their order. */
  readonly rows: readonly ImportRow<SaidOf<K>>[];
  /** How many tries before this one failed. */
  readonly failed: number;
};

/** Rows that were stored in this transaction, and those that turned out otherwise than they were shown. */
export type EnteredRows = {
  readonly entered: readonly EnteredLine[];
  readonly otherwise: readonly { readonly row: ImportRow; readonly checked: CheckedRow }[];
};

/** What is particular to one kind of file; all else is the same for all. */
export type KindWork<K extends ImportKind> = {
  /** What taking the rows in would do now, in the order of the rows. Nothing is written. */
  readonly check: (checking: Checking<K>) => Promise<readonly CheckedRow<SaidOf<K>>[]>;
  /** Stores rows under lock; what is stored is what was shown, or the row is told otherwise. */
  readonly enter: (entering: Entering<K>) => Promise<Attempt<EnteredRows>>;
  /** What has to be done for each row by a use case of its own, before `enter` looks whether it has been. */
  readonly before?: (scope: ScopeOf<K>, row: ImportRow<SaidOf<K>>) => Promise<void>;
  /** How many rows make one transaction; null: all that belong together. */
  readonly batch: number | null;
};
