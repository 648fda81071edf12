import { createHash, randomBytes } from 'node:crypto';

/** `noeglen_` and a name in the clear, so that a leaked key is known for what it is, and which; then 256 random bits. */
const FORM = /^noeglen_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/;

export type NewApiSecret = { readonly secret: string; readonly prefix: string; readonly hash: string };

/** A key for another system. It is told once; kept are its beginning and its hash. */
export function newApiSecret(): NewApiSecret {
  const prefix = `noeglen_${randomBytes(4).toString('hex')}`;
  const secret = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, prefix, hash: hashOfApiSecret(secret) };
}

export const looksLikeApiSecret = (text: string): boolean => FORM.test(text);

/** A fast hash is enough: nobody guesses 256 random bits. */
export const hashOfApiSecret = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('base64url');
