import { createHash } from 'node:crypto';
import { addFigureImport, type FigureImport } from '@/lib/data/key-figures/key-figure-imports';
import { type FigureOffice, readFigurePlaces } from '@/lib/data/key-figures/key-figures-known';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { type FiguresFault, readFigures } from '@/lib/domain/key-figures/read-figures';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { type TableFault, tableOfFile } from '@/lib/platform/uploads/table-of-file';
import { mayEnterFor } from './may-enter';

export type ReadFiguresFileInput = FigureOffice & {
  readonly said: FigureImport['said'];
  readonly fileName: string;
  readonly bytes: Buffer;
};
export type ReadFiguresFileError = TableFault | FiguresFault | { readonly code: 'not-found' };

/** Keeps an uploaded file until somebody has looked at what it would do. No figure is entered yet. */
export async function readFiguresFile(
  scope: Scope,
  { municipalityId, organisationId, said, fileName, bytes }: ReadFiguresFileInput,
): Promise<Result<{ readonly importId: string }, ReadFiguresFileError>> {
  if (!mayEnterFor(scope, { municipalityId, organisationId })) return err({ code: 'not-found' });
  const table = await tableOfFile(bytes);
  if (!table.ok) return table;
  return inHotTransaction(scope, async (tx) => {
    const { now, ...places } = await readFigurePlaces(tx, scope, municipalityId);
    const read = readFigures(table.value, { ...places, organisationId, said });
    if (!read.ok) return read;
    const id = newId();
    await addFigureImport(tx, scope, {
      ...{ id, municipalityId, organisationId, said, fileName, table: table.value },
      ...{ readAt: now, readById: actorOf(scope).userId },
      contentHash: createHash('sha256').update(bytes).digest('hex'),
    });
    return ok({ importId: id });
  });
}
