import { expect, test } from 'vitest';
import { asId, type OfferId } from '@/lib/domain/shared/ids';
import { seal } from '@/lib/platform/secrets/sealed';
import { isProof } from './birth-proof';

const [offer, other] = [asId<OfferId>('offer'), asId<OfferId>('other')];
const proof = (until: number, owner: string = `birth proof ${offer}`) =>
  Buffer.from(seal(String(until), owner)).toString('base64url');

test('a proof of the birth date is this server’s, for one offer, until its time', () => {
  expect(isProof(proof(2_000), offer, 1_999)).toBe(true);
  expect(isProof(proof(2_000), offer, 2_000)).toBe(false);
  expect(isProof(proof(2_000), other, 1_999)).toBe(false);
  expect(isProof(proof(2_000, offer), offer, 1_999)).toBe(false);
  const made = proof(2_000);
  expect(isProof(`${made.slice(0, -2)}AA`, offer, 1_999)).toBe(false);
  for (const forged of ['', '9999999999999', 'x'.repeat(400)]) expect(isProof(forged, offer, 1)).toBe(false);
});
