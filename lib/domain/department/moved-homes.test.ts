import { expect, test } from 'vitest';
import { asId, type DepartmentId, type DwellingId } from '../shared/ids';
import { type EndingHome, moveHomes } from './moved-homes';

const department = (text: string) => asId<DepartmentId>(text);
const home = (id: string, of: string, unitNumber: string, houseNumber = '1'): EndingHome => ({
  ...{ id: asId<DwellingId>(id), departmentId: department(of), departmentNumber: of, unitNumber },
  ...{ street: 'Eksempelvej', houseNumber },
});
const told = (homes: readonly EndingHome[], parts: Parameters<typeof moveHomes>[1]) =>
  moveHomes(homes, parts).map(({ id, to, unitNumber }) => `${id} ${to} ${unitNumber}`);

test('homes of a split go by their house, and the rest to the first', () => {
  const parts = [
    { departmentId: department('new1'), houses: [] },
    { departmentId: department('new2'), houses: ['Eksempelvej 3'] },
  ];
  expect(told([home('a', '14', '1'), home('b', '14', '2', '3'), home('c', '14', '3', '5')], parts)).toEqual([
    'a new1 1',
    'b new2 2',
    'c new1 3',
  ]);
});

test('unit numbers that two departments have are told apart, and others stay', () => {
  const parts = [{ departmentId: department('new'), houses: [] }];
  expect(
    told([home('a', '14', '1'), home('b', '14', '2'), home('c', '17', '1'), home('d', '9', '8')], parts),
  ).toEqual(['a new 14-1', 'b new 14-2', 'c new 17-1', 'd new 8']);
});
