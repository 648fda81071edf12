import type { Names } from '../allocation/words/phrasebook';
import type { DepartmentId } from '../shared/ids';
import type { PastDepartment } from './past';

/** What a sentence about a home calls its department and the parties. */
export function namesOf(
  departments: readonly Pick<PastDepartment, 'id' | 'number' | 'name' | 'organisation' | 'municipality'>[],
): (id: DepartmentId) => Names {
  const names = new Map(
    departments.map(({ id, number, name, organisation, municipality }): [DepartmentId, Names] => [
      id,
      { department: `${number} ${name}`, organisation, municipality },
    ]),
  );
  return (id) => names.get(id) ?? { department: '', organisation: '', municipality: '' };
}
