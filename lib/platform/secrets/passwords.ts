import { hash, verify } from '@node-rs/argon2';

/** Argon2id as quality.md asks: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const MOST_WAITING = 60;

/** Nobody's: verified when the account is unknown, so that both answers take as long. */
const NOBODYS = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

let running = 0;
const waiting: (() => void)[] = [];

/** Too many are signing in at this moment; nothing is wrong with the password. */
export class TooManyHashes extends Error {}

/** At most two at once: a rush of sign-ins must not take the processor and memory from those at work. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new TooManyHashes('Too many passwords wait to be checked');
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

/** Whether it is the password; null for an account that does not exist is always false, and takes as long. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const right = await inTurn(() => verify(hashed ?? NOBODYS, password));
  return right && hashed !== null;
}
