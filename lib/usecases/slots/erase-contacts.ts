import type { Scope } from '@/lib/domain/access/scope';

/** The job that deletes contacts whose day has come; safe to run twice and on two servers. */
export async function eraseContacts(
  scope: Scope,
  input: { readonly atMost: number } = { atMost: 500 },
): Promise<{ readonly erased: number }> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
