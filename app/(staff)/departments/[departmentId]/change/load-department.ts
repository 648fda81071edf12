import { cache } from 'react';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import type { PartyPermission } from '@/lib/domain/access/permissions';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { readPathId } from '@/lib/schemas/lists/department-list';

/** Asked for by a page and by its title alike: read once. */
const find = cache(findDepartmentFile);

/** The department that a page is about, as its reader may see it. */
export async function loadDepartment(pathId: string, permission: PartyPermission) {
  const scope = await pageScope(permission);
  const id = readPathId(pathId);
  const file = id && (await find(scope, asId<DepartmentId>(id)));
  if (!file) return refuseAsNotFound();
  return { scope, file, department: file.department };
}
