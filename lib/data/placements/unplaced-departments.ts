import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { readDepartments } from '../departments/departments';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

/** Departments that an agreement covers and nobody has placed: their homes are allocated at the agreement's unplaced rate. */
export const listUnplacedDepartments = (scope: Scope): Promise<readonly DepartmentOnDay[]> =>
  inTransaction(scope, async (tx) => {
    const { rows } = await readDepartments(tx, scope, ownRows(scope, 'd'));
    return rows.filter(
      ({ standing, closedFrom }) => standing?.placed.ground.by === 'UNPLACED' && closedFrom === null,
    );
  });
