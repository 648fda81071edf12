import { describe, expect, test } from 'vitest';
import { asId, type MembershipId } from '../shared/ids';
import { desksOf } from './desks';

const at = (id: string, role: 'LETTING_OFFICER' | 'MANAGER', place: string) =>
  ({ id: asId<MembershipId>(id), role, side: 'ORGANISATION', place }) as const;

describe('what somebody works as', () => {
  test('a letting officer of three organisations sits at one desk', () => {
    const desks = desksOf([
      at('1', 'LETTING_OFFICER', 'A'),
      at('2', 'LETTING_OFFICER', 'B'),
      at('3', 'LETTING_OFFICER', 'C'),
    ]);
    expect(desks).toEqual([
      { id: '1', role: 'LETTING_OFFICER', side: 'ORGANISATION', places: ['A', 'B', 'C'] },
    ]);
  });

  test('two roles in one organisation are two desks', () => {
    expect(desksOf([at('1', 'LETTING_OFFICER', 'A'), at('2', 'MANAGER', 'A')])).toHaveLength(2);
  });
});
