import { describe, expect, test } from 'vitest';
import { readPlaceMark } from './place-mark';

const town = '0199b1f0-0000-7000-8000-000000000001';

describe('the mark of a group', () => {
  test('is read by its name', () =>
    expect(readPlaceMark(`g-${town}-De tre områder`)).toEqual({
      ...{ level: 'GROUP', id: town, groupName: 'De tre områder' },
    }));

  test.each(['0101901234', 'Hus 010190-1234', 'a\u202eb', 'a\u200b', ' a', 'x', 'x'.repeat(121)])(
    'is none where the name is %j: it stands in addresses',
    (name) => expect(readPlaceMark(`g-${town}-${name}`)).toBeNull(),
  );
});
