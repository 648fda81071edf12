import type { Scope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';

/**
 * Whose eyes a read is for, as one value of a statement; null: a job's, which shows nobody anything.
 * It goes with `hiddenFrom`.
 */
export const readerOf = (scope: Scope): UserId | null => (scope.kind === 'USER' ? scope.userId : null);

/**
 * Name, address and contact are protected and the reader does not handle the applicant: then they must not leave the
 * database. `reader` is the number of `readerOf` among the values.
 */
export const hiddenFrom = (alias: string, reader: number): string =>
  `(${alias}.protected AND $${reader}::uuid IS NOT NULL AND ${alias}.handled_by IS DISTINCT FROM $${reader}::uuid)`;
