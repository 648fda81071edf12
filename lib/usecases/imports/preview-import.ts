import { type FileImport, readFileImport } from '@/lib/data/imports/file-imports';
import { readRowsInOrder } from '@/lib/data/imports/import-order';
import { type InvitedPage, readInvited } from '@/lib/data/imports/import-people';
import { readCellsAlike } from '@/lib/data/imports/import-refused';
import { type ImportRow, readRowsPage } from '@/lib/data/imports/import-rows';
import { countRows } from '@/lib/data/imports/row-counts';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, partyScope } from '@/lib/domain/access/scope';
import type { RowCounts, RowState } from '@/lib/domain/imports/checked-row';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import { type MendedRow, rowToTellAt } from '@/lib/domain/imports/mended-row';
import type { ImportPlaces } from '@/lib/domain/imports/places';
import type { PredictedRow } from '@/lib/domain/imports/predicted-row';
import { finderOf } from './finder-of';
import { givenVerdicts } from './given-verdicts';
import { LINKS_AT_ONCE } from './make-invitation-links';
import { mayBringInFor } from './may-bring-in';
import { type OpeningAhead, openingsAhead } from './openings-ahead';
import { isOfVacancies, predictPage } from './predict-rows';
import { type AskedName, unknownNames } from './unknown-names';

export type PreviewRow = ImportRow & {
  /** Of its wrong cells those that may be wrong alike in more rows of the file. */
  readonly alike: readonly ImportColumn[];
  /** What was put right last, where it is told at this row. */
  readonly told: MendedRow | null;
};

export type FileImportPreview = {
  readonly of: FileImport;
  readonly counts: RowCounts;
  /** Which rows are shown, and where in the list of such rows they begin. */
  readonly shown: RowState;
  readonly from: number;
  readonly rows: readonly PreviewRow[];
  /** What the rows would become, where that can be told: of vacancies, in the order in which they are decided; or what they became. */
  readonly predicted: readonly PredictedRow[] | null;
  /** Names that the file says and nobody has, where rows have to be put right. */
  readonly asked: readonly AskedName[];
  /** Whom the file has invited so far, where it is of people. */
  readonly invited: (InvitedPage & { readonly from: number }) | null;
  /** What each counter would begin with, where the file is a history of lettings. */
  readonly openings: readonly OpeningAhead[];
  /** What a row can be put right to: only where rows have to be. */
  readonly places: ImportPlaces | null;
};

export const ROWS_SHOWN = 50;
/** What has to be put right comes first. */
const FIRST: readonly RowState[] = ['REFUSED', 'MADE', 'CHANGED', 'UNCHANGED', 'ENTERED'];
/** Of a file that is done with: what it did, and what it left as it was. The rest was given up. */
export const OF_ENDED: readonly RowState[] = ['ENTERED', 'UNCHANGED'];

type PreviewView = {
  readonly show?: RowState | null;
  readonly from: number;
  readonly invited?: number;
  readonly mended?: MendedRow | null;
};

/** What confirming the file would do, or did: a dry run, nothing is written. Null: another tenant's, or none. */
export const previewFileImport = (
  scope: AnyScope,
  importId: string,
  view: PreviewView,
): Promise<FileImportPreview | null> =>
  inHotTransaction(scope, async (tx) => {
    const of = await readFileImport(tx, scope, importId);
    if (of === null || !mayBringInFor(scope, of.kind, of)) return null;
    const counts = await countRows(tx, scope, importId);
    const shown = shownOf(of, counts, view.show);
    const from = Math.min(view.from, Math.max(0, counts[shown] - 1));
    const places = shown === 'REFUSED' && counts[shown] > 0 ? (await finderOf(tx, scope, of)).places : null;
    const asked = shown === 'REFUSED' && of.state === 'PREVIEW' ? await unknownNames(tx, scope, of) : [];
    const openings =
      of.state === 'PREVIEW' && of.kind === 'OPENINGS' ? await openingsAhead(tx, partyScope(scope), of) : [];
    return {
      of,
      counts,
      shown,
      from,
      places,
      asked,
      openings,
      invited: await invitedBy(tx, scope, { of, counts, from: view.invited ?? 0 }),
      ...(await readPage(tx, scope, of, {
        shown,
        from,
        mended: view.mended ?? null,
        refused: counts.REFUSED,
      })),
    };
  });

function shownOf({ state }: FileImport, counts: RowCounts, asked?: RowState | null): RowState {
  const may = state === 'CONFIRMED' ? OF_ENDED : FIRST;
  return may.find((one) => one === asked) ?? may.find((one) => counts[one] > 0) ?? 'MADE';
}

async function invitedBy(
  tx: HotTx,
  scope: AnyScope,
  { of, counts, from }: Pick<FileImportPreview, 'of' | 'counts'> & { readonly from: number },
): Promise<FileImportPreview['invited']> {
  if (of.kind !== 'USERS' || counts.ENTERED === 0 || scope.kind === 'SYSTEM') return null;
  const page = async (first: number) => ({
    ...(await readInvited(tx, scope, of.id, { from: first, limit: LINKS_AT_ONCE })),
    from: first,
  });
  const asked = await page(from);
  // An address beyond the last leads to the last page.
  const isBeyond = asked.people.length === 0 && asked.total > 0;
  return isBeyond ? page(LINKS_AT_ONCE * Math.floor((asked.total - 1) / LINKS_AT_ONCE)) : asked;
}

type Page = Pick<FileImportPreview, 'shown' | 'from'> & {
  readonly mended: MendedRow | null;
  /** How many rows are refused in all. */
  readonly refused: number;
};
/** Of more nobody waits until they have been held against each other: there each cell may be wrong in more rows. */
const MOST_HELD = 5_000;

async function readPage(
  tx: HotTx,
  scope: AnyScope,
  of: FileImport,
  page: Page,
): Promise<Pick<FileImportPreview, 'rows' | 'predicted'>> {
  const { shown, from } = page;
  const limit = ROWS_SHOWN;
  if (of.state !== 'PREVIEW' || shown !== 'MADE' || !isOfVacancies(of)) {
    const rows = await readRowsPage(tx, scope, of.id, { state: shown, from, limit });
    const isGiven = shown === 'ENTERED' && isOfVacancies(of);
    return {
      rows: await toldOf(tx, scope, of, { ...page, rows }),
      predicted: isGiven ? await givenVerdicts(tx, partyScope(scope), rows) : null,
    };
  }
  const rows = await readRowsInOrder(tx, scope, of, { from, limit });
  const predicted = await predictPage(tx, partyScope(scope), of, rows);
  return { rows: await toldOf(tx, scope, of, { ...page, rows }), predicted };
}

/** The rows with what the page says beside them; what was put right before the file was changed again is told no more. */
async function toldOf(
  tx: HotTx,
  scope: AnyScope,
  of: FileImport,
  { shown, mended, refused, rows }: Page & { readonly rows: readonly ImportRow[] },
): Promise<readonly PreviewRow[]> {
  const lines = shown === 'REFUSED' && of.state === 'PREVIEW' ? rows.map(({ line }) => line) : [];
  const alike = refused > MOST_HELD ? null : await readCellsAlike(tx, scope, of.id, lines);
  const isNow = mended !== null && mended.revision === of.revision && of.state === 'PREVIEW';
  const at = isNow ? rowToTellAt(rows, mended)?.line : undefined;
  return rows.map((row) => ({
    ...row,
    alike: (alike?.filter(({ line }) => line === row.line) ?? row.faults).map(({ column }) => column),
    told: row.line === at ? mended : null,
  }));
}
