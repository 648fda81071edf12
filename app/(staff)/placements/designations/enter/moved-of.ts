import type { MovedDepartment } from '@/components/designations/list-preview';
import type { TouchedDepartment } from '@/lib/usecases/designations/preview-designations';

/** The departments that would stand in another tier today. */
export const movedOf = (rows: readonly TouchedDepartment[]): readonly MovedDepartment[] =>
  rows
    .filter(({ before, after }) => before?.tier.tier !== after?.tier.tier)
    .map(({ department: { id, number, name, organisationName: organisation }, before, after }) => ({
      ...{ id, number, name, organisation },
      ...{ before: before?.tier ?? null, after: after?.tier ?? null },
    }));
