import type { UserScope } from '@/lib/domain/access/scope';
import { COLUMN_HEADINGS, type FigureColumn } from '@/lib/domain/key-figures/figure-columns';
import { confirmFigures } from '@/lib/usecases/key-figures/confirm-figures';
import type { FiguresPlan } from '@/lib/usecases/key-figures/plan-of-figures';
import { previewFigures } from '@/lib/usecases/key-figures/preview-figures';
import { readFiguresFile } from '@/lib/usecases/key-figures/read-figures-file';
import { givenPerson, type Town } from '../builders';

export type FigureCells = Readonly<Partial<Record<FigureColumn, string>>>;
export type FigureTown = Town & {
  /** Of the municipality, and of the organisation: both may enter figures. */
  readonly planner: UserScope;
  readonly manager: UserScope;
};

/** The town with those who enter figures. */
export async function withPlanners(town: Town): Promise<FigureTown> {
  const { municipalityId, organisationId } = town;
  const reach = [municipalityId];
  return {
    ...town,
    planner: await givenPerson('AGREEMENT_ADMIN', { municipalities: [municipalityId], reach }),
    manager: await givenPerson('MANAGER', { organisations: [organisationId], reach }),
  };
}

/** A row that nothing is wrong with. */
export const aFigureRow = (department: string, cells: FigureCells = {}): FigureCells => ({
  ...{
    level: 'afdeling',
    organisation: '',
    department,
    area: '',
    figure: 'uden_for_arbejdsmarkedet',
    value: '27,4',
  },
  ...{ persons: '', on: '01.12.2024', kind: 'LBF', source: 'Beboerdata', method: '' },
  ...cells,
});

/** The rows as a spreadsheet would save them; the columns are those of the first row. */
export function figuresFile(rows: readonly FigureCells[]): Buffer {
  const columns = Object.keys(rows[0] ?? {}) as FigureColumn[];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  const heading = line(columns.map((column) => COLUMN_HEADINGS[column][0]));
  return Buffer.from(
    [heading, ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\r\n'),
  );
}

export type Uploaded = { readonly importId: string; readonly plan: FiguresPlan };

/** Uploads a file for the scope's own office and answers what confirming it would do. */
export async function givenFigures(
  scope: UserScope,
  { municipalityId, organisationId }: Town,
  file: Buffer | readonly FigureCells[],
): Promise<Uploaded> {
  const read = await readFiguresFile(scope, {
    municipalityId,
    organisationId: scope.side === 'ORGANISATION' ? organisationId : null,
    said: { on: null, kind: null, source: null },
    fileName: 'noegletal.csv',
    bytes: Buffer.isBuffer(file) ? file : figuresFile(file),
  });
  if (!read.ok) throw new Error(read.error.code);
  const preview = await previewFigures(scope, read.value.importId);
  if (!preview?.plan) throw new Error('There is no preview');
  return { importId: read.value.importId, plan: preview.plan };
}

/** Uploads and confirms. */
export async function importFigures(scope: UserScope, town: Town, file: Buffer | readonly FigureCells[]) {
  const { importId, plan } = await givenFigures(scope, town, file);
  return confirmFigures(scope, { importId, stamp: plan.stamp });
}

/** A file of figures was taken in, with so many of each kind. */
export const figureCounts = (made: number, restated: number, unchanged: number, refused: number) => ({
  ok: true,
  value: { NEW: made, RESTATED: restated, UNCHANGED: unchanged, REFUSED: refused },
});
