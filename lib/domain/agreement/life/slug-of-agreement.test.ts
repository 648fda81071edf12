import { expect, test } from 'vitest';
import { slugOfAgreement } from './slug-of-agreement';

test.each([
  ['Prøvekøbing Kommune', 'proevekoebing-a83100'],
  ['Lyngby-Taarbæk Kommune', 'lyngby-taarbaek-a83100'],
  ['Århus', 'aarhus-a83100'],
  ['  ', 'aftale-a83100'],
])('%s is %s', (name, slug) => {
  expect(slugOfAgreement(name, '01a1fceb-cee0-7001-b7fa-4f92a2a83100')).toBe(slug);
});
