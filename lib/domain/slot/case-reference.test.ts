import { expect, test } from 'vitest';
import { isCaseReference } from './case-reference';

test.each([
  ...[
    '27.03.00-G01-17-25',
    '2025-0012345',
    'SAG-1',
    'S2025/17',
    'Sag 17',
    'Sag nr. 2025 17',
    'KMD 25_17',
    '7',
  ],
  ...['ÅRS-25-4', 'Nexus 00-12'],
])('“%s” is a case number', (text) => {
  expect(isCaseReference(text)).toBe(true);
});

test.each([
  ...['Jens Hansen', 'Hansen', 'Jens Hansen 2', '12 Åse Ø-Lund', 'jens hansen 25-17', 'Anne-Marie Holm 3'],
  ...['SAG-1, Jens', 'Sag  17', ' 17', 'jens@by.example', '(17)', ''],
])('“%s” is none', (text) => {
  expect(isCaseReference(text)).toBe(false);
});
