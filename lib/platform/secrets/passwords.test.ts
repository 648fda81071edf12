import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword } from './passwords';

describe('a password', () => {
  test('is stored as argon2id with 19 MiB and two passes', async () => {
    expect(await hashPassword('rigtig hest')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('is recognised, and another is not', async () => {
    const hashed = await hashPassword('rigtig hest');
    expect(await isPassword('rigtig hest', hashed)).toBe(true);
    expect(await isPassword('forkert hest', hashed)).toBe(false);
  });

  test('is nobody’s where there is no account, whatever it is', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('rigtig hest', null)).toBe(false);
  });

  test('waits its turn when many come at once, and all get their answer', async () => {
    const hashed = await hashPassword('rigtig hest');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => isPassword(n % 2 ? 'rigtig hest' : 'x', hashed)),
    );
    expect(answers.filter(Boolean)).toHaveLength(6);
  });

  test('is not taken up at all when far too many wait', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 90 }, () => isPassword('x', null)));
    expect(answers.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(await isPassword('x', null)).toBe(false);
  });
});
