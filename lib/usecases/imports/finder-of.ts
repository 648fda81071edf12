import type { FileImport } from '@/lib/data/imports/file-imports';
import { readImportPlaces } from '@/lib/data/imports/import-places';
import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import { type PlaceFinder, placeFinder } from '@/lib/domain/imports/place-finder';

/** Finds what rows name, as things stand now. */
export const finderOf = async (tx: HotTx, scope: AnyScope, of: FileImport): Promise<PlaceFinder> =>
  placeFinder(await readImportPlaces(tx, scope, of));
