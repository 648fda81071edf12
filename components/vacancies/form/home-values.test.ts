import { expect, test } from 'vitest';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import { homeValues } from './home-values';

const home: Home = {
  ...{
    unitNumber: '014-023',
    dwellingType: 'FAMILY',
    allocationRule: null,
    street: 'Eksempelvej',
    houseNumber: '12',
  },
  ...{ floor: '2', door: 'tv', postcode: '4300', city: 'Holbæk', rooms: 3, areaTenths: 785 },
  ...{ rentOre: 594_000, utilitiesOre: 85_000, depositOre: 2_840_000, lift: true, groundFloor: false },
};

test.each([
  [594_000, '5.940'],
  [594_050, '5.940,50'],
  [0, '0'],
  [123_456_705, '1.234.567,05'],
])('%i øre is typed as %s', (rentOre, typed) => {
  expect(homeValues({ ...home, rentOre }).rent).toBe(typed);
});

test('an area keeps its tenths, and what is not there is empty', () => {
  expect(homeValues({ ...home, floor: null })).toMatchObject({
    area: '78,5',
    floor: '',
    lift: 'yes',
    groundFloor: '',
  });
  expect(homeValues({ ...home, areaTenths: 780 }).area).toBe('78');
});
