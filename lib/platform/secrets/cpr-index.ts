import { createHmac, hkdfSync } from 'node:crypto';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { env } from '../env';

/** A key of its own, so that the index and what is sealed never meet. */
const key = () => Buffer.from(hkdfSync('sha256', Buffer.from(env().DATA_KEY, 'base64'), '', 'cpr-index', 32));

/**
 * By what a CPR number is found without being readable: the same number gives the same bytes within one organisation and
 * others in another, so that rows of two tenants cannot be matched. `cpr`: ten digits.
 */
export const cprIndex = (cpr: string, organisationId: OrganisationId): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHmac('sha256', key()).update(`${organisationId}:${cpr}`).digest());
