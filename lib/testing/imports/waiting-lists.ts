import { COLUMN_FORMS, type Column } from '@/lib/domain/waiting-list/columns';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { confirmImport } from '@/lib/usecases/waiting-list/confirm-import';
import type { ImportPlan } from '@/lib/usecases/waiting-list/plan-of-import';
import { previewImport } from '@/lib/usecases/waiting-list/preview-import';
import { readWaitingList } from '@/lib/usecases/waiting-list/read-waiting-list';
import type { Town } from '../builders';

export type ListCells = Readonly<Partial<Record<Column, string>>>;

/** A row that nothing is wrong with. */
export const aListRow = (externalId: string, cells: ListCells = {}): ListCells => ({
  ...{ externalId, name: `Prøve Person ${externalId}`, bornOn: '17.05.1985', list: 'almindelig' },
  ...{ seniorityOn: '01.03.2019' },
  ...cells,
});

/** Headings and rows; the columns are those of the first row. */
function linesOf(rows: readonly ListCells[]): readonly (readonly string[])[] {
  const columns = Object.keys(rows[0] ?? {}) as Column[];
  const heading = columns.map((column) => COLUMN_FORMS[column].heading);
  return [heading, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

/** The rows as a spreadsheet would save them as text. */
export function listFile(rows: readonly ListCells[]): Buffer {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  return Buffer.from(linesOf(rows).map(line).join('\r\n'));
}

/** The same rows as a workbook. */
export const listWorkbook = (rows: readonly ListCells[]): Buffer => xlsxOf('venteliste', linesOf(rows));

type Office = Pick<Town, 'officer' | 'organisationId'>;

/** Uploads the rows and answers what confirming them would do. */
export async function givenPreview(
  { officer, organisationId }: Office,
  rows: readonly ListCells[],
  written = listFile,
): Promise<{ readonly importId: string; readonly plan: ImportPlan }> {
  const read = await readWaitingList(officer, {
    organisationId,
    fileName: 'liste.csv',
    bytes: written(rows),
  });
  if (!read.ok) throw new Error(read.error.code);
  const preview = await previewImport(officer, read.value.importId);
  if (!preview?.plan) throw new Error('There is no preview');
  return { importId: read.value.importId, plan: preview.plan };
}

/** Uploads and confirms. */
export async function importList(office: Office, rows: readonly ListCells[]) {
  const { importId, plan } = await givenPreview(office, rows);
  return confirmImport(office.officer, { importId, stamp: plan.stamp });
}
