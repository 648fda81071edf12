import { type KeyHolder, openApiKey } from '@/lib/data/api/api-keys';
import type { ApiScope } from '@/lib/domain/access/api-scope';
import type { Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type MembershipId, type SessionId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { hashOfApiSecret, looksLikeApiSecret } from '@/lib/platform/secrets/api-secret';
import { scopeOfSession, systemScope } from './scope';

/** Whoever calls the API: whose rows it sees, and what its key may do. */
export type ApiCaller = {
  readonly scope: UserScope;
  readonly side: Side;
  readonly scopes: readonly ApiScope[];
};

export type ApiKeyError =
  | { readonly code: 'key-missing' | 'key-unknown' | 'key-revoked' | 'key-expired' }
  | { readonly code: 'too-many-requests'; readonly retryAfter: number };

const reading = systemScope('another system calls the API by its key');
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who calls the API: the key in the Authorization header says so and nothing else does. A cookie is not looked at here, and pages look
 * at nothing but the cookie, so neither opens the other's doors.
 */
export async function openApiCall(headers: {
  get(name: string): string | null;
}): Promise<Result<ApiCaller, ApiKeyError>> {
  const [, secret] = BEARER.exec(headers.get('authorization') ?? '') ?? [];
  if (secret === undefined) return err({ code: 'key-missing' });
  if (!looksLikeApiSecret(secret)) return err({ code: 'key-unknown' });
  const key = await openApiKey(reading, hashOfApiSecret(secret));
  switch (key.standing) {
    case 'OPEN':
      return ok({ scope: scopeOfKey(key), side: key.side, scopes: key.scopes });
    case 'LIMITED':
      return err({ code: 'too-many-requests', retryAfter: key.retryAfter });
    case 'EXPIRED':
      return err({ code: 'key-expired' });
    case 'REVOKED':
      return err({ code: 'key-revoked' });
    case 'UNKNOWN':
      return err({ code: 'key-unknown' });
  }
}

/** It acts with the rights of those who do that work at its party, and is recorded as a person of its own. */
const scopeOfKey = ({ keyId, clientId, side, municipalities, organisations, reach }: KeyHolder): UserScope =>
  scopeOfSession({
    ...{ side, municipalities, organisations, reach, userId: clientId },
    role: side === 'ORGANISATION' ? 'LETTING_OFFICER' : 'CASEWORKER',
    // It has neither, and nothing that it may do asks for them.
    sessionId: asId<SessionId>(keyId),
    membershipId: asId<MembershipId>(clientId),
  });
