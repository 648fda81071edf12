import { type KindAndOffice, moveFileImport, readFileImport } from '@/lib/data/imports/file-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import type { AnyScope, UserScope } from '@/lib/domain/access/scope';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import type { ImportOffice } from '@/lib/domain/imports/places';
import { beginImport } from '@/lib/usecases/imports/begin-import';
import { confirmFileImport } from '@/lib/usecases/imports/confirm-import';
import { enterImport } from '@/lib/usecases/imports/enter-import';
import { givenPerson, type Town } from '../builders';

export type Cells = Readonly<Partial<Record<ImportColumn, string>>>;

/** A CSV file as a Danish spreadsheet writes it: the columns of the first row, all rows. */
export function aFile(rows: readonly Cells[]): Buffer {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row) as ImportColumn[]))];
  const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(';'));
  return Buffer.from(`\ufeff${[columns.map(headingOf).join(';'), ...lines].join('\r\n')}\r\n`);
}

/** One home of a day, as the landlord's own system writes it; `number` tells it from the others. */
export const aVacancyRow = (number: number, cells: Cells = {}): Cells => ({
  ...{ externalId: `UB-${number}`, department: '14', unit: `014-${number}`, dwellingType: 'familiebolig' },
  ...{ street: 'Eksempelvej', houseNumber: String(number), floor: '2', door: 'tv', postcode: '4300' },
  ...{
    city: 'Holbæk',
    rooms: '3',
    size: '78,5',
    rent: '5.940,00',
    utilities: '850,00',
    deposit: '28.400,00',
  },
  ...{ noticeOn: '30.09.2025', reportedOn: '06.10.2025', availableOn: '01.01.2026', access: 'elevator' },
  ...cells,
});

export const officeOf = (town: Town): ImportOffice => ({
  municipalityId: town.municipalityId,
  organisationId: town.organisationId,
});

export const townHall = ({ municipalityId }: Town): ImportOffice => ({
  municipalityId,
  organisationId: null,
});

/** A manager of the organisation, and one of the municipality. */
export const organisationManager = ({ organisationId, municipalityId }: Town): Promise<UserScope> =>
  givenPerson('MANAGER', { organisations: [organisationId], reach: [municipalityId] });
export const municipalManager = ({ municipalityId }: Town): Promise<UserScope> =>
  givenPerson('MANAGER', { municipalities: [municipalityId], reach: [municipalityId] });

type Brought = KindAndOffice & { readonly bytes: Buffer; readonly fileName?: string };

/** A file that has been read to its end. */
export async function givenRead(
  scope: AnyScope,
  { fileName = 'fil.csv', bytes, ...rest }: Brought,
): Promise<string> {
  const begun = await beginImport(scope, { ...rest, fileName, bytes: [bytes] });
  if (!begun.ok) throw new Error(`The file was refused: ${begun.error.code}`);
  await begun.value.reading;
  return begun.value.importId;
}

export async function importOnRecord(scope: AnyScope, importId: string) {
  const found = await inHotTransaction(scope, (tx) => readFileImport(tx, scope, importId));
  if (found === null) throw new Error('There is no such import');
  return found;
}

/** A read file, confirmed and entered to its end. */
export async function confirmed(scope: AnyScope, importId: string): Promise<void> {
  const { revision } = await importOnRecord(scope, importId);
  const done = await confirmFileImport(scope, { importId, stamp: String(revision) });
  if (!done.ok) throw new Error(`It was not confirmed: ${done.error.code}`);
  await done.value.entering;
}

/** The same, so many rows to a transaction. */
export async function confirmedBy(scope: AnyScope, importId: string, atOnce: number): Promise<void> {
  await inHotTransaction(scope, (tx) => moveFileImport(tx, scope, importId, { state: 'ENTERING' }));
  await enterImport(scope, importId, atOnce);
}

/** From the file to what came of it. */
export async function broughtIn(scope: AnyScope, file: Brought) {
  const importId = await givenRead(scope, file);
  await confirmed(scope, importId);
  return importOnRecord(scope, importId);
}
