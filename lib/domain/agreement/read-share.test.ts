import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { equals, formatFraction, fraction } from '../shared/fraction';
import { readShare } from './read-share';
import { shareInWords } from './share-words';

describe('a share as people write it', () => {
  test.each([
    ['hver 3.', '1/3'],
    ['Hver 3', '1/3'],
    ['every 22nd', '1/22'],
    ['hver anden', '1/2'],
    ['hver tredje', '1/3'],
    ['every tenth', '1/10'],
    ['hver', '1'],
    ['22 %', '11/50'],
    ['22%', '11/50'],
    ['12,5 %', '1/8'],
    ['1/4', '1/4'],
    ['0', '0'],
    ['friholdt', '0'],
    [' 100 % ', '1'],
  ])('%s is %s', (written, share) => {
    const read = readShare(written);
    expect(read && formatFraction(read)).toBe(share);
  });

  test.each([
    '',
    'hver 0.',
    'hver trettende',
    '101 %',
    '4/3',
    '-1/3',
    '1/0',
    '22',
    '1,2,3 %',
    '22 pct',
    `1/${'9'.repeat(30)}`,
  ])('“%s” is none', (written) => {
    expect(readShare(written)).toBeNull();
  });

  test.each(AGREEMENT_IDS)('what %s says in words is read back, in both languages', (id) => {
    for (const { rate } of getAgreement(id).rates) {
      for (const words of Object.values(shareInWords(rate))) {
        const read = readShare(words);
        expect(read !== null && equals(read, rate), words).toBe(true);
      }
    }
  });

  test('every n-th is read back for any n', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 999n), (n) => {
        for (const words of Object.values(shareInWords(fraction(1n, n)))) {
          expect(readShare(words)).toEqual(fraction(1n, n));
        }
      }),
    );
  });
});
