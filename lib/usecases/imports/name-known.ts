import { readFileImport } from '@/lib/data/imports/file-imports';
import { addNewNames, type Named, putName } from '@/lib/data/imports/import-names';
import { linesAlike, readRows } from '@/lib/data/imports/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import { type AnyScope, userOf } from '@/lib/domain/access/scope';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import { type ImportPlaces, newName, plainName } from '@/lib/domain/imports/places';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { finderOf } from './finder-of';
import { type FixCellsError, type Fixed, lookAgain, openImport, thenByBooks } from './fix-cells';
import { type AskedColumn, FAULTS_OF_NAMES, isAskedColumn, unknownNames } from './unknown-names';

export type NameKnownInput = {
  readonly importId: string;
  /** The first row that says the name, and where in it. */
  readonly line: number;
  readonly column: ImportColumn;
  readonly id: string;
};

/** Says which organisation or area the file means by what it writes; remembered for the office's next file too. @see Q38 */
export const nameKnown = (scope: AnyScope, input: NameKnownInput): Promise<Result<Fixed, FixCellsError>> =>
  thenByBooks(scope, async (tx) => {
    const { importId, line, column } = input;
    const open = await openImport(tx, scope, importId);
    if (!open.ok) return open;
    const [row] = await readRows(tx, scope, importId, [line]);
    const text = row?.cells[column] ?? '';
    const written = plainName(text).slice(0, 120);
    const named = isAskedColumn(column) && (await namedOf(tx, scope, { open: open.value, column, input }));
    // A CVR number is a key, and nobody's name.
    if (!named || written === '' || /^[0-9]{8}$/.test(written)) return err({ code: 'not-found' });
    await putName(tx, scope, open.value, { written, named, by: userOf(scope) });
    return ok(await anew(tx, scope, importId, [{ column, text }]));
  });

type Asked = {
  readonly open: Parameters<typeof finderOf>[2];
  readonly column: AskedColumn;
  readonly input: NameKnownInput;
};

/** Only what the office may name: an organisation's file names itself and no other. */
async function namedOf(
  tx: HotTx,
  scope: AnyScope,
  { open, column, input }: Asked,
): Promise<Named | undefined> {
  const { places } = await finderOf(tx, scope, open);
  if (column === 'area') {
    const area = places.areas.find(({ id }) => id === input.id);
    return area && { areaId: area.id };
  }
  const organisation = organisationsOf(places, column).find(({ id }) => id === input.id);
  return organisation && { organisationId: organisation.id };
}

/** Those that the office may mean: an organisation itself alone; of people a municipality none, since each party invites its own. */
export const organisationsOf = ({ office, organisations }: ImportPlaces, column: AskedColumn) =>
  organisations.filter(({ id }) =>
    office.organisationId === null
      ? column !== 'place' || office.municipalityId === null
      : id === office.organisationId,
  );

export type NamesAreNewInput = {
  readonly importId: string;
  /** The first row that says the name; null: all that can be new are. */
  readonly line: number | null;
};

/** Says that names which the file asks about are new: they are made with its rows. Only in this file. */
export const namesAreNew = (
  scope: AnyScope,
  { importId, line }: NamesAreNewInput,
): Promise<Result<Fixed, FixCellsError>> =>
  thenByBooks(scope, async (tx) => {
    const open = await openImport(tx, scope, importId);
    if (!open.ok) return open;
    const asked = await unknownNames(tx, scope, open.value);
    const fresh = asked.filter((one) => one.canBeNew && (line === null || one.line === line));
    if (fresh.length === 0) return err({ code: 'not-found' });
    await addNewNames(
      ...([tx, scope, open.value] as const),
      fresh.map(({ column, text }) => newName(column === 'area' ? 'AREA' : 'ORGANISATION', text)),
    );
    return ok(await anew(tx, scope, importId, fresh));
  });

/** Looks anew at every row that says one of the names. */
async function anew(
  tx: HotTx,
  scope: AnyScope,
  importId: string,
  names: readonly { readonly column: ImportColumn; readonly text: string }[],
): Promise<Fixed> {
  const of = await readFileImport(tx, scope, importId);
  if (of === null) throw new Error('A file that was held is gone');
  const lines = new Set<number>();
  for (const { column, text } of names)
    for (const fault of FAULTS_OF_NAMES)
      for (const line of await linesAlike(tx, scope, importId, { column, fault, text })) lines.add(line);
  const rows = await readRows(tx, scope, importId, [...lines]);
  return lookAgain(tx, scope, of, { rows, before: rows.map(({ key }) => key) });
}
