import type { Scope } from '@/lib/domain/access/scope';

/**
 * Returns homes whose deadline to answer has passed where the agreement says that they go back by themselves. Skips what
 * somebody holds: a request that reached the case in time wins.
 */
export async function expireSlots(
  scope: Scope,
  input: { readonly atMost: number } = { atMost: 500 },
): Promise<{ readonly expired: number }> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
