import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { may, PERMISSIONS } from '@/lib/domain/access/permissions';
import { ROLES } from '@/lib/domain/access/role';
import { IMPORT_KINDS, mayBringIn } from '@/lib/domain/imports/kinds';
import { leadsTo } from './leads-to';

const staff = join(import.meta.dirname, '../../..');

/** What the page itself asks for. */
function permissionOf(href: string) {
  const page = readFileSync(join(staff, href, 'page.tsx'), 'utf8');
  const permission = PERMISSIONS.find((one) => page.includes(`pageScope('${one}')`));
  if (permission === undefined) throw new Error(`${href} asks for no permission`);
  return permission;
}

const DESK_SIDES = ['ORGANISATION', 'MUNICIPALITY', 'INSTALLATION'] as const;
const cases = ROLES.flatMap((role) =>
  DESK_SIDES.flatMap((side) =>
    IMPORT_KINDS.filter((kind) => mayBringIn({ role, side }, kind)).map((kind) => ({ role, side, kind })),
  ),
);

test.each(cases)('$role of $side is led from a file of $kind to a page that is open to her', (one) => {
  expect(may(one, permissionOf(leadsTo(one, one.kind).href))).toBe(true);
});

test('a leader sees the departments that a file of homes filled, and an administrator comes home', () => {
  expect(leadsTo({ role: 'MANAGER', side: 'MUNICIPALITY' }, 'DWELLINGS').href).toBe('/departments');
  expect(leadsTo({ role: 'SYSTEM_ADMIN', side: 'MUNICIPALITY' }, 'DWELLINGS')).toEqual({
    ...{ href: '/', words: 'ORGANISATIONS' },
  });
});
