import { describe, expect, test } from 'vitest';
import { passwordFault } from './password-rule';

const owner = { email: 'karla.eksempelsen@kommune.dk', name: 'Karla Eksempelsen' };

describe('a password that somebody chooses', () => {
  test.each([
    ['elleve tegn', 'too-short'],
    ['tolv tegn er', null],
    ['rigtig hest batteri klamme', null],
    ['aaaaaaaaaaaa', 'too-plain'],
    ['abcabcabcabc', 'too-plain'],
    ['karla.eksempelsen', 'own-name'],
    ['KarlaEksempelsen1', 'own-name'],
    ['karla og den gule hest', null],
    ['x'.repeat(201), 'too-long'],
    ['noeglen-demo-2025', 'published'],
    ['Noeglen-Demo-2025', 'published'],
  ] as const)('%s: %s', (password, fault) => {
    expect(passwordFault(password, owner, ['noeglen-demo-2025'])).toBe(fault);
  });
});
