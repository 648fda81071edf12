import { describe, expect, test } from 'vitest';
import { kindsFor } from '../imports/kinds';
import { may, PERMISSIONS, type Permission } from './permissions';
import { type DeskSide, ROLES, type Role, type Side } from './role';

const officer = { role: 'LETTING_OFFICER', side: 'ORGANISATION' } as const;
const caseworker = { role: 'CASEWORKER', side: 'MUNICIPALITY' } as const;
const manager = (side: Side) => ({ role: 'MANAGER', side }) as const;
const reader = { role: 'READER', side: 'MUNICIPALITY' } as const;
const installer = { role: 'SYSTEM_ADMIN', side: 'INSTALLATION' } as const;
const administrator = { role: 'SYSTEM_ADMIN', side: 'ORGANISATION' } as const;

const cases: readonly [string, { role: Role; side: DeskSide }, Permission, boolean][] = [
  ['a letting officer reports a vacancy', officer, 'vacancy.report', true],
  ['a caseworker does not', caseworker, 'vacancy.report', false],
  ['a caseworker receives a home for allocation', caseworker, 'slot.claim', true],
  ['a letting officer does not', officer, 'slot.claim', false],
  ['the municipality’s manager reassigns', manager('MUNICIPALITY'), 'slot.reassign', true],
  ['the organisation’s manager does not', manager('ORGANISATION'), 'slot.reassign', false],
  ['either side’s manager settles a contested fault', manager('ORGANISATION'), 'fault.settle', true],
  ['a caseworker does not settle it', caseworker, 'fault.settle', false],
  ['only the organisation answers a fault', caseworker, 'fault.answer', false],
  ['a reader sees summaries, whose small figures are hidden', reader, 'summary.view', true],
  ['a reader sees no figures as they are', reader, 'overview.view', false],
  ['a reader opens no case', reader, 'vacancy.view', false],
  ['the system administrator sees users', administrator, 'people.view', true],
  ['the system administrator opens no case', administrator, 'vacancy.view', false],
  ['a reader takes a summary with her', reader, 'summary.export', true],
  ['only a manager takes case references with her', caseworker, 'summary.export-cases', false],
  ['a manager sees no users', manager('MUNICIPALITY'), 'people.view', false],
  ['the installation’s administrator makes municipalities', installer, 'tenant.manage', true],
  [
    'a municipality’s own administrator does not',
    { ...installer, side: 'MUNICIPALITY' },
    'tenant.manage',
    false,
  ],
];

describe('who may do what', () => {
  test.each(cases)('%s', (_, who, permission, expected) => {
    expect(may(who, permission)).toBe(expected);
  });

  test('a letting officer’s rights are worth nothing on the municipality’s side', () => {
    for (const permission of PERMISSIONS) {
      expect(may({ role: 'LETTING_OFFICER', side: 'MUNICIPALITY' }, permission)).toBe(false);
    }
  });

  test('the installation’s desk opens nothing but tenants, people and what is missing', () => {
    const opened = PERMISSIONS.filter((permission) => may(installer, permission));
    expect(opened).toEqual([
      ...['tray.view', 'file.import', 'people.view', 'people.manage', 'tenant.manage', 'first-use.view'],
    ]);
    // Of files those of people alone.
    expect(kindsFor(installer)).toEqual(['USERS']);
    for (const role of ROLES.filter((one) => one !== 'SYSTEM_ADMIN'))
      expect(PERMISSIONS.filter((permission) => may({ role, side: 'INSTALLATION' }, permission))).toEqual([]);
  });

  test('a reader changes nothing', () => {
    const changing = PERMISSIONS.filter((permission) => !/\.(view|export)$/.test(permission));
    expect(changing.filter((permission) => may(reader, permission))).toEqual([]);
  });
});
