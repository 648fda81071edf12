import { describe, expect, test } from 'vitest';
import { isSlotListFiltered, readSlotList, slotFilterOf, slotQuery } from './slot-list';

describe('the address of the inbox', () => {
  test('without anything shows what is open', () => {
    expect(slotFilterOf(readSlotList({}))).toEqual({ tab: 'open' });
    expect(isSlotListFiltered(readSlotList({ tab: 'mine' }))).toBe(false);
  });

  test.each(['6000', '6.000', '6.000 kr.', '6 000', '6.000,00 kr'])(
    'a rent typed as %j is 600000 øre',
    (rent) => {
      expect(slotFilterOf(readSlotList({ rent })).maxRentOre).toBe(600_000);
    },
  );

  test.each([
    { rent: 'billig' },
    { rent: '-1' },
    { rooms: 'x' },
    { area: '7' },
    { tab: 'alt' },
    { demand: "'; --" },
  ])('what makes no sense is ignored: %j', (params) =>
    expect(slotFilterOf(readSlotList(params))).toEqual({ tab: 'open' }),
  );

  test('links keep the filters and leave out the first tab', () => {
    const query = readSlotList({ tab: 'mine', rooms: '3' });
    expect(slotQuery(query)).toMatchObject({ tab: 'mine', rooms: 3 });
    expect(slotQuery(query, { tab: 'open' }).tab).toBeUndefined();
  });
});
