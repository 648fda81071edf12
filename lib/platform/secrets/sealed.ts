import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '../env';

const FORM = 1;
const NONCE = 12;
const TAG = 16;

const key = () => Buffer.from(env().DATA_KEY, 'base64');

/**
 * Seals a text with AES-256-GCM. `owner` (the id of the row it stands in) is bound in as associated data,
 * so that a sealed value copied to another row does not open.
 */
export function seal(text: string, owner: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Uint8Array.from(Buffer.concat([Buffer.of(FORM), nonce, body, cipher.getAuthTag()]));
}

/** Opens what `seal` closed for the same owner; throws when it was changed or belongs elsewhere. */
export function open(sealed: Uint8Array, owner: string): string {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== FORM) throw new Error('Sealed in an unknown form');
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(1, 1 + NONCE)).setAAD(
    Buffer.from(owner),
  );
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return Buffer.concat([
    decipher.update(bytes.subarray(1 + NONCE, bytes.length - TAG)),
    decipher.final(),
  ]).toString('utf8');
}
