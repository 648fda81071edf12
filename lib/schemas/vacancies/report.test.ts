import { expect, test } from 'vitest';
import { reportVacancySchema } from './report';

const good = {
  ...{ idempotencyKey: 'eight-or-more', departmentId: '01890a5d-ac96-774b-bcce-b302099a8057' },
  ...{ unitNumber: '014-023', dwellingType: 'FAMILY', occasion: 'RELET', street: 'Eksempelvej' },
  ...{ houseNumber: '12', floor: '2', door: 'tv', postcode: '4300', city: 'Holbæk', rooms: '3' },
  ...{ area: '78,5', rent: '5.940,00', reportedOn: '2025-10-06', noticeOn: '2025-09-30' },
  availableOn: '2026-01-01',
};

const faults = (more: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    (reportVacancySchema.safeParse({ ...good, ...more }).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  );

test('a good form has nothing to put right', () => {
  expect(faults({})).toEqual({});
});

test('days out of order are told in the same round as everything else', () => {
  expect(
    faults({ postcode: '43', floor: '9x9', rent: '-1', moveOutOn: '2025-08-01', takeoverOn: '2024-01-01' }),
  ).toEqual({
    ...{ postcode: 'vacancyForms.fields.postcode', floor: 'vacancyForms.fields.floor' },
    ...{ rent: 'vacancyForms.fields.negative', moveOutOn: 'vacancyForms.before.noticeOn' },
    takeoverOn: 'vacancyForms.before.availableOn',
  });
});

test.each(['st', 'St.', 'kl', 'kl2', '2', '12.', ''])('a floor may be “%s”', (floor) => {
  expect(faults({ floor })).toEqual({});
});

test('a number that is well written but too large is told its limit, and one that is none how it is written', () => {
  const large = {
    rent: '999.999',
    utilities: '1.000.000,01',
    deposit: '99999999999999999999',
    rooms: '21',
    area: '4,9',
  };
  expect(faults(large)).toEqual({
    ...{ rent: 'vacancyForms.fields.rentLimit', utilities: 'vacancyForms.fields.amountLimit' },
    ...{ deposit: 'vacancyForms.fields.amountLimit', rooms: 'vacancyForms.fields.rooms' },
    area: 'vacancyForms.fields.area',
  });
  expect(faults({ rent: 'seks tusind', utilities: '85.0', deposit: '1,234' })).toEqual({
    ...{ rent: 'vacancyForms.fields.rent', utilities: 'vacancyForms.fields.amount' },
    deposit: 'vacancyForms.fields.amount',
  });
});

test('an amount that is left empty says nothing, and a 0 says none', () => {
  const leftEmpty = (more: Readonly<Record<string, string>>) =>
    reportVacancySchema.parse({ ...good, ...more }).leftEmpty;
  expect(leftEmpty({})).toEqual(['utilitiesOre', 'depositOre']);
  expect(leftEmpty({ utilities: ' ', deposit: '0' })).toEqual(['utilitiesOre']);
  expect(leftEmpty({ utilities: '850,00', deposit: '0' })).toEqual([]);
});
